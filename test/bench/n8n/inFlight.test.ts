import type { RequestEntry } from '../../webex/webex';
import { mostInFlight } from './inFlight';

function request(startedAt: number, endedAt: number | null): RequestEntry {
	const rest = {
		number: 1,
		kind: 'bulk',
		method: 'POST',
		path: '/',
		status: 200,
		operations: 1,
		body: null,
		tokenId: 1,
	} as const;
	return { ...rest, startedAt, endedAt };
}

describe('mostInFlight', () => {
	it.each<[string, readonly RequestEntry[], number]>([
		['no requests', [], 0],
		['one', [request(0, 5)], 1],
		['one after the other', [request(0, 5), request(5, 10), request(12, 20)], 1],
		['two that overlap, then one', [request(0, 5), request(4, 10), request(10, 20)], 2],
		['one that never ended', [request(0, null), request(4, 10), request(20, 30)], 2],
		['three within a long one', [request(0, 100), request(10, 30), request(20, 40), request(50, 60)], 3],
	])('%s', (_name, requests, most) => {
		expect(mostInFlight(requests)).toBe(most);
	});
});
