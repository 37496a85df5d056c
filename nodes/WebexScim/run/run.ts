import type { Plan } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import { bulkRequestText } from '../scim/messages';
import { once } from '../scim/work';
import { scimPath } from '../webex/reads/lookup';
import { createWaiting, steadyClock } from '../webex/waiting';
import { onDelivery } from './answers/onDelivery';
import { failOnErrors } from './answers/untried';
import { createRun } from './createRun';
import type { Arrival, Begun, Event } from './event';
import { ioOf } from './io';
import { look, type LookPorts } from './looks/look';
import { onLook } from './looks/onLook';
import { next, type Command } from './next';
import { onPreview } from './onPreview';
import type { RunPorts, RunReport, RunSettings } from './ports';
import { report } from './report';
import type { RunState, Sent } from './state';
import { onCancelled, onFault, onWaited } from './stop';
import { apply, type Transition } from './transitions';

/**
 * Carries out a plan against Webex. `next` decides what is to be done, this loop begins it, and what comes back changes the
 * state. Batches that no tie holds apart may be under way together. Never throws for what Webex does, and a fault of our own
 * ends the run with a settlement for each step all the same.
 */
export async function runPlan(plan: Plan, settings: RunSettings, given: RunPorts): Promise<RunReport> {
	const ports = { ...given, clock: steadyClock(given.clock) };
	const waiting = createWaiting(ports.clock, settings.maxWaitMs, ports.isCancelled);
	const state = await waiting.inTurns(createRun(plan, settings));
	const io = ioOf(state, settings, ports, waiting);
	apply(state, { kind: 'noted', notes: { isAnswered: settings.isAnswered === true } });
	const underWay = new Set<Promise<Arrival>>();
	try {
		for (;;) {
			if (ports.isCancelled()) take(state, onCancelled(state));
			const begun = await waiting.inTurns(once(() => beginNext(state, io, settings, ports)));
			if (begun.kind === 'idle') {
				if (underWay.size === 0) break;
				const { event, work } = await Promise.race(underWay);
				underWay.delete(work);
				take(state, onEvent(state, event, ports));
			} else if (begun.kind === 'underWay') {
				const work: Promise<Arrival> = begun.event.then((event) => ({ event, work }));
				underWay.add(work);
			}
		}
	} catch {
		take(state, onFault(state, [...state.open]));
	}
	return report(state);
}

/** Decides what is to be done, and begins it. */
function beginNext(state: RunState, io: LookPorts, settings: RunSettings, ports: RunPorts): Begun {
	const command = next(state, io.reading.now());
	if (command.kind === 'idle') return { kind: 'idle' };
	const event = begin(state, command, io, settings, ports);
	return event === undefined ? { kind: 'done' } : { kind: 'underWay', event };
}

/** Begins what a command says; undefined where it is done at once. */
function begin(
	state: RunState,
	command: Exclude<Command, { kind: 'idle' }>,
	io: LookPorts,
	settings: RunSettings,
	{ log }: RunPorts,
): Promise<Event> | undefined {
	const { now, send, waiting } = io.reading;
	switch (command.kind) {
		case 'settle':
			apply(state, { ...command, kind: 'settled' });
			return undefined;
		case 'doubt':
			take(state, command.doubts);
			return undefined;
		case 'send': {
			const sent: Sent = { indexes: command.indexes, request: state.requests + 1, failOnErrors: failOnErrors(state) };
			if (settings.isDryRun === true) {
				take(state, [{ ...command, kind: 'sent', nowMs: now(), isPreview: true }]);
				take(state, onPreview(state, sent));
				return undefined;
			}
			apply(state, { ...command, kind: 'sent', nowMs: now() });
			log(`${state.settled} of ${state.records.length} operations settled, request ${sent.request} sent`);
			const body = bulkRequestText(sent.failOnErrors, command.texts);
			const answer = send({ method: 'POST', path: scimPath(settings.organizationId, 'Bulk'), body });
			return eventOf(
				answer.then((result) => ({ kind: 'delivered', sent, result })),
				sent.indexes,
			);
		}
		case 'look': {
			apply(state, { kind: 'noted', notes: { isLooking: true } });
			return eventOf(
				look(state, command.indexes, io).then((looked) => ({ kind: 'looked', indexes: command.indexes, looked })),
				command.indexes,
			);
		}
		case 'wait':
			apply(state, { kind: 'noted', notes: { isWaiting: true } });
			return eventOf(
				waiting.wait(command.untilMs - now()).then((result) => ({ kind: 'waited', result })),
				[],
			);
		default:
			return assertNever(command);
	}
}

async function eventOf(event: Promise<Event>, indexes: readonly number[]): Promise<Event> {
	return await event.catch(() => ({ kind: 'failed', indexes }));
}

function onEvent(state: RunState, event: Event, { clock, random }: RunPorts): readonly Transition[] {
	try {
		switch (event.kind) {
			case 'delivered':
				return onDelivery(state, event.sent, event.result, clock.now(), random());
			case 'looked':
				return [{ kind: 'noted', notes: { isLooking: false } }, ...onLook(state, event.indexes, event.looked, clock.now())];
			case 'waited':
				return [{ kind: 'noted', notes: { isWaiting: false } }, ...onWaited(state, event.result, clock.now())];
			case 'failed':
				return onFault(state, event.indexes);
			default:
				return assertNever(event);
		}
	} catch {
		return onFault(state, [...state.open]);
	}
}

function take(state: RunState, transitions: readonly Transition[]): void {
	for (const transition of transitions) apply(state, transition);
}
