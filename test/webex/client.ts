import axios, { type AxiosResponse } from 'axios';
import { messages, schemas } from './urns';
import type { Webex } from './webex';

/** An answer as axios reads it; `data` is whatever the body holds. */
export type Response = AxiosResponse<unknown>;

/** A plain HTTP client of the stand-in for its own tests; it takes every status as an answer. */
export interface Client {
	get(path: string, query?: Readonly<Record<string, string | number>>): Promise<Response>;
	send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, data?: unknown): Promise<Response>;
	bulk(operations: readonly object[], more?: object): Promise<Response>;
}

/** Connected with a fresh token of that scope; paths are below the organization's `/v2`. */
export function connect(webex: Webex, scope = 'identity:people_rw'): Client {
	const token = webex.issueTokens(scope).access_token;
	const http = axios.create({
		baseURL: `${webex.url}/identity/scim/${webex.orgId}/v2`,
		headers: { Authorization: `Bearer ${token}` },
		validateStatus: () => true,
		proxy: false,
	});
	return {
		get: (path, query = {}) => http.get(path, { params: query }),
		send: (method, path, data) => http.request({ method, url: path, data }),
		bulk: (operations, more = {}) => http.post('/Bulk', { schemas: [messages.bulkRequest], failOnErrors: 100, operations, ...more }),
	};
}

/** A user body with only what is required, and more. */
export function userBody(userName: string, more: object = {}): object {
	return { schemas: [schemas.user], userName, ...more };
}

/** A bulk operation that creates such a user. */
export function createUser(bulkId: string, more: object = {}): object {
	return { method: 'POST', path: '/Users', bulkId, data: userBody(`${bulkId}@example.com`, more) };
}

/** A PatchOp message. */
export function patchOp(...operations: readonly object[]): object {
	return { schemas: [messages.patchOp], Operations: operations };
}

/** The rows of a bulk answer, whichever way the key is spelled. */
export function rowsOf({ data }: Response): ReadonlyArray<Readonly<Record<string, unknown>>> {
	const { operations, Operations } = data as Record<string, ReadonlyArray<Record<string, unknown>> | undefined>;
	return operations ?? Operations ?? [];
}

/** Status and bulkId of each row. */
export function statuses(response: Response): readonly unknown[] {
	return rowsOf(response).map(({ bulkId, status }) => [bulkId, status]);
}
