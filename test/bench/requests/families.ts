import type { Trouble } from '../../faults/troubles';
import { seededRandom } from '../../webex/rows';

/** One request of so many goes wrong: 5 %. */
export const oneIn = 20;

/** Ways in which a bulk request goes wrong, by the name they have in the table. */
export const families: ReadonlyArray<{ readonly name: string; readonly trouble: Trouble }> = [
	{ name: 'put off with 429', trouble: status(429) },
	{ name: 'put off with 423', trouble: status(423) },
	{ name: 'put off with 503', trouble: status(503) },
	{ name: 'cut before the work', trouble: { kind: 'fault', fault: { kind: 'cut', when: 'before' } } },
	{ name: 'cut after the work', trouble: { kind: 'fault', fault: { kind: 'cut', when: 'after' } } },
	{ name: 'truncated JSON', trouble: { kind: 'fault', fault: { kind: 'truncatedJson', effect: 'all' } } },
	{ name: 'rows missing', trouble: { kind: 'fault', fault: { kind: 'rows', drop: 'random' } } },
	{
		name: 'rows put off',
		trouble: {
			kind: 'fault',
			fault: { kind: 'rows', rowStatus: [3, 50, 96].map((index) => ({ index, status: 429 })) },
		},
	},
];

/** What happens to the first `requests` requests: one of each twenty, a random one of these, meets the next of the troubles. */
export function troubled(requests: number, troubles: readonly Trouble[]): readonly Trouble[] {
	const random = seededRandom(17);
	return Array.from({ length: Math.ceil(requests / oneIn) }, (_, turn) => {
		const unlucky = Math.floor(random() * oneIn);
		const trouble = troubles[turn % troubles.length];
		return Array.from(
			{ length: oneIn },
			(_, number): Trouble => (number === unlucky && trouble !== undefined ? trouble : { kind: 'none' }),
		);
	}).flat();
}

/** Nothing is done, and Webex names no time to wait. */
function status(number: number): Trouble {
	return { kind: 'fault', fault: { kind: 'status', status: number, effect: 'none' } };
}
