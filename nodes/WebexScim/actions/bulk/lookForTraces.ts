import { wireOperation } from '../../bulk/operationText';
import { findingOfCreate, findingsOnResource, type Finding, type SentChange } from '../../bulk/settle';
import type { OperationSpec } from '../../bulk/types';
import { objectOf, ownEntry, ownEntryAnyCase, type JsonObject } from '../../scim/json';
import { applies } from '../../scim/patch';
import { patchMessage } from '../../scim/patchOp';
import { findByValue, readJson, scimPath } from '../../transport/lookup';
import type { Run } from './runState';

/** One look at all that operations would have left behind: creates by name, many per search, the others by id. */
export async function lookForTraces(run: Run, places: readonly number[]): Promise<ReadonlyMap<number, Finding>> {
	const findings = new Map<number, Finding>();
	const specs = places.map((place) => sentAt(run, place));
	await lookForCreates(run, specs.filter(({ spec }) => spec.method === 'POST'), findings);
	await lookAtResources(run, specs.filter(({ spec }) => spec.method !== 'POST'), findings);
	return findings;
}

/** True for a change that names somebody whom this run deletes, such as a member of a group: its trace went with them. */
export function mayBeUndone({ schedule, deletedIds }: Run, place: number): boolean {
	const operation = schedule.operation(place);
	if (operation.spec.method !== 'PATCH' || deletedIds.size === 0) return false;
	const text = JSON.stringify(wireOperation(operation, schedule.idOf).data);
	return [...deletedIds].some((id) => text.includes(id));
}

interface Sent {
	readonly place: number;
	/** As it was sent, with real ids. */
	readonly spec: OperationSpec;
}

function sentAt({ schedule }: Run, place: number): Sent {
	const operation = schedule.operation(place);
	const { data } = wireOperation(operation, schedule.idOf);
	return { place, spec: data === undefined ? operation.spec : { ...operation.spec, data } };
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
		for (const { sent, value } of group) {
			const rivals = group.filter((other) => other.sent !== sent && other.value.toLowerCase() === value.toLowerCase());
			const resources = found.get(value.toLowerCase());
			findings.set(sent.place, findingOf(run, sent, rivals.map((other) => other.sent), resources, claimedHere));
		}
	}
}

function findingOf(
	run: Run,
	sent: Sent,
	rivals: readonly Sent[],
	found: readonly JsonObject[] | undefined,
	claimedHere: Set<string>,
): Finding {
	const sentAtMs = sentAtMsOf(run, sent.place);
	if (found === undefined || sentAtMs === undefined) return { kind: 'open' };
	const finding = findingOfCreate(found, sentAtMs, (resource) => {
		const id = ownEntry(resource, 'id');
		const isClaimed = typeof id === 'string' && (run.claimedIds.has(id) || claimedHere.has(id));
		return !isClaimed && (rivals.length === 0 || isItsAmong(resource, sent, rivals));
	});
	if (finding.kind === 'happened' && finding.confirmed.resourceId !== undefined) claimedHere.add(finding.confirmed.resourceId);
	return finding;
}

/**
 * Whose work a resource is, when several creates of its name were sent without an answer and some may have been refused:
 * that of the one whose data it shows. Twins cannot be told apart and need not be; the first of them gets it.
 */
function isItsAmong(resource: JsonObject, sent: Sent, rivals: readonly Sent[]): boolean | 'unknown' {
	const looks = showsDataOf(resource, sent);
	if (looks !== true) return looks;
	const isTwin = ({ spec }: Sent): boolean => JSON.stringify(spec.data) === JSON.stringify(sent.spec.data);
	return rivals.every((rival) => isTwin(rival) || showsDataOf(resource, rival) === false) || 'unknown';
}

/** When an operation was first sent, by Webex's clock; undefined while Webex has told no time. */
function sentAtMsOf({ webexClock, firstSentMs, now }: Run, place: number): number | undefined {
	return webexClock.earliest(firstSentMs[place] ?? now());
}

/** What a search does not show of a resource. */
const hidden: ReadonlySet<string> = new Set(['password', 'members']);

function showsDataOf(resource: JsonObject, { spec }: Sent): boolean | 'unknown' {
	const { data = {} } = spec;
	const name = nameOf(spec);
	if (name !== undefined && ownEntryAnyCase(resource, name.attribute) !== name.value) return false;
	const shown = Object.entries(data).filter(([key]) => !hidden.has(key.toLowerCase()));
	const look = applies(patchMessage([{ op: 'add', value: objectOf(shown) }]), resource);
	if (look === 'differs') return false;
	return look === 'holds' && shown.length === Object.keys(data).length ? true : 'unknown';
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
		const results = findingsOnResource(group.map((sent) => changeOf(run, sent)), reading);
		group.forEach(({ place }, index) => {
			const finding = results[index] ?? { kind: 'open' };
			findings.set(place, finding.kind === 'notSeen' && isHidden(run, place) ? { kind: 'open' } : finding);
		});
	}
}

/** True when the trace of a change may have gone, with a later change that took effect, or with somebody it names. */
function isHidden(run: Run, place: number): boolean {
	return run.schedule.isOvertaken(place) || mayBeUndone(run, place);
}

function changeOf(run: Run, { place, spec: { method, data } }: Sent): SentChange {
	const { previous, parents } = run.schedule.operation(place);
	return {
		method,
		sentAtMs: sentAtMsOf(run, place) ?? Infinity,
		isFirst: previous === undefined && parents.length === 0,
		...(data === undefined ? {} : { data }),
	};
}
