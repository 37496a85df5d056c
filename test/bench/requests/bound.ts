import type { Operation } from '../../../nodes/WebexScim/plan/step';

/** Operations in one bulk request at most, as Webex's documentation says. */
const fullRequest = 100;

/** Bytes of one bulk request at most: the usual limit of SCIM servers (RFC 7644 3.7.4). */
const fullBody = 1_048_576;

/** What a bulk request says beside its operations (RFC 7644 3.7). */
const envelope = { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], failOnErrors: 100, operations: [] };

/** Ids of resources are UUIDs, the bulkIds that the node sends have ten characters. */
const someId = '00000000-0000-4000-8000-000000000000';
const someBulkId = 'op00000001';

/**
 * A number of bulk requests that nobody can go below, whatever the order of sending. What refers to a create is in a later
 * request than the create, and of operations on one resource each is in a later request than the one before it. An operation
 * that has at least `before` requests before it and `after` behind it is in none of the first `before` and in none of the
 * last `after`, so all such operations together need full requests between these, full by number or by bytes. The bound is
 * the greatest sum over all pairs of levels: with 0 and 0 it is the number of full requests, and for the longest chain it
 * is its length.
 *
 * Reads the operations anew and shares nothing with the planner, whose work it judges. Every alias names a create.
 */
export function lowerBound(operations: readonly Operation[]): number {
	const edges = edgesOf(operations);
	const before = longest(operations.length, edges);
	const after = longest(
		operations.length,
		edges.map(({ from, to }) => ({ from: to, to: from })),
	);
	const bytes = operations.map(bytesOf);
	const most = mostInOne(bytes);
	let bound = 0;
	for (let first = 0; first <= Math.max(0, ...before); first++) {
		const late = operations.flatMap((_, index) => ((before[index] ?? 0) >= first ? [index] : []));
		for (let last = 0; last <= Math.max(0, ...after); last++) {
			const between = late.filter((index) => (after[index] ?? 0) >= last);
			if (between.length === 0) break;
			bound = Math.max(bound, first + fullRequests(between, bytes, most) + last);
		}
	}
	return bound;
}

/** `to` is in a later request than `from`. */
interface Edge {
	readonly from: number;
	readonly to: number;
}

function edgesOf(operations: readonly Operation[]): readonly Edge[] {
	const creates = new Map(operations.flatMap(({ alias }, index) => (alias === undefined ? [] : [[alias, index] as const])));
	const lastOn = new Map<string, number>();
	return operations.flatMap((operation, to) => {
		const resource = resourceOf(operation);
		const before = resource === undefined ? undefined : lastOn.get(resource);
		if (resource !== undefined) lastOn.set(resource, to);
		const parents = namesIn(operation).flatMap((name) => creates.get(name) ?? []);
		return [...parents, ...(before === undefined ? [] : [before])].map((from) => ({ from, to }));
	});
}

/** A create is about the resource of its name, or else of its externalId; Webex compares both and ids without case. */
function resourceOf({ target, resourceType, data }: Operation): string | undefined {
	if (target.kind === 'reference') return `${resourceType} created as ${target.alias}`;
	if (target.kind === 'id') return `${resourceType} ${target.id.toLowerCase()}`;
	const name = data?.[resourceType === 'Users' ? 'userName' : 'displayName'] ?? data?.['externalId'];
	return typeof name === 'string' ? `${resourceType} named ${name.toLowerCase()}` : undefined;
}

function namesIn({ target, data }: Operation): readonly string[] {
	const inData = [...(JSON.stringify(data) ?? '').matchAll(/"bulkId:([^"]+)"/g)].map(([, name]) => name ?? '');
	return target.kind === 'reference' ? [target.alias, ...inData] : inData;
}

/** For each operation the requests on the longest way to it. Each round follows all edges by one step more. */
function longest(count: number, edges: readonly Edge[]): readonly number[] {
	const lengths = new Array<number>(count).fill(0);
	for (let isMoving = true; isMoving; ) {
		isMoving = false;
		for (const { from, to } of edges) {
			const length = (lengths[from] ?? 0) + 1;
			if (length <= (lengths[to] ?? 0)) continue;
			lengths[to] = length;
			isMoving = true;
		}
	}
	return lengths;
}

/** Bytes of an operation as it is sent, with an id for each reference. */
function bytesOf({ method, resourceType, target, data }: Operation): number {
	const id = target.kind === 'new' ? '' : `/${target.kind === 'id' ? target.id : someId}`;
	const text = JSON.stringify({ method, path: `/${resourceType}${id}`, bulkId: someBulkId, data });
	return Buffer.byteLength(text.replace(/"bulkId:[^"]+"/g, JSON.stringify(someId)));
}

const room = fullBody - Buffer.byteLength(JSON.stringify(envelope));

/** So many operations fit in one request if they are the shortest. */
function mostInOne(bytes: readonly number[]): number {
	let left = room + 1;
	const fitting = bytes.toSorted((a, b) => a - b).findIndex((size) => (left -= size + 1) < 0);
	return Math.min(fullRequest, fitting === -1 ? bytes.length : fitting);
}

function fullRequests(indexes: readonly number[], bytes: readonly number[], most: number): number {
	const all = indexes.reduce((sum, index) => sum + (bytes[index] ?? 0) + 1, 0);
	return Math.max(Math.ceil(indexes.length / most), Math.ceil(all / (room + 1)));
}
