import { anyWordsIn, maxDetailLength, text, texts } from './foundWords';
import { isJsonObject, type JsonObject } from './json';
import type { Writable } from './writable';

/** What a server says about a failure. Absent is absent. */
export interface ErrorWords {
	readonly detail?: string;
	readonly scimType?: string;
	readonly errorCode?: string;
	readonly trackingId?: string;
}

/** One entry of a BulkResponse (RFC 7644 3.7.3). `status` is the HTTP status of the operation. */
export interface OperationResult {
	readonly method?: string;
	readonly bulkId?: string;
	readonly status?: number;
	readonly location?: string;
	readonly version?: string;
	readonly words: ErrorWords;
}

/** A page of a search (RFC 7644 3.4.2). */
export interface ListPage {
	readonly totalResults: number;
	readonly startIndex: number;
	readonly itemsPerPage: number;
	readonly resources: readonly JsonObject[];
}

/** Member that carries Cisco's own error details; seen in two real clients. */
const ciscoError = 'urn:scim:schemas:extension:cisco:webexidentity:api:messages:2.0:Error';

/**
 * Entries of a BulkResponse, or undefined when `body` is none. Reads `operations`, as real clients of Webex saw it, and
 * `Operations`, as RFC 7644 3.7.3 and Webex's example spell it. An entry that is no object counts as one without words.
 */
export function parseBulkResponse(body: unknown): readonly OperationResult[] | undefined {
	const list = isJsonObject(body) ? (body['operations'] ?? body['Operations']) : undefined;
	return Array.isArray(list) ? list.map(parseOperationResult) : undefined;
}

/** A ListResponse, or undefined when `body` is none. An empty result may come without `Resources` (RFC 7644 3.4.2). */
export function parseListPage(body: unknown): ListPage | undefined {
	if (!isJsonObject(body)) return undefined;
	const totalResults = wholeNumber(body['totalResults']);
	const resources = body['Resources'] ?? (totalResults === 0 ? [] : undefined);
	if (totalResults === undefined || !Array.isArray(resources)) return undefined;
	return {
		totalResults,
		startIndex: wholeNumber(body['startIndex']) ?? 1,
		itemsPerPage: wholeNumber(body['itemsPerPage']) ?? resources.length,
		resources: resources.filter(isJsonObject),
	};
}

/**
 * A failure's words out of any error body Webex is known for: the SCIM error (RFC 7644 3.12), its Cisco extension, the
 * gateway's `message` and `errors`, or plain text, else any text under a name that promises a reason. Texts that stand in no known form
 * are cut to 300 characters; markup is left out.
 */
export function parseErrorWords(body: unknown): ErrorWords {
	if (typeof body === 'string') return body.trim() === '' || body.trim().startsWith('<') ? {} : { detail: body.slice(0, maxDetailLength) };
	if (!isJsonObject(body)) return present({ detail: typeof body === 'object' ? (texts(body) ?? anyWordsIn(body)) : undefined });
	const cisco = objectOr(body[ciscoError]);
	const listed = Array.isArray(body['errors']) ? objectOr(body['errors'][0]) : {};
	return present({
		detail:
			texts(cisco['details']) ??
			texts(body['details']) ??
			texts(body['detail']) ??
			text(listed['description']) ??
			text(body['message']) ??
			anyWordsIn(body),
		scimType: text(body['scimType']),
		errorCode: text(cisco['errorCode']) ?? text(listed['errorCode']),
		trackingId: text(cisco['trackingId']) ?? text(body['trackingId']),
	});
}

/** Last part of a location: the id of the resource (RFC 7644 3.7.3). The location of a whole collection has none. */
export function idOfLocation(location: string): string | undefined {
	const query = location.search(/[?#]/);
	let end = query === -1 ? location.length : query;
	while (location[end - 1] === '/') end--;
	const id = location.slice(location.lastIndexOf('/', end - 1) + 1, end);
	return id === '' || id === 'Users' || id === 'Groups' ? undefined : id;
}

function parseOperationResult(entry: unknown): OperationResult {
	if (!isJsonObject(entry)) return { words: noWords };
	const status = parseStatus(entry['status']);
	const failed = status !== undefined && status >= 400;
	const result: Writable<OperationResult> = { words: failed ? wordsOfFailure(entry) : noWords };
	const method = text(entry['method']);
	if (method !== undefined) result.method = method.toUpperCase();
	if (status !== undefined) result.status = status;
	for (const name of textKeys) {
		const value = text(entry[name]);
		if (value !== undefined) result[name] = value;
	}
	return result;
}

const textKeys = ['bulkId', 'location', 'version'] as const;

const noWords: ErrorWords = {};

/** A row without `response` may say it beside the code, as SCIM 1.1 has it (3.5). */
function wordsOfFailure({ response, status }: JsonObject): ErrorWords {
	const words = parseErrorWords(parsedText(response));
	return words.detail === undefined && isJsonObject(status) ? { ...parseErrorWords(status), ...words } : words;
}

/** `"201"`, `201` and `{ "code": "201" }` are all in use. */
function parseStatus(value: unknown): number | undefined {
	const code = isJsonObject(value) ? value['code'] : value;
	return wholeNumber(code);
}

/** One server sends `response` as JSON text. */
function parsedText(response: unknown): unknown {
	if (typeof response !== 'string') return response;
	try {
		return JSON.parse(response);
	} catch {
		return response;
	}
}

function wholeNumber(value: unknown): number | undefined {
	if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value);
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function objectOr(value: unknown): JsonObject {
	return isJsonObject(value) ? value : {};
}

function present<T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };
}
