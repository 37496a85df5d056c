import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { operationsIn } from './bulk';
import type { Answer, Call, Organization } from './call';
import { deliver, type Delivery } from './deliver';
import type { Fault } from './faults';
import { parseJson } from './json';
import { now, type WebexOptions } from './options';
import { gatewayBody } from './refusal';
import { routes, type Route } from './routes';
import { reorder } from './rows';
import { send } from './send';
import type { Surveillance } from './surveillance';

/** Webex over HTTP; it listens on nothing yet. */
export function createServer(organization: Organization, surveillance: Surveillance): FastifyInstance {
	const server = fastify({
		forceCloseConnections: true,
		bodyLimit: 256 * 1_048_576,
		routerOptions: { maxParamLength: 2000 },
		exposeHeadRoutes: false,
	});
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
	for (const route of routes) {
		const { method, url } = route;
		server.route({
			method,
			url,
			handler: (request, reply) => serve(organization, surveillance, route, request, reply),
		});
	}
	server.setNotFoundHandler((request, reply) => {
		const kind = request.method === 'GET' ? 'read' : 'write';
		return serve(organization, surveillance, { kind, answer: nothingHere }, request, reply);
	});
	return server;
}

function nothingHere(_organization: Organization, { trackingId }: Call): Answer {
	return { status: 404, body: gatewayBody('There is nothing at this address.', trackingId) };
}

/** A call before it has a number and a fault. */
type ReadCall = Omit<Call, 'plan' | 'number'>;

async function serve(
	organization: Organization,
	surveillance: Surveillance,
	route: Pick<Route, 'kind' | 'answer'>,
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<FastifyReply> {
	const { options, tokens } = organization;
	const begun = performance.now();
	const call = readCall(organization, route, request);
	const bearer = call.authorization?.replace(/^Bearer /i, '') ?? '';
	const operations = route.kind === 'bulk' ? operationsIn(call.json) : 0;
	const open = surveillance.begin({
		kind: route.kind,
		method: request.method,
		path: request.url,
		operations,
		body: call.json ?? readForm(call),
		...(call.contentType === undefined ? {} : { contentType: call.contentType }),
		startedAt: now(options),
		tokenId: tokens.read(bearer)?.id ?? null,
	});
	const fault = surveillance.isTooMany(route.kind) ? tooMany(organization) : surveillance.nextFault(open, operations);
	const delivery = deliver(fault, (plan = {}) => route.answer(organization, { ...call, number: open.number, plan }), {
		operations,
		trackingId: call.trackingId,
		random: surveillance.random,
		expireToken: () => tokens.expire(bearer),
		expireAllTokens: () => tokens.expireAll(),
	});
	const slowMs = fault?.kind === 'slow' ? fault.ms : 0;
	const dueMs = slowMs + (options.latencyMs ?? 0) + operations * (options.perOperationMs ?? 0);
	if (dueMs > 0) await delay(Math.max(0, dueMs - (performance.now() - begun)));
	if (options.dateHeader === 'absent') reply.raw.sendDate = false;
	else void reply.header('date', new Date(now(options)).toUTCString());
	void reply.header('trackingid', call.trackingId);
	open.end(send(reply, inOrder(delivery, options.order, surveillance.random), surveillance.keepHanging));
	return reply;
}

/** Rows are put in their order last, so that faults name them as they were sent. */
function inOrder(delivery: Delivery, order: WebexOptions['order'], random: () => number): Delivery {
	return delivery.kind === 'answer' ? { ...delivery, answer: reorder(delivery.answer, order ?? 'asSent', random) } : delivery;
}

function readCall(organization: Organization, { kind }: Pick<Route, 'kind'>, request: FastifyRequest): ReadCall {
	const text = typeof request.body === 'string' ? request.body : '';
	return {
		kind,
		query: new URL(request.url, organization.place.url).searchParams,
		parameters: { ...(request.params as Readonly<Record<string, string>>) },
		authorization: request.headers.authorization,
		contentType: request.headers['content-type'],
		text,
		size: Buffer.byteLength(text),
		json: text === '' ? undefined : parseJson(text),
		trackingId: `ROUTER_${randomUUID()}`,
	};
}

/** Forms are recorded as an object, like JSON; anything else as its text. */
function readForm({ contentType, text }: ReadCall): unknown {
	if (text === '') return undefined;
	return contentType?.includes('form-urlencoded') === true ? Object.fromEntries(new URLSearchParams(text)) : text;
}

function tooMany({ options }: Organization): Fault {
	return { kind: 'status', status: 429, retryAfter: options.rateLimit?.retryAfterSeconds ?? 1 };
}
