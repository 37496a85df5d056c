import { planRun } from '../../nodes/WebexScim/plan/plan';
import type { Plan, Step } from '../../nodes/WebexScim/plan/step';
import { readingOf } from '../../nodes/WebexScim/n8n/ports';
import { brakeOf } from '../../nodes/WebexScim/resolve/brake';
import { readEmptied } from '../../nodes/WebexScim/resolve/members/emptied';
import type { ResolvedRows } from '../../nodes/WebexScim/resolve/resolvedRows';
import { resolveRows } from '../../nodes/WebexScim/resolve/resolveRows';
import type { RunPorts, RunReport, RunSettings } from '../../nodes/WebexScim/run/ports';
import { runPlan } from '../../nodes/WebexScim/run/run';
import { maxPayloadBytes } from '../../nodes/WebexScim/scim/messages';
import { seededRandom } from '../webex/rows';
import { startWebex, type LedgerEntry, type RequestEntry, type Webex } from '../webex/webex';
import { cast } from './cast';
import { createVirtualClock, type VirtualClock } from './clock';
import { createLine, type Exchange } from './line';
import { intentsOf, type List } from './lists';
import type { Before } from './replay';
import type { Scenario } from './scenario';
import { seeds } from './seeds';
import { stepsOf } from './steps';
import { finish } from '../../nodes/WebexScim/scim/work';

/** A run that took place, with everything the laws look at. */
export interface Record {
	readonly scenario: Scenario;
	readonly plan: Plan;
	readonly report: RunReport;
	/** What took effect in Webex, in order. */
	readonly ledger: readonly LedgerEntry[];
	/** What arrived in Webex. */
	readonly requests: readonly RequestEntry[];
	/** What the engine sent, and what it was given back. */
	readonly exchanges: readonly Exchange[];
	/** The resources that there are in the end, as `Users` or `Groups` and the id. */
	readonly present: ReadonlySet<string>;
	/** All waiting that the engine asked for; who waits together waits once. */
	readonly waitedMs: number;
	/** False when the run was stopped because it went on and on. */
	readonly ended: boolean;
	readonly sent: number;
	readonly troubles: ReadonlyMap<string, number>;
	/** Who was there before the run. */
	readonly before: Before;
}

/** A list that was run, from its rows on. */
export interface ListRecord extends Record {
	readonly list: List;
	/** What the rows became; absent where the run ended before it had steps. */
	readonly resolved?: ResolvedRows;
}

/** A stand-in and the virtual time that it shares with the engine. */
export interface Stage {
	/** Carries out the scenario's moves, or the given steps instead of them. */
	perform(scenario: Scenario, steps?: readonly Step[]): Promise<Record>;
	/** Runs a list of rows as the node does: read, resolve, plan, judge the removals, carry out. */
	performList(list: List): Promise<ListRecord>;
	/** As it is after the last run; the next one empties it. */
	readonly webex: Webex;
	close(): Promise<void>;
}

/** No run in these tests needs so many requests; one that sends more goes in circles. */
const maxRequests = 2000;

const noon = Date.UTC(2026, 4, 4, 12);

/** Starts a stand-in; each scenario finds it with the seeds and nothing else. */
export async function openStage(): Promise<Stage> {
	let clock = createVirtualClock(noon);
	let skewMs = 0;
	const webex = await startWebex({ clock: () => clock.now() + skewMs });
	return {
		webex,
		async perform(scenario, steps = stepsOf(scenario.moves)) {
			begin(scenario, seeds);
			const shared = share(webex, clock, scenario);
			const plan = finish(planRun(steps, 'op'));
			return shared.recordOf(plan, await runPlan(plan, settingsOf(scenario, webex), shared.ports), seeds);
		},
		async performList(list) {
			begin(list.scenario, cast);
			return await performList(webex, list, share(webex, clock, list.scenario, list.settings.hasOwnUser ? 'person' : 'serviceApp'));
		},
		close: async () => await webex.close(),
	};

	function begin(scenario: Scenario, before: typeof seeds | typeof cast): void {
		clock = createVirtualClock(noon);
		skewMs = scenario.skewMs;
		webex.reset();
		Object.assign(webex.options, scenario.service);
		webex.seedUsers(before.users);
		webex.seedGroups(before.groups);
	}
}

async function performList(webex: Webex, list: List, { ports, recordOf }: Shared): Promise<ListRecord> {
	const { settings, operation, scenario } = list;
	const { reading, refusal } = readingOf(ports, scenario.settings.maxWaitSeconds * 1000, scenario.settings.parallelReads);
	const source = { ...settings, operation, unknownManager: 'reject', organizationId: webex.orgId, ports: reading } as const;
	const resolved = await resolveRows(intentsOf(list), source);
	if (refusal() !== undefined || resolved.kind === 'unresolved') return { ...recordOf(nothing.plan, nothing.report, cast), list };
	const plan = finish(planRun(resolved.steps, 'op'));
	const emptied = await readEmptied(plan, settings.maxRemovals, webex.orgId, reading);
	const braked = finish(brakeOf(plan, settings.maxRemovals, emptied, resolved));
	if (refusal() !== undefined) return { ...recordOf(nothing.plan, nothing.report, cast), list };
	const { scopeFilter } = resolved;
	const limits = {
		...settingsOf(scenario, webex),
		maxWaitMs: reading.waiting.leftMs(),
		isAnswered: reading.state.wasAnswered(),
		...(scopeFilter === undefined ? {} : { scopeFilter }),
	};
	return { ...recordOf(plan, braked ?? (await runPlan(plan, limits, ports)), cast), list, resolved };
}

/** A run that ended before there were steps. */
const nothing = { plan: { steps: [], aliases: new Map() }, report: { steps: [], settlements: [], requests: 0 } } as const;

/** What a run is carried out with, and its record once it has ended. */
interface Shared {
	readonly ports: RunPorts;
	readonly recordOf: (plan: Plan, report: RunReport, before: Before) => Record;
}

function share(webex: Webex, clock: VirtualClock, scenario: Scenario, owner: 'person' | 'serviceApp' = 'serviceApp'): Shared {
	const line = createLine(webex, scenario, clock, owner);
	let waitedMs = 0;
	let waitsUntilMs = -Infinity;
	let ended = true;
	return {
		ports: {
			send: line.send,
			clock: {
				now: clock.now,
				async sleep(ms) {
					const endMs = clock.now() + ms;
					waitedMs += Math.max(0, endMs - Math.max(waitsUntilMs, clock.now()));
					waitsUntilMs = Math.max(waitsUntilMs, endMs);
					await clock.sleep(ms);
				},
			},
			random: seededRandom(scenario.jitterSeed),
			isCancelled() {
				if (line.sent > maxRequests) ended = false;
				return !ended || line.sent >= (scenario.cancelAfter ?? Infinity);
			},
			log: () => undefined,
		},
		recordOf: (plan, report, before) => ({
			scenario,
			plan,
			report,
			ledger: [...webex.ledger],
			requests: [...webex.requests],
			exchanges: line.exchanges,
			present: new Set([...named('Users', webex.users()), ...named('Groups', webex.groups())]),
			waitedMs,
			ended,
			sent: line.sent,
			troubles: line.troubles,
			before,
		}),
	};
}

function named(type: string, resources: readonly object[]): readonly string[] {
	return resources.map((resource) => `${type} ${String((resource as { readonly id?: unknown }).id)}`);
}

/** The engine's settings for a scenario. */
function settingsOf({ settings }: Scenario, webex: { readonly orgId: string }): RunSettings {
	return {
		organizationId: webex.orgId,
		operationsPerRequest: settings.operationsPerRequest,
		maxBytes: maxPayloadBytes,
		stopAfterErrors: settings.stopAfterErrors,
		parallelRequests: settings.parallelRequests,
		parallelReads: settings.parallelReads,
		maxWaitMs: settings.maxWaitSeconds * 1000,
	};
}
