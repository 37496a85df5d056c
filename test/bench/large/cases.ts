import type { IDataObject } from 'n8n-workflow';
import { schemas } from '../../webex/urns';

/** A run of so many rows: its items, its parameters, and what Webex has. */
export interface LargeRun {
	readonly rows: readonly IDataObject[];
	readonly parameters: IDataObject;
	readonly users: readonly IDataObject[];
	readonly groups: readonly IDataObject[];
}

/** An operation that HR runs with very long lists, by its name. */
export const largeRuns: Readonly<Record<string, (size: number) => LargeRun>> = {
	Create: (size) => ({ ...columns('create'), rows: rowsOf(size, 'Clerk'), users: [], groups: [] }),
	'Create or Update': (size) => ({
		...columns('upsert'),
		rows: rowsOf(size, 'Lead'),
		users: usersOf(size / 2, 'Clerk'),
		groups: [],
	}),
	Sync: (size) => ({
		...columns('sync', { scopeFilter: 'example.com', whenMissing: 'deactivate' }),
		rows: [...rowsOf(size / 100, 'Lead'), ...rowsOf(size, 'Clerk').slice(size / 100)],
		users: usersOf(size + size / 100, 'Clerk'),
		groups: [],
	}),
	'Change Members': (size) => {
		const groups = size / membersEach;
		return {
			parameters: {
				operation: 'changeMembers',
				group: { __rl: true, mode: 'displayName', value: '={{ $json.group }}' },
				member: { __rl: true, mode: 'userName', value: '={{ $json.member }}' },
				change: 'add',
			},
			rows: Array.from({ length: size }, (_, row) => ({ group: groupName(row % groups), member: userName(row) })),
			users: usersOf(size, 'Clerk'),
			groups: Array.from({ length: groups }, (_, group) =>
				groupOf(
					group,
					Array.from({ length: membersEach / 2 }, (__, at) => group + at * groups),
				),
			),
		};
	},
};

/** Rows about each group, half of which are so already. */
const membersEach = 100;

function columns(operation: string, more: IDataObject = {}): Pick<LargeRun, 'parameters'> {
	const attributes = { mappingMode: 'autoMapInputData', value: null };
	return { parameters: { operation, attributesMode: 'map', attributes, options: { maxRemovals: 100_000, parallelRequests: 5 }, ...more } };
}

function rowsOf(size: number, title: string): readonly IDataObject[] {
	return Array.from({ length: size }, (_, number) => ({
		Email: userName(number),
		'First Name': `First${number}`,
		'Last Name': `Last${number}`,
		'Job Title': title,
		Department: `Department ${number % 40}`,
	}));
}

function usersOf(size: number, title: string): readonly IDataObject[] {
	return Array.from({ length: size }, (_, number) => ({
		schemas: [schemas.user, schemas.enterprise],
		id: idOf(number),
		userName: userName(number),
		name: { givenName: `First${number}`, familyName: `Last${number}` },
		displayName: `First${number} Last${number}`,
		emails: [{ value: userName(number), type: 'work', primary: true }],
		title,
		active: true,
		userType: 'user',
		roles: number === 0 ? [{ value: 'id_full_admin', type: 'cisco-org' }] : [],
		[schemas.enterprise]: { department: `Department ${number % 40}` },
		meta: { resourceType: 'User', created: '2026-01-01T00:00:00.000Z', lastModified: '2026-01-01T00:00:00.000Z', version: 'W/"1"' },
	}));
}

function groupOf(group: number, members: readonly number[]): IDataObject {
	return {
		schemas: [schemas.group],
		id: idOf(group),
		displayName: groupName(group),
		members: members.map((number) => ({ value: idOf(number), type: 'user' })),
	};
}

function userName(number: number): string {
	return `user${number}@example.com`;
}

function groupName(number: number): string {
	return `Group ${number}`;
}

function idOf(number: number): string {
	return `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
