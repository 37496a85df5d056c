import { indexBehind } from './evidence';
import type { Law } from './laws';
import type { Exchange } from './line';
import type { Record } from './subject';

/**
 * No two operations on one resource are in one request or under way together: each is sent once the one before it is
 * settled, by an answer that says what became of it or after a look at the resource. A resource is the id in the path,
 * for creates the name or else the externalId, whatever the case. Told from what was sent and answered, not by the engine.
 */
export const apart: Law = (run) => {
	const sendings = sendingsOf(run);
	const byResource = new Map<string, Sending[]>();
	for (const sending of sendings) {
		for (const resource of resourcesOf(sending, sendings)) byResource.set(resource, [...(byResource.get(resource) ?? []), sending]);
	}
	return [...byResource].flatMap(([resource, list]) => list.flatMap((sending, turn) => broken(run, resource, sending, list.slice(0, turn))));
};

/** An operation as it went out in a bulk request. */
interface Sending {
	readonly index: number;
	readonly operation: SentOperation;
	readonly exchange: Exchange;
	/** How many operations the request had. */
	readonly company: number;
}

interface SentOperation {
	readonly method: string;
	readonly path: string;
	readonly bulkId: string;
	readonly data?: { readonly [key: string]: unknown };
}

/** Every operation of every bulk request, in the order of sending. */
function sendingsOf({ exchanges }: Record): readonly Sending[] {
	return exchanges.flatMap((exchange) => {
		if (exchange.request.body === undefined) return [];
		const { operations } = JSON.parse(exchange.request.body) as { readonly operations: readonly SentOperation[] };
		return operations.map((operation) => ({
			index: indexBehind(operation.bulkId) ?? NaN,
			operation,
			exchange,
			company: operations.length,
		}));
	});
}

/** A create that became a change of what it met stays an operation on the resource of its name. */
function resourcesOf({ index, operation }: Sending, sendings: readonly Sending[]): ReadonlySet<string> {
	const first = sendings.find((other) => other.index === index)?.operation ?? operation;
	return new Set([resourceOf(operation), resourceOf(first)].filter((resource) => resource !== undefined));
}

function resourceOf({ path, data = {} }: SentOperation): string | undefined {
	const [, type = '', id] = path.split('/');
	if (id !== undefined) return `${type} ${id.toLowerCase()}`;
	const name = data[type === 'Users' ? 'userName' : 'displayName'] ?? data['externalId'];
	return typeof name === 'string' ? `${type} ${name.toLowerCase()}` : undefined;
}

function broken(run: Record, resource: string, now: Sending, before: readonly Sending[]): readonly string[] {
	const found = before.flatMap(({ index, exchange }) => {
		if (exchange === now.exchange) return [`${now.index}: in one request with ${index} on ${resource}`];
		if (exchange.ended > now.exchange.began) return [`${now.index}: sent while ${index} on ${resource} was under way`];
		return index > now.index ? [`${now.index}: sent after ${index} on ${resource}`] : [];
	});
	const last = before.at(-1);
	if (found.length > 0 || last === undefined || last.index === now.index || isSettled(run, resource, last, now)) return found;
	return [`${now.index}: sent before ${last.index} on ${resource} was settled`];
}

/** True when an answer says what became of the operation, or something was read of its resource since. */
function isSettled({ plan, exchanges }: Record, resource: string, sending: Sending, next: Sending): boolean {
	const step = plan.steps[sending.index];
	const hasRule = step?.kind === 'planned' && step.operation.onConflict !== undefined;
	const names = resourceNames(resource, sending.operation);
	const isLook = ({ request, began, ended }: Exchange): boolean =>
		request.method === 'GET' &&
		began > sending.exchange.ended &&
		ended < next.exchange.began &&
		names.some((name) => decodeURIComponent(request.path).toLowerCase().includes(name));
	return isAnswered(sending, hasRule) || exchanges.some(isLook);
}

/** What a look at the resource has in its path. */
function resourceNames(resource: string, operation: SentOperation): readonly string[] {
	return [resource, resourceOf(operation) ?? resource].map((name) => name.slice(name.indexOf(' ') + 1));
}

function isAnswered({ operation, exchange: { result }, company }: Sending, hasRule: boolean): boolean {
	if (result?.kind !== 'answer') return false;
	const rows = rowsIn(result.body);
	if (rows === undefined) return company === 1 && (result.status === 400 || result.status === 413);
	return rows.some((row) => {
		const status = statusOf(row);
		const isIts = row.bulkId === undefined ? isAbout(row, operation) : row.bulkId === operation.bulkId;
		if (!isIts || [423, 429, 503].includes(status)) return false;
		if (operation.method !== 'POST') return true;
		return status < 300 ? row.location !== undefined : !(hasRule && status === 409);
	});
}

interface Row {
	readonly method?: string;
	readonly bulkId?: string;
	readonly location?: string;
	readonly status?: string | number | { readonly code: string };
}

function rowsIn(body: unknown): readonly Row[] | undefined {
	if (typeof body !== 'object' || body === null) return undefined;
	const { operations, Operations } = body as { readonly operations?: readonly Row[]; readonly Operations?: readonly Row[] };
	return operations ?? Operations;
}

function statusOf({ status }: Row): number {
	return Number(typeof status === 'object' ? status.code : status);
}

function isAbout({ method, location }: Row, operation: SentOperation): boolean {
	return method === operation.method && location?.toLowerCase().endsWith(operation.path.toLowerCase()) === true;
}
