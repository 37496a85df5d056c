import { passedOver } from '../../../nodes/WebexScim/run/looks/passedOver';
import type { Otherwise } from '../../../nodes/WebexScim/run/standing';
import type { Finding } from '../../../nodes/WebexScim/run/looks/traces';
import { apply } from '../../../nodes/WebexScim/run/transitions';
import { user } from '../../plan/steps';
import { start } from '../handing';

const taken: Otherwise = { kind: 'conflict', result: { status: 409, words: {} } };

interface Sought {
	readonly otherwise?: Otherwise;
	readonly looks?: number;
	readonly found?: Finding['kind'];
}

describe('which creates the last look asks for once more, each by itself', () => {
	it.each<{ name: string; sought: readonly Sought[]; again: readonly number[] }>([
		{
			name: 'those that are not seen, though their names are taken',
			sought: [
				{ otherwise: taken, found: 'notSeen' },
				{ otherwise: taken, found: 'older' },
				{ otherwise: taken, found: 'notSeen' },
			],
			again: [0, 2],
		},
		{ name: 'not before the last look', sought: [{ otherwise: taken, looks: 2, found: 'notSeen' }, {}], again: [] },
		{ name: 'not one that was asked for by itself', sought: [{ otherwise: taken, found: 'notSeen' }], again: [] },
		{ name: 'not one whose search failed', sought: [{ otherwise: taken }, {}], again: [] },
		{
			name: 'not one of which no word says that its name is taken',
			sought: [{ found: 'notSeen' }, { otherwise: { kind: 'unproven' }, found: 'notSeen' }],
			again: [],
		},
	])('$name', ({ sought, again }) => {
		const state = start(sought.map((_, index) => user({ userName: `u${index}` })));
		for (const [index, { otherwise, looks = 3 }] of sought.entries()) {
			const doubt = { reason: 'noResult', words: {}, patience: 'patiently', ...(otherwise && { otherwise }) } as const;
			apply(state, { kind: 'doubted', index, standing: { kind: 'unsure', doubt, request: 1, looks, dueMs: 0 } });
		}
		const findings = new Map(
			sought.flatMap(({ found }, index) => (found === undefined ? [] : [[index, { kind: found } as Finding] as const])),
		);
		const asked = sought.map((_, index) => ({ index }));
		expect(passedOver(state, asked, findings).map(({ index }) => index)).toStrictEqual(again);
	});
});
