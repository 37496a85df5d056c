import { otherPerson } from '../plan/otherPerson';
import type { Outcome } from '../plan/outcome';
import type { Operation } from '../plan/step';
import { resolveReferences } from '../plan/references';
import { assertNever } from '../scim/assertNever';
import { noteOfInactive } from '../scim/inactive';
import type { JsonObject } from '../scim/json';
import type { OperationResult } from '../scim/parse';
import { baseOf } from '../scim/patch/base';
import { changeTo } from '../scim/patch/changeTo';
import { isOvertaken } from './changed';
import { withoutContradicted } from './contradicted';
import { isForOther, uncounted } from './admit';
import { takesAway } from '../scim/patch/removals';
import { conflictLooksMs, contested, lookAgain, looksMs, unconfirmed } from './doubt';
import { rejection } from './judge';
import type { Contested, Unsure } from './standing';
import { idOfAlias, operationAt, recordAt, type RunState } from './state';
import type { Finding } from './traces';
import type { Transition } from './transitions';
import { sentAgain } from './undone';

/** What one look gave: traces of operations that are unsure, and the resources that contested creates met. */
export interface Looked {
	readonly findings: ReadonlyMap<number, Finding>;
	readonly conflicting: ReadonlyMap<number, JsonObject>;
}

/** What a look means for the operations that were looked for. */
export function onLook(state: RunState, indexes: readonly number[], looked: Looked, nowMs: number): readonly Transition[] {
	const findings = withoutContradicted(state, indexes, looked.findings);
	const undone: number[] = [];
	const transitions = indexes.flatMap((index): readonly Transition[] => {
		const { standing } = recordAt(state, index);
		if (standing.kind === 'contested') return [onConflict(state, index, standing, looked.conflicting.get(index), nowMs)];
		if (standing.kind !== 'unsure') return [];
		const next = onFinding(state, index, standing, findings.get(index) ?? { kind: 'open' }, nowMs);
		if (next.kind === 'requeued' && next.as === 'undone') undone.push(index);
		return next.kind === 'requeued' && next.as === 'undone' ? [] : [next];
	});
	return [...transitions, ...sentAgain(state, undone)];
}

/** Ends all looking: what was sent and is not known stays so. A contested create was refused. */
export function onLooksEnded(state: RunState): readonly Transition[] {
	return [...state.open].flatMap((index): readonly Transition[] => {
		const { standing } = recordAt(state, index);
		if (standing.kind === 'unsure') return [{ kind: 'settled', index, outcome: unconfirmed(standing.doubt), request: standing.request }];
		return standing.kind === 'contested' ? [refused(index, standing)] : [];
	});
}

function onFinding(state: RunState, index: number, standing: Unsure, finding: Finding, nowMs: number): Transition {
	const { doubt, looks, request } = standing;
	const { operation } = operationAt(state, index);
	const isLast = looks === looksMs.length - 1;
	/** Uniqueness of userName keeps a second create of a user from taking effect; a change or delete repeats without harm. */
	const mayRepeat = operation.method !== 'POST' || operation.resourceType === 'Users';
	const isEnough = isLast || (doubt.patience === 'briefly' && mayRepeat);
	const { otherwise } = doubt;
	const met = otherwise?.kind === 'conflict' ? otherwise : undefined;
	switch (finding.kind) {
		case 'happened': {
			if (!finding.isSure && !isLast) return isEnough ? again(index, standing, mayRepeat) : lookAgain(index, standing, nowMs);
			const known = operation.target.kind === 'id' ? { resourceId: operation.target.id } : {};
			return settled(index, { kind: 'applied', reason: 'confirmedByLookup', ...known, ...finding.confirmed }, request);
		}
		case 'older':
			// An older user of the name is the one that a create met which was only put off before: names are unique.
			if (!isEnough && !(met?.isProven === true && operation.resourceType === 'Users')) return lookAgain(index, standing, nowMs);
			return met === undefined ? again(index, standing, mayRepeat) : metOlder(state, index, met.result, request, nowMs);
		case 'notSeen':
			if (!isEnough) return lookAgain(index, standing, nowMs);
			return met?.isProven === true ? metOlder(state, index, met.result, request, nowMs) : again(index, standing, mayRepeat);
		case 'foreign':
		case 'open':
			return isLast ? settled(index, unconfirmed(doubt), request) : lookAgain(index, standing, nowMs);
		default:
			return assertNever(finding);
	}
}

/** It was not carried out, as far as the looks tell. */
function again(index: number, { doubt, request }: Unsure, mayRepeat: boolean): Transition {
	const { otherwise, patience } = doubt;
	switch (otherwise?.kind) {
		case 'outcome':
			return settled(index, otherwise.outcome, request);
		case 'unproven':
		case 'conflict':
			return settled(index, unconfirmed(doubt), request);
		case undefined:
			if (!mayRepeat) return settled(index, unconfirmed(doubt), request);
			return patience === 'briefly' ? { kind: 'requeued', index } : { kind: 'requeued', index, as: 'undone' };
		default:
			return assertNever(otherwise);
	}
}

/** A create that was refused since there is an older resource of its name. */
function metOlder(state: RunState, index: number, result: OperationResult, request: number, nowMs: number): Transition {
	const { onConflict: rule } = operationAt(state, index).operation;
	return rule === undefined ? settled(index, rejectionOf(result), request) : contested(index, result, request, nowMs);
}

function settled(index: number, outcome: Outcome, request: number): Transition {
	return { kind: 'settled', index, outcome, request };
}

function refused(index: number, { result, request }: Contested): Transition {
	return settled(index, rejectionOf(result), request);
}

function rejectionOf(result: OperationResult): Outcome {
	return rejection(result, result.status ?? 409);
}

/** One that is not to be found, such as a user of another organization, stays rejected. */
function onConflict(state: RunState, index: number, standing: Contested, resource: JsonObject | undefined, nowMs: number): Transition {
	const { onConflict: rule, ...kept } = operationAt(state, index).operation;
	const id = resource?.['id'];
	const { request } = standing;
	if (resource === undefined || typeof id !== 'string' || rule === undefined) {
		const { step } = recordAt(state, index);
		const mayShowLater = step.kind === 'planned' && step.predecessor !== undefined && standing.looks < conflictLooksMs.length - 1;
		return mayShowLater ? lookAgain(index, standing, nowMs) : refused(index, standing);
	}
	if (isForOther(kept, resource)) return settled(index, otherPerson, request);
	switch (rule.kind) {
		case 'adopt':
			return settled(index, adopted(kept, resource, id), request);
		case 'update': {
			const wanted = resolveReferences(rule.wanted, (alias) => idOfAlias(state, alias));
			const data = changeTo(wanted, baseOf(resource), { emptyValues: rule.emptyValues });
			if (data === null) return settled(index, { kind: 'unchanged', resourceId: id, ...inactiveOf(kept, rule.wanted, resource) }, request);
			if (takesAway(data, kept.resourceType)) return settled(index, uncounted, request);
			if (isOvertaken(state, index, kept, id)) return refused(index, standing);
			return { kind: 'changed', index, operation: { ...kept, method: 'PATCH', target: { kind: 'id', id }, data, isOwnForm: true } };
		}
		default:
			return assertNever(rule);
	}
}

function adopted(operation: Operation, resource: JsonObject, id: string): Outcome {
	return { kind: 'applied', reason: 'adopted', resourceId: id, ...inactiveOf(operation, operation.data ?? {}, resource) };
}

function inactiveOf({ resourceType }: Operation, wanted: JsonObject, resource: JsonObject): { readonly detail?: string } {
	const detail = resourceType === 'Users' ? noteOfInactive(wanted, resource) : undefined;
	return detail === undefined ? {} : { detail };
}
