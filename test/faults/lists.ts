import * as fc from 'fast-check';
import type { IntentSource, InputItem } from '../../nodes/WebexScim/intents/source';
import { createColumnReader } from '../../nodes/WebexScim/intents/columns/readColumns';
import { readIntents } from '../../nodes/WebexScim/intents/readIntents';
import type { Intent } from '../../nodes/WebexScim/intents/intents';
import type { RemovalLimit } from '../../nodes/WebexScim/plan/brake';
import type { RowSource } from '../../nodes/WebexScim/resolve/resolvedRows';
import { externalIdOf, groupNames, names, outsider, unaddressable } from './cast';
import { rowsArbitrary, spelled, type Row } from './rows';
import { scenarioArbitrary, type Scenario } from './scenario';
import { poison } from './steps';
import { oddTrouble } from './troubles';
import { finish } from '../../nodes/WebexScim/scim/work';

type ListOperation = 'create' | 'upsert' | 'update' | 'deactivate' | 'reactivate' | 'delete' | 'sync' | 'changeMembers' | 'syncMembers';

/** A list of rows with the node's settings for it, and what happens to the run. */
export interface List {
	readonly scenario: Scenario;
	readonly operation: ListOperation;
	readonly rows: readonly Row[];
	readonly settings: Pick<RowSource, 'key' | 'missing' | 'protect' | 'whenMissing' | 'hasOwnUser' | 'scopeFilter' | 'emptyValues'> & {
		readonly existing: 'reject' | 'adopt';
		readonly maxRemovals: RemovalLimit;
	};
}

const operations: readonly (readonly [ListOperation, number])[] = [
	['sync', 8],
	['upsert', 5],
	['create', 3],
	['syncMembers', 4],
	['changeMembers', 2],
	['deactivate', 2],
	['delete', 2],
	['update', 2],
	['reactivate', 1],
];

/** Random lists of up to `maxRows` rows, some of them twice. Searches before the first write may say odd things. */
export function listArbitrary(maxRows: number): fc.Arbitrary<List> {
	return fc
		.record({
			scenario: scenarioArbitrary(1),
			odd: fc.array(oddTrouble, { maxLength: 8 }),
			isCalm: fc.nat(3).map((number) => number === 0),
			operation: fc.oneof(...operations.map(([name, weight]) => ({ weight, arbitrary: fc.constant(name) }))),
			rows: rowsArbitrary(maxRows, new Set([unaddressable, outsider])),
			roles: fc.constantFrom('all', 'all', 'none'),
			settings: fc.record({
				key: fc.constantFrom('userName', 'externalId'),
				missing: fc.constantFrom('reject', 'ignore'),
				existing: fc.constantFrom('reject', 'adopt'),
				protect: fc.constantFrom(
					'',
					'kept@example.com',
					' KEPT@example.com;anna@example.com',
					'nobody@example.com',
					'userName eq "kept@example.com"',
				),
				whenMissing: fc.constantFrom('keep', 'deactivate', 'deactivate', 'delete', 'delete'),
				hasOwnUser: fc.boolean(),
				scopeFilter: fc.constantFrom('example.com', 'userName ew "@example.com"'),
				emptyValues: fc.constantFrom('ignore', 'remove'),
				maxRemovals: fc.oneof(
					{ weight: 2, arbitrary: fc.constant<RemovalLimit>({ kind: 'none' }) },
					{ weight: 2, arbitrary: fc.nat(4).map((count): RemovalLimit => ({ kind: 'count', count })) },
					{ weight: 1, arbitrary: fc.constantFrom(10, 40, 100).map((percent): RemovalLimit => ({ kind: 'share', percent })) },
				),
			}),
		})
		.map(({ scenario, odd, isCalm, roles, ...list }): List => {
			const { bulk, read, token } = scenario.troubles;
			const mixed = [...Array(Math.max(odd.length, read.length)).keys()].flatMap((turn) => [
				...odd.slice(turn, turn + 1),
				...read.slice(turn, turn + 1),
			]);
			const troubles = isCalm ? { bulk: [], read: [], token: [] } : { bulk, read: mixed, token };
			const { cancelAfter, ...kept } = scenario;
			const calmSettings = { ...scenario.settings, stopAfterErrors: 0, maxWaitSeconds: 900 };
			const calm = isCalm || cancelAfter === undefined ? {} : { cancelAfter };
			const settings = isCalm ? calmSettings : scenario.settings;
			return { ...list, scenario: { ...kept, ...calm, settings, moves: [], troubles, service: { ...scenario.service, roles } } };
		});
}

/** True when nothing goes wrong on the way, nothing ends the run, and there is time for every look. */
export function isCalm({ scenario: { troubles, cancelAfter, service, settings } }: List): boolean {
	const all = [...troubles.bulk, ...troubles.read, ...troubles.token];
	// A refused row without a bulkId and a location is nobody's.
	const tellsRows = service.echoBulkId === 'all' || (service.refusedRows ?? 'full') === 'full';
	const isQuiet = cancelAfter === undefined && settings.maxWaitSeconds >= 900 && all.every(({ kind }) => kind === 'none');
	return isQuiet && tellsRows && (service.maxPayloadBytes ?? Infinity) >= 1_048_576;
}

/** The rows as the node reads them. */
export function intentsOf({ operation, rows, settings }: List): readonly Intent[] {
	const items = rows.map((row): InputItem => ({ json: { ...row } }));
	const parameter: IntentSource['parameter'] = (name, itemIndex) => ({ kind: 'value', value: valueOf(name, rows[itemIndex], settings) });
	const columns = createColumnReader(parameter, {}, 'Users', settings, { items, leaveOutColumns: '', nowMs: 0 });
	const source = {
		operation,
		parameter,
		isFixed: () => false,
		columns,
		resourceType: 'Users',
		noteUnused: () => undefined,
		inputMode: 'fields',
		attributesMode: 'json',
	} as const;
	return finish(readIntents(items, { ...source, ...settings }));
}

/** What a row gives for a parameter of the node. */
function valueOf(name: string, row: Row | undefined, { key }: List['settings']): unknown {
	if (row === undefined) return undefined;
	switch (name) {
		case 'target':
			return key === 'userName'
				? { mode: 'userName', value: userNameIn(row) }
				: { mode: 'externalId', value: externalIdIn(row) ?? spelled(externalIdOf(row.person), row.externalSpelling) };
		case 'member':
			return { mode: 'userName', value: userNameIn(row) };
		case 'group':
			return { mode: 'displayName', value: groupNameIn(row) };
		case 'change':
			return row.change;
		case 'data':
			return dataIn(row);
		default:
			return undefined;
	}
}

function dataIn(row: Row): object {
	const { title, active, isPoisonous } = row;
	const externalId = externalIdIn(row);
	return {
		userName: userNameIn(row),
		title: titles[title] ?? '',
		...(externalId === undefined ? {} : { externalId }),
		...(active === undefined ? {} : { active }),
		...(isPoisonous === true ? { nickName: poison } : {}),
	};
}

/** The last says nothing. */
export const titles = ['Nurse', 'Doctor', 'Porter', ''] as const;

function userNameIn({ person, spelling }: Row): string {
	return spelled(names[person] ?? '', spelling);
}

function externalIdIn({ external, externalSpelling }: Row): string | undefined {
	return external === undefined ? undefined : spelled(externalIdOf(external), externalSpelling);
}

function groupNameIn({ group, groupSpelling }: Row): string {
	return spelled(groupNames[group] ?? '', groupSpelling);
}
