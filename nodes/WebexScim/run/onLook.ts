import { diffResource } from '../scim/patch/diff';
import type { Outcome } from '../plan/outcome';
import { resolveReferences } from '../plan/references';
import { assertNever } from '../scim/assertNever';
import type { JsonObject } from '../scim/json';
import { removalsOf } from '../scim/patch/removals';
import { conflictLooksMs, contested, lookAgain, looksMs, unconfirmed } from './doubt';
import { rejection } from './judge';
import { idOfAlias, operationAt, recordAt, type Contested, type RunState, type Unsure } from './state';
import type { Finding } from './traces';
import type { Transition } from './transitions';

/** What one look gave: traces of operations that are unsure, and the resources that contested creates met. */
export interface Looked {
	readonly findings: ReadonlyMap<number, Finding>;
	readonly conflicting: ReadonlyMap<number, JsonObject>;
}

/** What a look means for the operations that were looked for. */
export function onLook(state: RunState, indexes: readonly number[], looked: Looked, nowMs: number): readonly Transition[] {
	return indexes.flatMap((index): readonly Transition[] => {
		const { standing } = recordAt(state, index);
		if (standing.kind === 'unsure') return [onFinding(state, index, standing, looked.findings.get(index) ?? { kind: 'open' }, nowMs)];
		if (standing.kind === 'contested') return [onConflict(state, index, standing, looked.conflicting.get(index), nowMs)];
		return [];
	});
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
	switch (finding.kind) {
		case 'happened': {
			if (!finding.isSure && !isLast) return isEnough ? again(index, standing, isLast, nowMs) : lookAgain(index, standing, nowMs);
			const known = operation.target.kind === 'id' ? { resourceId: operation.target.id } : {};
			return settled(index, { kind: 'applied', reason: 'confirmedByLookup', ...known, ...finding.confirmed }, request);
		}
		case 'notSeen':
			return isEnough ? again(index, standing, isLast, nowMs) : lookAgain(index, standing, nowMs);
		case 'open':
			return isLast ? settled(index, unconfirmed(doubt), request) : lookAgain(index, standing, nowMs);
		default:
			return assertNever(finding);
	}
}

/** It was not carried out, as far as the looks tell. */
function again(index: number, { doubt: { otherwise }, request }: Unsure, isCertain: boolean, nowMs: number): Transition {
	switch (otherwise?.kind) {
		case 'outcome':
			return settled(index, otherwise.outcome, request);
		case 'conflict':
			return contested(index, otherwise.result, request, nowMs);
		case undefined:
			return isCertain ? { kind: 'requeued', index } : { kind: 'requeued', index, as: 'inQuestion' };
		default:
			return assertNever(otherwise);
	}
}

function settled(index: number, outcome: Outcome, request: number): Transition {
	return { kind: 'settled', index, outcome, request };
}

function refused(index: number, { result, request }: Contested): Transition {
	return settled(index, rejection(result, 409), request);
}

/** One that is not to be found, such as a user of another organization, stays rejected. */
function onConflict(state: RunState, index: number, standing: Contested, resource: JsonObject | undefined, nowMs: number): Transition {
	const { onConflict: rule, ...kept } = operationAt(state, index).operation;
	const id = resource?.['id'];
	if (resource === undefined || typeof id !== 'string' || rule === undefined) {
		const { step } = recordAt(state, index);
		const mayShowLater = step.kind === 'planned' && step.predecessor !== undefined && standing.looks < conflictLooksMs.length - 1;
		return mayShowLater ? lookAgain(index, standing, nowMs) : refused(index, standing);
	}
	switch (rule.kind) {
		case 'adopt':
			return settled(index, { kind: 'applied', reason: 'adopted', resourceId: id }, standing.request);
		case 'update': {
			const wanted = resolveReferences(rule.wanted, (alias) => idOfAlias(state, alias));
			const data = diffResource(wanted, resource, { emptyValues: rule.emptyValues });
			if (data === null) return settled(index, { kind: 'unchanged', resourceId: id }, standing.request);
			if (removalsOf(data, kept.resourceType).deactivates) return refused(index, standing);
			return { kind: 'changed', index, operation: { ...kept, method: 'PATCH', target: { kind: 'id', id }, data } };
		}
		default:
			return assertNever(rule);
	}
}
