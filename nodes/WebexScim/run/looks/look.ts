import type { Operation } from '../../plan/step';
import type { JsonObject } from '../../scim/json';
import { nameAttribute, nameOf, sameNameKey, typeNameOf, type Name } from '../../scim/names/names';
import type { WebexClock } from '../../webex/clock';
import { findByValue, resourcesFor } from '../../webex/reads/findByValue';
import { scimPath, type ReadPorts } from '../../webex/reads/lookup';
import { createReadState } from '../../webex/reads/readState';
import { readWhole } from '../../webex/reads/readWhole';
import { sideBySide } from '../../webex/reads/sideBySide';
import { wireOperation } from '../operationText';
import { idOfAlias, operationAt, recordAt, type RunState } from '../state';
import { ownIds } from './ids';
import type { Looked } from './onLook';
import { passedOver } from './passedOver';
import { findingAt } from './seen';
import { findingOfCreate, type Finding } from './traces';
import { withMembers } from './withMembers';

/** Where a look goes. */
export interface LookPorts {
	readonly organizationId: string;
	/** Filter of the users that the run may touch; absent: all. */
	readonly scopeFilter?: string;
	readonly reading: ReadPorts;
	readonly webexClock: WebexClock;
}

/** One look at what operations would have left behind, and at what contested creates met. What cannot be read has no finding. */
export async function look(state: RunState, indexes: readonly number[], io: LookPorts): Promise<Looked> {
	const asked = indexes.map((index) => ({
		index,
		operation: sentAt(state, index),
		isContested: recordAt(state, index).standing.kind === 'contested',
	}));
	const unsure = asked.filter(({ isContested }) => !isContested);
	const findings = new Map<number, Finding>();
	const creates = unsure.filter(isCreate);
	await lookForCreates(state, creates, withNewReads(io), findings);
	const askAlone = async (each: Asked): Promise<void> => await lookForCreates(state, [each], withNewReads(io), findings);
	await sideBySide(io.reading.state.gate.width, passedOver(state, creates, findings), askAlone);
	const changes = unsure.filter((each) => !isCreate(each));
	await lookAtResources(state, changes, withNewReads(io), findings);
	const contested = asked.filter(({ isContested }) => isContested);
	return { findings, ...(await lookForConflicting(contested, withNewReads(io))) };
}

/** What ended the reads of an earlier look, or of another part of this one, may have passed. */
function withNewReads(io: LookPorts): LookPorts {
	return { ...io, reading: { ...io.reading, state: createReadState(io.reading.state.gate.width) } };
}

interface Asked {
	readonly index: number;
	/** As it was sent, with real ids. */
	readonly operation: Operation;
}

function sentAt(state: RunState, index: number): Operation {
	const step = operationAt(state, index);
	const { data } = wireOperation(step, (alias) => idOfAlias(state, alias));
	return data === undefined ? step.operation : { ...step.operation, data };
}

function isCreate({ operation }: Asked): boolean {
	return operation.method === 'POST';
}

/** Creates are looked for by name, many per search. */
async function lookForCreates(state: RunState, creates: readonly Asked[], ports: LookPorts, findings: Map<number, Finding>): Promise<void> {
	const own = ownIds(state);
	const questions = new Map<string, { readonly operation: Operation; readonly name: Name; readonly index: number }[]>();
	for (const { index, operation } of creates) {
		const { resourceType } = operation;
		const name = nameOf(resourceType, operation.data ?? {});
		if (name === undefined) continue;
		const question = `${resourceType} ${name.attribute}`;
		const others = questions.get(question);
		if (others === undefined) questions.set(question, [{ operation, name, index }]);
		else others.push({ operation, name, index });
	}
	for (const asked of questions.values()) {
		const [first] = asked;
		if (first === undefined) continue;
		const values = new Set(asked.map(({ name }) => name.value));
		const search = { collectionPath: scimPath(ports.organizationId, first.operation.resourceType), attribute: first.name.attribute };
		const found = await findByValue(search, [...values], ports.reading);
		for (const { index, name, operation } of asked) {
			const resources = await withMembers(resourcesFor(found, name.value), operation, ports);
			const sentAtMs = sentAtMsOf(state, index, ports);
			// That there is nobody needs no clock.
			if (resources === undefined || (sentAtMs === undefined && resources.length > 0)) continue;
			findings.set(
				index,
				findingOfCreate(resources, { ...operation, sentAtMs: sentAtMs ?? 0 }, (id) => own.has(id)),
			);
		}
	}
}

/** Changes and deletes are looked for one by one, by id. */
async function lookAtResources(
	state: RunState,
	changes: readonly Asked[],
	ports: LookPorts,
	findings: Map<number, Finding>,
): Promise<void> {
	const lookAt = async ({ index, operation }: Asked): Promise<void> => {
		const { target, resourceType, data } = operation;
		if (target.kind !== 'id') return;
		const read = await readWhole(scimPath(ports.organizationId, resourceType, target.id), data, ports.reading);
		if (read.kind === 'failed') return;
		const sentAtMs = sentAtMsOf(state, index, ports) ?? Infinity;
		findings.set(index, findingAt(state, { index, operation, sentAtMs }, read.kind === 'body' ? read.body : undefined));
	};
	await sideBySide(ports.reading.state.gate.width, changes, lookAt);
}

/** When an operation was first sent, by Webex's clock; undefined while Webex has told no time. */
function sentAtMsOf(state: RunState, index: number, { webexClock, reading }: LookPorts): number | undefined {
	return webexClock.earliest(recordAt(state, index).firstSentMs ?? reading.now());
}

/** The one resource of the name of each contested create, within the scope of the run. */
async function lookForConflicting(contested: readonly Asked[], ports: LookPorts): Promise<Pick<Looked, 'conflicting' | 'unread'>> {
	const conflicting = new Map<number, JsonObject>();
	const unread = new Map<number, string>();
	for (const resourceType of ['Users', 'Groups'] as const) {
		const named = contested.flatMap(({ index, operation }) => {
			const name = operation.resourceType === resourceType ? typeNameOf(resourceType, operation.data ?? {}) : undefined;
			return name === undefined ? [] : [{ index, name }];
		});
		if (named.length === 0) continue;
		const search = {
			collectionPath: scimPath(ports.organizationId, resourceType),
			attribute: nameAttribute(resourceType),
			includesMembers: resourceType === 'Groups',
			...(ports.scopeFilter === undefined ? {} : { scopeFilter: ports.scopeFilter }),
		};
		const names = [...new Set(named.map(({ name }) => name))];
		const found = await findByValue(search, names, ports.reading);
		for (const { index, name } of named) {
			const answer = found.get(sameNameKey(name)) ?? [];
			if ('kind' in answer) unread.set(index, answer.detail);
			else if (answer[0] !== undefined && answer.length === 1) conflicting.set(index, answer[0]);
		}
	}
	return { conflicting, unread };
}
