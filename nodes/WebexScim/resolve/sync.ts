import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonObject } from '../scim/json';
import { sameNameKey } from '../scim/names';
import { setActiveMessage } from '../scim/patch/patchOp';
import { questionKey, type Answers } from './directory';
import type { DecidedIntent, Intent, Key } from '../intents/intents';
import type { Step } from '../plan/step';

/** What Webex has in the scope that the wanted list speaks for. */
export interface Scope {
	readonly users: readonly JsonObject[];
	/** False when the pages did not add up: then nobody counts as missing. */
	readonly isComplete: boolean;
	/** Ids in lower case of users who may not be removed. */
	readonly protectedIds: ReadonlySet<string>;
}

/** What to do with users of the scope who are not in the list. */
export type WhenMissing = 'keep' | 'deactivate' | 'delete';

/** The scope's users as answers to a look-up by the list's key, so that rows find their user among them. */
export function answersOfScope({ users }: Scope, attribute: Key['attribute'], keys: readonly string[]): Answers {
	const byKey = new Map<string, JsonObject[]>(keys.map((key) => [sameNameKey(key), []]));
	for (const user of users) {
		const key = ownEntryAnyCase(user, attribute);
		if (typeof key === 'string') byKey.get(sameNameKey(key))?.push(user);
	}
	return new Map([[questionKey('Users', attribute), byKey]]);
}

/** Rows of the list with a key that an earlier row has are `invalid`; the first one counts. */
export function refuseRepeatedKeys(intents: readonly Intent[]): readonly Intent[] {
	const first = new Map<string, string>();
	return intents.map((intent) => {
		if (intent.kind !== 'upsert') return intent;
		const folded = intent.key.value.toLowerCase();
		const label = first.get(folded);
		if (label === undefined) {
			first.set(folded, intent.label);
			return intent;
		}
		const detail = `${capital(intent.label)}: '${intent.key.attribute}' is the same as that of ${label}. The list may name everybody once.`;
		return { kind: 'decided', label: intent.label, key: intent.key, outcome: { kind: 'invalid', reason: 'badValue', detail } };
	});
}

/**
 * Removals of the users whom the list does not name. Protected users, users without a key and, for `deactivate`, inactive
 * ones stay. When the list or the scope is not known in full, nobody is taken for missing: each removal says so instead.
 */
export function removalsOfMissing(
	intents: readonly Intent[],
	scope: Scope,
	attribute: Key['attribute'],
	whenMissing: WhenMissing,
): readonly Step[] {
	if (whenMissing === 'keep') return [];
	const named = new Set(intents.flatMap((intent) => keyOf(intent)?.value.toLowerCase() ?? []));
	const obstacle = obstacleToRemovals(intents, scope);
	return scope.users.flatMap((user) => {
		const id = ownEntryAnyCase(user, 'id');
		const key = ownEntryAnyCase(user, attribute);
		if (typeof id !== 'string' || typeof key !== 'string' || key === '' || named.has(key.toLowerCase())) return [];
		if (isProtected(user, id, scope)) return [];
		if (whenMissing === 'deactivate' && ownEntryAnyCase(user, 'active') === false) return [];
		return [
			obstacle === undefined
				? removal(id, whenMissing)
				: { kind: 'decided', label: missingUser, outcome: { kind: 'notAttempted', reason: 'requestRefused', detail: obstacle } },
		];
	});
}

const missingUser = 'a user who is not in the list';

function removal(id: string, whenMissing: 'deactivate' | 'delete'): Step {
	const common = {
		kind: 'operation',
		label: missingUser,
		resourceType: 'Users',
		target: { kind: 'id', id },
		ignoresMissing: true,
	} as const;
	return whenMissing === 'delete' ? { ...common, method: 'DELETE' } : { ...common, method: 'PATCH', data: setActiveMessage(false) };
}

/** Why nobody may be taken for missing. */
function obstacleToRemovals(intents: readonly Intent[], { isComplete }: Scope): string | undefined {
	if (!isComplete) {
		return 'Webex did not give the scope in full, so nobody counts as missing and nobody is removed. Run the sync again.';
	}
	const unnamed = intents.find((intent): intent is DecidedIntent => intent.kind === 'decided' && intent.key === undefined);
	return unnamed === undefined
		? undefined
		: `${capital(unnamed.label)} does not say whom it means, so nobody counts as missing and nobody is removed. Mend that row, then run the sync again.`;
}

function keyOf(intent: Intent): Key | undefined {
	return intent.kind === 'upsert' || intent.kind === 'decided' ? intent.key : undefined;
}

/** Users named by `protect`, the credential's own user, and administrators: whoever has an administrator's role. */
function isProtected(user: JsonObject, id: string, { protectedIds }: Scope): boolean {
	if (protectedIds.has(id.toLowerCase()) || ownEntryAnyCase(user, 'firstAdmin') === true) return true;
	const roles = ownEntryAnyCase(user, 'roles');
	return isJsonArray(roles) && roles.some((role) => /admin/i.test(roleName(role)));
}

function roleName(role: unknown): string {
	if (!isJsonObject(role)) return String(role);
	return ['value', 'display', 'type'].map((name) => String(role[name] ?? '')).join(' ');
}

function capital(label: string): string {
	return label.charAt(0).toUpperCase() + label.slice(1);
}
