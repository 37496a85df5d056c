import { apply, type Transition } from '../../nodes/WebexScim/run/transitions';
import type { RunState } from '../../nodes/WebexScim/run/state';
import { decisions, type Decisions } from './loop';
import { sceneOf, type Kind, type Setting } from './plans';
import { walk } from './walk';

const a = { exists: ['Users a'] };
const inTwoRequests = { perRequest: 1, isBegun: true };

interface Row {
	readonly plan: readonly Kind[];
	readonly setting?: Setting;
	readonly maxTroubles?: number;
}

describe('every way of a small run', () => {
	it.each<Row>([
		{ plan: ['create a'], maxTroubles: 3 },
		{ plan: ['create a or adopt'], setting: a },
		{ plan: ['delete a if any'] },
		{ plan: ['create group b'], setting: { sharesNames: true } },
		{ plan: ['patch a', 'patch a'], setting: a, maxTroubles: 1 },
		{ plan: ['patch a', 'delete a'], setting: { ...a, tellsTime: false }, maxTroubles: 1 },
		{ plan: ['create a', 'create b under a'], maxTroubles: 2 },
		{ plan: ['create a or update', 'patch a'], setting: a, maxTroubles: 1 },
		// A change that may have been made, and was put off when it was sent again, is not passed by a create that became a change.
		{ plan: ['create a or update', 'patch a'], setting: { ...inTwoRequests, ...a }, maxTroubles: 2 },
		{ plan: ['patch a', 'create a or update', 'create a'], setting: { ...inTwoRequests, ...a }, maxTroubles: 1 },
		{ plan: ['create a', 'patch a'], setting: { ...a, ...inTwoRequests, meetsFaults: true }, maxTroubles: 1 },
		{ plan: ['create a or update', 'patch who was created'], setting: a, maxTroubles: 1 },
		{ plan: ['create a or update', 'create a or update', 'patch who was created'], maxTroubles: 1 },
		{ plan: ['create a', 'create a'], setting: { stopAfterErrors: 1 }, maxTroubles: 2 },
		{ plan: ['add a to group b', 'delete a'], setting: { ...inTwoRequests, exists: ['Users a', 'Groups b'] }, maxTroubles: 1 },
		{ plan: ['create a', 'create b under a', 'patch who was created'], setting: inTwoRequests, maxTroubles: 1 },
		{ plan: ['create a', 'patch who was created', 'create b', 'delete who was created'], setting: { isBegun: true }, maxTroubles: 0 },
	])('keeps the laws: $plan', async ({ plan, setting, maxTroubles = Infinity }) => {
		expect(await walk(sceneOf(plan, setting), { maxTroubles })).toMatchObject({ isWhole: true, breaches: [] });
	});
});

describe('a fault in the loop', () => {
	it.each<Row & { readonly name: string; readonly broken: Partial<Decisions>; readonly law: string }>([
		{
			name: 'a lost answer is taken for a good one',
			plan: ['patch a'],
			setting: a,
			broken: onDeliveries((transition) => (transition.kind === 'doubted' ? [settledAs(transition.index, 'id-a0')] : [transition])),
			law: 'Law 2: step 0 is told as applied, and is not so',
		},
		{
			name: 'a lost answer is taken for a refusal',
			plan: ['create a'],
			broken: onDeliveries((transition) =>
				transition.kind === 'doubted' ? [{ kind: 'settled', index: transition.index, outcome: { kind: 'rejected' } }] : [transition],
			),
			law: 'Law 2: step 0 is told as rejected, and took effect',
		},
		{
			name: 'a lost answer is forgotten',
			plan: ['create a'],
			broken: onDeliveries((transition) => (transition.kind === 'doubted' ? [] : [transition])),
			law: 'The end: step 0 is left sent',
		},
		{
			name: 'one look is enough to send again',
			plan: ['create group b'],
			setting: { sharesNames: true },
			broken: {
				onLook: (...args) =>
					decisions
						.onLook(...args)
						.map((transition) => (transition.kind === 'doubted' ? { kind: 'requeued', index: transition.index } : transition)),
			},
			law: 'Law 3: step 0 took effect twice (POST of id-b2)',
		},
		{
			name: 'results go to operations by position',
			plan: ['create a', 'create b'],
			maxTroubles: 0,
			broken: onDeliveries((transition) =>
				transition.kind === 'settled' ? [{ ...transition, index: 1 - transition.index }] : [transition],
			),
			law: 'Law 4: step 0 is told as id-b1',
		},
		{
			name: 'nobody waits for the one before',
			plan: ['patch a', 'delete a'],
			setting: { ...a, ...inTwoRequests },
			broken: { next: (state, nowMs) => decisions.next(withoutWaiting(state), nowMs) },
			law: 'Law 5: step 1 is sent while step 0 on the same resource is under way',
		},
		{
			name: 'nobody waits for who is referred to',
			plan: ['create a', 'create b under a'],
			setting: inTwoRequests,
			broken: { next: (state, nowMs) => decisions.next(withoutWaiting(state), nowMs) },
			law: 'Law 5: step 1 is sent before it is known whom it refers to',
		},
		{
			name: 'what is settled is taken back',
			plan: ['patch a'],
			setting: a,
			broken: {
				...onDeliveries((transition) => (transition.kind === 'settled' ? [transition, { kind: 'noted', notes: {} }] : [transition])),
				apply: (run, transition) => {
					decisions.apply(run, transition);
					if (transition.kind === 'noted') takeBack(run);
				},
			},
			law: 'Law 1: step 0 was settled, and then free',
		},
		{
			name: 'a stop is not heard',
			plan: ['patch a', 'patch a'],
			setting: a,
			broken: { onCancelled: () => [] },
			law: 'Cancel: a request is sent after the execution was stopped',
		},
		{
			name: 'a rate limit is not waited for',
			plan: ['create a'],
			broken: onDeliveries((transition) =>
				transition.kind === 'noted' && transition.notes.pausedUntilMs !== undefined ? [] : [transition],
			),
			law: 'The end: the run goes in circles without a wait',
		},
	])('is found: $name', async ({ plan, setting, maxTroubles = 1, broken, law }) => {
		const { breaches } = await walk(sceneOf(plan, setting), { maxTroubles }, { ...decisions, ...broken });
		expect(breaches.map((breach) => breach.law)).toContain(law);
	});

	it('is told with the shortest way to it', async () => {
		const broken = onDeliveries((transition) => (transition.kind === 'doubted' ? [settledAs(transition.index, 'id-a0')] : [transition]));
		const { breaches } = await walk(sceneOf(['patch a'], a), {}, { ...decisions, ...broken });
		expect(breaches).toContainEqual({
			law: 'Law 2: step 0 is told as applied, and is not so',
			way: ['it begins', 'request 1 gets 200: 0 400 instead without bulkId; the run hears of request 1'],
			times: expect.any(Number) as unknown,
		});
	});
});

function onDeliveries(change: (transition: Transition) => readonly Transition[]): Partial<Decisions> {
	return { onDelivery: (...args) => decisions.onDelivery(...args).flatMap(change) };
}

function settledAs(index: number, resourceId: string): Transition {
	return { kind: 'settled', index, outcome: { kind: 'applied', resourceId } };
}

function takeBack({ records }: RunState): void {
	records.forEach((record, index) => {
		if (record.standing.kind === 'settled') records[index] = { ...record, standing: { kind: 'free' } };
	});
}

function withoutWaiting(state: RunState): RunState {
	state.records.forEach(({ standing }, index) => {
		if (standing.kind === 'waiting') apply(state, { kind: 'requeued', index });
	});
	return state;
}
