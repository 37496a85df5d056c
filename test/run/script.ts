import { noonMs, type Answer, type WireOperation } from './request';
import type { Data, Reply } from './stage';

/** What an answer has beside its body; `dateMs` null: no Date header. */
interface Whole {
	readonly retryAfter?: string;
	readonly dateMs?: number | null;
	readonly trackingId?: string;
	readonly body?: unknown;
}

/** What the row of an operation says; null for a member that is left out. */
export interface Row {
	readonly status?: number | null;
	readonly location?: string | null;
	readonly version?: string;
	readonly bulkId?: null;
	readonly response?: Data;
}

/** A row with that status. */
export const says = (status: number | null, more: Omit<Row, 'status'> = {}): Row => ({ status, ...more });

/** A row of Webex's own form of an error. */
export const refuses = (status: number, detail: string, scimType?: string, cisco?: { errorCode?: string; trackingId?: string }): Row => ({
	status,
	response: {
		schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
		status: String(status),
		detail,
		...(scimType === undefined ? {} : { scimType }),
		...(cisco === undefined ? {} : { 'urn:scim:schemas:extension:cisco:webexidentity:api:messages:2.0:Error': cisco }),
	},
});

/** 200 with a row for each operation: done, but for those whose name, or method and name, is told another row, none, or several. */
export const rows = (told: Readonly<Record<string, Row | 'missing' | readonly Row[]>> = {}, whole: Whole & { readonly status?: number; readonly isReversed?: true } = {}): Answer => ({
	to: 'bulk',
	give({ operations, passedMs }) {
		const list = operations.flatMap((operation) => {
			const row = told[`${operation.method} ${operation.name}`] ?? told[operation.name] ?? {};
			return row === 'missing' ? [] : [row].flat().map((each) => wireRow(operation, each));
		});
		return answer(whole.status ?? 200, { body: { operations: whole.isReversed ? list.reverse() : list }, ...whole }, passedMs);
	},
});

const doneBy: Readonly<Record<string, number>> = { POST: 201, PATCH: 200, DELETE: 204 };

function wireRow({ method, path, bulkId, name }: WireOperation, row: Row): Data {
	const status = row.status === undefined ? (doneBy[method] ?? 200) : row.status;
	const location = row.location === undefined && status !== null && status < 300 ? locationOf(path.split('/')[1] ?? '', name) : row.location;
	const { version, response } = row;
	const entries = Object.entries({ method, bulkId: row.bulkId === null ? null : bulkId, status: status === null ? null : String(status), location, version, response });
	return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined)) as Data;
}

export const locationOf = (resourceType: string, name: string): string => `https://webexapis.com/identity/scim/org/v2/${resourceType}/id-${name}`;

/** An answer of any status, to a bulk request or a read. */
export const status = (code: number, whole: Whole = {}): Answer => ({ give: ({ passedMs }) => answer(code, whole, passedMs) });

function answer(code: number, { dateMs, retryAfter, trackingId, body }: Whole, passedMs: number): Reply {
	const date = dateMs === undefined ? Math.floor((noonMs + passedMs) / 1000) * 1000 : dateMs;
	return {
		kind: 'answer',
		status: code,
		body,
		...(date === null ? {} : { dateMs: date }),
		...(retryAfter === undefined ? {} : { retryAfter }),
		...(trackingId === undefined ? {} : { trackingId }),
	};
}

/** The request was sent, and no answer came. */
export const lost = (detail = 'The line broke.'): Answer => ({ give: () => ({ kind: 'lost', detail }) });
export const notSent = (detail = 'Nobody there.'): Answer => ({ give: () => ({ kind: 'notSent', detail }) });
export const loginRefused = (detail = 'No token.'): Answer => ({ give: () => ({ kind: 'loginRefused', detail }) });
export const cancelled: Answer = { give: () => ({ kind: 'cancelled' }), cancels: true };

/** What Webex has when it is read: a search gives all of these, a read by id the one or 404. */
export const has = (...resources: readonly Data[]): Answer => page(resources.length, ...resources);

/** As `has`, of a search that tells another total. */
export const page = (totalResults: number, ...resources: readonly Data[]): Answer => ({
	to: 'read',
	give({ path, passedMs }) {
		if (path.includes('?')) return answer(200, { body: { totalResults, Resources: resources } }, passedMs);
		const body = resources.find(({ id }) => path.endsWith(`/${String(id)}`));
		return answer(body === undefined ? 404 : 200, { body: body ?? {} }, passedMs);
	},
});

/** As of a Webex whose clock shows `aheadMs` more than ours, or that tells no time. */
export const byClock = (aheadMs: number | null, line: Answer): Answer => ({
	...line,
	give(asked) {
		const reply = line.give(asked);
		if (reply.kind !== 'answer') return reply;
		const { dateMs = noonMs, ...rest } = reply;
		return aheadMs === null ? rest : { ...rest, dateMs: dateMs + aheadMs };
	},
});

/** 200, unless the request holds one of these: then 400 for the whole of it. */
export const spoiledBy = (...names: readonly string[]): Answer => ({
	to: 'bulk',
	give(asked) {
		const isSpoiled = asked.operations.some(({ name }) => names.includes(name));
		return (isSpoiled ? status(400, { body: { detail: 'Not like this.' } }) : rows()).give(asked);
	},
});

/** 200, unless the request holds one of these: then 500, and nothing is done. Reads show nothing. */
export const stumblesOver = (...names: readonly string[]): Answer => ({
	give(asked) {
		if (asked.operations.length === 0) return has().give(asked);
		const isPoisoned = asked.operations.some(({ name }) => names.includes(name));
		return (isPoisoned ? status(500) : rows()).give(asked);
	},
});

/** Stays open until the play's `release` names it. */
export const held = (heldAs: string, line: Answer): Answer => ({ ...line, heldAs });
/** The execution is stopped while this request is under way. */
export const andStops = (line: Answer): Answer => ({ ...line, cancels: true });
/** For all requests from here on. */
export const forever = (line: Answer): Answer => ({ ...line, isLast: true });

/** In ms of the play; a minute before it if not told. */
interface Times {
	readonly createdMs?: number;
	readonly modifiedMs?: number;
}

/** A user as Webex shows one. */
export const person = (name: string, more: Data = {}, times: Times = {}): Data =>
	resource('Users', name, { userName: `${name}@example.com`, ...more }, times);

/** A group as Webex shows one. */
export const team = (name: string, more: Data = {}, times: Times = {}): Data =>
	resource('Groups', name, { displayName: name, ...more }, times);

function resource(resourceType: string, name: string, data: Data, { createdMs = -60_000, modifiedMs = createdMs }: Times): Data {
	const [created, lastModified] = [createdMs, modifiedMs].map((ms) => new Date(noonMs + ms).toISOString());
	return { id: `id-${name}`, ...data, meta: { created: created ?? '', lastModified: lastModified ?? '', location: locationOf(resourceType, name) } };
}

/** A search for users, and one for groups, as the trace tells it. */
export const search = (...names: readonly string[]): string => `GET /Users ${names.map((name) => `userName eq "${name}@example.com"`).join(' or ')}`;
export const searchGroups = (...names: readonly string[]): string => `GET /Groups ${names.map((name) => `displayName eq "${name}"`).join(' or ')}`;
