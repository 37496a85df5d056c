import type { Answer } from './request';
import { byClock, forever, has, lost, page, person, rows, says, search, searchGroups, status, team } from './script';
import { change, createGroup, createUnnamed, createUser, play, playScene, remove, type Scene, type Step } from './stage';

/** Operations that were sent without an answer: how long the run looks, and what it makes of what it sees. */

const hourMs = 3_600_000;
const annSoon = person('ann', {}, { createdMs: 500 });
const nothing = has();

/** How the waits before four looks come between requests. */
const looksOf = (sent: string, look: string): readonly (string | number)[] => [sent, 1000, look, 3000, look, 5000, look, 6000, look];

interface Kind {
	readonly name: string;
	readonly step: Step;
	readonly sent: string;
	readonly look: string;
	readonly seen: Answer;
	readonly unseen: Answer;
	readonly settled: string;
	/** What becomes of it when no look shows it: it is sent again, and so; undefined: unconfirmed. */
	readonly again?: string;
}

const kinds: readonly Kind[] = [
	{
		name: 'a create of a user',
		step: createUser('ann'),
		sent: 'POST /Users ann',
		look: search('ann'),
		seen: has(annSoon),
		unseen: nothing,
		settled: 'applied confirmedByLookup id-ann',
		again: 'applied 201 id-ann',
	},
	{
		name: 'a create of a group',
		step: createGroup('crew'),
		sent: 'POST /Groups crew',
		look: searchGroups('crew'),
		seen: has(team('crew', {}, { createdMs: 500 })),
		unseen: nothing,
		settled: 'applied confirmedByLookup id-crew',
	},
	{
		name: 'a change',
		step: change('ann', { title: 'Chief' }),
		sent: 'PATCH /Users/id-ann',
		look: 'GET /Users/id-ann',
		seen: has(person('ann', { title: 'Chief' }, { modifiedMs: 500 })),
		unseen: has(person('ann', { title: 'Nurse' })),
		settled: 'applied confirmedByLookup id-ann',
		again: 'applied 200 id-ann',
	},
	{
		name: 'a deletion',
		step: remove('ann'),
		sent: 'DELETE /Users/id-ann',
		look: 'GET /Users/id-ann',
		seen: nothing,
		unseen: has(person('ann')),
		settled: 'applied confirmedByLookup id-ann',
		again: 'applied 204 id-ann',
	},
];

describe.each(kinds)('$name without an answer', ({ step, sent, look, seen, unseen, settled, again }) => {
	it.each([
		{ nth: 1, trace: looksOf(sent, look).slice(0, 3) },
		{ nth: 2, trace: looksOf(sent, look).slice(0, 5) },
		{ nth: 3, trace: looksOf(sent, look).slice(0, 7) },
		{ nth: 4, trace: looksOf(sent, look) },
	])('is applied when it shows at look $nth', async ({ nth, trace }) => {
		const played = await play([step], [lost(), ...Array.from({ length: nth - 1 }, () => unseen), seen]);
		expect([played.items, played.attempts, played.request, played.trace]).toStrictEqual([[settled], [1], [1], trace]);
	});

	if (again === undefined) {
		it('E36: is unconfirmed when four looks over 15 s do not show it, since there may be two of a name', async () => {
			const played = await play([step], [lost(), unseen, unseen, unseen, unseen]);
			expect([played.items, played.attempts, played.trace]).toStrictEqual([['unconfirmed connectionLost'], [1], looksOf(sent, look)]);
		});
	} else {
		it('is sent again when four looks over 15 s do not show it', async () => {
			const played = await play([step], [lost(), unseen, unseen, unseen, unseen, rows()]);
			expect([played.items, played.attempts, played.request, played.trace]).toStrictEqual([
				[again],
				[2],
				[2],
				[...looksOf(sent, look), sent],
			]);
		});

		it('that is lost a second time is looked for as often again', async () => {
			const played = await play([step], [lost(), unseen, unseen, unseen, unseen, lost(), unseen, seen]);
			expect([played.items, played.attempts, played.trace]).toStrictEqual([
				[settled],
				[2],
				[...looksOf(sent, look), ...looksOf(sent, look).slice(0, 5)],
			]);
		});

		it('E32: that comes back undone three times is unconfirmed', async () => {
			const undone = [lost(), unseen, unseen, unseen, unseen];
			const played = await play([step], [...undone, ...undone, ...undone]);
			expect([played.items, played.attempts]).toStrictEqual([['unconfirmed connectionLost'], [3]]);
		});
	}

	it('is unconfirmed when every look is refused', async () => {
		const refused = status(400);
		const played = await play([step], [lost('The line broke.'), refused, refused, refused, refused]);
		expect([played.outcomes, played.attempts, played.request, played.trace]).toStrictEqual([
			[{ kind: 'unconfirmed', reason: 'connectionLost', detail: expect.stringContaining('The line broke.') }],
			[1],
			[1],
			looksOf(sent, look),
		]);
	});
});

describe('whose work a found resource is', () => {
	it.each<{ name: string; script: readonly Answer[]; items: readonly string[] }>([
		{
			name: 'created at the moment of sending: ours',
			script: [has(person('ann', {}, { createdMs: 0 }))],
			items: ['applied confirmedByLookup id-ann'],
		},
		{
			name: 'created a moment before, then ours',
			script: [has(person('ann', {}, { createdMs: -1 })), has(annSoon)],
			items: ['applied confirmedByLookup id-ann'],
		},
		{
			name: 'older than the request, and the second create meets it: not ours',
			script: [
				...[has(person('ann')), has(person('ann')), has(person('ann')), has(person('ann'))],
				rows({ ann: says(409) }),
				forever(has(person('ann'))),
			],
			items: ['rejected 409'],
		},
		{
			name: "created since by Webex's clock, which is an hour ahead: ours",
			script: [byClock(hourMs, has(person('ann', {}, { createdMs: hourMs + 500 })))],
			items: ['applied confirmedByLookup id-ann'],
		},
		{
			name: "created since by our clock, but long before by Webex's, which is an hour ahead: not ours",
			script: [...Array.from({ length: 4 }, () => byClock(hourMs, has(annSoon))), rows()],
			items: ['applied 201 id-ann'],
		},
		{
			name: "created since by Webex's clock, which is an hour behind: ours",
			script: [byClock(-hourMs, has(person('ann', {}, { createdMs: 500 - hourMs })))],
			items: ['applied confirmedByLookup id-ann'],
		},
		{
			name: 'while Webex tells no time nobody can say',
			script: [forever(byClock(null, has(annSoon)))],
			items: ['unconfirmed connectionLost'],
		},
		{
			name: 'that there is nobody needs no time: sent again',
			script: [...Array.from({ length: 4 }, () => byClock(null, has())), rows()],
			items: ['applied 201 id-ann'],
		},
		{
			name: 'a resource that tells no time: nobody can say',
			script: [forever(has({ id: 'id-ann', userName: 'ann@example.com' }))],
			items: ['unconfirmed connectionLost'],
		},
		{
			name: 'somebody else of the answer is not she',
			script: [has(person('bob', {}, { createdMs: 500 })), has(annSoon)],
			items: ['applied confirmedByLookup id-ann'],
		},
		{
			name: 'her name in other capitals is hers',
			script: [has({ ...annSoon, userName: 'Ann@Example.com' })],
			items: ['applied confirmedByLookup id-ann'],
		},
	])('$name', async ({ script, items }) => {
		const played = await play([createUser('ann')], [lost(), ...script]);
		expect(played.items).toStrictEqual(items);
	});

	it.each([
		{ createdMs: 0, looks: 1, again: [], items: ['applied confirmedByLookup id-ann'], attempts: [2] },
		{ createdMs: -1, looks: 4, again: [], items: ['unconfirmed connectionLost'], attempts: [2] },
		{ createdMs: -5001, looks: 4, again: [rows()], items: ['applied 201 id-ann'], attempts: [3] },
	])('sent at 0 ms, again at 1500 ms after a 429, and created at $createdMs ms', async ({ createdMs, looks, again, items, attempts }) => {
		const seen = Array.from({ length: looks }, () => has(person('ann', {}, { createdMs })));
		const script = [status(429), lost(), ...seen, ...again];
		const played = await play([createUser('ann')], script, { random: 0.5 });
		expect([played.items, played.attempts]).toStrictEqual([items, attempts]);
	});

	it('a create without a name is looked up by its external id', async () => {
		const seen = has({ id: 'id-7', externalId: '7', meta: { created: '2026-05-04T12:00:00.500Z' } });
		const { items, trace } = await play([createUnnamed('7')], [lost(), seen]);
		expect([items, trace]).toStrictEqual([['applied confirmedByLookup id-7'], ['POST /Users 7', 1000, 'GET /Users externalId eq "7"']]);
	});

	it('what is confirmed has the location and version that were read', async () => {
		const location = 'https://webexapis.com/identity/scim/org/v2/Users/id-ann';
		const seen = has({
			id: 'id-ann',
			userName: 'ann@example.com',
			meta: { created: '2026-05-04T12:00:00.500Z', location, version: 'W/"3"' },
		});
		const { outcomes } = await play([createUser('ann')], [lost(), seen]);
		expect(outcomes).toStrictEqual([{ kind: 'applied', reason: 'confirmedByLookup', resourceId: 'id-ann', location, version: 'W/"3"' }]);
	});
});

describe('a change that is compared with the resource', () => {
	const asWanted = (modifiedMs?: number) =>
		has(person('ann', { title: 'Chief', nickName: 'A' }, modifiedMs === undefined ? {} : { modifiedMs }));
	const halfWay = has(person('ann', { title: 'Chief', nickName: 'B' }, { modifiedMs: 500 }));

	it.each<Scene>([
		{
			name: 'all of it holds, and it was modified since: applied at once',
			steps: [change('ann', { title: 'Chief', nickName: 'A' })],
			script: [lost(), asWanted(500)],
			told: { items: ['applied confirmedByLookup id-ann'], waits: [1000] },
		},
		{
			name: 'all of it holds, but it was not modified since: looked at for the whole time, then applied',
			steps: [change('ann', { title: 'Chief', nickName: 'A' })],
			script: [lost(), asWanted(), asWanted(), asWanted(), asWanted()],
			told: { items: ['applied confirmedByLookup id-ann'], attempts: [1], waits: [1000, 3000, 5000, 6000] },
		},
		{
			name: 'only a part of it holds: not done, sent again',
			steps: [change('ann', { title: 'Chief', nickName: 'A' })],
			script: [lost(), halfWay, halfWay, halfWay, halfWay, rows()],
			told: { items: ['applied 200 id-ann'], attempts: [2], waits: [1000, 3000, 5000, 6000] },
		},
		{
			name: 'all of it holds, but as it may have been before the change in front of it: sent again',
			steps: [change('ann', { title: 'Clerk', nickName: 'B' }), change('ann', { title: 'Chief', nickName: 'A' })],
			script: [rows(), lost(), asWanted(), asWanted(), asWanted(), asWanted(), rows()],
			told: { items: ['applied 200 id-ann', 'applied 200 id-ann'], attempts: [1, 2], waits: [1000, 3000, 5000, 6000] },
		},
		{
			name: 'the same after a 503: sent again at once',
			steps: [change('ann', { title: 'Clerk', nickName: 'B' }), change('ann', { title: 'Chief', nickName: 'A' })],
			script: [rows(), status(503, { retryAfter: '3' }), asWanted(), rows()],
			told: { items: ['applied 200 id-ann', 'applied 200 id-ann'], attempts: [1, 2], waits: [3000] },
		},
		{
			name: 'the same, and put off before, so that a refusal may be due to the first send: nobody knows',
			steps: [change('ann', { title: 'Clerk', nickName: 'B' }), change('ann', { title: 'Chief', nickName: 'A' })],
			script: [rows(), rows({ ann: says(503) }), rows({ ann: says(400) }), asWanted(), asWanted(), asWanted(), asWanted()],
			told: { items: ['applied 200 id-ann', 'unconfirmed noResult 400'], attempts: [1, 2] },
		},
		{
			name: 'a deletion of what the run made a moment ago, which may not show yet: sent again, and gone then',
			steps: [createUser('ann', {}, { as: 'a' }), remove('bulkId:a')],
			script: [rows(), lost(), has(), has(), has(), has(), rows({ ann: says(404) })],
			told: { items: ['applied 201 id-ann', 'applied confirmedByLookup id-ann'], attempts: [1, 2] },
		},
		{
			name: 'a deletion of what was there before, behind a change: gone is gone',
			steps: [change('ann'), remove('ann')],
			script: [rows(), lost(), has(), has(), has(), has()],
			told: { items: ['applied 200 id-ann', 'applied confirmedByLookup id-ann'], attempts: [1, 1] },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('looks at several operations', () => {
	const held = status(429, { retryAfter: '30' });

	it.each<Scene>([
		{
			name: 'creates share a search, others are read one by one; what is settled is not looked at again',
			steps: [createUser('ann'), createUser('bob'), change('cyd'), remove('dan')],
			script: [
				lost(),
				has(annSoon),
				has(person('cyd', { title: 'Chief' }, { modifiedMs: 500 })),
				has(person('dan')),
				has(person('bob', {}, { createdMs: 700 })),
				has(),
			],
			told: {
				items: [
					'applied confirmedByLookup id-ann',
					'applied confirmedByLookup id-bob',
					'applied confirmedByLookup id-cyd',
					'applied confirmedByLookup id-dan',
				],
				attempts: [1, 1, 1, 1],
				trace: [
					'POST /Users ann + POST /Users bob + PATCH /Users/id-cyd + DELETE /Users/id-dan',
					1000,
					search('ann', 'bob'),
					'GET /Users/id-cyd',
					'GET /Users/id-dan',
					3000,
					search('bob'),
					'GET /Users/id-dan',
				],
			},
		},
		{
			name: 'a search that may not wait any longer does not keep the others from their looks',
			steps: [createUser('ann'), remove('dan')],
			setting: { maxWaitMs: 5000 },
			script: [lost(), held, has(), held],
			told: {
				items: ['unconfirmed connectionLost', 'applied confirmedByLookup id-dan'],
				trace: ['POST /Users ann + DELETE /Users/id-dan', 1000, search('ann'), 'GET /Users/id-dan', 3000, search('ann')],
			},
		},
		{
			name: 'only what was not seen is sent again, together',
			steps: [createUser('ann'), createUser('bob'), createUser('cyd')],
			script: [lost(), has(person('bob', {}, { createdMs: 500 })), has(), has(), has(), rows()],
			told: {
				items: ['applied 201 id-ann', 'applied confirmedByLookup id-bob', 'applied 201 id-cyd'],
				attempts: [2, 1, 2],
				request: [2, 1, 2],
				bulk: [
					['POST /Users ann', 'POST /Users bob', 'POST /Users cyd'],
					['POST /Users ann', 'POST /Users cyd'],
				],
			},
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});

	it.each([
		{ count: 50, terms: [50] },
		{ count: 51, terms: [50, 1] },
		{ count: 100, terms: [50, 50] },
	])('$count creates are searched for $terms at a time', async ({ count, terms }) => {
		const names = Array.from({ length: count }, (_, index) => `u${index}`);
		const found = names.map((name) => person(name, {}, { createdMs: 500 }));
		const { items, reads } = await play(
			names.map((name) => createUser(name)),
			[lost(), ...terms.map((size, index) => has(...found.slice(index * 50, index * 50 + size)))],
		);
		expect(items).toStrictEqual(names.map((name) => `applied confirmedByLookup id-${name}`));
		expect(reads).toStrictEqual(terms.map((size, index) => search(...names.slice(index * 50, index * 50 + size))));
	});

	it('what a search for many passes over, though its name is taken, is asked for by itself at last', async () => {
		const unseen = Array.from({ length: 4 }, () => has());
		const older = has(person('ann'));
		const { items, trace } = await play(
			[createUser('ann'), createUser('bob')],
			[lost(), ...unseen, rows({ ann: says(409), bob: says(409) }), ...unseen, older, has(person('bob'))],
		);
		expect(items).toStrictEqual(['rejected 409', 'rejected 409']);
		expect(trace.slice(-3)).toStrictEqual([search('ann', 'bob'), search('ann'), search('bob')]);
	});
});

describe('brief looks after a 503, where sending twice does no harm', () => {
	const busy = status(503, { retryAfter: '3' });

	it.each<Scene>([
		...kinds.map(
			({ name, step, sent, look, seen, settled }): Scene => ({
				name: `${name} that shows is applied`,
				steps: [step],
				script: [busy, seen],
				told: { items: [settled], attempts: [1], trace: [sent, 3000, look] },
			}),
		),
		...kinds
			.filter(({ name }) => name !== 'a create of a group')
			.map(
				({ name, step, sent, look, unseen, again = '' }): Scene => ({
					name: `${name} that does not show is sent again at once`,
					steps: [step],
					script: [busy, unseen, rows()],
					told: { items: [again], attempts: [2], request: [2], trace: [sent, 3000, look, sent] },
				}),
			),
		{
			name: 'E36: a create of a group is looked for as long as ever, and never sent again, since there may be two of a name',
			steps: [createGroup('crew')],
			script: [busy, has(), has(), has(), has()],
			told: {
				items: ['unconfirmed connectionLost'],
				attempts: [1],
				trace: [
					'POST /Groups crew',
					3000,
					searchGroups('crew'),
					3000,
					searchGroups('crew'),
					5000,
					searchGroups('crew'),
					6000,
					searchGroups('crew'),
				],
			},
		},
		{
			name: 'a change that was so before is sent again at once',
			steps: [change('ann')],
			script: [busy, has(person('ann', { title: 'Chief' })), rows()],
			told: {
				items: ['applied 200 id-ann'],
				attempts: [2],
				trace: ['PATCH /Users/id-ann', 3000, 'GET /Users/id-ann', 'PATCH /Users/id-ann'],
			},
		},
		{
			name: 'what could not be read is looked at again',
			steps: [createUser('ann')],
			script: [busy, status(400), has(annSoon)],
			told: {
				items: ['applied confirmedByLookup id-ann'],
				attempts: [1],
				trace: ['POST /Users ann', 3000, search('ann'), 3000, search('ann')],
			},
		},
		{
			name: 'what was given back is unconfirmed when the run ends before it is sent again',
			steps: [createUser('ann')],
			script: [busy, has(), status(403)],
			told: { items: ['unconfirmed connectionLost'], attempts: [2] },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});

describe('a second send that shows what became of the first', () => {
	const unseen = Array.from({ length: 4 }, () => has());

	it.each<{ name: string; step: Step; script: readonly Answer[]; items: readonly string[]; waits: readonly number[] }>([
		{
			name: 'a create that meets itself, and is seen now',
			step: createUser('ann'),
			script: [lost(), ...unseen, rows({ ann: says(409) }), has(annSoon)],
			items: ['applied confirmedByLookup id-ann'],
			waits: [1000, 3000, 5000, 6000, 1000],
		},
		{
			name: 'a create that meets itself, with the rule to adopt: its own work is not adopted',
			step: createUser('ann', {}, { onConflict: 'adopt' }),
			script: [lost(), ...unseen, rows({ ann: says(409) }), has(annSoon)],
			items: ['applied confirmedByLookup id-ann'],
			waits: [1000, 3000, 5000, 6000, 1000],
		},
		{
			name: 'a create that meets somebody older, with the rule to adopt',
			step: createUser('ann', {}, { onConflict: 'adopt' }),
			script: [lost(), ...unseen, rows({ ann: says(409) }), forever(has(person('ann')))],
			items: ['applied adopted id-ann'],
			waits: [1000, 3000, 5000, 6000, 1000, 3000, 5000, 6000],
		},
		{
			name: 'a create that meets itself after a 503',
			step: createUser('ann'),
			script: [status(503), has(), rows({ ann: says(409) }), has(), has(annSoon)],
			items: ['applied confirmedByLookup id-ann'],
			waits: [1000, 1000, 3000],
		},
		{
			name: 'a deletion that finds nothing any more',
			step: remove('ann'),
			script: [lost(), ...Array.from({ length: 4 }, () => has(person('ann'))), rows({ ann: says(404) })],
			items: ['applied confirmedByLookup id-ann'],
			waits: [1000, 3000, 5000, 6000],
		},
		{
			name: 'a deletion that finds nothing any more, where nothing is as good as removed: it was this run that did it',
			step: remove('ann', true),
			script: [status(503), has(person('ann')), rows({ ann: says(404) })],
			items: ['applied confirmedByLookup id-ann'],
			waits: [1000],
		},
	])('$name', async ({ step, script, items, waits }) => {
		const played = await play([step], script);
		expect([played.items, played.attempts, played.waits]).toStrictEqual([items, [2], waits]);
	});
});

describe('looks that fail', () => {
	it.each<{ name: string; script: readonly Answer[]; trace: readonly (string | number)[] }>([
		{ name: 'a lost read is tried again', script: [lost(), has(annSoon)], trace: [1000, search('ann'), 1000, search('ann')] },
		{ name: '500 is tried again', script: [status(500), has(annSoon)], trace: [1000, search('ann'), 1000, search('ann')] },
		{
			name: '429 as Webex asks',
			script: [status(429, { retryAfter: '7' }), has(annSoon)],
			trace: [1000, search('ann'), 7000, search('ann')],
		},
		{
			name: 'five failures are enough: then the next look',
			script: [lost(), lost(), lost(), lost(), lost(), has(annSoon)],
			trace: [1000, search('ann'), 1000, search('ann'), 1000, search('ann'), 1000, search('ann'), 1000, search('ann'), 3000, search('ann')],
		},
		{
			name: 'a clear refusal is not tried again: then the next look',
			script: [status(400), has(annSoon)],
			trace: [1000, search('ann'), 3000, search('ann')],
		},
		{
			name: 'a list that is cut short proves nothing: then the next look',
			script: [page(2, annSoon), page(2), has(annSoon)],
			trace: [1000, search('ann'), search('ann'), 3000, search('ann')],
		},
		{
			name: 'an answer that is no list proves nothing: then the next look',
			script: [status(200, { body: {} }), has(annSoon)],
			trace: [1000, search('ann'), 3000, search('ann')],
		},
	])('$name', async ({ script, trace }) => {
		const played = await play([createUser('ann')], [lost(), ...script]);
		expect([played.items, played.trace]).toStrictEqual([['applied confirmedByLookup id-ann'], ['POST /Users ann', ...trace]]);
	});

	it('a look that failed at last proves nothing, however often it was not seen before', async () => {
		const { items, attempts } = await play([createUser('ann')], [lost(), has(), has(), has(), status(400)]);
		expect([items, attempts]).toStrictEqual([['unconfirmed connectionLost'], [1]]);
	});
});

describe('what stays open is unconfirmed', () => {
	const refused = [status(400), status(400), status(400), status(400)];

	it.each<{ name: string; answer: Answer; reason: string; words: object }>([
		{
			name: 'a lost connection',
			answer: lost('The line broke.'),
			reason: 'connectionLost',
			words: { detail: expect.stringContaining('The line broke.') },
		},
		{
			name: '500',
			answer: status(500, { trackingId: 'T1' }),
			reason: 'connectionLost',
			words: { detail: expect.stringContaining('500'), trackingId: 'T1' },
		},
		{
			name: '503',
			answer: status(503, { trackingId: 'T1' }),
			reason: 'connectionLost',
			words: { detail: expect.any(String), trackingId: 'T1' },
		},
		{
			name: 'an answer that cannot be read',
			answer: status(200, { body: '<html>', trackingId: 'T1' }),
			reason: 'unreadableResponse',
			words: { detail: expect.any(String), trackingId: 'T1' },
		},
		{ name: 'an answer without its row', answer: rows({ ann: 'missing' }), reason: 'noResult', words: { detail: expect.any(String) } },
	])('after $name', async ({ answer, reason, words }) => {
		const { outcomes } = await play([createUser('ann')], [answer, ...refused]);
		expect(outcomes).toStrictEqual([{ kind: 'unconfirmed', reason, ...words }]);
	});
});

describe('an end in the middle of the looks', () => {
	it.each<Scene>([
		{
			name: 'the waits are used up: unconfirmed, and the rest is not attempted',
			steps: [createUser('ann'), createUser('bob')],
			script: [lost(), has(), has()],
			setting: { operationsPerRequest: 1, maxWaitMs: 4000 },
			told: {
				items: ['unconfirmed connectionLost', 'notAttempted waitLimit'],
				attempts: [1, 0],
				trace: ['POST /Users ann', 1000, search('ann'), 3000, search('ann')],
				refusal: undefined,
			},
		},
		{
			name: 'the execution is stopped during a wait: unconfirmed, and the rest is not attempted',
			steps: [createUser('ann'), createUser('bob')],
			script: [lost(), has()],
			setting: { operationsPerRequest: 1, cancelAtMs: 2000 },
			told: {
				items: ['unconfirmed connectionLost', 'notAttempted cancelled'],
				attempts: [1, 0],
				trace: ['POST /Users ann', 1000, search('ann'), 1000],
				refusal: undefined,
			},
		},
		{
			name: 'what was seen before that stays',
			steps: [createUser('ann'), createUser('bob')],
			script: [lost(), has(annSoon)],
			setting: { cancelAtMs: 2000 },
			told: { items: ['applied confirmedByLookup id-ann', 'unconfirmed connectionLost'], attempts: [1, 1] },
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});
});
