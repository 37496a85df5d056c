import type { CreateIntent, Intent } from '../../../nodes/WebexScim/intents/intents';
import { planRun } from '../../../nodes/WebexScim/plan/plan';
import type { Operation } from '../../../nodes/WebexScim/plan/step';
import { createDirectory, questionKey } from '../../../nodes/WebexScim/resolve/directory/directory';
import { splitMembers } from '../../../nodes/WebexScim/resolve/members/splitMembers';
import { resolveIntents } from '../../../nodes/WebexScim/resolve/resolve';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { finish } from '../../../nodes/WebexScim/scim/work';

const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const members = (count: number, start = 0): readonly JsonObject[] =>
	Array.from({ length: count }, (_, index) => ({ value: `u${start + index}` }));
const operation = (
	method: Operation['method'],
	target: Operation['target'],
	data: JsonObject,
	more: Partial<Operation> = {},
): Operation => ({
	kind: 'operation',
	label: 'item 3',
	method,
	resourceType: 'Groups',
	target,
	data,
	...more,
});
/** An operation that the node adds by itself. */
const addition = (...of: Parameters<typeof operation>): Operation => ({ ...operation(...of), isOwnForm: true });
const id = { kind: 'id', id: 'g' } as const;
const made = { kind: 'new' } as const;
const adding = (count: number, start = 0): JsonObject => ({ op: 'add', path: 'members', value: members(count, start) });
const message = (...Operations: readonly JsonObject[]): JsonObject => ({ schemas: [patchOp], Operations });
const rename = { op: 'replace', value: { displayName: 'crew' } };
const ruleOf = (wanted: JsonObject['members']) => ({ kind: 'update', wanted: { members: wanted ?? [] }, emptyValues: 'ignore' }) as const;
const current = { displayName: 'crew', members: members(1) };
const byAlias = (alias: string) => ({ kind: 'reference', alias }) as const;

it.each<{ name: string; given: Operation; first?: Operation; next?: readonly Operation[] }>([
	...[0, 1, 499, 500].map((count) => ({
		name: `a create with ${count}`,
		given: operation('POST', made, { displayName: 'crew', members: members(count) }),
	})),
	...[0, 1, 499, 500].map((count) => ({ name: `a change with ${count}`, given: operation('PATCH', id, message(rename, adding(count))) })),
	{
		name: 'a create with 501',
		given: operation('POST', made, { Members: members(501), displayName: 'crew' }),
		first: operation('POST', made, { Members: members(500), displayName: 'crew' }, { alias: 'group 7', isAliasHidden: true }),
		next: [addition('PATCH', byAlias('group 7'), message(adding(1, 500)))],
	},
	{
		name: 'a create with 1,200 that has an alias',
		given: operation('POST', made, { members: members(1200) }, { alias: 'crew' }),
		first: operation('POST', made, { members: members(500) }, { alias: 'crew' }),
		next: [addition('PATCH', byAlias('crew'), message(adding(500, 500))), addition('PATCH', byAlias('crew'), message(adding(200, 1000)))],
	},
	{
		name: 'a change with 1,000, and what else it changes',
		given: operation('PATCH', id, message(rename, adding(1000))),
		first: operation('PATCH', id, message(rename, adding(500))),
		next: [addition('PATCH', id, message(adding(500, 500)))],
	},
	{
		name: 'a change by reference',
		given: operation('PATCH', byAlias('a'), message(adding(501))),
		first: operation('PATCH', byAlias('a'), message(adding(500))),
		next: [addition('PATCH', byAlias('a'), message(adding(1, 500)))],
	},
	{
		name: 'a create that may become a change, which wants what it adds itself,',
		given: operation('POST', made, { members: members(501) }, { onConflict: ruleOf(members(501)) }),
		first: operation('POST', made, { members: members(500) }, { onConflict: ruleOf(members(500)), alias: 'group 7', isAliasHidden: true }),
		next: [addition('PATCH', byAlias('group 7'), message(adding(1, 500)))],
	},
	{
		name: 'a change that is made anew behind others, which wants what it adds itself,',
		given: operation('PATCH', id, message(adding(501, 1)), { rebase: { ...ruleOf(members(502)), current } }),
		first: operation('PATCH', id, message(adding(500, 1)), { rebase: { ...ruleOf(members(500, 1)), current } }),
		next: [addition('PATCH', id, message(adding(1, 501)))],
	},
	{ name: 'a user', given: operation('POST', made, { members: members(501) }, { resourceType: 'Users' }) },
	{ name: 'a deletion', given: { kind: 'operation', label: 'item 3', method: 'DELETE', resourceType: 'Groups', target: id } },
	{ name: 'members that are no list', given: operation('POST', made, { members: 'all' }) },
])('$name is sent in parts of 500 at most', ({ given, first = given, next }) => {
	expect(splitMembers(given, 'group 7')).toStrictEqual(next === undefined ? first : { kind: 'several', first, next });
});

describe('groups among other rows', () => {
	const directory = createDirectory(
		new Map([
			[
				questionKey('Groups', 'displayName'),
				new Map<string, readonly JsonObject[]>([
					['crew', [{ id: 'g', displayName: 'crew' }]],
					['new', []],
				]),
			],
		]),
	);
	const upsert = (index: number, displayName: string, count: number): Intent => ({
		kind: 'upsert',
		label: `item ${index}`,
		resourceType: 'Groups',
		key: { attribute: 'displayName', value: displayName },
		resource: { displayName, members: members(count) },
		wanted: { displayName, members: members(count) },
	});
	const create: CreateIntent = {
		kind: 'create',
		label: 'item 1',
		resourceType: 'Groups',
		resource: { displayName: 'x' },
		existing: 'reject',
	};
	const ownMessage: Intent = {
		kind: 'update',
		label: 'item 3',
		resourceType: 'Groups',
		target: id,
		change: { kind: 'patch', message: message(adding(501)) },
	};

	it('E36: each row’s further parts stand behind it, before later rows, and belong to it; a message of the user’s own stays whole', () => {
		const lookups = { directory, membersOf: () => undefined, emptyValues: 'ignore', unknownManager: 'reject' } as const;
		const { steps, indexes, extras, followUps } = finish(
			resolveIntents([upsert(0, 'new', 1200), create, upsert(2, 'crew', 501), ownMessage], lookups),
		);
		expect({ indexes, extras, followUps }).toStrictEqual({
			indexes: [0, 3, 4, 6],
			extras: [],
			followUps: new Map([
				[0, [1, 2]],
				[4, [5]],
			]),
		});
		expect(steps.map(shown)).toStrictEqual([
			'POST 500',
			'PATCH group 0 500',
			'PATCH group 0 200',
			'POST 0',
			'PATCH g 500',
			'PATCH g 1',
			'PATCH g 501',
		]);
		const planned = finish(planRun(steps, 'op')).steps.map((step) =>
			step.kind === 'planned' ? [step.parents, step.predecessor] : step.outcome,
		);
		expect(planned).toStrictEqual([
			[[], undefined],
			[[0], 0],
			[[0], 1],
			[[], undefined],
			[[], undefined],
			[[], 4],
			[[], 5],
		]);
	});

	function shown(step: { readonly kind: string }): string {
		const { method, target, data } = step as Operation;
		const count =
			/"op":"add"/.test(JSON.stringify(data)) || method === 'POST' ? (JSON.stringify(data).match(/"value":"u/g) ?? []).length : 0;
		return [method, target.kind === 'id' ? target.id : target.kind === 'reference' ? target.alias : '', count]
			.filter((part) => part !== '')
			.join(' ');
	}
});
