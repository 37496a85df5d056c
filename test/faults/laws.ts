import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import { apart } from './apart';
import { askedOf, creditedTo, effectsOf, existsUnder, indexBehind, isBorneOut, operationsOf, settlementAt, targetIdOf } from './evidence';
import type { Record } from './subject';

/** A law that holds under every fault: every way in which a run broke it, in words; none when it kept it. */
export type Law = (run: Record) => readonly string[];

/** One settlement for each step, in its order, and the run came to an end by itself. */
const conservation: Law = (run) => {
	const { plan, report, ended } = run;
	const found: string[] = [];
	if (!ended) found.push('the run went on without end');
	if (report.settlements.length !== plan.steps.length) found.push(`${plan.steps.length} steps, ${report.settlements.length} settlements`);
	plan.steps.forEach((step, index) => {
		const { outcome } = settlementAt(run, index);
		if (step.kind === 'decided' && outcome !== step.outcome)
			found.push(`${index}: was decided before as ${step.outcome.kind}, came out as ${outcome.kind}`);
		found.push(...conservationOf(run, index));
	});
	return found;
};

/** Nothing is `applied` that did not happen; nothing happened that is told not to have. `unconfirmed` may be either. */
const noSilence: Law = (run) =>
	operationsOf(run).flatMap(({ index, asked, outcome }) => {
		const entries = creditedTo(run, index, asked);
		switch (outcome.kind) {
			case 'applied':
				return isBorneOut(run, index, asked, outcome, entries) ? [] : [`${index}: applied, but ${asked.operation.method} is not borne out`];
			case 'rejected':
			case 'notAttempted':
			case 'invalid':
				return entries.some(({ changed }) => changed) ? [`${index}: ${outcome.kind}${reasonOf(outcome)}, but it took effect`] : [];
			case 'unchanged':
				return entries.some(({ changed }) => changed)
					? [`${index}: unchanged, but it took effect`]
					: existsUnder(run, asked, outcome.resourceId);
			case 'unconfirmed':
			case 'planned':
				return [];
		}
	});

/** No operation took effect twice. */
const once: Law = (run) =>
	operationsOf(run).flatMap(({ index, asked }) => {
		const effects = effectsOf(run, asked).filter(({ changed }) => changed);
		return effects.length > 1 ? [`${index}: ${asked.operation.method} took effect ${effects.length} times`] : [];
	});

/** An applied row tells the id of its own resource. */
const identity: Law = (run) =>
	operationsOf(run).flatMap(({ index, asked, asked: { operation }, outcome }) => {
		if (outcome.kind !== 'applied') return [];
		const id = outcome.resourceId?.toLowerCase();
		const found: string[] = [];
		if (operation.method === 'POST') {
			const entry = run.ledger.find((other) => other.method === 'POST' && other.id === id);
			if (operation.onConflict !== undefined && entry?.bulkId !== asked.bulkId) return existsUnder(run, asked, id);
			const name = operation.resourceType === 'Users' ? 'userName' : 'displayName';
			if (entry?.[name] !== operation.data?.[name])
				found.push(`${index}: told the resource ${String(entry?.[name])} for ${String(operation.data?.[name])}`);
		} else if (id !== undefined && id !== targetIdOf(run, asked)) {
			found.push(`${index}: told ${id} for the target ${String(targetIdOf(run, asked))}`);
		}
		if (id !== undefined && outcome.location !== undefined && !outcome.location.toLowerCase().endsWith(`/${id}`))
			found.push(`${index}: location of another resource`);
		return found;
	});

/** Effects on one resource come in item order, and a parent before who refers to it, with its real id. */
const order: Law = (run) => [...orderOnResources(run), ...orderOfParents(run)];

/** All waiting together stays under maxWaitSeconds. */
const patience: Law = ({ scenario, waitedMs }) => {
	const limitMs = scenario.settings.maxWaitSeconds * 1000;
	return waitedMs > limitMs ? [`waited ${waitedMs} ms of ${limitMs}`] : [];
};

/** `stopAfterErrors` holds over the whole run: Webex never refuses more. */
const stop: Law = (run) => {
	const { stopAfterErrors } = run.scenario.settings;
	const { settlements } = run.report;
	const uncounted = run.scenario.service.afterStop === 'listed' ? [undefined, leftOut] : [undefined];
	const rejected = settlements.filter(({ outcome }) => outcome.kind === 'rejected' && !uncounted.includes(outcome.status)).length;
	/** A Webex that stops one failure later cannot be stopped in time. */
	const late = run.scenario.service.afterStop === 'oneMore' ? 1 : 0;
	return stopAfterErrors > 0 && rejected > stopAfterErrors + late ? [`${rejected} rejected of ${stopAfterErrors} allowed`] : [];
};

/** What a Webex that lists what it left out gives it; where rows are lost on the way, nothing else shows that it had stopped. */
const leftOut = 412;

/** The laws with what they say; those that faults can break, and two limits that the user sets. */
export const laws: ReadonlyArray<{ readonly name: string; readonly says: string; readonly law: Law }> = [
	{ name: 'conservation', says: 'one outcome per item, in order, and an end', law: conservation },
	{ name: 'noSilence', says: 'nothing is told as done or not done against what happened', law: noSilence },
	{ name: 'once', says: 'no operation takes effect twice', law: once },
	{ name: 'identity', says: 'a result belongs to its item', law: identity },
	{ name: 'order', says: 'effects on one resource in item order, a parent before who refers to it', law: order },
	{ name: 'patience', says: 'all waiting together stays under maxWaitSeconds', law: patience },
	{ name: 'stop', says: 'no more refusals than stopAfterErrors', law: stop },
	{ name: 'apart', says: 'an operation waits until the one before on its resource is settled', law: apart },
];

/** What an operation was told to be fits the requests that it was in. */
function conservationOf(run: Record, index: number): readonly string[] {
	const { outcome, attempts } = settlementAt(run, index);
	const step = run.plan.steps[index];
	const asked = step === undefined ? undefined : askedOf(step);
	if (asked === undefined) return [];
	const found: string[] = [];
	if ('detail' in outcome && /^The node (?:failed|met a fault)/.test(outcome.detail ?? '')) found.push(`${index}: ${outcome.detail ?? ''}`);
	const arrivals = run.requests.filter(({ kind, body }) => kind === 'bulk' && bulkIdsIn(body).includes(asked.bulkId));
	const admitted = arrivals.filter(({ status }) => status !== 401);
	if (attempts < admitted.length || attempts > arrivals.length)
		found.push(`${index}: ${attempts} attempts told, ${arrivals.length} arrived`);
	const { onConflict, rebase, ignoresMissing } = asked.operation;
	const mayBeUnchanged = onConflict !== undefined || rebase !== undefined || ignoresMissing === true;
	if (outcome.kind === 'planned' || (outcome.kind === 'unchanged' && !mayBeUnchanged))
		found.push(`${index}: ${outcome.kind} in a live run`);
	if (arrivals.length > 0 && outcome.kind === 'invalid' && outcome.reason !== 'otherPerson') found.push(`${index}: invalid, yet sent`);
	return found;
}

function orderOnResources({ ledger }: Record): readonly string[] {
	const last = new Map<string, number>();
	const found: string[] = [];
	for (const entry of ledger) {
		const index = indexBehind(entry.bulkId);
		if (index === undefined || !entry.changed || entry.method === 'POST') continue;
		const before = last.get(entry.id) ?? -1;
		if (index < before) found.push(`${index}: took effect on ${entry.id} after ${before}`);
		last.set(entry.id, Math.max(before, index));
	}
	return found;
}

function orderOfParents(run: Record): readonly string[] {
	return operationsOf(run).flatMap(({ index, asked }) => {
		const [own] = effectsOf(run, asked);
		if (own === undefined) return [];
		return asked.parents.flatMap((parent) => {
			const step = run.plan.steps[parent];
			const named = step === undefined ? undefined : askedOf(step);
			if (named?.operation.method !== 'POST') return [];
			const [birth] = effectsOf(run, named);
			if (birth === undefined) return [`${index}: took effect without its parent ${parent}`];
			const isLate = run.ledger.indexOf(birth) > run.ledger.indexOf(own);
			const isNamed = own.id === birth.id || JSON.stringify(own.data).includes(birth.id);
			return [
				...(isLate ? [`${index}: took effect before its parent ${parent}`] : []),
				...(isNamed ? [] : [`${index}: does not name its parent ${parent} by its id`]),
			];
		});
	});
}

function bulkIdsIn(body: unknown): readonly unknown[] {
	const { operations } = body as { readonly operations?: ReadonlyArray<{ readonly bulkId?: unknown }> };
	return (operations ?? []).map(({ bulkId }) => bulkId);
}

function reasonOf(outcome: Outcome): string {
	return 'reason' in outcome && outcome.reason !== undefined ? `/${outcome.reason}` : '';
}
