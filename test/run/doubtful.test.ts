import type { Answer } from './request';
import {
	andStops,
	byClock,
	cancelled,
	forever,
	has,
	loginRefused,
	lost,
	notSent,
	person,
	refuses,
	rows,
	says,
	search,
	status,
	team,
	type Row,
} from './script';
import { change, createGroup, createUser, play, playScene, remove, type Data, type Scene, type Setting, type Step } from './stage';

/** What an answer proves, and what it does not. */

const hourMs = 3_600_000;
const annSoon = has(person('ann', {}, { createdMs: 500 }));
const olderAnn = has(person('ann'));
const four = (line: Answer): readonly Answer[] => [line, line, line, line];
const unseen = [lost(), ...four(has())];

describe('E13: a row with a status that does not say what was done is looked up', () => {
	const kinds: readonly { readonly step: Step; readonly done: Answer; readonly undone: Answer; readonly text: string }[] = [
		{ step: createUser('ann'), done: annSoon, undone: has(), text: 'POST' },
		{ step: change('ann'), done: has(person('ann', { title: 'Chief' }, { modifiedMs: 500 })), undone: olderAnn, text: 'PATCH' },
		{ step: remove('ann'), done: has(), undone: olderAnn, text: 'DELETE' },
	];

	it.each(kinds.flatMap((kind) => [500, 501, 502, 504, 507, 408].map((code) => ({ ...kind, code }))))(
		'$text $code',
		async ({ step, done, undone, code }) => {
			const wasDone = await play([step, createUser('bob')], [rows({ ann: says(code) }), done]);
			expect([wasDone.items, wasDone.attempts]).toStrictEqual([
				['applied confirmedByLookup id-ann', 'applied 201 id-bob'],
				[1, 1],
			]);
			const wasNot = await play([step, createUser('bob')], [rows({ ann: says(code) }), ...four(undone), rows()]);
			expect([wasNot.items, wasNot.attempts]).toStrictEqual([
				[expect.stringMatching(/^applied 20\d id-ann$/), 'applied 201 id-bob'],
				[2, 1],
			]);
		},
	);
});

describe('E14: a refusal of what was sent before without an answer is no refusal', () => {
	const conflict = rows({ ann: refuses(409, 'There is one.', 'uniqueness') });
	const refusal = rows({ ann: refuses(400, 'No title.', 'invalidValue') });

	it.each<Scene>([
		{
			name: 'a create that met itself is seen at last',
			steps: [createUser('ann')],
			script: [...unseen, conflict, has(), has(), has(), annSoon],
			told: { items: ['applied confirmedByLookup id-ann'], attempts: [2] },
		},
		{
			name: 'a create that is never seen: nobody knows',
			steps: [createUser('ann')],
			script: [...unseen, conflict, ...four(has())],
			told: { items: ['unconfirmed noResult 409'], attempts: [2] },
		},
		{
			name: 'a create that met itself, with a rule for conflicts, is never adopted unseen',
			steps: [createUser('ann', {}, { onConflict: 'adopt' })],
			script: [...unseen, conflict, ...four(has())],
			told: { items: ['unconfirmed noResult 409'], attempts: [2] },
		},
		{
			name: 'a create that met an older one is rejected',
			steps: [createUser('ann')],
			script: [...unseen, conflict, ...four(olderAnn)],
			told: { outcomes: [{ kind: 'rejected', status: 409, detail: 'There is one.', scimType: 'uniqueness' }], attempts: [2] },
		},
		{
			name: 'a create that met an older one becomes the change of its rule',
			steps: [createUser('ann', { title: 'Chief' }, { onConflict: 'update' })],
			script: [...unseen, conflict, ...four(olderAnn), olderAnn, rows()],
			told: { items: ['applied 200 id-ann'], attempts: [3] },
		},
		{
			name: 'a create that is refused for another reason is not rejected',
			steps: [createUser('ann')],
			script: [...unseen, refusal, ...four(has())],
			told: {
				outcomes: [
					{
						kind: 'unconfirmed',
						reason: 'noResult',
						status: 400,
						scimType: 'invalidValue',
						detail: expect.stringMatching(/sent twice.*No title\./),
					},
				],
				attempts: [2],
			},
		},
		{
			name: 'a create that met itself after its row was put off',
			steps: [createUser('ann')],
			script: [rows({ ann: says(503) }), conflict, has(person('ann', {}, { createdMs: 0 }))],
			told: { items: ['applied confirmedByLookup id-ann'], attempts: [2] },
		},
		{
			name: 'one that met an older user after its request was put off: one look is enough',
			steps: [createUser('ann')],
			script: [status(429), conflict, olderAnn],
			told: { outcomes: [{ kind: 'rejected', status: 409, detail: 'There is one.', scimType: 'uniqueness' }], attempts: [2] },
		},
		{
			name: 'one that met somebody whom no look finds after its row was put off',
			steps: [createUser('ann')],
			script: [rows({ ann: says(423) }), conflict, ...four(has())],
			told: { outcomes: [{ kind: 'rejected', status: 409, detail: 'There is one.', scimType: 'uniqueness' }], attempts: [2] },
		},
		{
			name: 'a change that is refused after a 503, and was made by the first send',
			steps: [change('ann')],
			script: [
				status(503),
				olderAnn,
				rows({ ann: refuses(400, 'No such entry.', 'noTarget') }),
				has(person('ann', { title: 'Chief' }, { modifiedMs: 500 })),
			],
			told: { items: ['applied confirmedByLookup id-ann'], attempts: [2] },
		},
		{
			name: 'a change that is refused after a 503, and does not show',
			steps: [change('ann')],
			script: [status(503), olderAnn, refusal, ...four(olderAnn)],
			told: { items: ['unconfirmed noResult 400'], attempts: [2] },
		},
		{
			name: 'a deletion that is refused, and is done',
			steps: [remove('ann')],
			script: [lost(), ...four(olderAnn), rows({ ann: says(403) }), has()],
			told: { items: ['applied confirmedByLookup id-ann'], attempts: [2] },
		},
		{
			name: 'a whole request of one that is refused is not its refusal either',
			steps: [createUser('ann')],
			script: [...unseen, status(400), ...four(has())],
			told: { items: ['unconfirmed noResult 400'], attempts: [2] },
		},
		{
			name: 'nor is one that is too large',
			steps: [createUser('ann')],
			script: [...unseen, status(413), ...four(has())],
			told: { items: ['unconfirmed noResult 413'], attempts: [2] },
		},
		{
			name: 'what was put off was answered: its refusal is one, if no look shows it',
			steps: [createUser('ann')],
			script: [status(429), refusal, ...four(has())],
			told: { items: ['rejected 400'], attempts: [2] },
		},
		{
			name: 'a change that was put off, is refused, and was made by the first send',
			steps: [change('ann')],
			script: [
				rows({ ann: says(429) }),
				rows({ ann: refuses(400, 'No such entry.', 'noTarget') }),
				has(person('ann', { title: 'Chief' }, { modifiedMs: 500 })),
			],
			told: { items: ['applied confirmedByLookup id-ann'], attempts: [2] },
		},
		{
			name: 'a change that was put off and is refused, where no look can tell',
			steps: [change('ann')],
			script: [status(423), refusal, ...four(status(400))],
			told: {
				outcomes: [
					{
						kind: 'unconfirmed',
						reason: 'noResult',
						status: 400,
						scimType: 'invalidValue',
						detail: expect.stringMatching(/Webex put off the first/),
					},
				],
				attempts: [2],
			},
		},
		{
			name: "Webex's clock is not that of a gateway which is an hour ahead",
			steps: [createUser('ann')],
			script: [byClock(hourMs, status(502)), annSoon],
			told: { items: ['applied confirmedByLookup id-ann'] },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('E23: however a run ends, what was sent without an answer and is not proven is unconfirmed', () => {
	const steps = [createUser('ann'), createUser('bob')];
	const firstOnly = { operationsPerRequest: 1 };

	it.each<{ name: string; script: readonly Answer[]; setting?: Setting; items: readonly string[] }>([
		{
			name: 'the login is refused',
			script: [...unseen, loginRefused()],
			items: ['unconfirmed connectionLost', 'notAttempted requestRefused'],
		},
		{ name: '403', script: [...unseen, status(403)], items: ['unconfirmed connectionLost', 'notAttempted requestRefused'] },
		{
			name: 'Webex is out of reach',
			script: [...unseen, ...four(notSent())],
			items: ['unconfirmed connectionLost', 'notAttempted requestRefused'],
		},
		{
			name: 'it is stopped while it is sent again',
			script: [...unseen, cancelled],
			items: ['unconfirmed connectionLost', 'notAttempted cancelled'],
		},
		{
			name: 'it is stopped before it is sent again',
			script: [lost(), has(), has(), has(), andStops(has())],
			items: ['unconfirmed connectionLost', 'notAttempted cancelled'],
		},
		{
			name: 'the wait is used up',
			script: [...unseen, status(429, { retryAfter: '60' })],
			setting: { maxWaitMs: 20_000 },
			items: ['unconfirmed connectionLost', 'notAttempted waitLimit'],
		},
	])('$name', async ({ script, setting, items }) => {
		const played = await play(steps, script, { ...firstOnly, ...setting });
		expect([played.items, played.refusal]).toStrictEqual([items, undefined]);
	});
});

describe('E17: whose row it is', () => {
	const foreign: Answer = {
		to: 'bulk',
		give: (asked) => ({
			kind: 'answer',
			status: 200,
			body: {
				operations: asked.operations.map(({ method, path, name }, index) => ({
					method,
					bulkId: `old0000000${index}`,
					status: '200',
					location: `https://x/v2${path}/id-${name}`,
				})),
			},
			dateMs: Date.UTC(2026, 4, 4, 12),
		}),
	};
	const elsewhere = (name: string): Row => says(200, { location: `https://webexapis.com/identity/scim/org/v2/Users/id-${name}` });

	it.each<Scene>([
		{
			name: 'an answer of another run, given once more, proves nothing',
			steps: [createUser('ann'), remove('cyd')],
			script: [foreign, ...[1, 2, 3, 4].flatMap(() => [has(), has(person('cyd'))]), rows()],
			told: { items: ['applied 201 id-ann', 'applied 204 id-cyd'], attempts: [2, 2] },
		},
		{
			name: 'a row that names another user is looked up',
			steps: [change('ann'), change('bob')],
			script: [rows({ ann: elsewhere('bob') }), has(person('ann', { title: 'Chief' }, { modifiedMs: 500 }))],
			told: { items: ['applied confirmedByLookup id-ann', 'applied 200 id-bob'], attempts: [1, 1] },
		},
		{
			name: 'two creates with one location are looked up',
			steps: [createUser('ann'), createUser('bob')],
			script: [
				rows({ ann: elsewhere('x'), bob: elsewhere('x') }),
				has(person('ann', {}, { createdMs: 500 }), person('bob', {}, { createdMs: 500 })),
			],
			told: { items: ['applied confirmedByLookup id-ann', 'applied confirmedByLookup id-bob'] },
		},
		{
			name: 'so is a create with the location of an earlier one',
			steps: [createUser('ann'), createUser('bob')],
			script: [rows(), rows({ bob: elsewhere('ann') }), has(person('bob', {}, { createdMs: 500 }))],
			setting: { operationsPerRequest: 1 },
			told: { items: ['applied 201 id-ann', 'applied confirmedByLookup id-bob'] },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('E18: a look proves a create only if it shows its data', () => {
	const nurse = createUser('ann', { title: 'Nurse', password: 'invented words', shoeSize: '9' });
	const asNurse = has(person('ann', { title: 'Nurse' }, { createdMs: 500 }));
	const asGuest = has(person('ann', { title: 'Guest' }, { createdMs: 500 }));

	it.each<Scene>([
		{
			name: 'it does, but for what no search shows',
			steps: [nurse],
			script: [lost(), asNurse],
			told: { items: ['applied confirmedByLookup id-ann'] },
		},
		{
			name: 'somebody else made that user since: never ours, and not sent again',
			steps: [nurse],
			script: [lost(), ...four(asGuest)],
			told: { items: ['unconfirmed connectionLost'], attempts: [1], reads: four(asGuest).map(() => search('ann')) },
		},
		{
			name: 'what it lacks at first it shows later',
			steps: [nurse],
			script: [lost(), asGuest, asNurse],
			told: { items: ['applied confirmedByLookup id-ann'] },
		},
		{
			name: 'the same after a conflict with a rule to adopt',
			steps: [createUser('ann', { title: 'Nurse' }, { onConflict: 'adopt' })],
			script: [...unseen, rows({ ann: says(409) }), ...four(asGuest)],
			told: { items: ['unconfirmed noResult 409'], attempts: [2] },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('E19: a look at a change of members reads all of them', () => {
	const member = (index: number): Data => ({ value: `m${index}` });
	const all = Array.from({ length: 700 }, (_, index) => member(index));
	const takeOut = (value: string): Step => ({
		kind: 'operation',
		method: 'PATCH',
		resourceType: 'Groups',
		target: { kind: 'id', id: 'id-crew' },
		data: { schemas: [], Operations: [{ op: 'remove', path: `members[value eq "${value}"]` }] },
	});
	/** A group that shows 500 of its members by itself, and all page by page. */
	const group = (members: readonly Data[], modifiedMs: number): Answer => ({
		to: 'read',
		give(asked) {
			if (!asked.path.includes('/Members')) return has(team('crew', { members: members.slice(0, 500) }, { modifiedMs })).give(asked);
			const query = new URLSearchParams(asked.path.split('?')[1]);
			const start = Number(query.get('startIndex')) - 1;
			return status(200, { body: { memberSize: members.length, members: members.slice(start, start + Number(query.get('count'))) } }).give(
				asked,
			);
		},
	});
	const look = ['GET /Groups/id-crew', 'GET /Groups/id-crew/Members', 'GET /Groups/id-crew/Members'];

	it('one beyond the first 500 who is still there was not removed', async () => {
		const still = group(all, 500);
		const { items, attempts, reads } = await play([takeOut('m650')], [lost(), ...Array.from({ length: 12 }, () => still), rows()]);
		expect([items, attempts, reads]).toStrictEqual([['applied 200 id-crew'], [2], [...look, ...look, ...look, ...look]]);
	});

	it('one who is on no page was', async () => {
		const gone = group(
			all.filter(({ value }) => value !== 'm650'),
			500,
		);
		const { items, attempts } = await play([takeOut('m650')], [lost(), gone, gone, gone]);
		expect([items, attempts]).toStrictEqual([['applied confirmedByLookup id-crew'], [1]]);
	});

	it('members that could not be read in full prove nothing', async () => {
		const half: Answer = {
			to: 'read',
			give: (asked) => (asked.path.includes('/Members') ? status(403) : has(team('crew', {}, { modifiedMs: 500 }))).give(asked),
		};
		const { items } = await play([takeOut('m650')], [lost(), forever(half)]);
		expect(items).toStrictEqual(['unconfirmed connectionLost']);
	});

	it('a change of the name alone reads no members', async () => {
		const rename: Step = {
			...takeOut('x'),
			data: { schemas: [], Operations: [{ op: 'replace', path: 'displayName', value: 'crew' }] },
		} as Step;
		const { reads } = await play([rename], [lost(), group(all, 500)]);
		expect(reads).toStrictEqual(['GET /Groups/id-crew']);
	});
});

describe('E36: a group that was lost in a batch', () => {
	it('is unconfirmed, while the users of the batch are sent again', async () => {
		const { items, attempts } = await play(
			[createUser('ann'), createGroup('crew')],
			[lost(), ...[1, 2, 3, 4].flatMap(() => [has(), has()]), rows()],
		);
		expect([items, attempts]).toStrictEqual([
			['applied 201 id-ann', 'unconfirmed connectionLost'],
			[2, 1],
		]);
	});
});
