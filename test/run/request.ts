import type { Data, Reply, Request } from './stage';

/** When every play begins, by our clock and Webex's, in ms since 1970. */
export const noonMs = Date.UTC(2026, 4, 4, 12);

/** A request as the script sees it: a read's path below the organization, or the operations of a bulk request. */
export interface Asked {
	readonly text: string;
	readonly path: string;
	readonly operations: readonly WireOperation[];
	readonly failOnErrors: number;
	/** Of the play so far, in ms. */
	readonly passedMs: number;
}

/** `name` is that of the user or group, which a create has in its data and others in their path. */
export interface WireOperation {
	readonly method: string;
	readonly path: string;
	readonly bulkId: string;
	readonly data?: Data;
	readonly name: string;
}

/** A line of the script: what the next request gets. */
export interface Answer {
	/** Kind of request that it fits; absent: any. */
	readonly to?: 'bulk' | 'read';
	readonly give: (asked: Asked) => Reply;
	/** Stays open until the play's `release` names it. */
	readonly heldAs?: string;
	/** The execution is stopped while this request is under way. */
	readonly cancels?: true;
	/** For all requests from here on. */
	readonly isLast?: true;
}

/** A request as the script sees it. */
export function askedOf({ method, path, body = '{}' }: Request, passedMs: number): Asked {
	const below = path.replace('/identity/scim/org/v2', '');
	const message = JSON.parse(body) as { failOnErrors?: number; operations?: readonly Omit<WireOperation, 'name'>[] };
	const operations = (message.operations ?? []).map((operation): WireOperation => ({ ...operation, name: nameOf(operation) }));
	const [collection = '', query] = below.split('?');
	const filter = new URLSearchParams(query).get('filter');
	const text = operations.length > 0 ? operations.map(textOf).join(' + ') : `${method} ${collection}${filter === null ? '' : ` ${filter}`}`;
	return { text, path: below, operations, failOnErrors: message.failOnErrors ?? NaN, passedMs };
}

function nameOf({ method, path, data = {} }: Omit<WireOperation, 'name'>): string {
	if (method !== 'POST') return path.replace(/^.*\/(?:id-)?/, '');
	return String(data['userName'] ?? data['displayName'] ?? data['externalId']).replace('@example.com', '');
}

/** Method and path, and the name of what is created. */
export function textOf({ method, path, name }: WireOperation): string {
	return method === 'POST' ? `${method} ${path} ${name}` : `${method} ${path}`;
}
