import { planRun } from '../../nodes/WebexScim/plan/plan';
import type { ConflictRule, Decided, Operation, Step as PlanStep } from '../../nodes/WebexScim/plan/step';
import type { RunReport } from '../../nodes/WebexScim/run/ports';
import { runPlan } from '../../nodes/WebexScim/run/run';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { maxPayloadBytes } from '../../nodes/WebexScim/scim/messages';
import type { HttpRequest, HttpResult } from '../../nodes/WebexScim/webex/http';
import { createVirtualClock } from '../faults/clock';
import { createPrompter } from './prompter';
import { noonMs, textOf, type Answer, type Asked } from './request';
import { finish } from '../../nodes/WebexScim/scim/work';

export type Data = JsonObject;
export type Request = HttpRequest;
export type Reply = HttpResult;

/** What an item asks for. */
export type Step = Omit<Operation, 'label'> | Omit<Decided, 'label'>;

interface CreateOptions {
	/** The bulkId that others refer to. */
	readonly as?: string;
	readonly onConflict?: 'adopt' | 'update';
}

/** Creates ann@example.com, who gets the id `id-ann`. */
export const createUser = (name: string, more: Data = {}, options: CreateOptions = {}): Step =>
	create('Users', { userName: `${name}@example.com`, ...more }, options);

/** Creates a group, which gets the id `id-` and its name; members are ids or `bulkId:` and an alias. */
export const createGroup = (name: string, members: readonly string[] = [], options: CreateOptions = {}): Step =>
	create('Groups', { displayName: name, ...(members.length === 0 ? {} : { members: members.map((value) => ({ value })) }) }, options);

/** Creates a user who has no name but an external id. */
export const createUnnamed = (externalId: string): Step => create('Users', { externalId }, {});

/** Sets attributes of the user `id-ann`, or of whoever `bulkId:alias` refers to. */
export const change = (who: string, attributes: Data = { title: 'Chief' }, as?: string): Step => ({
	kind: 'operation',
	method: 'PATCH',
	...at(who, as),
	data: {
		schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
		Operations: Object.entries(attributes).map(([path, value]) => ({ op: 'replace', path, value })),
	},
});

export const remove = (who: string, ignoresMissing = false): Step => ({
	kind: 'operation',
	method: 'DELETE',
	...at(who),
	...(ignoresMissing ? { ignoresMissing } : {}),
});

/** An item that was found invalid before the run. */
export const invalid = (as?: string): Step => ({
	kind: 'decided',
	outcome: { kind: 'invalid', reason: 'badValue', detail: 'It is bad.' },
	...aliased(as),
});

function create(resourceType: 'Users' | 'Groups', data: Data, { as, onConflict }: CreateOptions): Step {
	const rule: ConflictRule = onConflict === 'update' ? { kind: onConflict, wanted: data, emptyValues: 'ignore' } : { kind: 'adopt' };
	return {
		kind: 'operation',
		method: 'POST',
		resourceType,
		target: { kind: 'new' },
		data,
		...aliased(as),
		...(onConflict === undefined ? {} : { onConflict: rule }),
	};
}

function at(who: string, as?: string): Pick<Operation, 'resourceType' | 'target' | 'alias'> {
	const [, alias] = who.split('bulkId:');
	return {
		resourceType: 'Users',
		target: alias === undefined ? { kind: 'id', id: `id-${who}` } : { kind: 'reference', alias },
		...aliased(as),
	};
}

const aliased = (alias: string | undefined): { alias?: string } => (alias === undefined ? {} : { alias });

/** Settings of a play, the node's and those of the stage. */
export interface Setting {
	readonly operationsPerRequest?: number;
	readonly maxBytes?: number;
	readonly stopAfterErrors?: number;
	readonly parallelRequests?: number;
	readonly maxWaitMs?: number;
	readonly scopeFilter?: string;
	readonly protectedUsers?: ReadonlyMap<string, string>;
	/** What chance gives, 0 to 1. */
	readonly random?: number;
	/** When the execution is stopped, in ms of the play. */
	readonly cancelAtMs?: number;
	/** Held answers in the order in which they come, each when nothing else goes on. */
	readonly release?: readonly string[];
}

/** An outcome's words, absent where it has none. */
export interface Words {
	readonly kind: string;
	readonly reason?: string;
	readonly status?: number;
	readonly resourceId?: string;
	readonly location?: string;
	readonly version?: string;
	readonly detail?: string;
	readonly scimType?: string;
	readonly errorCode?: string;
	readonly trackingId?: string;
}

/** What a row of a table says: all of a play, or those parts that it is about. */
export type Told = { readonly [K in keyof Played]?: Played[K] | undefined };

export interface Played {
	/** By item: kind, reason, status and id of its outcome, as far as it has them. */
	readonly items: readonly string[];
	readonly outcomes: readonly Words[];
	readonly attempts: readonly number[];
	readonly request: readonly (number | undefined)[];
	/** All that happened, in order: requests as text, `x answers`, and waits as numbers in ms, added up between two requests. */
	readonly trace: readonly (string | number)[];
	/** Bulk requests, each by its operations: method, path, and a create's name. */
	readonly bulk: readonly (readonly string[])[];
	readonly failOnErrors: readonly number[];
	readonly bulkIds: readonly string[];
	/** Data as it was sent last, by the operation's text. */
	readonly data: Readonly<Record<string, Data>>;
	readonly reads: readonly string[];
	readonly waits: readonly number[];
	readonly log: readonly string[];
	readonly requests: number;
	readonly refusal?: { readonly status?: number; readonly detail: string };
}

/**
 * Carries out a plan of the steps against the script, the run engine's own way, in time that jumps. Only this file knows
 * the engine's shapes. Throws when the script has no fitting answer, or too many.
 */
export async function play(steps: readonly Step[], script: readonly Answer[], setting: Setting = {}): Promise<Played> {
	const { random = 0, cancelAtMs = Infinity, release = [], ...settings } = setting;
	const clock = createVirtualClock(noonMs);
	const prompter = createPrompter(script, () => clock.now() - noonMs);
	const log: string[] = [];
	const running = runPlan(
		finish(
			planRun(
				steps.map((step, index): PlanStep => ({ label: `item ${index}`, ...step })),
				'op',
			),
		),
		{
			organizationId: 'org',
			operationsPerRequest: 100,
			maxBytes: maxPayloadBytes,
			stopAfterErrors: 0,
			parallelRequests: 1,
			parallelReads: 1,
			maxWaitMs: 900_000,
			...settings,
		},
		{
			send: prompter.send,
			clock,
			random: () => random,
			isCancelled: () => prompter.isCancelled() || clock.now() - noonMs >= cancelAtMs,
			log: (line) => log.push(line),
		},
	);
	await prompter.release(release);
	const report = await running;
	const { asked, trace } = prompter.end();
	return { ...toldOf(report), ...sentOf(asked), trace, waits: trace.filter((event) => typeof event === 'number'), log };
}

/** One row of a table: what is asked for, what Webex says, and what comes of it. */
export interface Scene {
	readonly name: string;
	readonly steps: readonly Step[];
	readonly script: readonly Answer[];
	readonly setting?: Setting;
	readonly told: Told;
}

/** Plays a row, and gives the parts of the play that the row tells. */
export async function playScene({ steps, script, setting, told }: Scene): Promise<Told> {
	const played = await play(steps, script, setting);
	return Object.fromEntries(Object.keys(told).map((key) => [key, played[key as keyof Played]]));
}

function toldOf({
	settlements,
	requests,
	refusal,
}: RunReport): Pick<Played, 'items' | 'outcomes' | 'attempts' | 'request' | 'requests' | 'refusal'> {
	const outcomes = settlements.map(({ outcome }): Words => outcome);
	return {
		items: outcomes.map(({ kind, reason, status, resourceId }) =>
			[kind, reason, status, resourceId].filter((each) => each !== undefined).join(' '),
		),
		outcomes,
		attempts: settlements.map(({ attempts }) => attempts),
		request: settlements.map(({ request }) => request),
		requests,
		...(refusal === undefined ? {} : { refusal }),
	};
}

function sentOf(asked: readonly Asked[]): Pick<Played, 'bulk' | 'failOnErrors' | 'bulkIds' | 'data' | 'reads'> {
	const bulk = asked.filter(({ operations }) => operations.length > 0);
	const all = bulk.flatMap(({ operations }) => operations);
	return {
		bulk: bulk.map(({ operations }) => operations.map(textOf)),
		failOnErrors: bulk.map(({ failOnErrors }) => failOnErrors),
		bulkIds: all.map(({ bulkId }) => bulkId),
		data: Object.fromEntries(all.flatMap((operation) => (operation.data === undefined ? [] : [[textOf(operation), operation.data]]))),
		reads: asked.filter(({ operations }) => operations.length === 0).map(({ text }) => text),
	};
}
