import type { IDataObject, INodeParameters, OnError } from 'n8n-workflow';
import { isObject, memberOf, without, type JsonObject } from '../webex/json';
import { messages } from '../webex/urns';
import type { Fault, Webex, WebexOptions } from '../webex/webex';
import type { EngineRun } from './engine';
import { operationsOf } from './results';
import { rows, type Scene } from './scene';

/** An operation that holds the text is refused in its row. */
type Refused = NonNullable<WebexOptions['refuse']>[number];

/** What goes wrong with a request: `on` bulk unless told, only the `nth` of those meant, only where the address holds `has`. */
export interface NeutralFault {
	readonly on?: 'bulk' | 'read' | 'token';
	readonly nth?: number;
	readonly has?: string;
	readonly do:
		| { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number; readonly effect?: 'all' | 'none' }
		| { readonly kind: 'cut'; readonly effect: 'all' | 'none' }
		| { readonly kind: 'rowStatus'; readonly status: number; readonly rows?: readonly number[]; readonly effect?: 'all' }
		| { readonly kind: 'expire' }
		| { readonly kind: 'edit'; readonly what: Edit };
}

/** How an answer is changed. */
export type Edit =
	| '400 invalidFilter: externalId is not searchable'
	| 'all users, whatever the filter asks'
	| 'each user comes twice'
	| 'the total is 500'
	| 'no user shows roles'
	| 'each create has the location of x@example.com'
	| 'nothing is found';

/** An input in neutral JSON: what the node is given, and what Webex has before. */
export interface NeutralInput {
	readonly parameters: JsonObject;
	readonly items: readonly JsonObject[];
	readonly seed?: { readonly users?: readonly JsonObject[]; readonly groups?: readonly JsonObject[] };
	readonly faults?: readonly NeutralFault[];
	readonly webex?: {
		readonly readLagMs?: number;
		readonly echoBulkId?: 'post' | 'all';
		readonly memberType?: 'User' | 'none';
		readonly roles?: 'all' | 'own' | 'none';
		readonly patchForms?: WebexOptions['patchForms'];
		readonly poison?: string;
		readonly refuse?: ReadonlyArray<Refused>;
		readonly uniqueGroupNames?: boolean;
		readonly existsStatus?: 400 | 409;
	};
	readonly onError?: OnError;
	readonly retryOnFail?: boolean;
}

/** What came out, and what Webex has afterwards. */
export interface Played {
	readonly run: EngineRun;
	readonly log: readonly string[];
	/** Each row as `item outcome reason`; `-` where it has no item. */
	readonly told: readonly string[];
	readonly details: readonly string[];
	/** `name` of each user, `name (inactive)` where they are. */
	readonly users: readonly string[];
	/** Names of the members of each group. */
	readonly members: Readonly<Record<string, readonly string[]>>;
	readonly sent: number;
}

/** Plays an input before the stand-in. */
export async function play(scene: Scene, input: NeutralInput): Promise<Played> {
	const { webex } = scene;
	const log: string[] = [];
	webex.options.echoBulkId = input.webex?.echoBulkId ?? 'post';
	const { readLagMs, memberType, roles, patchForms, poison, refuse, uniqueGroupNames, existsStatus } = input.webex ?? {};
	if (readLagMs !== undefined) webex.options.visibilityLagMs = readLagMs;
	if (memberType !== undefined) webex.options.memberType = memberType;
	if (roles !== undefined) webex.options.roles = roles;
	if (patchForms !== undefined) webex.options.patchForms = patchForms;
	if (poison !== undefined) webex.options.poison = poison;
	if (refuse !== undefined) webex.options.refuse = [...refuse];
	if (uniqueGroupNames !== undefined) webex.options.uniqueGroupNames = uniqueGroupNames;
	if (existsStatus !== undefined) webex.options.existsStatus = existsStatus;
	const ids = seed(webex, input.seed ?? {});
	webex.faultPlan = planOf(webex, input.faults ?? []);
	const run = await scene.run(parametersOf(resolved(input.parameters, ids)), resolved(input.items, ids), {
		log,
		...(input.onError === undefined ? {} : { onError: input.onError }),
		...(input.retryOnFail === undefined ? {} : { retryOnFail: input.retryOnFail }),
	});
	webex.faultPlan = undefined;
	return { run, log, ...toldBy(run), ...stateOf(webex), sent: webex.bulkRequests().flatMap(operationsOf).length };
}

function toldBy(run: EngineRun): Pick<Played, 'told' | 'details'> {
	const all = run.outputs
		.flatMap((output) => rows(output))
		.map(({ item, json }) => ({ item, json: (json['error'] ?? json) as IDataObject }));
	const placeOf = (item: unknown): number => (typeof item === 'number' ? item : Infinity);
	const inOrder = [...all].sort((a, b) => placeOf(a.item) - placeOf(b.item) || 0);
	return {
		told: inOrder.map(({ item, json }) =>
			[typeof item === 'number' ? item : '-', json['outcome'], json['reason']].filter((word) => word !== null).join(' '),
		),
		details: inOrder.map(({ json }) => String(json['detail'])),
	};
}

function stateOf(webex: Webex): Pick<Played, 'users' | 'members'> {
	const users = webex.users() as readonly JsonObject[];
	const groups = webex.groups() as readonly JsonObject[];
	const names = new Map([...users, ...groups].map((entry) => [entry['id'], String(entry['userName'] ?? entry['displayName'])]));
	const membersOf = (group: JsonObject): readonly string[] =>
		((group['members'] ?? []) as readonly JsonObject[]).map(({ value }) => names.get(value) ?? '?');
	return {
		users: users.map(({ userName, active }) => `${String(userName)}${active === false ? ' (inactive)' : ''}`).sort(),
		members: Object.fromEntries(groups.map((group) => [String(group['displayName']), membersOf(group)])),
	};
}

/** The ids of who was put in, by name. */
function seed(webex: Webex, { users = [], groups = [] }: NonNullable<NeutralInput['seed']>): ReadonlyMap<string, string> {
	const owner = webex.userByName('owner@example.com') as JsonObject | undefined;
	const ids = new Map([['owner@example.com', String(owner?.['id'] ?? webex.seedOwner())]]);
	for (const user of users) {
		const userName = String(user['userName']);
		const emails = [{ value: userName, type: 'work', primary: true }];
		ids.set(userName, String(webex.seedUsers([{ active: true, emails, ...user }])[0]));
	}
	for (const group of groups) {
		const given = (group['members'] ?? []) as readonly (string | JsonObject)[];
		const members = given.map((member) => (typeof member === 'string' ? { value: ids.get(member) } : resolved(member, ids)));
		ids.set(String(group['displayName']), String(webex.seedGroups([{ ...group, members }])[0]));
	}
	return ids;
}

/** JSON with ids for `{id of …}` and `{encoded id of …}`, and the URN for the message's short name. */
function resolved<T>(json: T, ids: ReadonlyMap<string, string>): T & IDataObject & IDataObject[] {
	const text = JSON.stringify(json)
		.replace(/\{id of ([^}]+)\}/g, (_, name: string) => ids.get(name) ?? 'nobody')
		.replace(/\{encoded id of ([^}]+)\}/g, (_, name: string) => Buffer.from(`ciscospark://us/PEOPLE/${ids.get(name)}`).toString('base64'))
		.replaceAll('"schemas":["PatchOp"]', `"schemas":["${messages.patchOp}"]`);
	return JSON.parse(text) as T & IDataObject & IDataObject[];
}

/** The node's parameters, with what stands where the input says nothing. */
function parametersOf(given: IDataObject): INodeParameters {
	const locators = Object.entries(given)
		.filter(([name, value]) => ['target', 'group', 'member'].includes(name) && Array.isArray(value))
		.map(([name, value]) => [name, { __rl: true, mode: (value as unknown[])[0], value: (value as unknown[])[1] }]);
	const columns = { attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } };
	return {
		resource: 'bulk',
		resourceType: 'Users',
		...(given['data'] === undefined ? columns : { attributesMode: 'json' }),
		...given,
		...Object.fromEntries(locators),
	} as INodeParameters;
}

function planOf(webex: Webex, faults: readonly NeutralFault[]): Webex['faultPlan'] {
	const met = new Map<NeutralFault, number>();
	return ({ kind, path, operations }) => {
		const meant = faults.filter(({ on = 'bulk', has = '' }) => on === kind && decodeURIComponent(path).includes(has));
		for (const fault of meant) met.set(fault, (met.get(fault) ?? 0) + 1);
		const due = meant.find((fault) => fault.nth === undefined || fault.nth === met.get(fault));
		return due === undefined ? undefined : faultOf(webex, due.do, operations);
	};
}

function faultOf(webex: Webex, what: NeutralFault['do'], operations: number): Fault {
	switch (what.kind) {
		case 'status':
			return what;
		case 'cut':
			return { kind: 'cut', when: what.effect === 'all' ? 'after' : 'before' };
		case 'rowStatus': {
			const indexes = what.rows ?? Array.from({ length: operations }, (_, index) => index);
			return { kind: 'rows', rowStatus: indexes.map((index) => ({ index, status: what.status, isDone: what.effect === 'all' })) };
		}
		case 'expire':
			return { kind: 'expireToken' };
		case 'edit':
			return { kind: 'edit', edit: (answer) => edited(webex, what.what, answer) };
	}
}

type Answer = Parameters<Extract<Fault, { kind: 'edit' }>['edit']>[0];

function edited(webex: Webex, what: Edit, answer: Answer): Answer {
	switch (what) {
		case '400 invalidFilter: externalId is not searchable':
			return {
				status: 400,
				body: { schemas: [messages.error], status: '400', scimType: 'invalidFilter', detail: 'externalId is not searchable' },
			};
		case 'all users, whatever the filter asks':
			return withFound(answer, () => webex.users() as readonly JsonObject[]);
		case 'each user comes twice':
			return withFound(answer, (found) => found.flatMap((user) => [user, user]));
		case 'the total is 500':
			return { ...answer, body: { ...answer.body, totalResults: 500 } };
		case 'each create has the location of x@example.com': {
			const { id } = (webex.users() as readonly JsonObject[]).find((user) => user['userName'] === 'x@example.com') ?? {};
			const rows = memberOf(answer.body ?? {}, 'operations');
			const named = (Array.isArray(rows) ? rows : []).map((row: JsonObject) =>
				row['method'] === 'POST' ? { ...row, location: `${webex.url}/identity/scim/${webex.orgId}/v2/Users/${String(id)}` } : row,
			);
			return { ...answer, body: { ...answer.body, operations: named } };
		}
		case 'nothing is found':
			return withFound(answer, () => []);
		case 'no user shows roles':
			return withFound({ ...answer, body: without(answer.body ?? {}, 'roles') }, (found) => found.map((user) => without(user, 'roles')));
	}
}

/** A list with other resources in it; whatever is no list stays. */
function withFound(answer: Answer, change: (found: readonly JsonObject[]) => readonly JsonObject[]): Answer {
	const found = answer.body === undefined ? undefined : memberOf(answer.body, 'Resources');
	if (!Array.isArray(found)) return answer;
	const resources = change(found.filter(isObject));
	return { ...answer, body: { ...answer.body, totalResults: resources.length, itemsPerPage: resources.length, Resources: resources } };
}
