import type { OperationSpec } from '../../../nodes/WebexScim/bulk/types';

/** Operations in one bulk request at most, as Webex's documentation says. */
const fullRequest = 100;

/**
 * A number of bulk requests that nobody can go below, whatever the order of sending. What refers to a create is in a later
 * request than the create; operations on one resource keep their order, and may share a request. An operation that has at
 * least `before` requests before it and `after` behind it is in none of the first `before` and in none of the last `after`,
 * so all such operations together need full requests between these. The bound is the greatest sum over all pairs of levels:
 * with 0 and 0 it is the number of full requests, and for the longest chain it is its length.
 *
 * Reads the operations anew and shares nothing with the planner, whose work it judges. Every alias names a create.
 */
export function lowerBound(specs: readonly OperationSpec[]): number {
	const edges = edgesOf(specs);
	const before = longest(specs.length, edges);
	const after = longest(
		specs.length,
		edges.map(({ from, to, requests }) => ({ from: to, to: from, requests })),
	);
	let bound = 0;
	for (let first = 0; first <= Math.max(0, ...before); first++) {
		for (let last = 0; last <= Math.max(0, ...after); last++) {
			const between = specs.filter((_, place) => (before[place] ?? 0) >= first && (after[place] ?? 0) >= last).length;
			if (between > 0) bound = Math.max(bound, first + Math.ceil(between / fullRequest) + last);
		}
	}
	return bound;
}

/** `to` comes after `from`: at least so many requests later. */
interface Edge {
	readonly from: number;
	readonly to: number;
	readonly requests: 0 | 1;
}

function edgesOf(specs: readonly OperationSpec[]): readonly Edge[] {
	const creates = new Map(specs.flatMap(({ alias }, place) => (alias === undefined ? [] : [[alias, place] as const])));
	const lastOn = new Map<string, number>();
	return specs.flatMap((spec, to) => {
		const parents = namesIn(spec).flatMap((name) => creates.get(name) ?? []);
		const edges: Edge[] = parents.map((from) => ({ from, to, requests: 1 }));
		const resource = `${spec.resourceType} ${JSON.stringify(spec.target)}`;
		const from = lastOn.get(resource);
		if (spec.target.kind !== 'new') lastOn.set(resource, to);
		return from === undefined ? edges : [...edges, { from, to, requests: 0 }];
	});
}

function namesIn({ target, data }: OperationSpec): readonly string[] {
	const inData = [...(JSON.stringify(data) ?? '').matchAll(/"bulkId:([^"]+)"/g)].map(([, name]) => name ?? '');
	return target.kind === 'reference' ? [target.alias, ...inData] : inData;
}

/** For each operation the requests on the longest way to it. Each round follows all edges by one step more. */
function longest(count: number, edges: readonly Edge[]): readonly number[] {
	const lengths = new Array<number>(count).fill(0);
	for (let isMoving = true; isMoving; ) {
		isMoving = false;
		for (const { from, to, requests } of edges) {
			const length = (lengths[from] ?? 0) + requests;
			if (length <= (lengths[to] ?? 0)) continue;
			lengths[to] = length;
			isMoving = true;
		}
	}
	return lengths;
}
