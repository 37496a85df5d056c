import type { Intent } from '../../intents/intents';
import { findCycles } from '../../plan/cycles';
import { sameNameKey, typeNameOf } from '../../scim/names/names';
import { each, flatMapped, mapped, type Work } from '../../scim/work';
import type { Directory } from '../directory/directory';
import type { CreatedManagers, ManagersRow } from '../resolution';
import { nameGiven, personOf } from './people';
import { updatedManager, type RowOf } from './updatedManager';

/** The users whom rows name as manager and who have a row themselves: that tells who they are, whoever has the address in Webex. */
export function* createdManagers(
	intents: readonly Intent[],
	directory: Directory,
	whenNew: 'create' | 'ignore' = 'create',
): Work<CreatedManagers> {
	const named = new Set(yield* flatMapped(intents, managerKeysOf));
	const own = new Map<string, RowOf>();
	yield* each(named.size === 0 ? [] : intents, (by) => {
		for (const row of rowsOf(by)) {
			const key = sameNameKey(row.address);
			if (named.has(key) && isBetter(row, own.get(key))) own.set(key, row);
		}
	});
	const ids = new Map<string, string>();
	const rows = new Map<string, ManagersRow>();
	yield* each(own, ([key, row]) => {
		const { by, target } = row;
		if (target !== undefined) {
			const updated = updatedManager(key, { ...row, target }, directory);
			if (updated?.kind === 'user') ids.set(key, updated.id);
			if (updated?.kind === 'refused') rows.set(key, { alias: `user ${key}`, by, isRefused: true, outcome: updated.outcome });
			return;
		}
		const person = personOf(meantBy(by, key), directory);
		const isRefused = by.kind === 'decided' || person.kind === 'other' || person.kind === 'ambiguous';
		// Who has the address in Webex may give it to the person of that row in this very run.
		const isUnsure = by.kind === 'decided' && by.isSureWhom !== true;
		if (person.kind === 'found' && !isUnsure) ids.set(key, person.id);
		else if (isRefused || whenNew === 'create') rows.set(key, { alias: `user ${key}`, by, isRefused });
	});
	return { ids, rows, late: yield* lateOnes(intents, rows) };
}

/** A row that can be used tells more than one that cannot, and a new name more than the one that it may replace; else the first counts. */
function isBetter(row: RowOf, before: RowOf | undefined): boolean {
	if (before === undefined) return true;
	const [isUsed, wasUsed] = [row.by.kind !== 'decided', before.by.kind !== 'decided'];
	return isUsed === wasUsed ? row.isGiven && !before.isGiven : isUsed;
}

function rowsOf(by: Intent): readonly RowOf[] {
	const target = by.kind === 'decided' || (by.kind === 'update' && by.resourceType === 'Users') ? by.target : undefined;
	const given = userNameOf(by);
	const more = target === undefined ? { by } : { by, target };
	const isByAddress = target?.kind === 'name' && target.attribute === 'userName';
	return [
		...(given === undefined ? [] : [{ ...more, address: given, isGiven: true }]),
		...(isByAddress ? [{ ...more, address: target.value, isGiven: false }] : []),
	];
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

function managerKeysOf(intent: Intent): readonly string[] {
	const key = managerKeyOf(intent);
	const people = intent.kind === 'update' && intent.resourceType === 'Users' ? (intent.people ?? []) : [];
	return [...(key === undefined ? [] : [key]), ...people.map(sameNameKey)];
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
	if (intent.kind === 'update') return nameGiven(intent, 'userName');
	const isUser = (intent.kind === 'create' || intent.kind === 'upsert') && intent.resourceType === 'Users';
	return isUser ? typeNameOf('Users', intent.resource) : undefined;
}
