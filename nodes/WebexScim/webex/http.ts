/** A request to Webex below its base URL. `body` is JSON text. */
export interface HttpRequest {
	readonly method: 'GET' | 'POST';
	readonly path: string;
	readonly body?: string;
}

/** What came of a request. Only `answer` says what the server did; after `notSent` and `loginRefused` it did nothing. */
export type HttpResult =
	| HttpAnswer
	| { readonly kind: 'notSent'; readonly detail: string }
	| { readonly kind: 'lost'; readonly detail: string }
	| { readonly kind: 'loginRefused'; readonly detail: string; readonly status?: number }
	| { readonly kind: 'cancelled' };

/** An HTTP answer of any status. `body` is parsed JSON, or text when it is none. */
export interface HttpAnswer {
	readonly kind: 'answer';
	readonly status: number;
	readonly body: unknown;
	readonly retryAfter?: string;
	/** Webex's clock: the Date header in ms since 1970. */
	readonly dateMs?: number;
	readonly trackingId?: string;
	/** Of the token endpoint: the request that needed the token never left. */
	readonly isUnsent?: true;
}

/** Sends one request and never throws. */
export type SendRequest = (request: HttpRequest) => Promise<HttpResult>;
