/** The little of express that the tests use; it has no types of its own. */
declare module 'express' {
	import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

	namespace express {
		interface Request extends IncomingMessage {
			body: unknown;
			readonly path: string;
			header(name: string): string | undefined;
		}
		type Handler = (request: Request, response: ServerResponse, next: (error?: unknown) => void) => void;
		interface Application extends RequestListener {
			use(path: string, ...handlers: readonly Handler[]): this;
		}
	}
	interface Express {
		(): express.Application;
		text(options: { readonly type: string; readonly limit: string }): express.Handler;
	}
	const express: Express;
	export type Router = express.Handler;
	export default express;
}
