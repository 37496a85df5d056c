import type { NeutralInput } from '../play';
import { admin, both, byEmail, data, everyone, type Finding, patch, people, sales, staff, syncSales } from './shared';

const admins = everyone.slice(0, 10);
export const brake: readonly Finding[] = [
	{
		kind: 'a group that a path names by reference',
		input: {
			parameters: { operation: 'run', options: { maxRemovals: 0 } },
			seed: sales,
			items: [
				patch('/Groups/{id of Sales}', { op: 'replace', path: 'externalId', value: 'x' }, { bulkId: 'g' }),
				patch('/Groups/bulkId:g', { op: 'remove', path: 'members' }),
			] as NeutralInput['items'],
		},
		told: ['0 notAttempted removalLimit', '1 notAttempted removalLimit'],
		members: both,
		sent: 0,
	},
	{
		kind: 'a removal of members with a value beside the path',
		input: {
			parameters: { operation: 'run', options: { maxRemovals: 1 } },
			seed: sales,
			items: [
				patch('/Groups/{id of Sales}', { op: 'remove', path: 'members', value: [{ value: '{id of a@example.com}' }] }),
			] as NeutralInput['items'],
		},
		told: ['0 notAttempted removalLimit'],
		members: both,
		sent: 0,
	},
	{
		kind: 'a create that meets a conflict takes members away uncounted',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', data, options: { maxRemovals: 0, emptyValues: 'remove' } },
			seed: sales,
			faults: [1, 2].map((nth) => ({ on: 'read', nth, do: { kind: 'edit', what: 'nothing is found' } })),
			items: [{ displayName: 'Sales', members: [] }],
		},
		told: ['0 notAttempted removalLimit'],
		members: both,
	},
	{
		kind: 'a deleted group counts for nobody',
		input: {
			parameters: { operation: 'run', options: { maxRemovals: 1 } },
			seed: sales,
			items: [{ method: 'DELETE', path: '/Groups/{id of Sales}' }],
		},
		told: ['0 notAttempted removalLimit'],
		members: both,
		sent: 0,
	},
	{
		kind: 'a share of all groups together hides that one of them loses nearly everybody (E7)',
		input: {
			parameters: { ...syncSales, group: ['displayName', '={{ $json.team }}'], options: { maxRemovals: '30%' } },
			seed: {
				...people(...staff),
				groups: [
					{ displayName: 'All', members: everyone },
					{ displayName: 'Admins', members: admins },
				],
			},
			items: [...everyone.map((email) => ({ team: 'All', email })), { team: 'Admins', email: admins[0] ?? '' }],
		},
		members: { All: everyone, Admins: admins },
		sent: 0,
		more: ({ told }) => expect(told.filter((row) => row.startsWith('-'))).toEqual(admins.slice(1).map(() => '- notAttempted removalLimit')),
	},
	{
		kind: 'a PATCH that cannot be read in full counts for nothing (E3)',
		input: {
			parameters: { operation: 'run', options: { maxRemovals: 1 } },
			seed: sales,
			items: [patch('/Groups/{id of Sales}', { op: 'remove', path: 'members[value ne "x" or value pr]' })] as NeutralInput['items'],
		},
		told: ['0 notAttempted removalLimit'],
		members: both,
		sent: 0,
	},
	...[
		{ kind: 'the sign before a name', path: '$.active', value: false },
		{ kind: 'the removal of SCIM 1.1', path: 'roles', value: [{ value: 'id_full_admin', operation: 'delete' }] },
	].map(
		({ kind, ...operation }): Finding => ({
			kind: `a change in another spelling counts for nothing: ${kind}`,
			input: {
				parameters: { operation: 'run', options: { maxRemovals: 0 } },
				seed: { users: [admin] },
				items: [patch(`/Users/{id of ${admin.userName}}`, { op: 'add', ...operation })] as NeutralInput['items'],
			},
			told: ['0 notAttempted removalLimit'],
			sent: 0,
		}),
	),
	{
		kind: 'an expression that gives nothing switches the brake off',
		input: {
			parameters: { operation: 'delete', target: byEmail, options: { maxRemovals: "={{ $json.limit ?? '' }}" } },
			seed: people('ada'),
			items: [{ email: 'ada@example.com' }],
		},
		stops: /'Max Removals' gives nothing/,
		sent: 0,
	},
	...[
		{ kind: 'op and OP', operation: { op: 'add', OP: 'remove', path: 'members', value: [{ value: '{id of a@example.com}' }] } },
		{ kind: 'path and Path', operation: { op: 'remove', path: 'externalId', Path: 'members' } },
		{ kind: 'value and Value', operation: { op: 'replace', path: 'displayName', value: 'Sales', Value: 'Other' } },
	].flatMap(({ kind, operation }): readonly Finding[] => [
		{
			kind: `a server may read the other of two members of an operation: ${kind}`,
			input: {
				parameters: { operation: 'run', options: { maxRemovals: 0 } },
				seed: sales,
				items: [patch('/Groups/{id of Sales}', operation) as NeutralInput['items'][number]],
			},
			told: ['0 invalid badValue'],
			members: both,
			sent: 0,
			more: ({ details }) => expect(details[0]).toMatch(/The column 'data' gives "[A-Za-z]+" more than once/),
		},
		{
			kind: `a server may read the other of two members of an operation of Update: ${kind}`,
			input: {
				parameters: { operation: 'update', resourceType: 'Groups', target: ['displayName', 'Sales'], data, options: { maxRemovals: 0 } },
				seed: sales,
				items: [{ schemas: ['PatchOp'], Operations: [operation] }],
			},
			told: ['0 invalid badValue'],
			members: both,
			sent: 0,
		},
	]),
	...(
		[
			[{ kind: 'status', status: 500 }, 'Webex could not answer the lookup (500). Webex says: The service answered 500.'],
			[{ kind: 'status', status: 404 }, 'Webex has no list of its members (404).'],
			[{ kind: 'status', status: 429, retryAfter: 99_999 }, 'Webex asked to wait 99,999 seconds, which is more than'],
		] as const
	).map(
		([fault, why]): Finding => ({
			kind: `why nobody knows how many a group has is not told: ${fault.status}`,
			input: {
				parameters: { operation: 'run' },
				seed: sales,
				items: [{ method: 'DELETE', path: '/Groups/{id of Sales}' }],
				faults: [{ on: 'read', has: '/Members', do: fault }],
			},
			told: ['0 notAttempted removalLimit'],
			members: both,
			sent: 0,
			more: ({ details, run }) => {
				for (const text of [details[0], run.hints[0]]) {
					expect(text).toContain(`Webex did not say how many members a group has. ${why}`);
					expect(text).toContain(
						"Run again when Webex says it. To go without knowing, leave 'Max Removals' under Options empty for no limit.",
					);
				}
			},
		}),
	),
];
