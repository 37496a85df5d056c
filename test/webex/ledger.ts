import type { ResourceType } from './urns';

/** Something that took effect. Answers that promise it and refusals are not in here. */
export interface LedgerEntry {
	/** By the clock. */
	readonly at: number;
	/** Which bulk request it came with, counted from 1; null for single calls. */
	readonly request: number | null;
	readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	readonly resourceType: ResourceType;
	readonly id: string;
	readonly bulkId?: string;
	/** False for a PATCH or PUT that found everything as it should be. */
	readonly changed: boolean;
	readonly userName?: string;
	readonly displayName?: string;
	/** What was sent, untouched; null for DELETE. */
	readonly data: unknown;
}

/** What a request is for; faults choose by it. `write` are the single POST, PUT, PATCH and DELETE calls. */
export type RequestKind = 'bulk' | 'read' | 'write' | 'token';

/** One HTTP request as it arrived and was answered. */
export interface RequestEntry {
	/** Counted from 1 within its kind. */
	readonly number: number;
	readonly kind: RequestKind;
	readonly method: string;
	/** With the query. */
	readonly path: string;
	/** The HTTP status sent; the name of the fault where none was (`cut`, `hang`); null while it is under way. */
	readonly status: number | string | null;
	/** Operations in a bulk request, 0 for others. */
	readonly operations: number;
	/** Parsed; the text itself if it is no JSON; undefined without one. */
	readonly body: unknown;
	readonly contentType?: string;
	readonly startedAt: number;
	readonly endedAt: number | null;
	/** Number of the access token it was sent with, counted from 1; null without a known one. */
	readonly tokenId: number | null;
}
