import { goneUnsaid } from '../../../nodes/WebexScim/intents/columns/goneUnsaid';
import type { Intent } from '../../../nodes/WebexScim/intents/intents';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { finish } from '../../../nodes/WebexScim/scim/work';

const nowMs = Date.UTC(2026, 0, 15);
const create = (resource: JsonObject = {}): Intent => ({
	kind: 'create',
	label: 'row',
	resourceType: 'Users',
	resource,
	existing: 'reject',
});
const upsert: Intent = {
	kind: 'upsert',
	label: 'row',
	resourceType: 'Users',
	key: { attribute: 'userName', value: 'a' },
	resource: {},
	wanted: { active: true },
};
const update: Intent = {
	kind: 'update',
	label: 'row',
	resourceType: 'Users',
	target: { kind: 'id', id: 'A' },
	change: { kind: 'wanted', wanted: {} },
};

describe('users who are gone by their items, though nobody said so', () => {
	it.each<{ name: string; rows: ReadonlyArray<readonly [JsonObject, Intent]>; gone: ReadonlyArray<readonly [string, number]> }>([
		{ name: 'none', rows: [[{ Status: 'Active', Shoe: 'Terminated' }, create()]], gone: [] },
		{
			name: 'each row once, by the first column that says so',
			rows: [
				[{ Status: 'Terminated', Suspended: true }, create()],
				[{ Status: 'Active', Suspended: 'yes' }, upsert],
				[{ Status: 'Terminated' }, upsert],
				[{ 'Termination Date': '2025-12-31' }, create()],
				[{ 'Termination Date': '2026-12-31' }, create()],
			],
			gone: [
				['Status', 2],
				['Suspended', 1],
				['Termination Date', 1],
			],
		},
		{
			name: 'a letter is read beside those of the other items',
			rows: [
				[{ Status: 'A' }, create()],
				[{ Status: 'T' }, create()],
			],
			gone: [['Status', 1]],
		},
		{ name: 'not where Active is said, either way', rows: [[{ Status: 'Terminated' }, create({ active: true })]], gone: [] },
		{
			name: 'not of a row that is refused, changes what a person names, or is of a group',
			rows: [
				[{ Status: 'Terminated' }, { kind: 'decided', label: 'row', outcome: { kind: 'invalid', reason: 'badValue', detail: 'Bad.' } }],
				[{ Status: 'Terminated' }, update],
				[{ Status: 'Terminated' }, { ...upsert, resourceType: 'Groups' } as Intent],
			],
			gone: [],
		},
	])('$name', ({ rows, gone }) => {
		const toMatch = { items: rows.map(([json]) => ({ json })), nowMs };
		const intents = rows.map(([, intent]) => intent);
		expect([...finish(goneUnsaid(intents, toMatch))]).toEqual(gone);
	});
});
