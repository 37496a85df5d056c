import type { ActivationIntent, DeleteIntent } from '../intents/intents';
import type { Decided, Operation, Target } from '../plan/step';
import { ownEntryAnyCase, type JsonObject } from '../scim/json';
import { setActiveMessage } from '../scim/patch/patchOp';
import type { Directory } from './directory';
import { decidedFor, notFound } from './notFound';
import type { Lookups } from './resolution';

/** A delete. */
export function resolveDelete(intent: DeleteIntent, { directory }: Lookups): Operation | Decided {
	const found = findTarget(intent, directory);
	return found.kind === 'decided' ? found : { ...operationOn(intent, found.target), method: 'DELETE' };
}

/** The change that makes a user active or inactive; one who is so already stays as he is. */
export function resolveActivation(intent: ActivationIntent, { directory }: Lookups): Operation | Decided {
	const found = findTarget(intent, directory);
	if (found.kind === 'decided') return found;
	const { active, label } = intent;
	if (found.target.kind === 'id' && found.resource !== undefined && ownEntryAnyCase(found.resource, 'active') === active) {
		return { kind: 'decided', label, outcome: { kind: 'unchanged', resourceId: found.target.id } };
	}
	return { ...operationOn(intent, found.target), method: 'PATCH', data: setActiveMessage(active) };
}

function findTarget(
	{ label, resourceType, target, missing }: DeleteIntent | ActivationIntent,
	directory: Directory,
): Decided | { readonly kind: 'target'; readonly target: Target; readonly resource?: JsonObject } {
	if (target.kind !== 'name') return { kind: 'target', target };
	const found = directory.find(resourceType, target.attribute, target.value);
	if (found.kind === 'found') return { kind: 'target', target: { kind: 'id', id: found.id }, resource: found.resource };
	if (found.kind !== 'absent' || missing === 'reject') return decidedFor(label, notFound(found.kind, 'target'));
	return { kind: 'decided', label, outcome: { kind: 'unchanged', detail: 'There is none of that name, so there is nothing to remove.' } };
}

function operationOn({ label, resourceType, missing }: DeleteIntent | ActivationIntent, target: Target): Omit<Operation, 'method'> {
	return { kind: 'operation', label, resourceType, target, ...(missing === 'ignore' ? { ignoresMissing: true } : {}) };
}
