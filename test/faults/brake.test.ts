import * as fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { allOperations, said } from '../engine/results';
import { setScene } from '../engine/scene';
import { messages, schemas } from '../webex/urns';

const scene = setScene();

/** An item of a random run, and how many removals it is. */
interface Row {
	readonly removals: number;
	readonly item: (itemIndex: number, users: readonly string[], group: string) => IDataObject;
}

function patch(path: string, operation: IDataObject): IDataObject {
	return { method: 'PATCH', path, data: { schemas: [messages.patchOp], Operations: [operation] } };
}

/** Spellings of a deactivation; whether Webex takes the last of them is not known. */
const deactivation = fc.constantFrom<IDataObject>(
	{ op: 'replace', path: 'active', value: false },
	{ op: 'Replace', path: 'ACTIVE', value: 'False' },
	{ op: 'replace', path: `${schemas.user}:active`, value: 'false' },
	{ op: 'replace', value: { active: false } },
	{ op: 'add', value: { [schemas.user]: { active: false } } },
);

const row: fc.Arbitrary<Row> = fc.oneof(
	deactivation.map((operation): Row => ({ removals: 1, item: (itemIndex, users) => patch(`/Users/${users[itemIndex]}`, operation) })),
	fc.constant<Row>({ removals: 1, item: (itemIndex, users) => ({ method: 'DELETE', path: `/Users/${users[itemIndex]}` }) }),
	fc.constant<Row>({
		removals: 1,
		item: (itemIndex, users, group) => patch(`/Groups/${group}`, { op: 'remove', path: `members[value eq "${users[itemIndex]}"]` }),
	}),
	fc.constant<Row>({
		removals: 0,
		item: (itemIndex, users) => patch(`/Users/${users[itemIndex]}`, { op: 'replace', path: 'active', value: true }),
	}),
	fc.constant<Row>({
		removals: 0,
		item: (itemIndex) => ({
			method: 'POST',
			path: '/Users',
			data: { schemas: [schemas.user], userName: `new${itemIndex}@example.com` },
		}),
	}),
	fc.constant<Row>({ removals: 0, item: () => ({ method: 'POST', path: '/Nowhere', data: {} }) }),
);

describe('the brake', () => {
	it('lets nothing at all through when a run would remove one more than it may, and everything when it may', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
				const removals = rows.reduce((sum, one) => sum + one.removals, 0);
				fc.pre(removals > 0);
				scene.webex.reset();
				const users = scene.webex.seedUsers(rows.map((_, itemIndex) => ({ userName: `user${itemIndex}@example.com` })));
				const [group = ''] = scene.webex.seedGroups([{ displayName: 'Crew', members: users.map((value) => ({ value })) }]);
				const items = rows.map(({ item }, itemIndex) => item(itemIndex, users, group));

				const held = await scene.run({ operation: 'run', options: { maxRemovals: String(removals - 1) } }, items);
				expect(scene.webex.bulkRequests()).toEqual([]);
				expect(scene.webex.ledger).toEqual([]);
				const isInvalid = items.map(({ path }) => path === '/Nowhere');
				expect(said(held, ['reason'])).toEqual(isInvalid.map((invalid, item) => ({ item, reason: invalid ? 'badValue' : 'removalLimit' })));

				const free = await scene.run({ operation: 'run', options: { maxRemovals: String(removals) } }, items);
				expect(said(free, ['reason']).filter(({ reason }) => reason === 'removalLimit')).toEqual([]);
				expect(allOperations(scene.webex.bulkRequests())).toHaveLength(isInvalid.filter((invalid) => !invalid).length);
			}),
			{ seed: 6, numRuns: 60 },
		);
	});
});
