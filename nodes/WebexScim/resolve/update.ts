import type { UpdateIntent } from '../intents/intents';
import { nouns, targetLabels } from '../intents/target';
import type { Decided, Operation } from '../plan/step';
import { needsCurrent, partialToPatch } from '../scim/patch/diff';
import { changeOf, messageOf, nothingToChange } from './change';
import { findManager, noteOf, withManager, withNote } from './managers';
import type { Lookups, Rows, Shared } from './resolution';
import { decidedFor, notFound } from './notFound';

/** The change of an existing resource: the user's own PATCH message, or the smallest one that gives what is wanted. */
export function resolveUpdate(intent: UpdateIntent, lookups: Lookups, rows: Rows, index: number): Operation | Decided | Shared {
	const { directory, emptyValues, unknownManager } = lookups;
	const { target, change, label, resourceType } = intent;
	const manager = findManager(intent, directory, rows.created, unknownManager);
	if (manager.kind === 'decided') return decidedFor(label, manager.outcome);
	const found = target.kind === 'name' ? directory.find(resourceType, target.attribute, target.value) : undefined;
	if (found !== undefined && found.kind !== 'found')
		return decidedFor(label, notFound(found, targetLabels[resourceType], nouns[resourceType]));
	const id = found?.id ?? (target.kind === 'id' ? target.id : undefined);
	const place = target.kind === 'reference' ? target : ({ kind: 'id', id: id ?? '' } as const);
	if (change.kind === 'patch') return messageOf(intent, place, change.message, rows, index, found?.resource);
	const current = found ?? (id === undefined ? undefined : directory.find(resourceType, 'id', id));
	const wanted = withManager(change.wanted, manager);
	if (current?.kind === 'found') return withNote(changeOf(intent, current, wanted, emptyValues, rows, index), noteOf(manager));
	if (current !== undefined && needsCurrent(change.wanted))
		return decidedFor(label, notFound(current, targetLabels[resourceType], nouns[resourceType]));
	const message = partialToPatch(wanted, { emptyValues });
	if (message === null) return nothingToChange(label, id, noteOf(manager));
	const operation = messageOf(intent, place, message, rows, index, undefined);
	return operation.kind === 'shared' ? operation : withNote({ ...operation, isOwnForm: true }, noteOf(manager));
}
