import type { UpdateIntent } from '../intents/intents';
import { nouns, targetLabels } from '../intents/target';
import type { Outcome } from '../plan/outcome';
import type { Decided, Operation } from '../plan/step';
import type { JsonObject } from '../scim/json';
import { sameIdKey } from '../scim/names/identifiers';
import { sameNameKey, textOf } from '../scim/names/names';
import { needsCurrent, partialToPatch } from '../scim/patch/diff';
import { changeOf, messageOf, nothingToChange } from './change';
import { findNamed, type Directory } from './directory/directory';
import { decidedFor, targetNotFound, together } from './notFound';
import { claim, claimOfTarget } from './people/claims';
import { findManager, noteOf, withManager, withNote } from './people/managers';
import { nameGiven, whyOther } from './people/people';
import type { Lookups, Rows, Shared } from './resolution';

/** The change of an existing resource: the user's own PATCH message, or the smallest one that gives what is wanted. */
export function resolveUpdate(intent: UpdateIntent, lookups: Lookups, rows: Rows, index: number): Operation | Decided | Shared {
	const { directory, emptyValues, unknownManager } = lookups;
	const { target, change, label, resourceType } = intent;
	const found = findNamed(directory, resourceType, target);
	const [id, resource] = found.kind === 'found' ? [found.id, found.resource] : [target.kind === 'id' ? target.id : ''];
	const refusal = whyNot(intent, id, resource ?? {}, lookups, rows);
	const manager = findManager(intent, directory, rows.created, unknownManager);
	const isNeeded = target.kind === 'name' || (change.kind === 'wanted' && needsCurrent(change.wanted));
	const unfound =
		isNeeded && found.kind !== 'found' ? targetNotFound(found, target, targetLabels[resourceType], nouns[resourceType]) : undefined;
	const fault = unfound ?? refusal;
	if (manager.kind === 'decided') return decidedFor(label, together(fault, manager.outcome));
	if (fault !== undefined) return decidedFor(label, fault);
	if (change.kind === 'patch') return messageOf(intent, id, change.message, rows, index, { resource });
	const wanted = withManager(change.wanted, manager);
	const note = noteOf(manager);
	if (found.kind === 'found') return withNote(changeOf(intent, found, wanted, { emptyValues, note }, rows, index), note);
	const message = partialToPatch(wanted, { emptyValues });
	if (message === null) return nothingToChange(label, id, note);
	const operation = messageOf(intent, id, message, rows, index, { note });
	return operation.kind === 'operation' ? withNote({ ...operation, isOwnForm: true }, note) : operation;
}

/** Webex contradicts the names of a row that is about somebody else: they are given to nobody. Any other row gives them, whatever becomes of it. */
function whyNot(intent: UpdateIntent, id: string, account: JsonObject, { directory }: Lookups, { claimed }: Rows): Outcome | undefined {
	const externalId = nameGiven(intent, 'externalId');
	const isIdHeld = externalId !== undefined && isHeldBy(id, account, externalId, directory);
	return whyOther(intent, externalId, id, account, directory) ?? claim({ ...claimOfTarget(intent.target), externalId, isIdHeld }, claimed);
}

/** True for a user who has that External ID already, by the account or by who was found to have it. */
function isHeldBy(id: string, account: JsonObject, externalId: string, directory: Directory): boolean {
	if (sameNameKey(textOf(account, 'externalId') ?? '') === sameNameKey(externalId)) return true;
	const holders = directory.find('Users', 'externalId', externalId);
	return holders.kind === 'ambiguous' && holders.ids?.some((holder) => sameIdKey(holder) === sameIdKey(id)) === true;
}
