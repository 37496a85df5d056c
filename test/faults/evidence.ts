import type { OperationSpec, Outcome, PlannedOperation, Settlement } from '../../nodes/WebexScim/bulk/types';
import type { LedgerEntry } from '../webex/webex';
import { holds, statesOf } from './replay';
import { seeds } from './seeds';
import type { Record } from './subject';

/** An operation of a run with what the engine told of it. */
export interface Told {
	readonly place: number;
	readonly operation: PlannedOperation;
	readonly outcome: Outcome;
}

/** The operations of a run, in item order. */
export function operationsOf(run: Record): readonly Told[] {
	return run.plan.operations.flatMap((operation, place) =>
		'settled' in operation ? [] : [{ place, operation, outcome: settlementAt(run, place).outcome }],
	);
}

/** What the engine told of an entry of the plan. */
export function settlementAt({ report }: Record, place: number): Settlement {
	const settlement = report.settlements[place];
	if (settlement === undefined) throw new Error(`Place ${place} has no settlement`);
	return settlement;
}

/** What the ledger has under the node's bulkId of the operation. */
export function effectsOf({ ledger }: Record, { bulkId }: PlannedOperation): readonly LedgerEntry[] {
	return ledger.filter((entry) => entry.bulkId === bulkId);
}

/**
 * The effects of an operation, as far as anybody outside can tell. When two creates of the same text are sent and no row
 * can be told to be about one of them, nobody can know which of the two made the resource, and it makes no difference:
 * the effect may be credited to its twin.
 */
export function creditedTo(run: Record, place: number, operation: PlannedOperation): readonly LedgerEntry[] {
	if (operation.spec.method !== 'POST') return effectsOf(run, operation);
	const text = JSON.stringify(resolvedSpec(run, operation).data);
	const twins = operationsOf(run).filter(
		(other) =>
			other.operation.spec.method === 'POST' && JSON.stringify(resolvedSpec(run, other.operation).data) === text,
	);
	const told = (entry: LedgerEntry): number | undefined =>
		twins.find(
			({ outcome }) => outcome.kind === 'applied' && outcome.reason !== 'adopted' && outcome.resourceId === entry.id,
		)?.place;
	return twins.flatMap((twin) =>
		effectsOf(run, twin.operation).filter((entry) => (told(entry) ?? twin.place) === place),
	);
}

/** True when the ledger, or how things stand, bears out that the operation was applied. */
export function isBorneOut(
	run: Record,
	place: number,
	operation: PlannedOperation,
	{ resourceId, reason }: Extract<Outcome, { kind: 'applied' }>,
	entries: readonly LedgerEntry[],
): boolean {
	switch (operation.spec.method) {
		case 'POST':
			if (reason === 'adopted') return entries.length === 0 && existsUnder(run, operation, resourceId).length === 0;
			if (entries.some(({ method, id }) => method === 'POST' && id === resourceId)) return true;
			return (
				operation.spec.onConflict?.kind === 'update' &&
				(entries.some(({ method, id }) => method === 'PATCH' && id === resourceId) ||
					isAsWanted(run, operation, resourceId))
			);
		case 'PATCH':
			return entries.length > 0 || heldInItsTurn(run, place, operation);
		case 'DELETE': {
			/** A 404 settles a delete whose answer was lost, so one of somebody unknown may be told as applied. */
			const id = targetIdOf(run, operation);
			return entries.length > 0 || (id !== undefined && !run.present.has(`${operation.spec.resourceType} ${id}`));
		}
	}
}

/** What speaks against it that the resource of this id was there already under the name that the create asked for. */
export function existsUnder({ ledger }: Record, { spec }: PlannedOperation, id: string | undefined): readonly string[] {
	const name = spec.resourceType === 'Users' ? 'userName' : 'displayName';
	const wanted = String(spec.data?.[name]).toLowerCase();
	const existing = [...(spec.resourceType === 'Users' ? seeds.users : seeds.groups), ...ledger].find(
		(one) => one.id === id,
	);
	const found =
		existing === undefined ? undefined : String((existing as { readonly [key: string]: unknown })[name]).toLowerCase();
	return found === wanted ? [] : [`told the existing ${String(found)} for ${wanted}`];
}

/** A create that became a change of what was there, which was so already. */
function isAsWanted(run: Record, { spec }: PlannedOperation, id: string | undefined): boolean {
	if (id === undefined || spec.onConflict?.kind !== 'update') return false;
	const { title } = spec.onConflict.wanted;
	return statesOf(run.ledger, id).some((state) => state?.attributes.get('title') === title);
}

/** A change without an effect of its own is true when all was so already once what comes before it had happened. */
function heldInItsTurn(run: Record, place: number, operation: PlannedOperation): boolean {
	const id = targetIdOf(run, operation);
	const { data } = resolvedSpec(run, operation);
	if (id === undefined) return false;
	const isEarlier = (entry: LedgerEntry): boolean =>
		entry.id === id && (entry.method === 'POST' || (placeOf(entry) ?? Infinity) < place);
	const turn = run.ledger.findLastIndex((entry) => isEarlier(entry) && entry.changed) + 1;
	return statesOf(run.ledger, id)
		.slice(turn)
		.some((state) => state !== undefined && holds(state, data));
}

/** The id an operation is about, told by the plan and the ledger, not by the engine. */
export function targetIdOf(run: Record, { spec }: PlannedOperation, depth = 0): string | undefined {
	const { target } = spec;
	if (target.kind === 'id') return target.id;
	if (target.kind === 'new' || depth > run.plan.operations.length) return undefined;
	const place = run.plan.places.get(target.alias);
	const parent = place === undefined ? undefined : run.plan.operations[place];
	if (parent === undefined || 'settled' in parent) return undefined;
	return parent.spec.method === 'POST' ? effectsOf(run, parent)[0]?.id : targetIdOf(run, parent, depth + 1);
}

function resolvedSpec(run: Record, { spec }: PlannedOperation): OperationSpec {
	const text = JSON.stringify(spec).replace(/"bulkId:([^"]*)"/g, (whole, alias: string) => {
		const place = run.plan.places.get(alias);
		const parent = place === undefined ? undefined : run.plan.operations[place];
		if (parent === undefined || 'settled' in parent) return whole;
		const id = parent.spec.method === 'POST' ? effectsOf(run, parent)[0]?.id : targetIdOf(run, parent);
		return id === undefined ? whole : JSON.stringify(id);
	});
	return JSON.parse(text) as OperationSpec;
}

/** Which item an effect is of, by the node's bulkId. */
export function placeOf({ bulkId }: LedgerEntry): number | undefined {
	const number = /^op0*(\d+)$/.exec(bulkId ?? '')?.[1];
	return number === undefined ? undefined : Number(number) - 1;
}
