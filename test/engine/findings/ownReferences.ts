import { coreUser, type Finding, patch, people } from './shared';

const made = (name: string, more: object = {}): Record<string, unknown> => ({
	...{ method: 'POST', path: '/Users', ...more },
	data: { schemas: [coreUser], userName: `${name}@example.com` },
});
const added = (value: string): Record<string, unknown> => patch('/Groups/{id of G}', { op: 'add', path: 'members', value: [{ value }] });
const removed = (value: string): Record<string, unknown> =>
	patch('/Groups/{id of G}', { op: 'remove', path: `members[value eq "${value}"]` });
const deleted = (of: string, more: object = {}): Record<string, unknown> => ({ method: 'DELETE', path: `/Users/${of}`, ...more });
const idOfA = '{id of a@example.com}';

/** Own operations that refer to each other by bulkIds, and that ask for one deletion. */
export const ownReferences: readonly Finding[] = [
	...[
		{ name: 'by ID', items: [deleted(idOfA), deleted(idOfA, { bulkId: 'd' }), removed('bulkId:d')] },
		{ name: 'where both have a bulkId', items: [deleted(idOfA, { bulkId: 'c' }), deleted(idOfA, { bulkId: 'd' }), removed('bulkId:d')] },
		{ name: 'before the rows', items: [removed('bulkId:d'), deleted(idOfA), deleted(idOfA, { bulkId: 'd' })] },
	].map(
		({ name, items }): Finding => ({
			kind: `of two rows that delete one user the second, to whose bulkId a row refers, is refused or counted: ${name}`,
			input: {
				parameters: { operation: 'run', options: { maxRemovals: 2 } },
				seed: { ...people('a'), groups: [{ displayName: 'G', members: ['a@example.com'] }] },
				items: items as never,
			},
			users: [],
			members: { G: [] },
			sent: 2,
			more: ({ run }) => expect(run.hints[0]).toMatch(/1 deleted/),
		}),
	),
	{
		kind: 'a bulkId that was given before is shared with a deletion',
		input: {
			parameters: { operation: 'run' },
			seed: people('a'),
			items: [made('c', { bulkId: 'd' }), deleted(idOfA), deleted(idOfA, { bulkId: 'd' })] as never,
		},
		told: ['0 applied', '1 applied', '2 invalid duplicateBulkId'],
		users: ['c@example.com'],
	},
	{
		kind: 'a reference in other letters is sent as an ID',
		input: {
			parameters: { operation: 'run' },
			seed: { ...people('a'), groups: [{ displayName: 'G' }] },
			items: [made('c', { bulkId: 'c' }), added('BulkId:c'), deleted('bulkid:c'), removed('BULKID:c')] as never,
		},
		told: ['0 applied', '1 invalid badValue', '2 invalid badValue', '3 invalid badValue'],
		users: ['a@example.com', 'c@example.com'],
		members: { G: [] },
		sent: 1,
		more: ({ details }) => {
			for (const detail of details.slice(1)) expect(detail).toMatch(/bulkId:boss/);
		},
	},
];
