import { createHash } from 'node:crypto';
import { assertNever } from '../scim/assertNever';
import { inOneOrder } from '../scim/inOneOrder';
import { isJsonObject, objectOf, type JsonValue } from '../scim/json';
import { each, flatMapped, type Work } from '../scim/work';
import { deeds, noDeeds, sumOfDeeds, type Deed, type DeedCounts } from './deeds';
import { nameChangesOf } from './nameChanges';
import { resolveReferences } from './references';
import type { Operation, Plan, PlannedOperation, Target } from './step';

/**
 * What a plan is known by: its deeds in numbers, and a fingerprint of all that would be sent to this organization, such as
 * `3-created.1-deactivated.5f0c…`. It rests on the plan alone: what was read for names only may fail or be old, and changes nothing that is sent.
 * The same operations give the same ID in whatever order their rows stand, but for rows on one resource, and for one that takes a name which an
 * earlier one frees or may free; and however many requests go at a time; bulkIds, the user's own too, do not count: what they refer to does.
 * `done` are the operations as they would be carried out: of two creates of one user the second becomes a change. Linear in what would be sent.
 */
export function* planIdOf(plan: Plan, organizationId: string, done: Iterable<Operation> = plannedIn(plan)): Work<string> {
	const prints = yield* behindGivers(plan, yield* printsOf(plan));
	const whole = hashOf([organizationId.toLowerCase(), ...(yield* inOrder(prints))].join('\n'));
	const counts = yield* sumOfDeeds(done);
	const parts = deeds.flatMap((deed) => (counts[deed] === 0 ? [] : [`${counts[deed]}-${deed}`]));
	return [...parts, whole.slice(0, printLength)].join('.');
}

function plannedIn({ steps }: Plan): readonly Operation[] {
	return steps.flatMap((step) => (step.kind === 'planned' ? [step.operation] : []));
}

/** Prints in ascending order: in parts by their first two signs, since so many are not sorted in an instant. */
function* inOrder(prints: Iterable<string>): Work<readonly string[]> {
	const parts = new Map<string, string[]>();
	yield* each(prints, (print) => {
		const start = print.slice(0, 2);
		const part = parts.get(start);
		if (part === undefined) parts.set(start, [print]);
		else part.push(print);
	});
	return yield* flatMapped([...parts.keys()].sort(), (start) => parts.get(start)?.sort() ?? []);
}

/** 128 bits, written in hex. */
const printLength = 32;

/** The numbers in the ID of a plan; undefined for a text that is no such ID. */
export function deedsOfPlanId(planId: string): DeedCounts | undefined {
	const parts = planId.trim().split('.');
	const print = parts.pop() ?? '';
	if (!/^[\da-f]{32}$/.test(print)) return undefined;
	const counts: Record<Deed, number> = { ...noDeeds };
	for (const part of parts) {
		const [, count = '', name] = /^(\d{1,9})-(\w+)$/.exec(part) ?? [];
		const deed = deeds.find((each) => each === name);
		if (deed === undefined) return undefined;
		counts[deed] = Number(count);
	}
	return counts;
}

/** A fingerprint of each operation, by its index. It holds those of the operations that it refers to and of the one that it follows. */
function* printsOf({ steps, aliases }: Plan): Work<ReadonlyMap<number, string>> {
	const prints = new Map<number, string>();
	const placeOf = (alias: string): string => {
		const root = aliases.get(alias)?.root;
		if (root?.kind === 'id') return `id ${root.id.toLowerCase()}`;
		const maker = root?.kind === 'step' ? root.index : undefined;
		const step = maker === undefined ? undefined : steps[maker];
		const known = step?.kind === 'decided' && 'resourceId' in step.outcome ? step.outcome.resourceId : undefined;
		if (known !== undefined) return `id ${known.toLowerCase()}`;
		return `made by ${(maker === undefined ? undefined : prints.get(maker)) ?? 'nobody'}`;
	};
	const planned = steps.flatMap((step, index) => (step.kind === 'planned' ? [[index, step] as const] : []));
	// Whoever is waited for has the longer chain behind it, so it comes first.
	const inTurn = planned.sort(([, one], [, other]) => other.height - one.height);
	yield* each(inTurn, ([index, step]) => {
		const predecessor = step.predecessor === undefined ? '' : (prints.get(step.predecessor) ?? '');
		prints.set(index, hashOf(JSON.stringify([predecessor, ...partsOf(step, placeOf)])));
	});
	return prints;
}

/**
 * The prints, where that of a step which takes a name holds those of the steps before it that free it, or may. They are summed up, since
 * these may stand in any order themselves.
 */
function* behindGivers({ steps }: Plan, prints: ReadonlyMap<number, string>): Work<readonly string[]> {
	const changes = yield* nameChangesOf(steps);
	const freedBy = new Map<string, bigint>();
	return yield* flatMapped([...steps.keys()], (index) => {
		const print = prints.get(index);
		if (print === undefined) return [];
		const { takes = [], frees } = changes[index] ?? {};
		const givers = takes.flatMap((name) => freedBy.get(name) ?? []);
		if (frees !== undefined) freedBy.set(frees, (freedBy.get(frees) ?? 0n) + BigInt(`0x${print}`));
		return givers.length === 0 ? [print] : [hashOf([...givers, print].join(' '))];
	});
}

/** All of an operation that decides what is done. */
function partsOf({ operation, refers }: PlannedOperation, placeOf: (alias: string) => string): readonly JsonValue[] {
	const { method, resourceType, target, data, onConflict, ignoresMissing, rebase } = operation;
	const placed = (value: JsonValue | undefined): JsonValue =>
		inOneOrder(value === undefined ? null : refers && isJsonObject(value) ? resolveReferences(value, placeOf) : value);
	return [
		method,
		resourceType,
		targetText(target, placeOf),
		method === 'DELETE' ? null : placed(data),
		onConflict === undefined ? null : placed(objectOf(Object.entries(onConflict))),
		ignoresMissing === true,
		data === undefined && rebase !== undefined ? placed(rebase.wanted) : null,
	];
}

function targetText(target: Target, placeOf: (alias: string) => string): string {
	switch (target.kind) {
		case 'new':
			return 'new';
		case 'id':
			return `id ${target.id.toLowerCase()}`;
		case 'reference':
			return placeOf(target.alias);
		default:
			return assertNever(target);
	}
}

function hashOf(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
