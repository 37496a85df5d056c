import type { Outcome, Settlement } from '../../nodes/WebexScim/plan/outcome';
import type { BulkId, Operation, Plan, PlannedStep } from '../../nodes/WebexScim/plan/step';
import type { LedgerEntry } from '../webex/webex';
import { holds, statesOf } from './replay';
import type { Record } from './subject';

/** An operation of a run, one that was refused while planning included, and the bulkId that it has or would have had. */
export interface Asked {
	readonly operation: Operation;
	/** None for one that was withheld before it was planned. */
	readonly bulkId?: BulkId;
	/** None for one that was refused while planning. */
	readonly parents: readonly number[];
}

/** An operation of a run with what the engine told of it. */
export interface Told {
	readonly index: number;
	readonly asked: Asked;
	readonly outcome: Outcome;
}

/** The operations of a run, in item order. */
export function operationsOf(run: Record): readonly Told[] {
	return run.plan.steps.flatMap((step, index) => {
		const asked = askedOf(step);
		return asked === undefined ? [] : [{ index, asked, outcome: settlementAt(run, index).outcome }];
	});
}

/** The operation that a step is, or would have been. */
export function askedOf(step: PlannedStep): Asked | undefined {
	switch (step.kind) {
		case 'planned':
			return step;
		case 'decided':
			return step.refused === undefined ? undefined : { ...step.refused, parents: [] };
	}
}

/** What the engine told of a step of the plan. */
export function settlementAt({ report }: Record, index: number): Settlement {
	const settlement = report.settlements[index];
	if (settlement === undefined) throw new Error(`Step ${index} has no settlement`);
	return settlement;
}

/** What the ledger has under the node's bulkId of the operation. */
export function effectsOf({ ledger }: Record, { bulkId }: Asked): readonly LedgerEntry[] {
	return bulkId === undefined ? [] : ledger.filter((entry) => entry.bulkId === bulkId);
}

/**
 * The effects of an operation, as far as anybody outside can tell. When two creates of the same text are sent and no row
 * can be told to be about one of them, nobody can know which of the two made the resource, and it makes no difference:
 * the effect may be credited to its twin.
 */
export function creditedTo(run: Record, index: number, asked: Asked): readonly LedgerEntry[] {
	if (asked.operation.method !== 'POST') return effectsOf(run, asked);
	const text = JSON.stringify(resolved(run, asked).data);
	const twins = operationsOf(run).filter(
		(other) => other.asked.operation.method === 'POST' && JSON.stringify(resolved(run, other.asked).data) === text,
	);
	const told = (entry: LedgerEntry): number | undefined =>
		twins.find(({ outcome }) => outcome.kind === 'applied' && outcome.reason !== 'adopted' && outcome.resourceId === entry.id)?.index;
	return twins.flatMap((twin) => effectsOf(run, twin.asked).filter((entry) => (told(entry) ?? twin.index) === index));
}

/** True when the ledger, or how things stand, bears out that the operation was applied. */
export function isBorneOut(
	run: Record,
	index: number,
	asked: Asked,
	{ resourceId, reason }: Extract<Outcome, { kind: 'applied' }>,
	entries: readonly LedgerEntry[],
): boolean {
	const { operation } = asked;
	switch (operation.method) {
		case 'POST':
			if (reason === 'adopted') return entries.length === 0 && existsUnder(run, asked, resourceId).length === 0;
			if (entries.some(({ method, id }) => method === 'POST' && id === resourceId)) return true;
			return (
				operation.onConflict?.kind === 'update' &&
				(entries.some(({ method, id }) => method === 'PATCH' && id === resourceId) || isAsWanted(run, asked, resourceId))
			);
		case 'PATCH':
			return entries.some(({ changed }) => changed) || isPassedOver(run, entries) || heldInItsTurn(run, index, asked);
		case 'DELETE': {
			/** A 404 settles a delete whose answer was lost, so one of somebody unknown may be told as applied. */
			const id = targetIdOf(run, asked);
			return entries.length > 0 || (id !== undefined && !run.present.has(`${operation.resourceType} ${id}`));
		}
	}
}

/** True in a world that confirms a change and passes it over for its form: nobody can tell that from the answer. */
export function isPassedOver({ scenario: { service } }: Record, entries: readonly LedgerEntry[]): boolean {
	const passesOver = Object.values(service.patchForms ?? {}).includes('ignore');
	return passesOver && entries.some(({ method, changed }) => method === 'PATCH' && !changed);
}

/** What speaks against it that the resource of this id was there already under the name that the create asked for. */
export function existsUnder({ ledger, before }: Record, { operation }: Asked, id: string | undefined): readonly string[] {
	const name = operation.resourceType === 'Users' ? 'userName' : 'displayName';
	const wanted = String(operation.data?.[name]).toLowerCase();
	const existing = [...(operation.resourceType === 'Users' ? before.users : before.groups), ...ledger].find(
		(one) => one.id === id?.toLowerCase(),
	);
	const found = existing === undefined ? undefined : String((existing as { readonly [key: string]: unknown })[name]).toLowerCase();
	return found === wanted ? [] : [`told the existing ${String(found)} for ${wanted}`];
}

/** A create that became a change of what was there, which was so already. */
function isAsWanted(run: Record, { operation }: Asked, id: string | undefined): boolean {
	if (id === undefined || operation.onConflict?.kind !== 'update') return false;
	const { title } = operation.onConflict.wanted;
	return statesOf(run.ledger, id, run.before).some((state) => state?.attributes.get('title') === title);
}

/** A change without an effect of its own is true when all was so already once what comes before it had happened. */
function heldInItsTurn(run: Record, index: number, asked: Asked): boolean {
	const id = targetIdOf(run, asked);
	const { data } = resolved(run, asked);
	if (id === undefined) return false;
	const isEarlier = (entry: LedgerEntry): boolean =>
		entry.id === id && (entry.method === 'POST' || (indexBehind(entry.bulkId) ?? Infinity) < index);
	const turn = run.ledger.findLastIndex((entry) => isEarlier(entry) && entry.changed) + 1;
	return statesOf(run.ledger, id, run.before)
		.slice(turn)
		.some((state) => state !== undefined && holds(state, data));
}

/** The id an operation is about, told by the plan and the ledger, not by the engine. */
export function targetIdOf(run: Record, { operation: { target } }: Asked, depth = 0): string | undefined {
	if (target.kind === 'id') return target.id.toLowerCase();
	if (target.kind === 'new' || depth > run.plan.steps.length) return undefined;
	const named = namedBy(run.plan, target.alias);
	if (named === undefined) return undefined;
	return named.operation.method === 'POST' ? effectsOf(run, named)[0]?.id : targetIdOf(run, named, depth + 1);
}

function resolved(run: Record, { operation }: Asked): Operation {
	const text = JSON.stringify(operation).replace(/"bulkId:([^"]*)"/g, (whole, alias: string) => {
		const named = namedBy(run.plan, alias);
		if (named === undefined) return whole;
		const id = named.operation.method === 'POST' ? effectsOf(run, named)[0]?.id : targetIdOf(run, named);
		return id === undefined ? whole : JSON.stringify(id);
	});
	return JSON.parse(text) as Operation;
}

/** The operation that has the user's bulkId. */
function namedBy({ aliases, steps }: Plan, alias: string): Asked | undefined {
	const step = steps[aliases.get(alias)?.index ?? -1];
	return step === undefined ? undefined : askedOf(step);
}

/** The index in the plan behind the node's own bulkId. */
export function indexBehind(bulkId: string | undefined): number | undefined {
	const number = /^op0*(\d+)$/.exec(bulkId ?? '')?.[1];
	return number === undefined ? undefined : Number(number) - 1;
}
