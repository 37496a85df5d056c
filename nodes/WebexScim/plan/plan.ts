import { mapped, type Work } from '../scim/work';
import type { Writable } from '../scim/writable';
import { afterWithheld } from './afterWithheld';
import { aliasesOf } from './aliases';
import { withMakers } from './behindMaker';
import { bulkIdOf } from './bulkIds';
import { findCycles } from './cycles';
import { notSent } from './notSent';
import type { Outcome } from './outcome';
import { findReferences } from './references';
import { predecessorsOf } from './sameResource';
import type { Alias, Plan, PlannedOperation, PlannedStep, Step } from './step';

/**
 * Orders the run: gives every operation its bulkId, ties what refers to a create to that create, and operations on the
 * same resource to each other. Refused are bulkIds given twice (the first keeps it), references to no operation where
 * SCIM puts a resource's id, and references that go in a circle. Linear in operations and references. `runToken` is the part of
 * the bulkIds that only this run has; see `runTokenOf`.
 */
export function* planRun(resolved: readonly Step[], runToken: string): Work<Plan> {
	const steps = yield* afterWithheld(resolved);
	const aliases = aliasesOf(steps);
	const links = yield* mapped(steps, (step, index) => linkOf(step, index, aliases, steps));
	const isRefused = (index: number): boolean => links[index]?.refused !== undefined;
	const ties = yield* predecessorsOf(steps, aliases, isRefused);
	const cyclic = findCycles(edgesOf(links, ties));
	const predecessors = cyclic.size === 0 ? ties : yield* predecessorsOf(steps, aliases, (index) => isRefused(index) || cyclic.has(index));
	const heights = heightsOf(edgesOf(links, predecessors), cyclic);

	const planned = yield* mapped(steps, (operation, index): PlannedStep => {
		if (operation.kind === 'decided') return operation;
		const { refers, parents, refused } = links[index] ?? nothingLinked;
		const bulkId = bulkIdOf(runToken, index);
		if (refused !== undefined) return notSent(operation, refused, bulkId);
		if (cyclic.has(index)) return notSent(operation, circular, bulkId);
		const step: Writable<PlannedOperation> = { kind: 'planned', operation, bulkId, refers, parents, height: heights[index] ?? 0 };
		const predecessor = predecessors[index];
		if (predecessor !== undefined) step.predecessor = predecessor;
		return step;
	});
	return { steps: yield* withMakers(planned, aliases), aliases };
}

interface Link {
	readonly refers: boolean;
	readonly parents: readonly number[];
	readonly refused?: Outcome;
}

const nothingLinked: Link = { refers: false, parents: [] };

function linkOf(step: Step, index: number, aliases: ReadonlyMap<string, Alias>, steps: readonly Step[]): Link {
	if (step.kind === 'decided') return nothingLinked;
	const first = step.alias === undefined ? undefined : aliases.get(step.alias)?.index;
	if (first !== undefined && first !== index) return { ...nothingLinked, refused: duplicate(steps[first]) };
	const { data, rebase } = step;
	const inWanted = rebase === undefined ? [] : findReferences(rebase.wanted);
	const references = data === undefined ? inWanted : [...findReferences(data), ...inWanted];
	if (references.length === 0 && step.target.kind !== 'reference') return nothingLinked;

	const parents = new Set<number>();
	const inPath = step.target.kind === 'reference' ? [{ alias: step.target.alias, isResourceId: true, where: 'Path' as const }] : [];
	const inData = references.map((reference) => ({ ...reference, where: 'Data' as const }));
	for (const { alias, isResourceId, where } of [...inPath, ...inData]) {
		const parent = aliases.get(alias)?.index;
		if (parent !== undefined) {
			if (!hasKnownId(steps[parent])) parents.add(parent);
		} else if (isResourceId) {
			return { ...nothingLinked, refused: unknown(where) };
		}
	}
	return { refers: references.some(({ alias }) => aliases.has(alias)), parents: [...parents] };
}

/** True when the id that an alias stands for needs no waiting: the operation names an existing resource. */
function hasKnownId(step: Step | undefined): boolean {
	return step?.kind === 'operation' && step.target.kind === 'id';
}

/** What has to be settled before each operation is sent: its parents and the one before it on the same resource. */
function edgesOf(links: readonly Link[], predecessors: readonly (number | undefined)[]): readonly (readonly number[])[] {
	return links.map(({ parents }, index) => {
		const before = predecessors[index];
		return before === undefined ? parents : [...parents, before];
	});
}

/** Longest chain of requests that waits for each operation. */
function heightsOf(edges: readonly (readonly number[])[], cyclic: ReadonlySet<number>): readonly number[] {
	const heights = new Array<number>(edges.length).fill(0);
	const waiting = new Array<number>(edges.length).fill(0);
	const free: number[] = [];
	edges.forEach((earlier, index) => {
		if (cyclic.has(index)) return;
		for (const each of earlier) waiting[each] = (waiting[each] ?? 0) + 1;
	});
	edges.forEach((earlier, index) => {
		if (earlier.length > 0 && waiting[index] === 0 && !cyclic.has(index)) free.push(index);
	});
	for (let index = free.pop(); index !== undefined; index = free.pop()) {
		const height = heights[index] ?? 0;
		for (const earlier of edges[index] ?? []) {
			heights[earlier] = Math.max(heights[earlier] ?? 0, height + 1);
			const left = (waiting[earlier] ?? 0) - 1;
			waiting[earlier] = left;
			if (left === 0 && !cyclic.has(earlier)) free.push(earlier);
		}
	}
	return heights;
}

function duplicate(first: Step | undefined): Outcome {
	const detail = `The bulkId of this row is also that of ${first?.name ?? first?.label ?? 'another row'}. Give every row a bulkId of its own, or none.`;
	return { kind: 'invalid', reason: 'duplicateBulkId', detail };
}

function unknown(where: 'Path' | 'Data'): Outcome {
	const detail = `'${where}' refers to a bulkId that no row of this run has. Give that bulkId to the row that is meant, or put the ID from Webex there.`;
	return { kind: 'invalid', reason: 'unknownReference', detail };
}

const circular: Outcome = {
	kind: 'invalid',
	reason: 'circularReference',
	detail:
		"The bulkId references in 'Data' or 'Path' lead back to this row. Create the users and groups first, and link them in rows of their own.",
};
