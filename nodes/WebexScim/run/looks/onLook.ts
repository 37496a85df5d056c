import { assertNever } from '../../scim/assertNever';
import type { JsonObject } from '../../scim/json';
import type { OperationResult } from '../../scim/parse';
import { contested, isLastLook, lookAgain, unconfirmed } from '../doubt';
import { mayRepeat } from '../mayRepeat';
import type { Unsure } from '../standing';
import { operationAt, recordAt, type RunState } from '../state';
import type { Transition } from '../transitions';
import { withoutContradicted } from './contradicted';
import { onConflict, refused, rejectionOf, settled } from './onConflict';
import type { Finding } from './traces';
import { sentAgain } from './undone';

/** What one look gave: traces of operations that are unsure, and the resources that contested creates met. */
export interface Looked {
	readonly findings: ReadonlyMap<number, Finding>;
	readonly conflicting: ReadonlyMap<number, JsonObject>;
	/** Why what a contested create met could not be looked up. */
	readonly unread?: ReadonlyMap<number, string>;
}

/** What a look means for the operations that were looked for. */
export function onLook(state: RunState, indexes: readonly number[], looked: Looked, nowMs: number): readonly Transition[] {
	const findings = withoutContradicted(state, indexes, looked.findings);
	const undone: number[] = [];
	const transitions = indexes.flatMap((index): readonly Transition[] => {
		const { standing } = recordAt(state, index);
		if (standing.kind === 'contested')
			return [onConflict(state, index, standing, { met: looked.conflicting.get(index), unread: looked.unread?.get(index) }, nowMs)];
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
		if (standing.kind === 'unsure') return [unlooked(index, standing)];
		return standing.kind === 'contested' ? [refused(index, standing)] : [];
	});
}

/** Webex said itself that it put an operation off, which is believed but of a 503: that may come from in front of a server that did the work. */
function unlooked(index: number, { doubt, request }: Unsure): Transition {
	const { otherwise } = doubt;
	if (otherwise?.kind === 'putOff' && !otherwise.isBusy) return { kind: 'requeued', index };
	return { kind: 'settled', index, outcome: unconfirmed(doubt), request };
}

function onFinding(state: RunState, index: number, standing: Unsure, finding: Finding, nowMs: number): Transition {
	const { doubt, request } = standing;
	const { operation } = operationAt(state, index);
	const isLast = isLastLook(standing);
	const isHarmless = mayRepeat(operation);
	const { otherwise } = doubt;
	const isEnough = isLast || (doubt.patience === 'briefly' && (isHarmless || otherwise !== undefined));
	const met = otherwise?.kind === 'conflict' ? otherwise : undefined;
	switch (finding.kind) {
		case 'happened': {
			if (!finding.isSure && !isLast)
				return isEnough && otherwise === undefined ? again(index, standing, isHarmless) : lookAgain(index, standing, nowMs);
			const known = operation.target.kind === 'id' ? { resourceId: operation.target.id } : {};
			return settled(index, { kind: 'applied', reason: 'confirmedByLookup', ...known, ...finding.confirmed }, request);
		}
		case 'stale':
			if (isEnough && isHarmless && otherwise === undefined) return again(index, standing, isHarmless);
			return isLast ? unlooked(index, standing) : lookAgain(index, standing, nowMs);
		case 'older':
			// An older user of the name is the one that a create met which was only put off before: names are unique.
			if (!isEnough && !(met?.isProven === true && operation.resourceType === 'Users')) return lookAgain(index, standing, nowMs);
			return met === undefined ? again(index, standing, isHarmless) : metOlder(state, index, met.result, request, nowMs);
		case 'notSeen':
			if (!isEnough) return lookAgain(index, standing, nowMs);
			return met?.isProven === true ? metOlder(state, index, met.result, request, nowMs) : again(index, standing, isHarmless);
		case 'foreign':
			return isLast ? settled(index, unconfirmed(doubt), request) : lookAgain(index, standing, nowMs);
		case 'open':
			return isLast ? unlooked(index, standing) : lookAgain(index, standing, nowMs);
		default:
			return assertNever(finding);
	}
}

/** It was not carried out, as far as the looks tell. */
function again(index: number, { doubt, request }: Unsure, isHarmless: boolean): Transition {
	const { otherwise, patience } = doubt;
	switch (otherwise?.kind) {
		case 'outcome':
			return settled(index, otherwise.outcome, request);
		case 'putOff':
			return { kind: 'requeued', index };
		case 'unproven':
		case 'conflict':
			return settled(index, unconfirmed(doubt), request);
		case undefined:
			if (!isHarmless) return settled(index, unconfirmed(doubt), request);
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
