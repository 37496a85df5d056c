import { assertNever } from '../scim/assertNever';
import { anyOf } from '../scim/filter';
import { isJsonObject, ownEntryAnyCase, type JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { parseListPage } from '../scim/parse';
import type { HttpAnswer, HttpResult, SendRequest } from './http';
import { delayMs } from './retry';
import type { Waiting } from './waiting';

/** What a read gave: the parsed body of a 200, or why there is none. */
export type ReadResult =
	| { readonly kind: 'body'; readonly body: JsonObject }
	| { readonly kind: 'absent' }
	| { readonly kind: 'failed'; readonly status?: number; readonly detail: string };

/** Resources by the text they were looked up with, in lower case. A text that is missing was not looked up with success. */
export type FoundByText = ReadonlyMap<string, readonly JsonObject[]>;

/** What reading needs beside the network. */
export interface ReadPorts {
	readonly send: SendRequest;
	readonly waiting: Waiting;
	readonly now: () => number;
	readonly random: () => number;
	/** Told of every answer, for Webex's clock. */
	readonly observe: (answer: HttpAnswer) => void;
}

/** Tries of one read that fail for another reason than a wait that Webex asked for. */
const maxTries = 5;

/** GETs a path and reads its JSON; a read may be repeated, so everything but a clear refusal is tried again. */
export async function readJson(path: string, ports: ReadPorts): Promise<ReadResult> {
	for (let tries = 1, failures = 0; ; tries++) {
		const result = await ports.send({ method: 'GET', path });
		if (result.kind === 'answer') ports.observe(result);
		const settled = readResultOf(result);
		if (settled !== undefined) return settled;
		const isAskedToWait = result.kind === 'answer' && (result.status === 429 || result.status === 423);
		if (!isAskedToWait) failures++;
		if (failures >= maxTries) return { kind: 'failed', detail: 'Webex did not answer the look-up.' };
		const answer = result.kind === 'answer' ? result : undefined;
		const waited = await ports.waiting.wait(delayMs(answer, tries, ports.random(), ports.now()));
		if (waited !== 'waited') return { kind: 'failed', detail: 'The look-up was given up.' };
	}
}

/** The outcome of a read, or undefined when it is worth another try. */
function readResultOf(result: HttpResult): ReadResult | undefined {
	switch (result.kind) {
		case 'answer':
			if (result.status === 404) return { kind: 'absent' };
			if (result.status === 200) return isJsonObject(result.body) ? { kind: 'body', body: result.body } : undefined;
			if (result.status === 429 || result.status === 423 || result.status >= 500 || result.status < 300) return undefined;
			return { kind: 'failed', status: result.status, detail: `Webex refused the look-up with status ${result.status}.` };
		case 'lost':
		case 'notSent':
			return undefined;
		case 'loginRefused':
			return { kind: 'failed', status: 401, detail: result.detail };
		case 'cancelled':
			return { kind: 'failed', detail: 'The execution was stopped.' };
		default:
			return assertNever(result);
	}
}

/**
 * Looks up resources by the value of an attribute, many values per search, case-insensitively. A search that fails or is
 * cut short leaves its values out of the result, so that absence is never concluded from it. With a `scopeFilter` only
 * what it fits is looked for. Groups come without their members unless these are asked for, and then with 500 at most.
 */
export async function findByValue(
	collectionPath: string,
	attribute: string,
	values: readonly string[],
	ports: ReadPorts,
	scopeFilter?: string,
	includesMembers = false,
): Promise<FoundByText> {
	const found = new Map<string, JsonObject[]>();
	for (const search of anyOf(attribute, values)) {
		const filter = scopeFilter === undefined ? search.filter : `(${scopeFilter}) and (${search.filter})`;
		const query = `filter=${encodeURIComponent(filter)}&count=100${includesMembers ? '&includeMembers=true' : ''}`;
		const result = await readJson(`${collectionPath}?${query}`, ports);
		const page = result.kind === 'body' ? parseListPage(result.body) : undefined;
		if (page === undefined || page.resources.length < page.totalResults) continue;
		for (const value of search.values) found.set(value.toLowerCase(), []);
		for (const resource of page.resources) {
			const value = ownEntryAnyCase(resource, attribute);
			if (typeof value === 'string') found.get(value.toLowerCase())?.push(resource);
		}
	}
	return found;
}

/** Path of the caller's own record, which needs no organization; a service app has none. */
export const ownRecordPath = '/identity/scim/v2/Users/me';

/** Path of a resource type's collection or of a resource, with the id as one path segment. */
export function scimPath(organizationId: string, resourceType: ResourceType | 'Bulk', id?: string): string {
	const collection = `/identity/scim/${organizationId}/v2/${resourceType}`;
	return id === undefined ? collection : `${collection}/${encodeURIComponent(id)}`;
}
