import type { Writable } from '../scim/writable';
import { findCycles } from './cycles';
import { findReferences } from './references';
import { previousOnResource } from './ties';
import type { BulkId, OperationSpec, Outcome, PlannedOperation } from './types';

/** What an item became: an operation, or an outcome that needs none, with the user's bulkId that others may refer to. */
export type Spec = OperationSpec | { readonly label: string; readonly alias?: string; readonly outcome: Outcome };

/** Operations of a run in item order, one per spec. `idOf` gives the id an alias stands for from the start, if any. */
export interface Plan {
	readonly operations: readonly PlannedEntry[];
	/** Place of the operation that a user's bulkId names. */
	readonly places: ReadonlyMap<string, number>;
}

/** A planned operation, or an entry that was settled before planning and only carries its outcome. */
export type PlannedEntry = PlannedOperation | { readonly settled: Outcome; readonly label: string; readonly alias?: string };

/**
 * Orders the run: gives every operation its bulkId, ties what refers to a create to that create, and operations on the
 * same resource to each other. Refused are bulkIds given twice (the first keeps it), references to no operation where
 * SCIM puts a resource's id, and references that go in a circle. Linear in operations and references.
 */
export function planRun(specs: readonly Spec[]): Plan {
	const places = new Map<string, number>();
	const repeated = new Map<number, number>();
	specs.forEach(({ alias }, place) => {
		if (alias === undefined) return;
		const first = places.get(alias);
		if (first === undefined) places.set(alias, place);
		else repeated.set(place, first);
	});

	const links = specs.map((spec, place) => linkOf(spec, places, repeated.get(place), specs));
	const isRefused = (place: number): boolean => links[place]?.refused !== undefined;
	const ties = previousOnResource(specs, places, isRefused);
	const edges = edgesOf(links, ties);
	const cyclic = findCycles(edges);
	const previous = cyclic.size === 0 ? ties : previousOnResource(specs, places, (place) => isRefused(place) || cyclic.has(place));
	const heights = heightsOf(links, cyclic.size === 0 ? edges : edgesOf(links, previous), cyclic);

	const operations = specs.map((spec, place): PlannedEntry => {
		if ('outcome' in spec) {
			return { settled: spec.outcome, label: spec.label, ...(spec.alias === undefined ? {} : { alias: spec.alias }) };
		}
		const { refers, parents, refused } = links[place] ?? nothingLinked;
		const planned: Writable<PlannedOperation> = { spec, bulkId: bulkIdOf(place), refers, parents, height: heights[place] ?? 0 };
		const before = previous[place];
		if (before !== undefined) planned.previous = before;
		if (refused !== undefined) planned.refused = refused;
		else if (cyclic.has(place)) planned.refused = circular(spec);
		return planned;
	});
	return { operations, places };
}

interface Link {
	readonly refers: boolean;
	readonly parents: readonly number[];
	readonly refused?: Outcome;
}

const nothingLinked: Link = { refers: false, parents: [] };

function linkOf(spec: Spec, places: ReadonlyMap<string, number>, first: number | undefined, specs: readonly Spec[]): Link {
	if ('outcome' in spec) return nothingLinked;
	if (first !== undefined) return { ...nothingLinked, refused: duplicate(spec, specs[first]?.label ?? '') };
	const references = spec.data === undefined ? [] : findReferences(spec.data);
	if (references.length === 0 && spec.target.kind !== 'reference') return nothingLinked;

	const parents = new Set<number>();
	const inPath = spec.target.kind === 'reference' ? [{ alias: spec.target.alias, isResourceId: true, field: 'path' }] : [];
	const inData = references.map((reference) => ({ ...reference, field: 'data' }));
	for (const { alias, isResourceId, field } of [...inPath, ...inData]) {
		const place = places.get(alias);
		if (place !== undefined) {
			if (!hasKnownId(specs[place])) parents.add(place);
		} else if (isResourceId) {
			return { ...nothingLinked, refused: unknown(spec, field) };
		}
	}
	return { refers: references.some(({ alias }) => places.has(alias)), parents: [...parents] };
}

/** True when the id that an alias stands for needs no waiting: the operation names an existing resource. */
function hasKnownId(spec: Spec | undefined): boolean {
	return spec !== undefined && !('outcome' in spec) && spec.target.kind === 'id';
}

/** What has to come before each operation: its parents, then the one before it on the same resource. */
function edgesOf(links: readonly Link[], previous: readonly (number | undefined)[]): readonly (readonly number[])[] {
	return links.map(({ parents }, place) => {
		const before = previous[place];
		return before === undefined ? parents : [...parents, before];
	});
}

/** Longest chain of requests that waits for each operation; an order tie adds none, since both fit in one request. */
function heightsOf(
	links: readonly Link[],
	edges: readonly (readonly number[])[],
	cyclic: ReadonlySet<number>,
): readonly number[] {
	const heights = new Array<number>(links.length).fill(0);
	const waiting = new Array<number>(links.length).fill(0);
	const free: number[] = [];
	edges.forEach((earlier, place) => {
		if (cyclic.has(place)) return;
		for (const each of earlier) waiting[each] = (waiting[each] ?? 0) + 1;
	});
	edges.forEach((earlier, place) => {
		if (earlier.length > 0 && waiting[place] === 0 && !cyclic.has(place)) free.push(place);
	});
	for (let place = free.pop(); place !== undefined; place = free.pop()) {
		const height = heights[place] ?? 0;
		const parentCount = links[place]?.parents.length ?? 0;
		for (const [index, earlier] of (edges[place] ?? []).entries()) {
			heights[earlier] = Math.max(heights[earlier] ?? 0, height + (index < parentCount ? 1 : 0));
			const left = (waiting[earlier] ?? 0) - 1;
			waiting[earlier] = left;
			if (left === 0 && !cyclic.has(earlier)) free.push(earlier);
		}
	}
	return heights;
}

function bulkIdOf(place: number): BulkId {
	return `op${String(place + 1).padStart(8, '0')}` as BulkId;
}

function duplicate({ alias, label }: OperationSpec, first: string): Outcome {
	const detail = `'bulkId' "${alias ?? ''}" of ${label} is also the bulkId of ${first}. Give every operation a bulkId of its own, or none.`;
	return { kind: 'invalid', reason: 'duplicateBulkId', detail };
}

function unknown({ label }: OperationSpec, field: string): Outcome {
	const detail = `'${field}' of ${label} refers to a bulkId that no operation of this run has. Give the operation it means that bulkId, or put the resource's ID there.`;
	return { kind: 'invalid', reason: 'unknownReference', detail };
}

function circular({ label }: OperationSpec): Outcome {
	const detail = `The bulkId references in 'data' or 'path' of ${label} lead back to it. Create the resources first and link them in an operation of their own.`;
	return { kind: 'invalid', reason: 'circularReference', detail };
}
