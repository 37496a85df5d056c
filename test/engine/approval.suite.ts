import * as fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { play, type NeutralInput, type Played } from './play';
import { setScene } from './scene';

const scene = setScene();

/** A list of a sync: who is there with another title, who is new, and who is in the scope but not in the list. */
interface List {
	readonly changed: number;
	readonly fresh: number;
	readonly missing: number;
}

const listArbitrary: fc.Arbitrary<List> = fc.record({
	changed: fc.integer({ min: 1, max: 4 }),
	fresh: fc.integer({ min: 1, max: 4 }),
	missing: fc.integer({ min: 1, max: 3 }),
});

/** What may happen between the plan and its run. The first ones leave the plan as it was approved. */
type Event = 'nothing' | 'rows in another order' | 'other requests' | 'a row more' | 'a row less' | 'another value' | Between;

/** Somebody else changes something in Webex. */
type Between = 'a change is there' | 'one who was new is there' | 'one more is missing' | 'one who was missing is gone';

const events: readonly Event[] = [
	...(['nothing', 'rows in another order', 'other requests', 'a row more', 'a row less', 'another value'] as const),
	...(['a change is there', 'one who was new is there', 'one more is missing', 'one who was missing is gone'] as const),
];

/** By how much each event changes what is created, changed and deactivated. */
const differences: Readonly<Record<Event, readonly [created: number, changed: number, deactivated: number]>> = {
	nothing: [0, 0, 0],
	'rows in another order': [0, 0, 0],
	'other requests': [0, 0, 0],
	'a row more': [1, 0, 0],
	'a row less': [-1, 0, 0],
	'another value': [0, 0, 0],
	'a change is there': [0, -1, 0],
	'one who was new is there': [-1, 1, 0],
	'one more is missing': [0, 0, 1],
	'one who was missing is gone': [0, 0, -1],
};

const people = (kind: string, count: number): readonly string[] =>
	Array.from({ length: count }, (_, index) => `${kind}${index + 1}@example.com`);

const rowOf = (Email: string, title = 'Lead'): IDataObject => ({ Email, 'Job Title': title });

function itemsOf({ changed, fresh }: List): readonly IDataObject[] {
	return [...people('changed', changed), ...people('new', fresh)].map((email) => rowOf(email));
}

function afterEvent(items: readonly IDataObject[], event: Event): readonly IDataObject[] {
	switch (event) {
		case 'rows in another order':
			return [...items].reverse();
		case 'a row more':
			return [...items, rowOf('more@example.com')];
		case 'a row less':
			return items.slice(0, -1);
		case 'another value':
			return [rowOf(String(items[0]?.['Email']), 'Boss'), ...items.slice(1)];
		default:
			return items;
	}
}

async function sync(
	items: readonly IDataObject[],
	options: IDataObject,
	more: Partial<NeutralInput> = {},
	dryRun = false,
): Promise<Played> {
	const parameters = {
		...{ operation: 'sync', scopeFilter: 'example.com', whenMissing: 'deactivate', dryRun, simplify: false },
		...{ protect: '', options: { maxRemovals: '100%', ...options } },
	};
	return await play(scene, { parameters, items: items as NeutralInput['items'], ...more });
}

/** Does in Webex what somebody else does meanwhile, by another run of the node. */
async function meanwhile(event: Event): Promise<void> {
	const upsert = async (items: NeutralInput['items']): Promise<unknown> =>
		await play(scene, { parameters: { operation: 'upsert' }, items });
	if (event === 'a change is there') await upsert([{ Email: 'changed1@example.com', Title: 'Lead' }]);
	if (event === 'one who was new is there') await upsert([{ Email: 'new1@example.com', Title: 'Clerk' }]);
	if (event === 'one more is missing') await upsert([{ Email: 'late@example.com' }]);
	if (event === 'one who was missing is gone') {
		const parameters: NeutralInput['parameters'] = { operation: 'delete', target: ['userName', 'missing1@example.com'] };
		await play(scene, { parameters, items: [{}] });
	}
}

function nounsOf(counts: readonly number[]): readonly string[] {
	const nouns = ['creation', 'change', 'deactivation'];
	return counts.map((count, index) => `${count} ${nouns[index]}${count === 1 ? '' : 's'}`);
}

it('an approved plan goes as it was approved, and nothing is sent of any other, with a sentence that has the numbers', async () => {
	await fc.assert(
		fc.asyncProperty(listArbitrary, fc.constantFrom(...events), async (list, event) => {
			scene.webex.reset();
			const items = itemsOf(list);
			const seed = { users: [...people('changed', list.changed), ...people('missing', list.missing)].map((userName) => ({ userName })) };
			const dry = await sync(items, {}, { seed: seed as NeutralInput['seed'] & object }, true);
			const approvedPlan = String(dry.run.outputs[0]?.[0]?.json['planId']);
			await meanwhile(event);
			const before = scene.webex.bulkRequests().length;
			const requests = event === 'other requests' ? { operationsPerRequest: 1, parallelRequests: 2 } : {};
			const { run, users } = await sync(afterEvent(items, event), { approvedPlan, ...requests });
			const sent = scene.webex.bulkRequests().length - before;
			const rows = run.outputs[0]?.map(({ json }) => json) ?? [];
			if (events.indexOf(event) < 3) {
				expect(rows.filter(({ reason }) => reason === 'planChanged')).toEqual([]);
				expect(users).toEqual(expect.arrayContaining([...people('new', list.fresh)]));
				expect(users.filter((user) => user.endsWith('(inactive)'))).toHaveLength(list.missing);
				return;
			}
			expect(sent).toBe(0);
			expect(rows.map(({ outcome, reason }) => `${String(outcome)} ${String(reason)}`)).toEqual(rows.map(() => 'notAttempted planChanged'));
			const approved = [list.fresh, list.changed, list.missing];
			const now = approved.map((count, index) => count + (differences[event][index] ?? 0));
			const differing = differences[event].some((difference) => difference !== 0);
			const [detail = ''] = [...new Set(rows.map((row) => String(row['detail'])))];
			const [of = '', is = ''] = detail.split(differing ? ', this one ' : ', but not');
			for (const noun of nounsOf(approved).filter((each) => !each.startsWith('0 '))) expect(of).toContain(noun);
			if (differing) for (const noun of nounsOf(now).filter((each) => !each.startsWith('0 '))) expect(is).toContain(noun);
			expect(run.hints[0]).toContain(detail);
		}),
		{ seed: 5, numRuns: 60 },
	);
});

describe('the numbers in the ID of a plan are those of its sum', () => {
	const created = (email: string, title = 'Lead', more: IDataObject = {}): IDataObject => ({ Email: email, 'Job Title': title, ...more });

	it.each<{ name: string; items: readonly IDataObject[]; users?: readonly string[]; counts: string; parameters?: IDataObject }>([
		{
			name: 'a new user in two rows',
			items: [created('a@example.com'), created('A@example.com', 'Head'), created('b@example.com')],
			counts: '2-created.1-changed',
		},
		{
			name: 'a new user in three rows, of which one asks for nothing more',
			items: [created('a@example.com'), created('a@example.com'), created('a@example.com', 'Head')],
			counts: '1-created.1-changed',
		},
		{
			name: 'a user in two rows that ask for the same',
			users: ['a@example.com'],
			items: [created('a@example.com'), created('a@example.com')],
			counts: '1-changed',
		},
		{
			name: 'new users who manage each other',
			items: [
				created('a@example.com', 'Lead', { 'Manager Email': 'b@example.com' }),
				created('b@example.com', 'Lead', { 'Manager Email': 'a@example.com' }),
			],
			counts: '2-created',
		},
		{
			name: 'a new user in two rows of creates that take what is there',
			items: [created('a@example.com'), created('a@example.com', 'Head')],
			parameters: { operation: 'create', options: { existing: 'adopt' } },
			counts: '1-created',
		},
	])('$name', async ({ items, users = [], counts, parameters = {} }) => {
		const runWith = async (
			seed: NeutralInput['seed'] & object,
			more: IDataObject,
			options: IDataObject = {},
		): Promise<readonly IDataObject[]> => {
			const { options: own = {}, ...others } = parameters;
			const input = { operation: 'upsert', ...others, ...more, options: { ...(own as IDataObject), ...options } };
			const { run } = await play(scene, { parameters: input as never, items: items as never, seed });
			return run.outputs[0]?.map(({ json }) => json) ?? [];
		};
		const [sum = {}] = await runWith({ users: users.map((userName) => ({ userName })) }, { dryRun: true }, { return: 'summary' });
		const [row] = await runWith({}, { dryRun: true, simplify: false });
		const inWords = ['created', 'changed'].flatMap((deed) => (sum[deed] === 0 ? [] : [`${String(sum[deed])}-${deed}`])).join('.');
		const planId = String(sum['planId']);
		expect([inWords, planId.replace(/\.[^.]+$/, ''), row?.['planId']]).toEqual([counts, counts, planId]);
		const [done] = await runWith({}, {}, { approvedPlan: planId, return: 'summary' });
		expect(done).toMatchObject({ planId, created: sum['created'], changed: sum['changed'], notAttempted: 0 });
	});
});

describe('an approved plan of operations by ID, whose rows come in another order', () => {
	const patched = (who: string, path: string, value: string): IDataObject => ({
		...{ method: 'PATCH', path: `/Users/{id of ${who}@example.com}` },
		data: { schemas: ['PatchOp'], Operations: [{ op: 'replace', path, value }] },
	});
	const deleted = (who: string): IDataObject => ({ method: 'DELETE', path: `/Users/{id of ${who}@example.com}` });
	const created = (who: string): IDataObject => ({
		...{ method: 'POST', path: '/Users' },
		data: { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: `${who}@example.com` },
	});

	it.each<{ name: string; items: readonly IDataObject[]; goes: boolean }>([
		{ name: 'somebody is made anew', items: [deleted('a'), created('a')], goes: false },
		{ name: 'a name goes to somebody new', items: [patched('a', 'userName', 'z@example.com'), created('a')], goes: false },
		{ name: 'nobody read whose name is free then', items: [deleted('b'), created('n')], goes: false },
		{ name: 'users get new names', items: ['a', 'b'].map((who) => patched(who, 'userName', `new.${who}@example.com`)), goes: true },
		{
			name: 'each row is about somebody else',
			items: [created('n'), patched('a', 'title', 'Head'), patched('b', 'title', 'Lead')],
			goes: true,
		},
	])('$name', async ({ items, goes }) => {
		const seed = { users: ['a', 'b'].map((name) => ({ userName: `${name}@example.com` })) };
		const runWith = async (rows: readonly IDataObject[], more: IDataObject, options: IDataObject, from = {}): Promise<Played> =>
			await play(scene, { parameters: { operation: 'run', ...more, options } as never, items: rows as never, ...from });
		const dry = await runWith(items, { dryRun: true }, { return: 'summary' }, { seed });
		const approvedPlan = String(dry.run.outputs[0]?.[0]?.json['planId']);
		const idOf = (name: string): string => String(Object.entries(scene.webex.userByName(name) ?? {}).find(([key]) => key === 'id')?.[1]);
		const back = [...items].reverse().map((item) => ({
			...item,
			path: String(item['path']).replace(/\{id of (.*)\}/, (_, name: string) => idOf(name)),
		}));
		const { run } = await runWith(back, {}, { approvedPlan });
		const became = run.outputs[0]?.map(({ json }) => `${String(json['outcome'])} ${String(json['reason'])}`);
		expect(became).toEqual(items.map(() => (goes ? 'applied null' : 'notAttempted planChanged')));
	});
});

describe('an approved plan of operations by ID rests on what is sent, not on what is read for names', () => {
	const patched = (id: string, ...Operations: readonly IDataObject[]): IDataObject => ({
		...{ method: 'PATCH', path: id },
		data: { schemas: ['PatchOp'], Operations: [...Operations] },
	});
	const off = { op: 'replace', path: 'active', value: false };
	const [kim, lee] = ['kim', 'lee'].map((who) => `/Users/{id of ${who}@example.com}`) as [string, string];
	const anew = {
		...{ method: 'POST', path: '/Users' },
		data: { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'kim@example.com', name: { familyName: 'X' } },
	};
	const renamed = patched('/Groups/{id of Sales}', { op: 'replace', path: 'displayName', value: 'Sale' });
	const namesFail = { on: 'read', has: 'filter=id', do: { kind: 'status', status: 500 } } as const;
	const seed = {
		users: ['kim', 'lee'].map((name) => ({ userName: `${name}@example.com`, active: name === 'lee' })),
		groups: [{ displayName: 'Sales' }],
	};
	const idOf = (name: string): string => {
		const all = [...scene.webex.users(), ...scene.webex.groups()] as ReadonlyArray<Record<string, unknown>>;
		return String(all.find(({ userName, displayName }) => userName === name || displayName === name)?.['id']);
	};

	it.each<{ name: string; items: readonly IDataObject[]; options?: IDataObject; fails?: 'dry run' | 'live run'; isRepeated?: true }>([
		{ name: 'who goes cannot be read', items: [{ method: 'DELETE', path: kim }, anew], fails: 'live run' },
		{ name: 'who goes could not be read in the dry run', items: [{ method: 'DELETE', path: kim }, anew], fails: 'dry run' },
		{ name: 'nobody can read who is inactive', items: [patched(kim, off), patched(lee, off)], fails: 'live run' },
		{ name: 'nobody could read who is inactive in the dry run', items: [patched(kim, off), patched(lee, off)], fails: 'dry run' },
		{ name: 'the same was sent before', items: [patched(kim, off), patched(lee, off)], isRepeated: true },
		{ name: 'a user and a group are changed', items: [patched(kim, off), renamed] },
		{ name: 'a summary is asked for', items: [patched(kim, off), renamed], options: { return: 'summary' } },
	])('$name', async ({ items, options = {}, fails, isRepeated }) => {
		const runWith = async (more: IDataObject, settings: IDataObject, from: Partial<NeutralInput> = {}): Promise<Played> => {
			const given = from.seed === undefined ? withIds(items) : items;
			return await play(scene, { parameters: { operation: 'run', ...more, options: settings } as never, items: given as never, ...from });
		};
		const withIds = (rows: readonly IDataObject[]): readonly IDataObject[] =>
			rows.map((row) => ({ ...row, path: String(row['path']).replace(/\{id of (.*)\}/, (_, name: string) => idOf(name)) }));
		const readsSince = (start: number): number => scene.webex.requests.slice(start).filter(({ kind }) => kind === 'read').length;

		const dry = await runWith({ dryRun: true }, { return: 'summary' }, { seed, faults: fails === 'dry run' ? [namesFail] : [] });
		const approvedPlan = String(dry.run.outputs[0]?.[0]?.json['planId']);
		if (isRepeated === true) await runWith({}, {});
		const start = scene.webex.requests.length;
		const { run } = await runWith({}, { ...options, approvedPlan }, { faults: fails === 'live run' ? [namesFail] : [] });
		expect(run.outputs[0]?.filter(({ json }) => json['reason'] === 'planChanged' || json['notAttempted'] === items.length)).toEqual([]);
		// Who the credential's own user is, and nothing else.
		expect(readsSince(start)).toBe(1);
		const sum = (text = ''): readonly string[] =>
			text.match(/\d+ (?:would be )?(?:changed|created|deleted|deactivated|reactivated)/g) ?? [];
		expect(sum(run.hints[0])).toEqual(sum(dry.run.hints[0]).map((part) => part.replace('would be ', '')));
	});
});
