import type { INodeParameters } from 'n8n-workflow';
import { bulkOperations } from '../../nodes/WebexScim/operations';
import { subtitleOf } from './shown';

describe('under the node stands what it does to whom', () => {
	it.each<{ parameters: INodeParameters; shows: string }>([
		{ parameters: {}, shows: 'Create: Users' },
		{ parameters: { resourceType: 'Groups' }, shows: 'Create: Groups' },
		{ parameters: { operation: 'upsert' }, shows: 'Create or Update: Users' },
		{ parameters: { operation: 'update', resourceType: 'Groups' }, shows: 'Update: Groups' },
		{ parameters: { operation: 'delete' }, shows: 'Delete: Users' },
		{ parameters: { operation: 'deactivate' }, shows: 'Deactivate: Users' },
		{ parameters: { operation: 'reactivate' }, shows: 'Reactivate: Users' },
		{ parameters: { operation: 'sync' }, shows: 'Sync: Users' },
		{ parameters: { operation: 'changeMembers' }, shows: 'Change Members: Group Members' },
		{ parameters: { operation: 'syncMembers' }, shows: 'Sync Members: Group Members' },
		{ parameters: { operation: 'run' }, shows: 'Run Operations: SCIM Bulk' },
		{ parameters: { resource: 'user', operation: 'get' }, shows: 'Get: User' },
		{ parameters: { resource: 'user', operation: 'getAll' }, shows: 'Get Many: User' },
		{ parameters: { resource: 'group', operation: 'getMembers' }, shows: 'Get Members: Group' },
	])('$shows', async ({ parameters, shows }) => {
		expect(await subtitleOf(parameters)).toBe(shows);
	});

	it.each(Object.entries(bulkOperations))('%s, also while it is a dry run', async (operation, { label }) => {
		const live = await subtitleOf({ operation });
		expect(live).toMatch(new RegExp(`^${label}: \\w`));
		for (const dryRun of [true, 'true', 1, '1', '={{ 1 === 1 }}'])
			expect(await subtitleOf({ operation, dryRun })).toBe(`${String(live)} (Dry Run)`);
		for (const dryRun of [false, 'false', 0, '']) expect(await subtitleOf({ operation, dryRun })).toBe(live);
	});
});
