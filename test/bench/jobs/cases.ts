import type { BulkOperation } from '../../../nodes/WebexScim/operations';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import type { Webex } from '../../webex/webex';
import { schemas } from '../../webex/urns';

/** A whole job as a workflow brings it, and the fewest requests that it takes, counted by hand. */
export interface Job {
	readonly name: string;
	readonly operation: BulkOperation;
	readonly seed: (webex: Webex) => void;
	readonly rows: readonly JsonObject[];
	/** Requests that read, in rounds of which each needs what the one before gave. */
	readonly reads: readonly number[];
	/** Operations of each request that writes. */
	readonly writes: readonly number[];
}

/** Names in one search, users in one page of a list, operations in one request. */
const [namesInSearch, usersInPage, operationsInRequest] = [50, 100, 100];

const userName = (number: number): string => `user${number}@example.com`;
const user = (number: number, title: string): JsonObject => ({ schemas: [schemas.user], userName: userName(number), title });
const users = (count: number, title: string, first = 0): readonly JsonObject[] =>
	Array.from({ length: count }, (_, index) => user(first + index, title));
const seedUsers =
	(count: number) =>
	(webex: Webex): void =>
		void webex.seedUsers(
			users(count, 'Clerk').map((each) => ({ ...each, emails: [{ value: each['userName'], type: 'work', primary: true }] })),
		);
const searches = (names: number): number => Math.ceil(names / namesInSearch);
const requests = (operations: number): readonly number[] =>
	Array.from({ length: Math.ceil(operations / operationsInRequest) }, (_, index) =>
		Math.min(operationsInRequest, operations - index * operationsInRequest),
	);

/** The credential's own record is read where users may be removed. */
const ownRecord = 1;

/** Where a scope shows no administrator, the own record is found as others are: a list that shows no roles protects nobody. */
const ownAsListed = 1;

const groups = 200;
const membersEach = 10;
const groupName = (number: number): string => `Group ${number}`;

/** Each group shall have its first nine members and one more. */
const memberRows = Array.from({ length: groups }, (_, group) =>
	Array.from({ length: membersEach }, (_, index) => ({
		group: groupName(group),
		member: userName((group * membersEach + (index === membersEach - 1 ? membersEach : index)) % (groups * membersEach)),
	})),
).flat();

export const jobs: readonly Job[] = [
	{
		name: 'Create: 2,000 joiners',
		operation: 'create',
		seed: () => undefined,
		rows: users(2_000, 'Clerk'),
		reads: [],
		writes: requests(2_000),
	},
	{
		name: 'Create or Update: 2,000 rows, half of them there',
		operation: 'upsert',
		seed: seedUsers(1_000),
		rows: users(2_000, 'Lead'),
		reads: [searches(2_000)],
		writes: requests(2_000),
	},
	{
		name: 'Update: 2,000 movers by e-mail',
		operation: 'update',
		seed: seedUsers(2_000),
		rows: users(2_000, 'Lead'),
		reads: [searches(2_000)],
		writes: requests(2_000),
	},
	{
		name: 'Deactivate: 2,000 leavers by e-mail',
		operation: 'deactivate',
		seed: seedUsers(2_000),
		rows: users(2_000, 'Clerk'),
		reads: [searches(2_000), ownRecord],
		writes: requests(2_000),
	},
	{
		name: 'Sync: a list of 10,000, 260 changes',
		operation: 'sync',
		seed: seedUsers(10_000),
		rows: [...users(200, 'Lead'), ...users(9_740, 'Clerk', 200)],
		reads: [10_000 / usersInPage, ownRecord, ownAsListed],
		writes: requests(260),
	},
	{
		name: 'Sync Members: 200 groups of 10',
		operation: 'syncMembers',
		seed(webex) {
			const ids = webex.seedUsers(users(groups * membersEach, 'Clerk'));
			const membersOf = (group: number): readonly string[] => ids.slice(group * membersEach, (group + 1) * membersEach);
			webex.seedGroups(
				Array.from({ length: groups }, (_, group) => ({
					displayName: groupName(group),
					members: membersOf(group).map((value) => ({ value, type: 'user' })),
				})),
			);
		},
		rows: memberRows,
		reads: [searches(groups) + searches(groups * (membersEach - 1)), groups],
		writes: requests(groups),
	},
];
