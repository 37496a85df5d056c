import { planRun } from '../../nodes/WebexScim/plan/plan';
import type { Plan, Step } from '../../nodes/WebexScim/plan/step';
import type { RunReport, RunSettings } from '../../nodes/WebexScim/run/ports';
import { runPlan } from '../../nodes/WebexScim/run/run';
import { maxPayloadBytes } from '../../nodes/WebexScim/scim/messages';
import { seededRandom } from '../webex/rows';
import { startWebex, type LedgerEntry, type RequestEntry, type Webex } from '../webex/webex';
import { createVirtualClock, type VirtualClock } from './clock';
import { createLine, type Exchange } from './line';
import type { Scenario } from './scenario';
import { seeds } from './seeds';
import { stepsOf } from './steps';

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
	/** All waiting that the engine asked for, added up. */
	readonly waitedMs: number;
	/** False when the run was stopped because it went on and on. */
	readonly ended: boolean;
	readonly sent: number;
	readonly troubles: ReadonlyMap<string, number>;
}

/** A stand-in and the virtual time that it shares with the engine. */
export interface Stage {
	/** Carries out the scenario's moves, or the given steps instead of them. */
	perform(scenario: Scenario, steps?: readonly Step[]): Promise<Record>;
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
			clock = createVirtualClock(noon);
			skewMs = scenario.skewMs;
			webex.reset();
			Object.assign(webex.options, scenario.service);
			webex.seedUsers(seeds.users);
			webex.seedGroups(seeds.groups);
			return await perform(webex, clock, scenario, planRun(steps, 'op'));
		},
		close: async () => await webex.close(),
	};
}

async function perform(webex: Webex, clock: VirtualClock, scenario: Scenario, plan: Plan): Promise<Record> {
	const line = createLine(webex, scenario, clock);
	const random = seededRandom(scenario.jitterSeed);
	let waitedMs = 0;
	let ended = true;
	const report = await runPlan(plan, settingsOf(scenario, webex), {
		send: line.send,
		clock: {
			now: clock.now,
			async sleep(ms) {
				waitedMs += ms;
				await clock.sleep(ms);
			},
		},
		random,
		isCancelled() {
			if (line.sent > maxRequests) ended = false;
			return !ended || line.sent >= (scenario.cancelAfter ?? Infinity);
		},
		log: () => undefined,
	});
	return {
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
		maxWaitMs: settings.maxWaitSeconds * 1000,
	};
}
