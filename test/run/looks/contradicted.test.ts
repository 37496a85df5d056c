import { withoutContradicted } from '../../../nodes/WebexScim/run/looks/contradicted';
import type { Otherwise } from '../../../nodes/WebexScim/run/standing';
import type { Finding } from '../../../nodes/WebexScim/run/looks/traces';
import { apply } from '../../../nodes/WebexScim/run/transitions';
import { user } from '../../plan/steps';
import { start } from '../handing';

type Kind = Finding['kind'];

/** What the findings come to for operations without rows of their own, each with what it is when no look shows it. */
function kindsOf(unsure: ReadonlyArray<{ readonly otherwise?: Otherwise; readonly request?: number; readonly found?: Kind }>) {
	const state = start(unsure.map((_, index) => user({ userName: `u${index}` })));
	for (const [index, { otherwise, request = 1 }] of unsure.entries()) {
		const doubt = { reason: 'noResult', words: {}, patience: 'patiently', ...(otherwise && { otherwise }) } as const;
		apply(state, { kind: 'doubted', index, standing: { kind: 'unsure', doubt, request, looks: 0, dueMs: 0 } });
	}
	const findings = new Map(
		unsure.flatMap(({ found }, index) => (found === undefined ? [] : [[index, { kind: found } as Finding] as const])),
	);
	const told = withoutContradicted(
		state,
		unsure.map((_, index) => index),
		findings,
	);
	return unsure.map((_, index) => told.get(index)?.kind ?? null);
}

const refused = (refusals?: number): Otherwise => ({
	kind: 'outcome',
	outcome: { kind: 'rejected', status: 409 },
	...(refusals === undefined ? {} : { refusals }),
});
const unproven = (refusals?: number): Otherwise => ({ kind: 'unproven', ...(refusals === undefined ? {} : { refusals }) });

describe('what an answer says of operations whose rows nobody can tell', () => {
	it.each<{ name: string; unsure: Parameters<typeof kindsOf>[0]; kinds: ReturnType<typeof kindsOf> }>([
		{
			name: 'as many show no trace as were refused: these are the refused ones',
			unsure: [
				{ otherwise: refused(1), found: 'happened' },
				{ otherwise: refused(1), found: 'notSeen' },
			],
			kinds: ['happened', 'notSeen'],
		},
		{
			name: 'one more shows none, so one of them does not show yet',
			unsure: [
				{ otherwise: refused(1), found: 'notSeen' },
				{ otherwise: refused(1), found: 'notSeen' },
			],
			kinds: ['open', 'open'],
		},
		{
			name: 'who met an older one was refused, whoever else does not show',
			unsure: [
				{ otherwise: refused(1), found: 'older' },
				{ otherwise: refused(1), found: 'notSeen' },
			],
			kinds: ['older', 'open'],
		},
		{
			name: 'those count too that were sent before without an answer',
			unsure: [
				{ otherwise: unproven(2), found: 'older' },
				{ otherwise: unproven(2), found: 'older' },
				{ otherwise: refused(2), found: 'notSeen' },
			],
			kinds: ['older', 'older', 'open'],
		},
		{
			name: 'so do those that met a resource of their name',
			unsure: [
				{ otherwise: { kind: 'conflict', result: { status: 409, words: {} }, refusals: 1 }, found: 'older' },
				{ otherwise: refused(1), found: 'notSeen' },
			],
			kinds: ['older', 'open'],
		},
		{
			name: 'what could not be read counts as not seen',
			unsure: [{ otherwise: refused(1) }, { otherwise: refused(1), found: 'notSeen' }],
			kinds: [null, 'open'],
		},
		{
			name: 'each request by itself',
			unsure: [
				{ otherwise: refused(1), found: 'notSeen', request: 1 },
				{ otherwise: refused(1), found: 'notSeen', request: 2 },
			],
			kinds: ['notSeen', 'notSeen'],
		},
		{
			name: 'nothing where no number of refusals is known',
			unsure: [
				{ found: 'notSeen' },
				{ otherwise: refused(), found: 'notSeen' },
				{ otherwise: unproven(), found: 'notSeen' },
				{ otherwise: { kind: 'conflict', result: { status: 409, words: {} } }, found: 'notSeen' },
			],
			kinds: ['notSeen', 'notSeen', 'notSeen', 'notSeen'],
		},
	])('$name', ({ unsure, kinds }) => {
		expect(kindsOf(unsure)).toStrictEqual(kinds);
	});
});
