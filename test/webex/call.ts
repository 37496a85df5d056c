import type { BulkPlan } from './bulk';
import type { Directory } from './directory';
import type { JsonObject } from './json';
import type { LedgerEntry, RequestKind } from './ledger';
import type { Licenses } from './licenses';
import type { WebexOptions } from './options';
import { errorBody, type Refusal } from './refusal';
import type { Place } from './render';
import type { AccessToken, Tokens } from './tokens';

/** What a request is answered with; without a body when that is undefined. */
export interface Answer {
	readonly status: number;
	readonly body?: JsonObject | undefined;
	readonly headers?: Readonly<Record<string, string>>;
}

/** A request, read as far as HTTP goes. */
export interface Call {
	readonly kind: RequestKind;
	/** Counted from 1 within its kind. */
	readonly number: number;
	readonly query: URLSearchParams;
	/** Path parameters, decoded. */
	readonly parameters: Readonly<Record<string, string>>;
	readonly authorization: string | undefined;
	readonly contentType: string | undefined;
	readonly text: string;
	/** Bytes of the body. */
	readonly size: number;
	/** The text as JSON; undefined when it is none. */
	readonly json: unknown;
	readonly trackingId: string;
	/** How a fault bends the work. */
	readonly plan: BulkPlan;
}

/** The organization behind the server. */
export interface Organization {
	readonly options: WebexOptions;
	readonly place: Place;
	readonly clientId: string;
	readonly clientSecret: string;
	readonly tokens: Tokens;
	readonly directory: Directory;
	readonly licenses: Licenses;
	/** The organization of that UUID, if the token may act there: this one, or one that it manages. */
	at(orgId: string): Organization | undefined;
	/** Puts down what took effect, with the number of the bulk request it came with or null. */
	record(entry: Omit<LedgerEntry, 'at' | 'request'>, request: number | null): void;
}

/** Answers one kind of call; the token is one that may do it. */
export type Handler = (organization: Organization, call: Call, token: AccessToken) => Answer;

/** An answer in SCIM's error form. */
export function refusedWith({ options }: Organization, call: Call, refusal: Refusal): Answer {
	return { status: refusal.status, body: errorBody(refusal, options.errorForm ?? 'cisco', call.trackingId) };
}
