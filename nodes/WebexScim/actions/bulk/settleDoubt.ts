import type { Finding } from '../../bulk/settle';
import type { Outcome, UnconfirmedReason } from '../../bulk/types';
import type { ErrorWords } from '../../scim/parse';
import { lookForTraces } from './lookForTraces';
import type { Run } from './runState';
import { stopForWait } from './waits';
import type { Conflict } from './settleConflicts';

/** An operation that was sent without an answer. */
export interface Doubt {
	readonly place: number;
	readonly reason: UnconfirmedReason;
	readonly words: ErrorWords;
	/** How long to look before believing that it was not carried out; briefly where sending it twice does no harm. */
	readonly patience: 'briefly' | 'patiently';
	/** What it is when it was not carried out; absent: it is sent again. */
	readonly otherwise?: Outcome | Conflict;
}

/** Waits before each look, in ms: reads lag behind writes by seconds; real clients ask for about 15 s. */
const looksMs = [1_000, 3_000, 5_000, 6_000] as const;

/**
 * Settles operations that were sent without an answer by what they would have left behind, and gives back those that were
 * not carried out. What no look can tell becomes `unconfirmed`. Creates that met an existing resource are returned.
 */
export async function settleDoubt(run: Run, doubts: readonly Doubt[], request: number): Promise<readonly Conflict[]> {
	let open = doubts;
	const conflicts: Conflict[] = [];
	const together = new Set(doubts.map(({ place }) => place));
	for (const place of together) run.mayHaveHappened.add(place);
	for (let look = 0; look < looksMs.length && open.length > 0; look++) {
		const waited = await run.waiting.wait(look === 0 && open.every(isBrief) ? 0 : (looksMs[look] ?? 0));
		if (waited !== 'waited') {
			stopForWait(run, waited);
			settleAll(run, open, request);
			return conflicts;
		}
		const findings = await lookForTraces(run, open.map(({ place }) => place));
		const isLast = look === looksMs.length - 1;
		const stillOpen: Doubt[] = [];
		for (const doubt of surestFirst(open, findings)) {
			const isEnough = isLast || (isBrief(doubt) && mayRepeat(run, doubt.place, together));
			const next = settleFinding(run, doubt, findings.get(doubt.place) ?? { kind: 'open' }, { isLast, isEnough, request });
			if (next === 'lookAgain') stillOpen.push(doubt);
			else if (next !== 'done') conflicts.push(next);
		}
		open = stillOpen.sort((a, b) => a.place - b.place);
	}
	return conflicts;
}

function isBrief({ patience }: Doubt): boolean {
	return patience === 'briefly';
}

/** What took effect comes first: it decides whether what comes before it on the same resource may still be sent. */
function surestFirst(doubts: readonly Doubt[], findings: ReadonlyMap<number, Finding>): readonly Doubt[] {
	const happened = ({ place }: Doubt): boolean => findings.get(place)?.kind === 'happened';
	return [...doubts.filter(happened), ...doubts.filter((doubt) => !happened(doubt))];
}

interface Look {
	readonly isLast: boolean;
	/** True when it may be sent again without looking on. */
	readonly isEnough: boolean;
	readonly request: number;
}

function settleFinding(run: Run, doubt: Doubt, finding: Finding, { isLast, isEnough, request }: Look): 'done' | 'lookAgain' | Conflict {
	switch (finding.kind) {
		case 'happened': {
			if (!finding.isSure && !isLast) return isEnough ? sendAgain(run, doubt, isLast, request) : 'lookAgain';
			const { target } = run.schedule.operation(doubt.place).spec;
			const known = target.kind === 'id' ? { resourceId: target.id } : {};
			run.settle(doubt.place, { kind: 'applied', reason: 'confirmedByLookup', ...known, ...finding.confirmed }, request);
			return 'done';
		}
		case 'notSeen':
			return isEnough ? sendAgain(run, doubt, isLast, request) : 'lookAgain';
		case 'open':
			if (!isLast) return 'lookAgain';
			settleOpen(run, doubt, request);
			return 'done';
	}
}

/**
 * Uniqueness of userName keeps a second create of a user from taking effect; a change or delete repeats without harm as
 * long as it was the only one sent to its resource: else it would undo what came later, or hide what came before.
 */
function mayRepeat({ schedule }: Run, place: number, together: ReadonlySet<number>): boolean {
	const { spec, previous } = schedule.operation(place);
	const isAlone = !schedule.isFollowed(place) && (previous === undefined || !together.has(previous));
	return isAlone && (spec.method !== 'POST' || spec.resourceType === 'Users');
}

function sendAgain(run: Run, { place, otherwise }: Doubt, isCertain: boolean, request: number): 'done' | Conflict {
	if (otherwise !== undefined && 'row' in otherwise) return otherwise;
	if (otherwise !== undefined) {
		run.settle(place, otherwise, request);
	} else if (run.schedule.isOvertaken(place)) {
		run.settle(place, { kind: 'unconfirmed', reason: 'noResult', detail: 'A later operation on the same resource took effect, so this one was not sent again.' }, request);
	} else {
		if (isCertain) run.inQuestion.delete(place);
		else run.inQuestion.add(place);
		run.schedule.again([place]);
	}
	return 'done';
}

function settleAll(run: Run, doubts: readonly Doubt[], request: number): void {
	for (const doubt of doubts) settleOpen(run, doubt, request);
}

function settleOpen(run: Run, { place, reason, words }: Doubt, request: number): void {
	const advice = 'Look at the resource in Webex before you run this row again.';
	run.settle(place, { kind: 'unconfirmed', reason, ...words, detail: `${words.detail ?? noRowDetail} Whether the change was made is not known. ${advice}` }, request);
}

const noRowDetail = 'Webex gave no readable result for this operation.';
