import { knownName, type Known } from '../plan/known';
import type { Outcome, Settlement } from '../plan/outcome';
import type { Operation, PlannedStep } from '../plan/step';
import { mapped, type Work } from '../scim/work';
import type { Writable } from '../scim/writable';
import { changesOfSteps, type Settled } from './changesOfSteps';
import { furtherOf } from './followUps';
import { resultOf, type Result } from './result';
import type { ShownChange } from './shownChange';
import { membershipSentence, plannedSentence } from './words';

/** A row of a run: what became of an item, or of a step that no item asked for. */
export interface Row {
	/** The item that it belongs to; absent: none. */
	readonly itemIndex?: number;
	/** Its step in the plan, which several rows may share; absent where it was lost. */
	readonly index?: number;
	readonly step: PlannedStep;
	readonly settlement: Settlement;
	readonly result: Result;
	/** What it changed, or would change; nothing where nothing is known to change. */
	readonly changes: readonly ShownChange[];
	/** Further parts that went through, or would, and count as deeds of their own, with their indexes in the plan; absent: none. */
	readonly further?: ReadonlyArray<readonly [number, Operation]>;
}

/** Which step each row has, and whom it is about. */
export interface RowPlaces {
	readonly indexes: readonly number[];
	readonly extras: readonly number[];
	/** Names and memberships by the row's place: the items in their order, then the extras. */
	readonly names: readonly (string | undefined)[];
	readonly memberships?: ReadonlyMap<number, RowMembership>;
	/** bulkIds of rows that share another's step, by the row's place. */
	readonly bulkIds?: ReadonlyMap<number, string>;
	/** Further steps that a step's row asks for, by that step's index. */
	readonly followUps: ReadonlyMap<number, readonly number[]>;
	readonly known: Known;
}

interface RowMembership {
	readonly groupId: string;
	readonly memberId?: string;
	readonly change: 'add' | 'remove';
}

/** How much rows tell. */
export interface Telling {
	readonly dryRun: boolean;
	readonly includeChanges: boolean;
}

/**
 * The rows of a run: one for each of `itemCount` items, in their order, then those that no item asked for. A row without a name is
 * told by its number; a row of which the run says nothing is unconfirmed.
 */
export function* rowsOf(settled: Settled, places: RowPlaces, itemCount: number, telling: Telling): Work<readonly Row[]> {
	const tellsChanges = telling.dryRun || telling.includeChanges;
	const isTold = telling.dryRun ? isToldInPreview : isDone;
	const changes = tellsChanges ? yield* changesOfSteps(settled, places.known, isTold) : [];
	const changesOfRow = (index: number | undefined, membership: RowMembership | undefined): readonly ShownChange[] => {
		if (membership !== undefined) return changesOfMembership(membership, places.known);
		return index === undefined ? [] : [index, ...(places.followUps.get(index) ?? [])].flatMap((each) => changes[each] ?? []);
	};
	const rowOf = (index: number | undefined, place: number): Row => {
		const isOfItem = place < itemCount;
		const step = (index === undefined ? undefined : settled.steps[index]) ?? lostStep;
		const settlement = (index === undefined ? undefined : settled.settlements[index]) ?? lost;
		const membership = places.memberships?.get(place);
		const ofRow = tellsChanges && isTold(settlement.outcome) ? changesOfRow(index, membership) : [];
		const result = resultOf(step, settlement, places.names[place]);
		const words = telling.dryRun ? previewOf(step, settlement.outcome, ofRow, membership, places.known) : undefined;
		const detail = joined([words, result.detail ?? undefined]);
		const numbered = result.name === null && isOfItem && detail !== undefined ? `Row ${place + firstRow}: ${detail}` : detail;
		const bulkId = places.bulkIds?.get(place) ?? result.bulkId;
		const told = numbered === undefined && bulkId === result.bulkId ? result : { ...result, bulkId, detail: numbered ?? null };
		const row: Writable<Row> = { step, settlement, result: told, changes: ofRow };
		if (isOfItem) row.itemIndex = place;
		if (index !== undefined) row.index = index;
		const further = index === undefined ? [] : furtherOf(index, settled, places.followUps);
		if (further.length > 0) row.further = further;
		return row;
	};
	const indexes = [...Array.from({ length: itemCount }, (_, place) => places.indexes[place]), ...places.extras];
	return yield* mapped(indexes, rowOf);
}

/** The row of the first item, as a sheet counts: its header line is row 1. */
const firstRow = 2;

/** What is said of an item when the node's own code lost its result. */
export const lostResult: Outcome = {
	kind: 'unconfirmed',
	reason: 'noResult',
	detail:
		'The node met a fault of its own after the run and cannot say what became of this row. Look at it in Webex before you run it again, and report the fault.',
};

const lost: Settlement = { outcome: lostResult, attempts: 0 };
const lostStep: PlannedStep = { kind: 'decided', label: '', outcome: lostResult };

/** What is adopted is taken as it is. */
function isDone(outcome: Outcome): boolean {
	return outcome.kind === 'applied' && outcome.reason !== 'adopted';
}

/** A dry run also tells what the brake would hold back, so that a person can see who would go. */
function isToldInPreview(outcome: Outcome): boolean {
	return outcome.kind === 'planned' || (outcome.kind === 'notAttempted' && outcome.reason === 'removalLimit');
}

/** What a dry run says of a row that would go through, but for the brake. */
function previewOf(
	step: PlannedStep,
	outcome: Outcome,
	changes: readonly ShownChange[],
	membership: RowMembership | undefined,
	known: Known,
): string | undefined {
	if (outcome.kind === 'applied') return 'Webex has it already, so it would be taken as it is.';
	if (!isToldInPreview(outcome) || step.kind !== 'planned') return undefined;
	if (membership === undefined) return plannedSentence(step.operation, changes);
	return membershipSentence(membership.change, namesOf(membership, known));
}

function changesOfMembership(membership: RowMembership, known: Known): readonly ShownChange[] {
	const [, member] = namesOf(membership, known);
	const isAdded = membership.change === 'add';
	return [{ attribute: 'Members', from: isAdded ? null : member, to: isAdded ? member : null }];
}

function namesOf({ groupId, memberId }: RowMembership, known: Known): readonly [string, string] {
	const member = memberId === undefined ? 'a member' : (knownName(known, 'Users', memberId) ?? memberId);
	return [knownName(known, 'Groups', groupId) ?? groupId, member];
}

function joined(sentences: readonly (string | undefined)[]): string | undefined {
	const said = sentences.filter((sentence) => sentence !== undefined);
	return said.length === 0 ? undefined : said.join(' ');
}
