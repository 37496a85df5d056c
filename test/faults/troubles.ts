import * as fc from 'fast-check';
import type { Fault } from '../webex/webex';

/** How one request goes wrong. A `Retry-After` is written when the fault strikes, since a date depends on the time. */
export type Trouble =
	| { readonly kind: 'none' }
	/** The connection is refused; the request never leaves. */
	| { readonly kind: 'unreachable' }
	| {
			readonly kind: 'fault';
			readonly fault: Fault;
			readonly retryAfter?: { readonly seconds: number; readonly form: 'seconds' | 'date' };
	  }
	/** A search that says what is not so. */
	| { readonly kind: 'odd'; readonly how: Oddity };

/** Ways in which the answer to a search may be odd: everybody whatever the filter, each twice, nobody, ids that are none, a total that is not reached. */
export type Oddity = 'filterIgnored' | 'twice' | 'empty' | 'oddIds' | 'otherCaseIds' | 'moreTold';

const none: Trouble = { kind: 'none' };

const effect = fc.constantFrom('none', 'all');

const retryAfter = fc.option(fc.record({ seconds: fc.constantFrom(0, 1, 3, 20, 90), form: fc.constantFrom('seconds', 'date') }), {
	nil: undefined,
});

/** A status before or after the work; 429 and 423 mean by definition that nothing was done. */
const statusTrouble: fc.Arbitrary<Trouble> = fc
	.record({
		status: fc.oneof(
			fc.record({ status: fc.constantFrom(429, 423), effect: fc.constant('none' as const) }),
			fc.record({ status: fc.constantFrom(503, 503, 500, 502, 504), effect }),
		),
		retryAfter,
	})
	.map(({ status, retryAfter: wait }) => ({
		kind: 'fault',
		fault: { kind: 'status', ...status },
		...(wait === undefined ? {} : { retryAfter: wait }),
	}));

const cutTrouble: fc.Arbitrary<Trouble> = fc
	.oneof(
		fc.record({ kind: fc.constant('cut' as const), when: fc.constantFrom('before', 'after') }),
		fc.record({ kind: fc.constant('cut' as const), when: fc.constant('middle' as const), afterOperations: fc.nat(6) }),
	)
	.map((fault) => ({ kind: 'fault', fault }));

const unreadableTrouble: fc.Arbitrary<Trouble> = fc
	.oneof(
		fc.record({ kind: fc.constantFrom('truncatedJson', 'emptyBody', 'hang'), effect }),
		fc.record({ kind: fc.constant('html' as const), status: fc.constantFrom(200, 502, 503), effect }),
	)
	.map((fault) => ({ kind: 'fault', fault }));

const rowStatus = fc.array(
	fc.oneof(
		fc.record({ index: fc.nat(7), status: fc.constantFrom(429, 423, 503) }),
		fc.record({ index: fc.nat(7), status: fc.constantFrom(500, 502, 504), isDone: fc.boolean() }),
	),
	{ minLength: 1, maxLength: 4 },
);

/**
 * Rows that are missing, doubled, shuffled, without bulkId or put off. Never missing and doubled at once without bulkId:
 * then nothing in the answer tells the row of one change from the copy of another's.
 */
const rowsTrouble: fc.Arbitrary<Trouble> = fc
	.oneof(
		fc.record({
			drop: fc.oneof(fc.constant('random' as const), fc.array(fc.nat(7), { maxLength: 3 })),
			shuffle: fc.boolean(),
			stripBulkIds: fc.boolean(),
		}),
		fc.record({ double: fc.constant(true), shuffle: fc.boolean(), stripBulkIds: fc.boolean() }),
		fc.record({ stripBulkIds: fc.boolean(), stripLocation: fc.boolean(), shuffle: fc.boolean() }),
		fc.record({ rowStatus, drop: fc.array(fc.nat(7), { maxLength: 2 }), stripBulkIds: fc.boolean() }),
		fc.record({ rowStatus }),
	)
	.map((rows) => ({ kind: 'fault', fault: { kind: 'rows', ...rows } }));

const expiry: fc.Arbitrary<Trouble> = fc.constantFrom(
	{ kind: 'fault', fault: { kind: 'expireToken' } },
	{ kind: 'fault', fault: { kind: 'expireAfter' } },
);

/** What may happen to a bulk request. */
export const bulkTrouble = fc.oneof(
	{ weight: 6, arbitrary: fc.constant(none) },
	{ weight: 3, arbitrary: statusTrouble },
	{ weight: 3, arbitrary: cutTrouble },
	{ weight: 2, arbitrary: unreadableTrouble },
	{ weight: 3, arbitrary: rowsTrouble },
	{ weight: 1, arbitrary: expiry },
	{ weight: 1, arbitrary: fc.constant<Trouble>({ kind: 'unreachable' }) },
);

/** What may happen to a look-up. */
export const readTrouble = fc.oneof(
	{ weight: 8, arbitrary: fc.constant(none) },
	{ weight: 2, arbitrary: statusTrouble },
	{ weight: 1, arbitrary: cutTrouble },
	{ weight: 1, arbitrary: unreadableTrouble },
	{ weight: 1, arbitrary: expiry },
	{ weight: 1, arbitrary: fc.constant<Trouble>({ kind: 'unreachable' }) },
);

/** What a search may say that is not so. */
export const oddTrouble: fc.Arbitrary<Trouble> = fc.oneof(
	{ weight: 4, arbitrary: fc.constant(none) },
	{
		weight: 3,
		arbitrary: fc
			.constantFrom<Oddity>('filterIgnored', 'twice', 'empty', 'oddIds', 'otherCaseIds', 'moreTold')
			.map((how): Trouble => ({ kind: 'odd', how })),
	},
);

/** What may happen when the token is renewed. */
export const tokenTrouble = fc.oneof(
	{ weight: 8, arbitrary: fc.constant(none) },
	{ weight: 1, arbitrary: statusTrouble },
	{ weight: 1, arbitrary: cutTrouble },
	{ weight: 1, arbitrary: unreadableTrouble },
	{ weight: 1, arbitrary: fc.constant<Trouble>({ kind: 'unreachable' }) },
);

/** What a request gets that cannot be read because of one of its rows. */
export const refusal: Trouble = { kind: 'fault', fault: { kind: 'status', status: 400 } };

/** True when the trouble lets some of the work be done, or all of it. */
export function mayWork(trouble: Trouble): boolean {
	if (trouble.kind !== 'fault') return trouble.kind !== 'unreachable';
	const { fault } = trouble;
	switch (fault.kind) {
		case 'cut':
			return fault.when !== 'before';
		case 'rows':
		case 'slow':
		case 'expireAfter':
			return true;
		case 'expireToken':
			return false;
		default:
			return fault.effect === 'all';
	}
}

/** The trouble's name in statistics; undefined for none. */
export function nameOf(trouble: Trouble): string | undefined {
	if (trouble.kind === 'none') return undefined;
	if (trouble.kind === 'unreachable') return 'unreachable';
	if (trouble.kind === 'odd') return `search: ${trouble.how}`;
	const { fault } = trouble;
	switch (fault.kind) {
		case 'status':
			return `${fault.status}${fault.effect === 'all' ? ' after the work' : ''}`;
		case 'cut':
			return `cut ${fault.when}`;
		case 'hang':
		case 'truncatedJson':
		case 'emptyBody':
			return `${fault.kind}${fault.effect === 'all' ? ' after the work' : ''}`;
		case 'html':
			return `html ${fault.status}${fault.effect === 'all' ? ' after the work' : ''}`;
		case 'rows':
			return `rows: ${Object.keys(fault)
				.filter((key) => key !== 'kind' && fault[key as 'drop'] !== undefined && (fault[key as 'double'] as unknown) !== false)
				.join(' ')}`;
		default:
			return fault.kind;
	}
}
