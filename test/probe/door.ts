import { shapeOf } from './discretion';

/** What came back for one request. */
export interface Reply {
	readonly status: number;
	/** As JSON; undefined for none. */
	readonly body: unknown;
	readonly hasDate: boolean;
	/** Its time in ms. */
	readonly dateMs?: number;
}

/** A request and its answer as they may be shown: no value that could be somebody's. */
export interface Shown {
	readonly request: string;
	readonly status: number;
	readonly shape: unknown;
}

/** Where time and words go; tests have their own. */
export interface Surroundings {
	readonly sleep: (ms: number) => Promise<void>;
	readonly say: (line: string) => void;
	/** True once somebody pressed Ctrl+C. */
	readonly isStopped: () => boolean;
}

/** The way to Webex: plain requests, nothing of the node's. */
export interface Door {
	send(method: string, path: string, body?: unknown): Promise<Reply>;
	/** What was sent since the last call of this. */
	takeShown(): readonly Shown[];
	/** Whether any request was put off for being one too many. */
	wasLimited(): boolean;
	/** From now on requests go out although somebody pressed Ctrl+C: those that clear up. */
	clearUp(): void;
}

/** Ctrl+C was pressed. */
export class Stopped extends Error {}

const maxTries = 5;
const timeoutMs = 60_000;

/** Opens the way; a request that Webex puts off (429, 423, 503) is sent again after its wait. */
export function openDoor(baseUrl: string, token: string, { sleep, isStopped }: Surroundings): Door {
	let shown: Shown[] = [];
	let isClearing = false;
	let isLimited = false;
	return {
		async send(method, path, body) {
			for (let tries = 1; ; tries++) {
				if (isStopped() && !isClearing) throw new Stopped('Stopped.');
				const answer = await reached(async () => await call(`${baseUrl}${path}`, token, method, body), isClearing && tries < maxTries);
				if (answer === undefined) {
					await sleep(waitMs(null, tries));
					continue;
				}
				const text = await answer.text();
				const reply = { status: answer.status, body: parsed(text), ...dateOf(answer) };
				isLimited ||= reply.status === 429;
				shown.push({ request: `${method} ${addressOf(path)}`, status: reply.status, shape: shapeOf(reply.body) });
				if (![423, 429, 503].includes(answer.status) || tries === maxTries) return reply;
				await sleep(waitMs(answer.headers.get('retry-after'), tries));
			}
		},
		takeShown() {
			const taken = shown;
			shown = [];
			return taken;
		},
		wasLimited: () => isLimited,
		clearUp: () => void (isClearing = true),
	};
}

async function call(url: string, token: string, method: string, body: unknown): Promise<Response> {
	return await fetch(url, {
		method,
		headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
		redirect: 'manual',
		signal: AbortSignal.timeout(timeoutMs),
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
}

/** Undefined where Webex was not reached, if that may be tried again: deletes and searches, which do no harm twice. */
async function reached(request: () => Promise<Response>, mayTryAgain: boolean): Promise<Response | undefined> {
	try {
		return await request();
	} catch (error) {
		if (mayTryAgain) return undefined;
		throw error;
	}
}

function dateOf({ headers }: Response): Pick<Reply, 'hasDate' | 'dateMs'> {
	const date = headers.get('date');
	return date === null ? { hasDate: false } : { hasDate: true, dateMs: Date.parse(date) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The kind of address, without organization, ids and search terms. */
function addressOf(path: string): string {
	const [before = '', query] = path.split('?');
	const kind = before.replace(/^\/identity\/scim\/(?:[^/]+\/)?v2/, '').replace(/\/(Users|Groups)\/(?!me$)[^/]+/, '/$1/{id}');
	const names = [...new URLSearchParams(query ?? '').keys()];
	return names.length === 0 ? kind : `${kind}?${names.join('&')}`;
}

function waitMs(retryAfter: string | null, tries: number): number {
	const seconds = Number(retryAfter ?? '');
	return retryAfter !== null && Number.isFinite(seconds) ? Math.min(120, seconds) * 1000 : 1000 * 2 ** tries;
}
