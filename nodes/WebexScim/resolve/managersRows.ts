import type { Intent } from '../intents/intents';
import { findCycles } from '../plan/cycles';
import { sameNameKey, typeNameOf } from '../scim/names';
import { each, flatMapped, mapped, type Work } from '../scim/work';
import type { Directory } from './directory';
import { personOf } from './people';
import type { CreatedManagers, ManagersRow } from './resolution';

/** The users whom rows name as manager and who have a row themselves: that tells who they are, whoever has the address in Webex. */
export function* createdManagers(
	intents: readonly Intent[],
	directory: Directory,
	whenNew: 'create' | 'ignore' = 'create',
): Work<CreatedManagers> {
	const named = new Set(
		yield* flatMapped(intents, (intent) => {
			const key = managerKeyOf(intent);
			return key === undefined ? [] : [key];
		}),
	);
	const own = new Map<string, Intent>();
	yield* each(named.size === 0 ? [] : intents, (intent) => {
		const userName = userNameOf(intent);
		const key = userName === undefined ? undefined : sameNameKey(userName);
		if (key === undefined || !named.has(key)) return;
		const isBetter = own.get(key)?.kind === 'decided' && intent.kind !== 'decided';
		if (!own.has(key) || isBetter) own.set(key, intent);
	});
	const ids = new Map<string, string>();
	const rows = new Map<string, ManagersRow>();
	yield* each(own, ([key, by]) => {
		const person = personOf(meantBy(by, key), directory);
		const isRefused = by.kind === 'decided' || person.kind === 'other' || person.kind === 'ambiguous';
		// Who has the address in Webex may give it to the person of that row in this very run.
		const isUnsure = by.kind === 'decided' && by.isSureWhom !== true;
		if (person.kind === 'found' && !isUnsure) ids.set(key, person.id);
		else if (isRefused || whenNew === 'create') rows.set(key, { alias: `user ${key}`, by, isRefused });
	});
	return { ids, rows, late: yield* lateOnes(intents, rows) };
}

/** Whom the row of a manager means: by its key where it has one, else by the address. */
function meantBy(intent: Intent, address: string): Parameters<typeof personOf>[0] {
	if (intent.kind === 'upsert') return intent;
	const resource = intent.kind === 'create' ? intent.resource : { ...(intent.kind === 'decided' ? intent.named : {}) };
	return { key: { attribute: 'userName', value: address }, resource, resourceType: 'Users' };
}

/** Rows that lead back to themselves through their managers. */
function* lateOnes(intents: readonly Intent[], rows: CreatedManagers['rows']): Work<ReadonlySet<Intent>> {
	if (rows.size === 0) return new Set();
	const index = new Map(intents.map((intent, each) => [intent, each]));
	const edges = yield* mapped(intents, (intent) => {
		const manager = rows.get(managerKeyOf(intent) ?? '')?.by;
		const each = manager === undefined ? undefined : index.get(manager);
		return each === undefined ? [] : [each];
	});
	return new Set([...findCycles(edges)].flatMap((each) => intents[each] ?? []));
}

function managerKeyOf(intent: Intent): string | undefined {
	switch (intent.kind) {
		case 'create':
		case 'upsert':
		case 'update':
			return intent.manager === undefined ? undefined : sameNameKey(intent.manager.value);
		default:
			return undefined;
	}
}

function userNameOf(intent: Intent): string | undefined {
	if (intent.kind === 'decided') return intent.named?.userName;
	const isUser = (intent.kind === 'create' || intent.kind === 'upsert') && intent.resourceType === 'Users';
	return isUser ? typeNameOf('Users', intent.resource) : undefined;
}
