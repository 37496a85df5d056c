import type { Outcome } from '../../../nodes/WebexScim/plan/outcome';
import { onResults } from '../../../nodes/WebexScim/run/answers/onResults';
import type { Doubt } from '../../../nodes/WebexScim/run/standing';
import type { RunState } from '../../../nodes/WebexScim/run/state';
import { apply, type Transition } from '../../../nodes/WebexScim/run/transitions';
import type { OperationResult } from '../../../nodes/WebexScim/scim/parse';
import type { HttpAnswer } from '../../../nodes/WebexScim/webex/http';
import { deletion, patch, user, type Row } from '../../plan/steps';
import { requeue, send, start } from '../handing';

/** The answer comes at 1,000 ms, and chance gives a half. */
const nowMs = 1_000;
const random = 0.5;
const answer: HttpAnswer = { kind: 'answer', status: 200, body: {} };

const words = {};
const url = (id: string): string => `https://webexapis.com/identity/scim/org/v2/Users/${id}`;
/** The result of an item, by its bulkId. */
const result = (index: number, status?: number, more: Partial<OperationResult> = {}): OperationResult => ({
	bulkId: `op0000000${index + 1}`,
	...(status === undefined ? {} : { status }),
	words,
	...more,
});
const created = (index: number): OperationResult => result(index, 201, { location: url(`id${index}`) });
const refused = (index: number, detail = 'No.'): OperationResult => result(index, 400, { words: { detail } });
/** A refusal that does not say whose it is. */
const anonymous = (status: number, detail?: string): OperationResult => ({
	method: 'POST',
	status,
	words: detail === undefined ? {} : { detail },
});

/** A create that met a resource of its name. */
const exists = (detail: string): OperationResult => anonymous(409, detail);
const metOne = (said: OperationResult['words'], refusals = 2): Partial<Doubt> => ({
	otherwise: { kind: 'conflict', result: { status: 409, words: said }, refusals },
});
const settled = (index: number, outcome: Outcome): Transition => ({ kind: 'settled', index, outcome, request: 1 });
const applied = (index: number): Transition =>
	settled(index, { kind: 'applied', status: 201, resourceId: `id${index}`, location: url(`id${index}`) });
const rejection = (detail: string, status = 400): Outcome => ({ kind: 'rejected', status, detail });
const rejected = (index: number, detail = 'No.', status = 400): Transition => settled(index, rejection(detail, status));
const requeued = (index: number): Transition => ({ kind: 'requeued', index });
const putOff = (index: number, said = result(index, 429)): Transition => ({ kind: 'requeued', index, as: 'putOff', said });
const busy = (index: number): Transition => ({ kind: 'requeued', index, as: 'busy', said: result(index, 503) });
/** The first look comes a second after the answer. */
const unsure = (index: number, doubt: Partial<Doubt> = {}): Transition => ({
	kind: 'doubted',
	index,
	standing: { kind: 'unsure', doubt: { reason: 'noResult', words, patience: 'patiently', ...doubt }, request: 1, looks: 0, dueMs: 2_000 },
});
const otherwise = (outcome: Outcome, refusals?: number): Partial<Doubt> => ({
	otherwise: { kind: 'outcome', outcome, ...(refusals === undefined ? {} : { refusals }) },
});
const nothingDeferred: Transition = { kind: 'noted', notes: { deferrals: 0 } };
const paused = (pausedUntilMs: number, deferrals = 1, asked: { readonly askedSeconds?: number } = {}): Transition => ({
	kind: 'noted',
	notes: { deferrals, pausedUntilMs, ...asked },
});
/** A refusal after a send that was never answered tells nothing. */
const saysNothing = (status?: number, said = ''): Partial<Doubt> => ({
	...(status === undefined ? {} : { status }),
	words: {
		detail: `Webex's answer for this operation${status === undefined ? '' : ` (status ${status})`} does not say what was done.${said}`,
	},
});
const refusedLater = (detail: string, status = 400): Partial<Doubt> => ({
	status,
	words: { detail: `It was sent twice: the first answer was lost, and the second was a refusal. Webex says: ${detail}` },
	otherwise: { kind: 'unproven' },
	isRefused: true,
});

const users = (count: number): readonly Row[] => Array.from({ length: count }, (_, index) => user({ userName: `u${index}` }));

interface Answered {
	readonly name: string;
	readonly rows: readonly Row[];
	readonly results: readonly OperationResult[];
	readonly failOnErrors?: number;
	readonly answer?: Partial<HttpAnswer>;
	/** What happened to the run before its request is answered. */
	readonly before?: (state: RunState) => void;
	readonly transitions: readonly Transition[];
}

/** What the results of the first request mean, in which all rows that wait for nobody are sent. */
function transitionsOf({ rows, results, failOnErrors = 100, answer: more = {}, before }: Answered): readonly Transition[] {
	const state = start(rows);
	const indexes = send(state)?.indexes ?? [];
	before?.(state);
	return onResults(state, { indexes, request: 1, failOnErrors }, { results, answer: { ...answer, ...more } }, nowMs, random);
}

/** Operations that may have been carried out before without an answer, and were sent again. */
const wasUnsure =
	(...indexes: readonly number[]) =>
	(state: RunState): void => {
		for (const index of indexes) apply(state, unsure(index));
	};

/** The operations go out twice more, each time together. */
const sentThrice = (state: RunState): void => {
	for (let sends = 1; sends < 3; sends++) {
		requeue(state, 0, 1, 2);
		send(state);
	}
};

describe('what each row means', () => {
	const adopting: Row = { ...user({ userName: 'ann' }), onConflict: { kind: 'adopt' } } as Row;
	const conflict = (index: number): OperationResult => result(index, 409, { words: { detail: 'Is there.' } });

	it.each<Answered>([
		{
			name: 'each its own operation, in whatever order they come',
			rows: [user({}), patch('x'), deletion('y')],
			results: [result(2, 404, { words: { detail: 'Gone.' } }), created(0), result(1, 200, { version: 'W/"2"' })],
			transitions: [
				rejected(2, 'Gone.', 404),
				applied(0),
				settled(1, { kind: 'applied', status: 200, resourceId: 'x', version: 'W/"2"' }),
				nothingDeferred,
			],
		},
		{
			name: 'a refusal has the tracking ID of the answer, unless it has one of its own; others have none',
			rows: users(3),
			results: [created(0), refused(1), result(2, 400, { words: { detail: 'No.', trackingId: 'own' } })],
			answer: { trackingId: 'T' },
			transitions: [
				applied(0),
				settled(1, { kind: 'rejected', status: 400, detail: 'No.', trackingId: 'T' }),
				settled(2, { kind: 'rejected', status: 400, detail: 'No.', trackingId: 'own' }),
				nothingDeferred,
			],
		},
		{
			name: 'what Webex defers is sent again, after a pause of its own length',
			rows: users(4),
			results: [created(0), result(1, 429), result(2, 423), result(3, 503)],
			transitions: [applied(0), putOff(1), putOff(2, result(2, 423)), busy(3), paused(2_500)],
		},
		{
			name: 'a pause of the length that Webex asks for',
			rows: users(2),
			results: [created(0), result(1, 429)],
			answer: { retryAfter: '7', trackingId: 'T' },
			transitions: [applied(0), putOff(1, result(1, 429, { words: { ...words, trackingId: 'T' } })), paused(8_000, 1, { askedSeconds: 7 })],
		},
		{
			name: 'a pause that is longer already stays',
			rows: users(2),
			results: [result(0, 429), created(1)],
			before: (state) => apply(state, paused(60_000)),
			transitions: [putOff(0), applied(1), paused(60_000, 2)],
		},
		{
			name: 'what is listed as not tried after the stop is as good as left out',
			rows: users(4),
			results: [refused(0), created(1), result(2, 412), result(3, 412)],
			failOnErrors: 1,
			transitions: [rejected(0), applied(1), nothingDeferred, requeued(2), requeued(3)],
		},
		{
			name: 'a 412 before the stop is a refusal',
			rows: users(2),
			results: [refused(0), result(1, 412, { words: { detail: 'No.' } })],
			failOnErrors: 2,
			transitions: [rejected(0), rejected(1, 'No.', 412), nothingDeferred],
		},
		{
			name: 'a create that met a resource and has a rule for it is looked up at once',
			rows: [adopting, user({})],
			results: [conflict(0), conflict(1)],
			transitions: [
				{ kind: 'doubted', index: 0, standing: { kind: 'contested', result: conflict(0), request: 1, looks: 0, dueMs: 1_000 } },
				rejected(1, 'Is there.', 409),
				nothingDeferred,
			],
		},
		{
			name: 'a create that met a resource, which may be its own, is looked for',
			rows: [adopting, user({ userName: 'bob' })],
			results: [conflict(0), conflict(1)],
			before: wasUnsure(0, 1),
			transitions: [
				unsure(0, { ...refusedLater('Is there.', 409), otherwise: { kind: 'conflict', result: conflict(0) } }),
				unsure(1, { ...refusedLater('Is there.', 409), otherwise: { kind: 'conflict', result: conflict(1) } }),
				nothingDeferred,
			],
		},
		{
			name: 'a row that does not say what was done is looked for',
			rows: [user({}), patch('x'), deletion('y')],
			results: [result(0, 201), result(1, 500, { words: { detail: 'Sorry' } }), result(2)],
			transitions: [
				unsure(0, saysNothing(201)),
				unsure(1, saysNothing(500, ' Webex says: Sorry.')),
				unsure(2, saysNothing()),
				nothingDeferred,
			],
		},
		{
			name: 'a delete that finds nothing may have deleted it',
			rows: [deletion('x'), deletion('y')],
			results: [result(0, 404, { words: { detail: 'Gone.' } }), result(1, 404, { words: { detail: 'Gone.' } })],
			before: wasUnsure(1),
			transitions: [
				rejected(0, 'Gone.', 404),
				settled(1, { kind: 'applied', reason: 'confirmedByLookup', resourceId: 'y' }),
				nothingDeferred,
			],
		},
	])('$name', (answered) => {
		expect(transitionsOf(answered)).toStrictEqual(answered.transitions);
	});
});

describe('E14: a change that was sent a second time after a look, and names a user', () => {
	const adds = (memberId: string): Row =>
		({ ...patch('g', { Operations: [{ op: 'add', path: 'members', value: [{ value: memberId }] }] }), resourceType: 'Groups' }) as Row;
	/** The first answer about the item was lost, and a look did not find its change. */
	const sentTwice =
		(index: number) =>
		(state: RunState): void => {
			apply(state, unsure(index));
			apply(state, { kind: 'requeued', index, as: 'undone' });
			send(state);
		};

	it.each<Answered>([
		{
			name: 'who is deleted: a refusal does not tell',
			rows: [adds('u1'), deletion('u1')],
			results: [refused(0), result(1, 204)],
			before: sentTwice(0),
			transitions: [unsure(0, refusedLater('No.')), settled(1, { kind: 'applied', status: 204, resourceId: 'u1' }), nothingDeferred],
		},
		{
			name: 'who is not deleted: a refusal does not tell either',
			rows: [adds('u1'), deletion('u2')],
			results: [refused(0), result(1, 204)],
			before: sentTwice(0),
			transitions: [unsure(0, refusedLater('No.')), settled(1, { kind: 'applied', status: 204, resourceId: 'u2' }), nothingDeferred],
		},
		{
			name: 'who is deleted: it was carried out',
			rows: [adds('u1'), deletion('u1')],
			results: [result(0, 200), result(1, 204)],
			before: sentTwice(0),
			transitions: [
				settled(0, { kind: 'applied', status: 200, resourceId: 'g' }),
				settled(1, { kind: 'applied', status: 204, resourceId: 'u1' }),
				nothingDeferred,
			],
		},
		{
			name: 'who is deleted, but it was sent once only: it was refused',
			rows: [adds('u1'), deletion('u1')],
			results: [refused(0), result(1, 204)],
			transitions: [rejected(0), settled(1, { kind: 'applied', status: 204, resourceId: 'u1' }), nothingDeferred],
		},
	])('$name', (answered) => {
		expect(transitionsOf(answered)).toStrictEqual(answered.transitions);
	});
});

describe('operations without a row', () => {
	it.each<Answered>([
		{ name: 'all of them', rows: users(3), results: [], transitions: [nothingDeferred, unsure(0), unsure(1), unsure(2)] },
		{
			name: 'some of them',
			rows: users(4),
			results: [created(2), created(0)],
			transitions: [applied(2), applied(0), nothingDeferred, unsure(1), unsure(3)],
		},
		{
			name: 'none',
			rows: users(3),
			results: [created(0), created(1), created(2)],
			failOnErrors: 1,
			transitions: [applied(0), applied(1), applied(2), nothingDeferred],
		},
		{
			name: 'fewer failures than Webex stops at: a row that is missing says nothing',
			rows: users(4),
			results: [created(0), refused(1)],
			failOnErrors: 2,
			transitions: [applied(0), rejected(1), nothingDeferred, unsure(2), unsure(3)],
		},
		{
			name: 'as many failures as Webex stops at: what lies behind the last row was left out',
			rows: users(5),
			results: [refused(0), created(1), refused(2)],
			failOnErrors: 2,
			transitions: [rejected(0), applied(1), rejected(2), nothingDeferred, requeued(3), requeued(4)],
		},
		{
			name: 'as many failures, and one before the last row is missing: that one was not left out',
			rows: users(5),
			results: [refused(0), refused(3)],
			failOnErrors: 2,
			transitions: [rejected(0), rejected(3), nothingDeferred, unsure(1), unsure(2), requeued(4)],
		},
		{
			name: 'the order of the request counts, not that of the rows',
			rows: users(4),
			results: [refused(2), created(0)],
			failOnErrors: 1,
			transitions: [rejected(2), applied(0), nothingDeferred, unsure(1), requeued(3)],
		},
		{
			name: 'Webex also stops at what it defers',
			rows: users(3),
			results: [result(0, 429)],
			failOnErrors: 1,
			transitions: [putOff(0), paused(2_500), requeued(1), requeued(2)],
		},
		{
			name: 'as many failures, the last of them the last row',
			rows: users(3),
			results: [created(0), refused(2)],
			failOnErrors: 1,
			transitions: [applied(0), rejected(2), nothingDeferred, unsure(1)],
		},
		{
			name: 'a row that is nobody’s may be theirs, so that nothing was left out for sure',
			rows: users(4),
			results: [refused(0), anonymous(201)],
			failOnErrors: 1,
			transitions: [rejected(0), nothingDeferred, unsure(1), unsure(2), unsure(3)],
		},
		{
			name: 'failures that came twice count once',
			rows: users(3),
			results: [refused(0), refused(0), created(1)],
			failOnErrors: 2,
			transitions: [rejected(0), applied(1), nothingDeferred, unsure(2)],
		},
	])('$name', (answered) => {
		expect(transitionsOf(answered)).toStrictEqual(answered.transitions);
	});

	it.each<{ sends: number; otherwise: Partial<Doubt> }>([
		{ sends: 1, otherwise: {} },
		{ sends: 2, otherwise: {} },
		{
			sends: 3,
			otherwise: otherwise({
				kind: 'unconfirmed',
				reason: 'noResult',
				detail:
					'Webex answered the request, but without a result for this operation, and a lookup did not settle it. Look in Webex before you run this row again.',
			}),
		},
	])('are sent again unless that was the third time: sent $sends times', ({ sends, otherwise: expected }) => {
		const resend = (state: RunState): void => {
			for (let count = 1; count < sends; count++) {
				apply(state, { kind: 'requeued', index: 1 });
				send(state);
			}
		};
		expect(transitionsOf({ name: '', rows: users(3), results: [created(0), created(2)], before: resend, transitions: [] })).toStrictEqual([
			applied(0),
			applied(2),
			nothingDeferred,
			unsure(1, expected),
		]);
	});
});

describe('a refusal that operations without a row share', () => {
	const noReason = 'Webex refused the operation with status 400 and gave no reason that could be read.';

	it.each<Omit<Answered, 'rows'>>([
		{
			name: 'a row for each of them, all in the same words',
			results: [created(0), anonymous(400, 'No.'), anonymous(400, 'No.')],
			transitions: [applied(0), nothingDeferred, unsure(1, otherwise(rejection('No.'), 2)), unsure(2, otherwise(rejection('No.'), 2))],
		},
		{
			name: 'in other words: what they differ in is left out',
			results: [anonymous(400, 'No.'), created(0), anonymous(400, 'Never.')],
			transitions: [
				applied(0),
				nothingDeferred,
				unsure(1, otherwise(rejection(noReason), 2)),
				unsure(2, otherwise(rejection(noReason), 2)),
			],
		},
		{
			name: 'U10: with tracking IDs of their own: every other word is kept',
			results: [
				created(0),
				...['T1', 'T2'].map((trackingId) => ({
					...anonymous(400),
					words: { detail: 'No.', scimType: 'invalidValue', errorCode: '7', trackingId },
				})),
			],
			transitions: [
				applied(0),
				nothingDeferred,
				unsure(1, otherwise({ kind: 'rejected', status: 400, detail: 'No.', scimType: 'invalidValue', errorCode: '7' }, 2)),
				unsure(2, otherwise({ kind: 'rejected', status: 400, detail: 'No.', scimType: 'invalidValue', errorCode: '7' }, 2)),
			],
		},
		{
			name: 'of other statuses: none',
			results: [created(0), anonymous(400, 'No.'), anonymous(403, 'No.')],
			transitions: [applied(0), nothingDeferred, unsure(1), unsure(2)],
		},
		{
			name: 'fewer rows than operations: none',
			results: [created(0), anonymous(400, 'No.')],
			transitions: [applied(0), nothingDeferred, unsure(1), unsure(2)],
		},
		{
			name: 'more rows than operations: none',
			results: [created(0), created(1), anonymous(400, 'No.'), anonymous(400, 'No.')],
			transitions: [applied(0), applied(1), nothingDeferred, unsure(2)],
		},
		{
			name: 'none, and sent for the third time among others: each is looked for and sent on, until it is alone',
			results: [created(0), anonymous(201), anonymous(503)],
			before: sentThrice,
			transitions: [applied(0), nothingDeferred, unsure(1), unsure(2)],
		},
		{
			name: 'each of them met a resource of its name after a send without an answer: an older one is what it met',
			results: [created(0), exists('There is one.'), exists('There is one.')],
			before: wasUnsure(1, 2),
			transitions: [applied(0), nothingDeferred, ...[1, 2].map((index) => unsure(index, metOne({ detail: 'There is one.' })))],
		},
		{
			name: 'so too whatever else the rows say',
			results: [created(0), exists('Ann is there.'), exists('Bob is there.')],
			before: wasUnsure(1, 2),
			transitions: [applied(0), nothingDeferred, ...[1, 2].map((index) => unsure(index, metOne({})))],
		},
		{
			name: 'only some of them did: names of users are unique, so that an older one is what a user met all the same',
			results: [created(0), anonymous(201), exists('There is one.')],
			before: wasUnsure(1, 2),
			transitions: [applied(0), nothingDeferred, ...[1, 2].map((index) => unsure(index, metOne({ detail: 'There is one.' }, 1)))],
		},
		{
			name: 'they were refused for another reason after such a send: nothing is proven',
			results: [created(0), anonymous(400, 'No.'), anonymous(400, 'No.')],
			before: wasUnsure(1, 2),
			transitions: [applied(0), nothingDeferred, ...[1, 2].map((index) => unsure(index, { otherwise: { kind: 'unproven', refusals: 2 } }))],
		},
		{
			name: 'more refusals than Webex gives before it stops are copies: none',
			results: [created(0), anonymous(400, 'No.'), anonymous(400, 'No.')],
			failOnErrors: 1,
			transitions: [applied(0), nothingDeferred, unsure(1), unsure(2)],
		},
		{
			name: 'as many refusals as Webex gives before it stops are no copies',
			results: [created(0), anonymous(400, 'No.'), anonymous(400, 'No.')],
			failOnErrors: 2,
			transitions: [applied(0), nothingDeferred, unsure(1, otherwise(rejection('No.'), 2)), unsure(2, otherwise(rejection('No.'), 2))],
		},
		{
			name: 'deferred by Webex: none',
			results: [created(0), anonymous(429), anonymous(429)],
			transitions: [applied(0), nothingDeferred, unsure(1), unsure(2)],
		},
		{
			name: 'one was confirmed: whoever a look does not find is the refused one',
			results: [created(0), anonymous(201), anonymous(400, 'No.')],
			transitions: [applied(0), nothingDeferred, unsure(1, otherwise(rejection('No.'), 1)), unsure(2, otherwise(rejection('No.'), 1))],
		},
		{
			name: 'all confirmed: none',
			results: [created(0), anonymous(201), anonymous(201)],
			transitions: [applied(0), nothingDeferred, unsure(1), unsure(2)],
		},
	])('$name', (answered) => {
		expect(transitionsOf({ ...answered, rows: users(3) })).toStrictEqual(answered.transitions);
	});
});
