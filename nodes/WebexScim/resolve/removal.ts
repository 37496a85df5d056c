import type { ActivationIntent, DeleteIntent, TargetName } from '../intents/intents';
import { nouns, targetLabels } from '../intents/target';
import type { Outcome } from '../plan/outcome';
import type { Decided, Operation } from '../plan/step';
import { ownEntryAnyCase, type JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { sameIdKey } from '../scim/names/identifiers';
import { looksLikeOther } from '../scim/names/nearName';
import { setActiveMessage } from '../scim/patch/patchOp';
import { versionOf } from '../scim/version';
import { findNamed, type Directory, type Found } from './directory/directory';
import { decidedFor, targetNotFound } from './notFound';
import { ownPatch } from './ownPatch';
import { whyNotThat } from './people/people';
import type { Lookups, Rows, Shared } from './resolution';

/** A delete; rows that ask for the same one share it. */
export function resolveDelete(intent: DeleteIntent, { directory }: Lookups, rows: Rows, index: number): Operation | Decided | Shared {
	const found = findTarget(intent, directory);
	if (found.kind === 'decided') return found;
	return shared(deletion(intent.label, intent.resourceType, found.id, intent.missing === 'ignore'), rows, index);
}

/** The change that makes a user active or inactive; one who is so already stays as he is. */
export function resolveActivation(
	intent: ActivationIntent,
	{ directory }: Lookups,
	rows: Rows,
	index: number,
): Operation | Decided | Shared {
	const found = findTarget(intent, directory);
	if (found.kind === 'decided') return found;
	const { active, label } = intent;
	if (found.resource !== undefined && ownEntryAnyCase(found.resource, 'active') === active) {
		return { kind: 'decided', label, outcome: { kind: 'unchanged', resourceId: found.id } };
	}
	return shared(activation(label, found.id, active, found.resource, intent.missing === 'ignore'), rows, index);
}

/** The first row that asks for something of a resource carries it out; the others share its fate (Law 9). */
function shared(operation: Operation, { asked }: Rows, index: number): Operation | Shared {
	if (operation.target.kind !== 'id') return operation;
	const key = `${operation.method} ${operation.resourceType} ${sameIdKey(operation.target.id)}`;
	const first = asked.get(key);
	if (first !== undefined) return { kind: 'shared', index: first };
	asked.set(key, index);
	return operation;
}

/** Whom a row means by all its names together: one that carries the ID of another removes nobody, and takes nobody for gone. */
function findTarget(intent: DeleteIntent | ActivationIntent, directory: Directory): Decided | Meant {
	const { label, resourceType, target, missing } = intent;
	const found = byTarget(target, resourceType, directory);
	const isUnknown = found.kind === 'ambiguous' || found.kind === 'failed';
	const other = isUnknown ? undefined : whyNotThat(intent, found.kind === 'found' ? found : undefined, directory);
	if (other !== undefined) return decidedFor(label, other);
	if (found.kind === 'found') return found;
	const unfound = targetNotFound(found, target, targetLabels[resourceType], nouns[resourceType], remedyFor(intent));
	const isGone = unfound.kind === 'invalid' && unfound.reason === 'targetNotFound';
	if (!isGone || missing === 'reject') return decidedFor(label, unfound);
	if (target.kind === 'name' && looksLikeOther(target.value))
		return decidedFor(label, oddlyWritten(targetLabels[resourceType], nouns[resourceType]));
	return {
		kind: 'decided',
		label,
		outcome: { kind: 'unchanged', detail: `Webex has no such ${nouns[resourceType]}, so there is nothing to do.` },
	};
}

/** Nobody is created in order to be removed. */
function remedyFor(intent: DeleteIntent | ActivationIntent): string {
	const hasOption = intent.kind === 'delete' || !intent.active;
	return hasOption ? "Check it, or set the option 'If Not Found' to 'Ignore'." : 'Check it.';
}

interface Meant {
	readonly kind: 'found';
	readonly id: string;
	/** As Webex shows it; absent where only the ID is known. */
	readonly resource?: JsonObject;
}

/** An ID is taken at its word, whether Webex shows whose it is or not. */
function byTarget(target: TargetName, resourceType: ResourceType, directory: Directory): Meant | Exclude<Found, { kind: 'found' }> {
	const found = findNamed(directory, resourceType, target);
	if (target.kind === 'name') return found;
	return { kind: 'found', id: target.id, ...(found.kind === 'found' ? { resource: found.resource } : {}) };
}

/** Who is named by what nobody can read must not pass as gone. */
function oddlyWritten(field: string, noun: string): Outcome {
	const detail = `'${field}' holds characters that nobody sees, or letters in a form of their own, and Webex has no such ${noun}. Type it again as Webex has it.`;
	return { kind: 'invalid', reason: 'badValue', detail };
}

/** The deletion of a resource. */
export function deletion(label: string, resourceType: ResourceType, id: string, ignoresMissing: boolean): Operation {
	const operation = { kind: 'operation', label, method: 'DELETE', resourceType, target: { kind: 'id', id } } as const;
	return ignoresMissing ? { ...operation, ignoresMissing } : operation;
}

/** The PATCH that makes a user active or inactive; `user` as Webex shows it, where that is known. */
export function activation(label: string, id: string, active: boolean, user: JsonObject | undefined, ignoresMissing: boolean): Operation {
	const readVersion = user && versionOf(user);
	return {
		...ownPatch(label, 'Users', { kind: 'id', id }, setActiveMessage(active)),
		...(ignoresMissing && { ignoresMissing }),
		...(readVersion !== undefined && { readVersion }),
	};
}
