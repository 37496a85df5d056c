import type { Answer } from './call';
import type { Fault } from './faults';
import { isObject, memberOf, type JsonObject } from './json';

type RowsFault = Extract<Fault, { kind: 'rows' }>;

/** A bulk answer with its rows changed as the fault says; other answers stay. */
export function bendRows(answer: Answer, fault: RowsFault, random: () => number): Answer {
	return withRows(answer, (rows) => {
		const kept = rows.filter((_row, index) => (fault.drop === 'random' ? random() >= 1 / 3 : fault.drop?.includes(index) !== true));
		const doubled = fault.double === true ? kept.flatMap((row) => [row, row]) : kept;
		const shuffled = fault.shuffle === true ? shuffle(doubled, random) : doubled;
		return shuffled.map((row) => {
			const { bulkId, location, ...rest } = row;
			return {
				...(location === undefined || fault.stripLocation === true ? {} : { location }),
				...(bulkId === undefined || fault.stripBulkIds === true ? {} : { bulkId }),
				...rest,
			};
		});
	});
}

/** A bulk answer with its rows in another order; no order is promised (RFC 7644 3.7). */
export function reorder(answer: Answer, order: 'asSent' | 'reversed' | 'shuffled', random: () => number): Answer {
	if (order === 'asSent') return answer;
	return withRows(answer, (rows) => (order === 'reversed' ? [...rows].reverse() : shuffle(rows, random)));
}

/** Chance that can be had again: the same seed gives the same numbers from 0 to 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

function withRows(answer: Answer, change: (rows: readonly JsonObject[]) => readonly JsonObject[]): Answer {
	const { body } = answer;
	const key = body === undefined ? undefined : ['operations', 'Operations'].find((name) => Object.hasOwn(body, name));
	const rows = body === undefined || key === undefined ? undefined : memberOf(body, key);
	if (key === undefined || !Array.isArray(rows)) return answer;
	return { ...answer, body: { ...body, [key]: change(rows.filter(isObject)) } };
}

function shuffle<T>(list: readonly T[], random: () => number): readonly T[] {
	return list
		.map((entry) => ({ entry, key: random() }))
		.sort((left, right) => left.key - right.key)
		.map(({ entry }) => entry);
}
