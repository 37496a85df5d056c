import { isObject, type JsonObject } from '../webex/json';
import { messages, schemas } from '../webex/urns';
import type { Door, Reply, Surroundings } from './door';
import { maxUsers, prefix, userName } from './names';

/** What the parts of a probe share. */
export interface Visit extends Surroundings {
	readonly door: Door;
	readonly organizationId: string;
	readonly domain: string;
	/** Own record of the token's user, where there is one. */
	readonly me: Reply;
	readonly isServiceApp: boolean;
	/** Ids of what was made and is not taken away yet. */
	readonly made: { readonly Users: Set<string>; readonly Groups: Set<string> };
	/** How long reads were seen to lag, in ms. */
	lagMs: number;
	/** Operations of a request are carried out from the end. */
	isReversed: boolean;
}

/** What the probe says of a doubt: which answer of the list it saw, or none, and in words. */
export interface Seen {
	readonly key: string;
	readonly answer?: string;
	readonly says: string;
}

export function seen(key: string, answer: string | undefined, says: string): Seen {
	return { key, says, ...(answer === undefined ? {} : { answer }) };
}

/** A request below the organization's SCIM address. */
export async function ask(visit: Visit, method: string, path: string, body?: unknown): Promise<Reply> {
	return await visit.door.send(method, `/identity/scim/${visit.organizationId}/v2${path}`, body);
}

export async function search(visit: Visit, type: 'Users' | 'Groups', filter: string): Promise<Reply> {
	return await ask(visit, 'GET', `/${type}?filter=${encodeURIComponent(filter)}&count=100`);
}

/** A row of a bulk answer, however it is written. */
export interface Row {
	readonly status: number;
	readonly raw: JsonObject;
	readonly id: string | undefined;
}

/** A bulk request; what its rows made is written down. */
export async function bulk(
	visit: Visit,
	operations: readonly object[],
	failOnErrors: number | undefined = 100,
): Promise<Reply & { readonly rows: readonly Row[] }> {
	const reply = await ask(visit, 'POST', '/Bulk', {
		schemas: [messages.bulkRequest],
		...(failOnErrors > 0 ? { failOnErrors } : {}),
		operations,
	});
	const list = isObject(reply.body) ? (reply.body['operations'] ?? reply.body['Operations']) : undefined;
	const rows = (Array.isArray(list) ? list.filter(isObject) : []).map(rowOf);
	for (const { status, id, raw } of rows) {
		if (status === 201 && id !== undefined) visit.made[String(raw['location']).includes('/Groups/') ? 'Groups' : 'Users'].add(id);
	}
	return { ...reply, rows };
}

function rowOf(raw: JsonObject): Row {
	const { status, location } = raw;
	const code = isObject(status) ? status['code'] : status;
	return { status: Number(code), raw, id: typeof location === 'string' ? location.split('/').pop() : undefined };
}

/** A single create; what it made is written down. */
export async function create(visit: Visit, type: 'Users' | 'Groups', body: object): Promise<Reply & { readonly id: string | undefined }> {
	const reply = await ask(visit, 'POST', `/${type}`, body);
	const id = idOf(reply.body);
	if (reply.status === 201 && id !== undefined) visit.made[type].add(id);
	return { ...reply, id };
}

export function idOf(resource: unknown): string | undefined {
	const id = isObject(resource) ? resource['id'] : undefined;
	return typeof id === 'string' ? id : undefined;
}

/** The resources of a list answer. */
export function resourcesOf({ body }: Reply): readonly JsonObject[] {
	const list = isObject(body) ? body['Resources'] : undefined;
	return Array.isArray(list) ? list.filter(isObject) : [];
}

/** A test user, inactive. */
export function testUser(visit: Visit, number: number, more: object = {}): object {
	const name = userName(Math.min(number, maxUsers), visit.domain);
	return {
		schemas: [schemas.user],
		userName: name,
		displayName: `${prefix} ${number}, may be deleted`,
		active: false,
		userType: 'user',
		emails: [{ value: name, type: 'work', primary: true }],
		...more,
	};
}

/** Asks until the answer is as wanted: how long that took in ms, or undefined after `patienceMs`. */
export async function until(visit: Visit, patienceMs: number, isSo: () => Promise<boolean>): Promise<number | undefined> {
	for (let waitedMs = 0; ; waitedMs += stepMs) {
		if (await isSo()) return waitedMs;
		if (waitedMs >= patienceMs) return undefined;
		await visit.sleep(stepMs);
	}
}

const stepMs = 1000;

/** How long anybody waits for a write to show. */
export const longestLagMs = 20_000;
