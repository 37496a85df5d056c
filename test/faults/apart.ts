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
	const byResource = new Map<string, Sending[]>();
	for (const sending of sendingsOf(run)) {
		for (const resource of new Set([sending.resource, sending.planned])) {
			if (resource !== undefined) byResource.set(resource, [...(byResource.get(resource) ?? []), sending]);
		}
	}
	return [...byResource].flatMap(([resource, list]) =>
		list.flatMap((sending, turn) => {
			const before = list.slice(0, turn);
			return [...together(resource, sending, before), ...untimely(run, resource, sending, before)];
		}),
	);
};

/** An operation as it went out in a bulk request. */
interface Sending {
	readonly index: number;
	readonly operation: SentOperation;
	readonly exchange: Exchange;
	/** How many operations the request had. */
	readonly company: number;
	readonly resource: string | undefined;
	/** What it was about when it was first sent: a create that became a change still has its turn among those of its name. */
	readonly planned: string | undefined;
}

interface SentOperation {
	readonly method: string;
	readonly path: string;
	readonly bulkId: string;
	readonly data?: { readonly [key: string]: unknown };
}

/** Every operation of every bulk request, in the order of sending. */
function sendingsOf({ exchanges }: Record): readonly Sending[] {
	const planned = new Map<number, string | undefined>();
	return exchanges.flatMap((exchange) => {
		if (exchange.request.body === undefined) return [];
		const { operations } = JSON.parse(exchange.request.body) as { readonly operations: readonly SentOperation[] };
		return operations.map((operation) => {
			const index = indexBehind(operation.bulkId) ?? NaN;
			const resource = resourceOf(operation);
			if (!planned.has(index)) planned.set(index, resource);
			return { index, operation, exchange, company: operations.length, resource, planned: planned.get(index) };
		});
	});
}

function resourceOf({ path, data = {} }: SentOperation): string | undefined {
	const [, type = '', id] = path.split('/');
	if (id !== undefined) return `${type} ${id.toLowerCase()}`;
	const name = data[type === 'Users' ? 'userName' : 'displayName'] ?? data['externalId'];
	return typeof name === 'string' ? `${type} ${name.toLowerCase()}` : undefined;
}

function together(resource: string, now: Sending, before: readonly Sending[]): readonly string[] {
	return before.flatMap(({ index, exchange }) => {
		if (exchange === now.exchange) return [`${now.index}: in one request with ${index} on ${resource}`];
		return exchange.ended > now.exchange.began ? [`${now.index}: sent while ${index} on ${resource} was under way`] : [];
	});
}

/** Where the plan knows that two are about one resource, they also keep the items' order, whatever it takes to settle the first. */
function untimely(run: Record, resource: string, now: Sending, before: readonly Sending[]): readonly string[] {
	if (now.planned !== resource) return [];
	const tied = before.filter(({ planned }) => planned === resource);
	const overtaken = tied.flatMap(({ index }) => (index > now.index ? [`${now.index}: sent after ${index} on ${resource}`] : []));
	const last = tied.at(-1);
	if (overtaken.length > 0 || last === undefined || last.index === now.index || isSettled(run, last, now)) return overtaken;
	return [`${now.index}: sent before ${last.index} on ${resource} was settled`];
}

/** True when an answer says what became of the operation, or something was read of its resource since. */
function isSettled({ plan, exchanges }: Record, sending: Sending, next: Sending): boolean {
	const step = plan.steps[sending.index];
	const hasRule = step?.kind === 'planned' && step.operation.onConflict !== undefined;
	const names = [sending.resource, sending.planned].flatMap((name) => (name === undefined ? [] : [name.slice(name.indexOf(' ') + 1)]));
	const isLook = ({ request, began, ended }: Exchange): boolean =>
		request.method === 'GET' &&
		began > sending.exchange.ended &&
		ended < next.exchange.began &&
		names.some((name) => decodeURIComponent(request.path).toLowerCase().includes(name));
	return isAnswered(sending, hasRule) || exchanges.some(isLook);
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
