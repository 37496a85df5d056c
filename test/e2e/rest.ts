/** n8n's internal REST API, as its own editor uses it, for the owner who signed in. */
export interface N8nRest {
	/** The `data` of n8n's answer, trusted to be a `T`; a status of 400 or more throws with n8n's words. */
	get<T>(path: string): Promise<T>;
	post<T>(path: string, body: unknown): Promise<T>;
	patch<T>(path: string, body: unknown): Promise<T>;
	/** The `n8n-auth` cookie, for requests that n8n itself sends the browser on. */
	readonly cookie: string;
}

/** Who signs in: the owner that `setUpOwner` makes. Invented, and only ever on this machine. */
export const owner = {
	email: 'owner@example.com',
	password: 'Joiners-and-leavers-1',
	firstName: 'Olga',
	lastName: 'Owner',
} as const;

/** Makes the owner of a new n8n, signs in, and gives the REST client of that session. */
export async function setUpOwner(url: string): Promise<N8nRest> {
	await request(url, '', 'POST', '/rest/owner/setup', owner);
	const answer = await send(url, '', 'POST', '/rest/login', { emailOrLdapLoginId: owner.email, password: owner.password });
	const cookie = answer.headers
		.getSetCookie()
		.map((line) => line.split(';')[0] ?? '')
		.find((pair) => pair.startsWith('n8n-auth='));
	if (cookie === undefined) throw new Error(`n8n refused the owner's login with status ${answer.status}`);
	return {
		cookie,
		get: (path) => request(url, cookie, 'GET', path),
		post: (path, body) => request(url, cookie, 'POST', path, body),
		patch: (path, body) => request(url, cookie, 'PATCH', path, body),
	};
}

async function request<T>(url: string, cookie: string, method: string, path: string, body?: unknown): Promise<T> {
	const answer = await send(url, cookie, method, path, body);
	const text = await answer.text();
	if (!answer.ok) throw new Error(`n8n answered ${method} ${path} with ${answer.status}: ${text.slice(0, 500)}`);
	return (JSON.parse(text) as { readonly data: T }).data;
}

function send(url: string, cookie: string, method: string, path: string, body?: unknown): Promise<Response> {
	return fetch(url + path, {
		method,
		headers: { cookie, 'content-type': 'application/json' },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
}
