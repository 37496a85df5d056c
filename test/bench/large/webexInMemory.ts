import type { Request } from '../sizes/context';
import type { LargeRun } from './cases';

/**
 * As much of a Webex as large runs need, without HTTP: a function that gives the text of an answer. It changes nothing.
 */
export function createWebexInMemory({ users, groups }: LargeRun): (request: Request) => string {
	const userTexts = users.map((user) => JSON.stringify(user));
	const usersByName = new Map(users.map((user, index) => [user['userName'], userTexts[index] ?? '']));
	const groupsByName = new Map(groups.map((group) => [group['displayName'], JSON.stringify({ ...group, members: undefined })]));
	const membersById = new Map(groups.map(({ id, members }) => [id, members as readonly object[]]));

	return ({ method, url, body }) => {
		if (method !== 'GET') return bulkAnswer(String(body));
		const { pathname, searchParams } = new URL(url);
		const filter = searchParams.get('filter') ?? '';
		const start = Number(searchParams.get('startIndex') ?? 1) - 1;
		const count = Number(searchParams.get('count') ?? 100);
		if (pathname.endsWith('/me')) return userTexts[0] ?? '{}';
		const members = membersById.get(pathname.split('/').at(-2) ?? '');
		if (pathname.endsWith('/Members') && members !== undefined) {
			return JSON.stringify({ members: members.slice(start, start + count), memberSize: members.length });
		}
		if (filter.includes(' ew ')) return listText(userTexts.slice(start, start + count), userTexts.length);
		const names = [...filter.matchAll(/ eq "([^"]*)"/g)].map(([, name]) => name ?? '');
		const byName = pathname.endsWith('/Groups') ? groupsByName : usersByName;
		const found = names.flatMap((name) => byName.get(name) ?? []);
		return listText(found, found.length);
	};
}

function listText(resources: readonly string[], total: number): string {
	return `{"totalResults":${total},"itemsPerPage":${resources.length},"startIndex":1,"Resources":[${resources.join(',')}]}`;
}

let created = 0;

function bulkAnswer(body: string): string {
	const { operations } = JSON.parse(body) as { readonly operations: ReadonlyArray<Record<string, string>> };
	const rows = operations.map(({ method, bulkId, path = '' }) => ({
		method,
		bulkId,
		location: `https://webexapis.com/identity/scim/v2${path}${method === 'POST' ? `/20000000-0000-4000-8000-${String(++created).padStart(12, '0')}` : ''}`,
		status: method === 'POST' ? '201' : '200',
	}));
	return JSON.stringify({ operations: rows });
}
