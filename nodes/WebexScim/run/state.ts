import type { Plan, PlannedOperation } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import type { ResourceType } from '../scim/messages';
import type { Base } from '../scim/patch/base';
import { inForm } from '../scim/patch/forms';
import type { Before } from '../webex/refusal';
import type { RunLimits, RunNotes } from './notes';
import type { Queue } from './queue';
import type { StepRecord } from './record';

/** A request that was sent: the indexes of its operations, its number and its `failOnErrors`. */
export interface Sent {
	readonly indexes: readonly number[];
	readonly request: number;
	readonly failOnErrors: number;
}

/** A run as it stands. Only `transitions.ts` changes it. */
export interface RunState {
	readonly plan: Plan;
	readonly limits: RunLimits;
	readonly records: StepRecord[];
	/** For each step how many parents and predecessors are not settled yet, and whether what frees its name still waits. */
	readonly unmet: number[];
	readonly children: ReadonlyMap<number, readonly number[]>;
	/** Who takes the name that a step frees. */
	readonly takers: ReadonlyMap<number, readonly number[]>;
	/** The unsettled neighbours on the same resource. */
	readonly before: Map<number, number>;
	readonly after: Map<number, number>;
	/** Operations that were sent and are neither settled nor free. */
	readonly open: Set<number>;
	/** Free operations that Webex put off. */
	readonly putOff: Set<number>;
	/** Ids of resources that creates of this run made. */
	readonly created: Set<string>;
	/** Resources that the plan names by id, so that they were there before the run; keys as `resourceKey` makes them. */
	readonly ids: ReadonlySet<string>;
	/** What is known of resources that several rows change, by the key of `resourceAt`. */
	readonly bases: Map<string, Base>;
	/** For creates that may become changes: the steps on resources by id. See `targetsOf`. */
	readonly targets: ReadonlyMap<string, readonly number[]>;
	/** Steps that want what another step of the run made, by their index that step's. */
	readonly made: Map<number, number>;
	/** Creates that became changes, by the key of the resource that they met. */
	readonly changed: Map<string, readonly number[]>;
	/** Free operations by rank: by their turns, then in item order. */
	queue: Queue | undefined;
	/** Parts of a refused request, to be sent before anything else. */
	halves: readonly (readonly number[])[];
	/** How early each step goes, and the first of these. */
	readonly turns: readonly number[];
	readonly highest: number;
	requests: number;
	errors: number;
	settled: number;
	notes: RunNotes;
}

/** What is known of the step at an index. */
export function recordAt(state: RunState, index: number): StepRecord {
	const record = state.records[index];
	if (record === undefined) throw new RangeError(`No step at index ${index}`);
	return record;
}

/** What went through before, as far as the run knows. */
export function wentThrough({ notes, limits }: RunState): Before | undefined {
	return notes.isAnyThrough ? 'requests' : limits.hasRead === true ? 'lookups' : undefined;
}

/** The index behind a rank of the queue. */
export function indexOfRank(state: RunState, rank: number): number {
	return rank % state.records.length;
}

/** The operation at an index as it is sent. */
export function operationAt(state: RunState, index: number): PlannedOperation {
	const { step, form } = recordAt(state, index);
	if (step.kind !== 'planned') throw new RangeError(`No operation at index ${index}`);
	return asSent(state, step, form);
}

/** A reference in the path is an id as soon as that is known, and a PATCH of the node's own is in its form. */
export function asSent(state: RunState, step: PlannedOperation, form = state.notes.form): PlannedOperation {
	const { target, data, isOwnForm } = step.operation;
	const id = target.kind === 'reference' ? idOfAlias(state, target.alias) : undefined;
	const formed = isOwnForm === true && form !== undefined && data !== undefined ? inForm(data, form) : data;
	if (id === undefined && formed === data) return step;
	const operation = { ...step.operation, ...(formed === undefined ? {} : { data: formed }) };
	return { ...step, operation: id === undefined ? operation : { ...operation, target: { kind: 'id', id } } };
}

/** Key of the resource that an operation is about; undefined while that has no id. */
export function resourceAt(state: RunState, index: number): string | undefined {
	const { step } = recordAt(state, index);
	if (step.kind !== 'planned') return undefined;
	const { target, resourceType } = step.operation;
	const id = target.kind === 'id' ? target.id : target.kind === 'reference' ? idOfAlias(state, target.alias) : undefined;
	return id === undefined ? undefined : resourceKey(resourceType, id);
}

/** What tells a resource from others. */
export function resourceKey(resourceType: ResourceType, id: string): string {
	return `${resourceType} ${id.toLowerCase()}`;
}

/** The id that a bulkId stands for, once known. */
export function idOfAlias(state: RunState, alias: string): string | undefined {
	const root = state.plan.aliases.get(alias)?.root;
	if (root === undefined) return undefined;
	switch (root.kind) {
		case 'id':
			return root.id;
		case 'step':
			return resourceIdAt(state, root.index);
		case 'nowhere':
			return undefined;
		default:
			return assertNever(root);
	}
}

/** The id of the resource that a settled step left as wanted. */
export function resourceIdAt(state: RunState, index: number): string | undefined {
	const standing = state.records[index]?.standing;
	const outcome = standing?.kind === 'settled' ? standing.settlement.outcome : undefined;
	return outcome?.kind === 'applied' || outcome?.kind === 'unchanged' ? outcome.resourceId : undefined;
}
