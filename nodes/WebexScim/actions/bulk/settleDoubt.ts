import { ownEntryAnyCase } from '../../scim/json';
import { findingOfCreate, findingsOnResource, type Finding } from '../../bulk/settle';
import type { OperationSpec, Outcome, UnconfirmedReason } from '../../bulk/types';
import type { ErrorWords } from '../../scim/parse';
import { findByValue, readJson, scimPath, type FoundByText } from '../../transport/lookup';
import { stopForWait, type Run } from './run';
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
	for (const { place } of doubts) run.mayHaveHappened.add(place);
	for (let look = 0; look < looksMs.length && open.length > 0; look++) {
		const waited = await run.waiting.wait(look === 0 && open.every(isBrief) ? 0 : (looksMs[look] ?? 0));
		if (waited !== 'waited') {
			stopForWait(run, waited);
			settleAll(run, open, request);
			return conflicts;
		}
		const findings = await lookAt(run, open.map(({ place }) => place));
		const isLast = look === looksMs.length - 1;
		const stillOpen: Doubt[] = [];
		for (const doubt of open) {
			const next = settleFinding(run, doubt, findings.get(doubt.place) ?? { kind: 'open' }, isLast, request);
			if (next === 'lookAgain') stillOpen.push(doubt);
			else if (next !== 'done') conflicts.push(next);
		}
		open = stillOpen;
	}
	return conflicts;
}

/** Uniqueness of userName keeps a second create of a user from taking effect; a change or delete repeats without harm. */
function isBrief({ patience }: Doubt): boolean {
	return patience === 'briefly';
}

function settleFinding(run: Run, doubt: Doubt, finding: Finding, isLast: boolean, request: number): 'done' | 'lookAgain' | Conflict {
	switch (finding.kind) {
		case 'happened': {
			const { target } = run.schedule.operation(doubt.place).spec;
			const known = target.kind === 'id' ? { resourceId: target.id } : {};
			run.settle(doubt.place, { kind: 'applied', reason: 'confirmedByLookup', ...known, ...finding.confirmed }, request);
			return 'done';
		}
		case 'notSeen':
			if (!isLast && !(isBrief(doubt) && mayRepeat(run.schedule.operation(doubt.place).spec))) return 'lookAgain';
			return sendAgain(run, doubt, request);
		case 'didNotHappen':
			return sendAgain(run, doubt, request);
		case 'open':
			if (!isLast) return 'lookAgain';
			settleOpen(run, doubt, request);
			return 'done';
	}
}

function mayRepeat({ method, resourceType }: OperationSpec): boolean {
	return method !== 'POST' || resourceType === 'Users';
}

function sendAgain(run: Run, { place, otherwise }: Doubt, request: number): 'done' | Conflict {
	if (otherwise !== undefined && 'row' in otherwise) return otherwise;
	if (otherwise !== undefined) {
		run.settle(place, otherwise, request);
	} else if (run.schedule.isOvertaken(place)) {
		run.settle(place, { kind: 'unconfirmed', reason: 'noResult', detail: 'A later operation on the same resource took effect, so this one was not sent again.' }, request);
	} else {
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

/** One look at all that the operations would have left behind: creates by name, many per search, the others by id. */
async function lookAt(run: Run, places: readonly number[]): Promise<ReadonlyMap<number, Finding>> {
	const findings = new Map<number, Finding>();
	const specs = places.map((place) => ({ place, spec: run.schedule.operation(place).spec }));
	await lookForCreates(run, specs.filter(({ spec }) => spec.method === 'POST'), findings);
	await lookAtResources(run, specs.filter(({ spec }) => spec.method !== 'POST'), findings);
	return findings;
}

interface Sent {
	readonly place: number;
	readonly spec: OperationSpec;
}

async function lookForCreates(run: Run, creates: readonly Sent[], findings: Map<number, Finding>): Promise<void> {
	const groups = new Map<string, { readonly sent: Sent; readonly value: string }[]>();
	for (const sent of creates) {
		const name = nameOf(sent.spec);
		if (name === undefined) continue;
		const key = `${sent.spec.resourceType} ${name.attribute}`;
		groups.set(key, [...(groups.get(key) ?? []), { sent, value: name.value }]);
	}
	for (const [key, group] of groups) {
		const [resourceType, attribute] = key.split(' ') as ['Users' | 'Groups', string];
		const path = scimPath(run.settings.organizationId, resourceType);
		const found = await findByValue(path, attribute, [...new Set(group.map(({ value }) => value))], run.reading);
		const claimedHere = new Set<string>();
		for (const { sent, value } of group) findings.set(sent.place, judge(run, sent.place, value, found, claimedHere));
	}
}

function judge(run: Run, place: number, value: string, found: FoundByText, claimedHere: Set<string>): Finding {
	const resources = found.get(value.toLowerCase());
	const sentAtMs = run.webexClock.earliest(run.firstSentMs.get(place) ?? run.now());
	if (resources === undefined || sentAtMs === undefined) return { kind: 'open' };
	const finding = findingOfCreate(resources, sentAtMs, (id) => run.claimedIds.has(id) || claimedHere.has(id));
	if (finding.kind === 'happened' && finding.confirmed.resourceId !== undefined) claimedHere.add(finding.confirmed.resourceId);
	return finding;
}

/** What a created resource can be found by: its name, else its externalId. */
function nameOf({ resourceType, data }: OperationSpec): { readonly attribute: string; readonly value: string } | undefined {
	for (const attribute of [resourceType === 'Users' ? 'userName' : 'displayName', 'externalId']) {
		const value = data === undefined ? undefined : ownEntryAnyCase(data, attribute);
		if (typeof value === 'string' && value !== '') return { attribute, value };
	}
	return undefined;
}

async function lookAtResources(run: Run, changes: readonly Sent[], findings: Map<number, Finding>): Promise<void> {
	const byResource = new Map<string, Sent[]>();
	for (const sent of changes) {
		const { target, resourceType } = sent.spec;
		const id = target.kind === 'id' ? target.id : target.kind === 'reference' ? run.schedule.idOf(target.alias) : undefined;
		if (id === undefined) continue;
		const path = scimPath(run.settings.organizationId, resourceType, id);
		byResource.set(path, [...(byResource.get(path) ?? []), sent]);
	}
	for (const [path, group] of byResource) {
		const read = await readJson(path, run.reading);
		if (read.kind === 'failed') continue;
		const reading = read.kind === 'body' ? ({ kind: 'found', resource: read.body } as const) : read;
		const results = findingsOnResource(group.map(({ spec }) => spec), reading);
		group.forEach(({ place }, index) => findings.set(place, results[index] ?? { kind: 'open' }));
	}
}
