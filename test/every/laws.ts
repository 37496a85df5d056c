import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import type { Operation, Plan } from '../../nodes/WebexScim/plan/step';
import { report } from '../../nodes/WebexScim/run/report';
import type { StepRecord } from '../../nodes/WebexScim/run/record';
import type { RunState } from '../../nodes/WebexScim/run/state';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import type { Point } from './point';
import { carryOut, currentAt, find, placeOf, type Effect, type Wire, type World } from './world';

/** Laws 3 and 5, of what took effect since Webex stood as `before`: nothing twice, and on each resource parents first, then in item order. */
export function breachesOfEffects({ plan }: RunState, before: World, { ledger }: World): readonly string[] {
	return ledger.slice(before.ledger.length).flatMap(({ step, method, id }, index): readonly string[] => {
		const earlier: readonly Effect[] = ledger.slice(0, before.ledger.length + index);
		const late = earlier.filter((effect) => effect.id === id && effect.step > step && !isParent(plan, effect.step, step));
		return [
			...(earlier.some((effect) => effect.step === step) ? [`Law 3: step ${step} took effect twice (${method} of ${id})`] : []),
			...late.map((effect) => `Law 5: step ${step} took effect on ${id} after step ${effect.step}`),
		];
	});
}

function isParent({ steps }: Plan, parent: number, index: number): boolean {
	const step = steps[index];
	return step?.kind === 'planned' && step.parents.includes(parent);
}

/** Law 5, of what is sent: parents are known by their ids, and nothing else on the resource is under way. Nothing is sent after a stop. */
export function breachesOfSending({ run, underWay, isCancelled }: Point, operations: readonly Wire[]): readonly string[] {
	const found: string[] = isCancelled ? ['Cancel: a request is sent after the execution was stopped'] : [];
	const taken = new Map<string, number>();
	for (const work of underWay) if (work.kind === 'request') for (const wire of work.operations) taken.set(resourceOf(wire), wire.step);
	for (const wire of operations) {
		if (/"bulkId:/.test(JSON.stringify(wire.data)) || wire.path.includes('bulkId:')) {
			found.push(`Law 5: step ${wire.step} is sent before it is known whom it refers to`);
		}
		const other = taken.get(resourceOf(wire));
		if (other !== undefined) found.push(`Law 5: step ${wire.step} is sent while step ${other} on the same resource is under way`);
		taken.set(resourceOf(wire), wire.step);
	}
	return [...found, ...besideOpen(run, operations)];
}

/** An operation that is looked for is under way, too. */
function besideOpen(run: RunState, operations: readonly Wire[]): readonly string[] {
	const sending = new Set(operations.map(({ step }) => step));
	return operations.flatMap(({ step }) =>
		chainBefore(run, step)
			.filter((earlier) => !sending.has(earlier) && run.records[earlier]?.standing.kind !== 'settled')
			.map((earlier) => `Law 5: step ${step} is sent before step ${earlier} on the same resource is settled`),
	);
}

function chainBefore({ plan }: RunState, index: number): readonly number[] {
	const step = plan.steps[index];
	const before = step?.kind === 'planned' ? step.predecessor : undefined;
	return before === undefined ? [] : [before, ...chainBefore({ plan } as RunState, before)];
}

function resourceOf({ method, path, data }: Wire): string {
	return method === 'POST' ? placeOf(path.slice(1), data) : path.toLowerCase();
}

/** Law 1: what is settled stays so. Laws 2, 4 and 9, of a step that is settled now and was not. */
export function breachesOfStanding(point: Point, index: number, { standing: before }: StepRecord): readonly string[] {
	const standing = point.run.records[index]?.standing;
	if (before.kind === 'settled')
		return standing === before ? [] : [`Law 1: step ${index} was settled, and then ${standing?.kind ?? 'gone'}`];
	return standing?.kind === 'settled' ? breachesOfOutcome(point, index, standing.settlement.outcome) : [];
}

/** Law 2 and the end: nothing is left open, each step has one outcome, and none that was told as not done took effect later. */
export function breachesOfEnd({ run, world }: Point): readonly string[] {
	const { settlements } = report(run);
	const found: string[] = [];
	if (settlements.length !== run.records.length) found.push('Law 1: steps without a settlement');
	run.records.forEach(({ standing }, index) => {
		if (standing.kind === 'sent' || standing.kind === 'unsure' || standing.kind === 'contested')
			found.push(`The end: step ${index} is left ${standing.kind}`);
		if ((standing.kind === 'free' || standing.kind === 'waiting') && run.notes.stopped === undefined) {
			found.push(`The end: step ${index} is left ${standing.kind}, and nothing says why`);
		}
		const told = settlements[index]?.outcome.kind ?? 'nothing';
		if (deniesEffect.has(told) && tookEffect(world, index)) found.push(`Law 2: step ${index} is told as ${told}, and took effect`);
	});
	if (run.settled !== run.records.filter(({ standing }) => standing.kind === 'settled').length)
		found.push('Law 1: the count of what is settled is wrong');
	return found;
}

const deniesEffect: ReadonlySet<string> = new Set<Outcome['kind']>(['rejected', 'notAttempted', 'invalid', 'unchanged']);

function tookEffect({ ledger }: World, step: number): boolean {
	return ledger.some((effect) => effect.step === step);
}

function breachesOfOutcome(point: Point, index: number, outcome: Outcome): readonly string[] {
	const { run, world, sent } = point;
	const planned = run.plan.steps[index];
	if (planned?.kind !== 'planned') return [];
	const { operation } = planned;
	const wire = sent.get(index);
	switch (outcome.kind) {
		case 'applied': {
			// What an earlier row made is adopted without being sent.
			if (outcome.reason === 'adopted') return breachesOfTaking(world, index, operation, outcome.resourceId, {});
			if (wire === undefined) return [`Law 2: step ${index} is told as applied, and was never sent`];
			const isTrue = tookEffect(world, index) || isSoAlready(point, wire);
			return [
				...(isTrue ? [] : [`Law 2: step ${index} is told as applied, and is not so`]),
				...(isOwn(world, index, wire, outcome.resourceId) ? [] : [`Law 4: step ${index} is told as ${outcome.resourceId ?? 'nobody'}`]),
				...(wire.method === 'PATCH' && operation.method === 'POST'
					? breachesOfTaking(world, index, operation, outcome.resourceId, {})
					: []),
			];
		}
		case 'unchanged': {
			const told = tookEffect(world, index) ? [`Law 2: step ${index} is told as unchanged, and took effect`] : [];
			if (wire?.method === 'DELETE')
				return isSoAlready(point, wire) ? told : [...told, `Law 2: step ${index} is told as unchanged, and is not so`];
			const { onConflict } = operation;
			const wanted = onConflict?.kind === 'update' ? onConflict.wanted : {};
			return [...told, ...(operation.method === 'POST' ? breachesOfTaking(world, index, operation, outcome.resourceId, wanted) : [])];
		}
		case 'rejected':
		case 'invalid':
		case 'notAttempted':
			return tookEffect(world, index) ? [`Law 2: step ${index} is told as ${outcome.kind}, and took effect`] : [];
		case 'planned':
			return [`Law 2: step ${index} is told as planned in a live run`];
		case 'unconfirmed':
			return wire === undefined ? [`Law 2: step ${index} is told as unconfirmed, and was never sent`] : [];
	}
}

/** It would change nothing. */
function isSoAlready({ world, nowMs }: Point, wire: Wire): boolean {
	if (wire.method === 'POST') return false;
	const { world: after, status } = carryOut(world, wire, nowMs);
	return after === world && status === (wire.method === 'PATCH' ? 200 : 404);
}

/** The id is that of what the step made, or what it was sent to. */
function isOwn(world: World, step: number, { method, path }: Wire, id: string | undefined): boolean {
	if (method === 'POST') return world.ledger.some((effect) => effect.step === step && effect.method === 'POST' && effect.id === id);
	return path.split('/')[2] === id;
}

/** Law 9: a create that took over an account took the one of its name, which is as wanted, and no other person's. */
function breachesOfTaking(
	world: World,
	index: number,
	{ resourceType, data = {} }: Operation,
	id: string | undefined,
	wanted: JsonObject,
): readonly string[] {
	const place = placeOf(resourceType, data);
	const isOfItsName = id !== undefined && (world.places.get(place) ?? []).some(({ resources }) => resources.some((each) => each.id === id));
	if (!isOfItsName) return [`Law 4: step ${index} took over ${id ?? 'nobody'}, who is not ${place}`];
	const resource = currentAt(world, place).find((each) => each.id === id) ?? find(world, id)?.resource;
	const isOther =
		typeof data['externalId'] === 'string' &&
		typeof resource?.attributes['externalId'] === 'string' &&
		data['externalId'] !== resource.attributes['externalId'];
	const differs =
		resource !== undefined &&
		Object.entries(wanted).some(([key, value]) => JSON.stringify(resource.attributes[key]) !== JSON.stringify(value));
	return [
		...(isOther ? [`Law 9: step ${index} took over another person, ${id}`] : []),
		...(differs ? [`Law 9: step ${index} is told as unchanged, and ${id} is not as wanted`] : []),
	];
}
