import type { Outcome } from '../../nodes/WebexScim/bulk/types';
import {
	creditedTo,
	effectsOf,
	existsUnder,
	isBorneOut,
	operationsOf,
	placeOf,
	settlementAt,
	targetIdOf,
} from './evidence';
import type { Record } from './subject';

/** A law that holds under every fault: every way in which a run broke it, in words; none when it kept it. */
export type Law = (run: Record) => readonly string[];

/** One settlement for each entry, in its order, and the run came to an end by itself. */
const conservation: Law = (run) => {
	const { plan, report, ended, requests } = run;
	const found: string[] = [];
	if (!ended) found.push('the run went on without end');
	if (report.settlements.length !== plan.operations.length)
		found.push(`${plan.operations.length} entries, ${report.settlements.length} settlements`);
	plan.operations.forEach((entry, place) => {
		const { outcome, attempts } = settlementAt(run, place);
		const known = 'settled' in entry ? entry.settled : entry.refused;
		if (known !== undefined && outcome !== known)
			found.push(`${place}: was settled before as ${known.kind}, came out as ${outcome.kind}`);
		if ('settled' in entry) return;
		if ('detail' in outcome && /^The node (?:failed|met a fault)/.test(outcome.detail ?? ''))
			found.push(`${place}: ${outcome.detail ?? ''}`);
		const arrivals = requests.filter(({ kind, body }) => kind === 'bulk' && bulkIdsIn(body).includes(entry.bulkId));
		const admitted = arrivals.filter(({ status }) => status !== 401);
		if (attempts < admitted.length || attempts > arrivals.length)
			found.push(`${place}: ${attempts} attempts told, ${arrivals.length} arrived`);
		if (outcome.kind === 'planned' || (outcome.kind === 'unchanged' && entry.spec.onConflict === undefined))
			found.push(`${place}: ${outcome.kind} in a live run`);
		if (arrivals.length > 0 && outcome.kind === 'invalid') found.push(`${place}: invalid, yet sent`);
	});
	return found;
};

/** Nothing is `applied` that did not happen; nothing happened that is told not to have. `unconfirmed` may be either. */
const noSilence: Law = (run) =>
	operationsOf(run).flatMap(({ place, operation, outcome }) => {
		const entries = creditedTo(run, place, operation);
		switch (outcome.kind) {
			case 'applied':
				return isBorneOut(run, place, operation, outcome, entries)
					? []
					: [`${place}: applied, but ${operation.spec.method} is not borne out`];
			case 'rejected':
			case 'notAttempted':
			case 'invalid':
				return entries.some(({ changed }) => changed)
					? [`${place}: ${outcome.kind}${reasonOf(outcome)}, but it took effect`]
					: [];
			case 'unchanged':
				return entries.some(({ changed }) => changed)
					? [`${place}: unchanged, but it took effect`]
					: existsUnder(run, operation, outcome.resourceId);
			case 'unconfirmed':
			case 'planned':
				return [];
		}
	});

/** No operation took effect twice. */
const once: Law = (run) =>
	operationsOf(run).flatMap(({ place, operation }) => {
		const effects = effectsOf(run, operation).filter(({ changed }) => changed);
		return effects.length > 1 ? [`${place}: ${operation.spec.method} took effect ${effects.length} times`] : [];
	});

/** An applied row tells the id of its own resource. */
const identity: Law = (run) =>
	operationsOf(run).flatMap(({ place, operation: { spec }, operation, outcome }) => {
		if (outcome.kind !== 'applied') return [];
		const id = outcome.resourceId;
		const found: string[] = [];
		if (spec.method === 'POST') {
			const entry = run.ledger.find((other) => other.method === 'POST' && other.id === id);
			if (spec.onConflict !== undefined && entry?.bulkId !== operation.bulkId) return existsUnder(run, operation, id);
			const name = spec.resourceType === 'Users' ? 'userName' : 'displayName';
			if (entry?.[name] !== spec.data?.[name])
				found.push(`${place}: told the resource ${String(entry?.[name])} for ${String(spec.data?.[name])}`);
		} else if (id !== undefined && id !== targetIdOf(run, operation)) {
			found.push(`${place}: told ${id} for the target ${String(targetIdOf(run, operation))}`);
		}
		if (id !== undefined && outcome.location !== undefined && !outcome.location.endsWith(`/${id}`))
			found.push(`${place}: location of another resource`);
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
	const rejected = run.report.settlements.filter(
		({ outcome }) => outcome.kind === 'rejected' && outcome.status !== undefined,
	).length;
	return stopAfterErrors > 0 && rejected > stopAfterErrors
		? [`${rejected} rejected of ${stopAfterErrors} allowed`]
		: [];
};

/** The laws with what they say; those that faults can break, and two limits that the user sets. */
export const laws: ReadonlyArray<{ readonly name: string; readonly says: string; readonly law: Law }> = [
	{ name: 'conservation', says: 'one outcome per item, in order, and an end', law: conservation },
	{ name: 'noSilence', says: 'nothing is told as done or not done against what happened', law: noSilence },
	{ name: 'once', says: 'no operation takes effect twice', law: once },
	{ name: 'identity', says: 'a result belongs to its item', law: identity },
	{ name: 'order', says: 'effects on one resource in item order, a parent before who refers to it', law: order },
	{ name: 'patience', says: 'all waiting together stays under maxWaitSeconds', law: patience },
	{ name: 'stop', says: 'no more refusals than stopAfterErrors', law: stop },
];

function orderOnResources({ ledger }: Record): readonly string[] {
	const last = new Map<string, number>();
	const found: string[] = [];
	for (const entry of ledger) {
		const place = placeOf(entry);
		if (place === undefined || !entry.changed || entry.method === 'POST') continue;
		const before = last.get(entry.id) ?? -1;
		if (place < before) found.push(`${place}: took effect on ${entry.id} after ${before}`);
		last.set(entry.id, Math.max(before, place));
	}
	return found;
}

function orderOfParents(run: Record): readonly string[] {
	return operationsOf(run).flatMap(({ place, operation }) => {
		const [own] = effectsOf(run, operation);
		if (own === undefined) return [];
		return operation.parents.flatMap((parent) => {
			const entry = run.plan.operations[parent];
			if (entry === undefined || 'settled' in entry || entry.spec.method !== 'POST') return [];
			const [birth] = effectsOf(run, entry);
			if (birth === undefined) return [`${place}: took effect without its parent ${parent}`];
			const isLate = run.ledger.indexOf(birth) > run.ledger.indexOf(own);
			const isNamed = own.id === birth.id || JSON.stringify(own.data).includes(birth.id);
			return [
				...(isLate ? [`${place}: took effect before its parent ${parent}`] : []),
				...(isNamed ? [] : [`${place}: does not name its parent ${parent} by its id`]),
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
