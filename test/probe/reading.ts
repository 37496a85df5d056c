import { isObject, memberOf } from '../webex/json';
import { ask, resourcesOf, search, seen, type Seen, type Visit } from './visit';

/** What can be seen without writing. */
export async function readOnly(visit: Visit): Promise<readonly Seen[]> {
	const first = await ask(visit, 'GET', '/Users?startIndex=1&count=1000');
	return [
		meSeen(visit),
		seen('date', first.hasDate ? 'sent' : 'absent', first.hasDate ? 'Answers have a Date header.' : 'Answers have no Date header.'),
		await searchSeen(visit, 'searchExternalId', 'externalId eq "webex-scim-probe"'),
		await searchSeen(visit, 'searchEw', 'userName ew "@webex-scim-probe.invalid"'),
		await searchSeen(visit, 'searchSw', 'userName sw "webex-scim-probe"'),
		await termsSeen(visit),
		pageSeen(first.status, first.body),
		await rolesSeen(visit),
		await membersPageSeen(visit),
	];
}

function meSeen({ me, isServiceApp }: Visit): Seen {
	const said = `/Users/me answered ${me.status}.`;
	if (me.status === 404) return seen('me', 'notFound', said);
	if (me.status === 403) return seen('me', 'forbidden', said);
	return seen(
		'me',
		isServiceApp ? 'machine' : undefined,
		`${said} The token ${isServiceApp ? 'is' : 'was not said to be'} of a service app.`,
	);
}

async function searchSeen(visit: Visit, key: string, filter: string): Promise<Seen> {
	const { status } = await search(visit, 'Users', filter);
	return seen(key, status === 200 ? 'taken' : status === 400 ? 'refused' : undefined, `Such a search was answered with ${status}.`);
}

/** 49 names that nobody has, and as the last one that is there. */
async function termsSeen(visit: Visit): Promise<Seen> {
	const key = 'filterTerms';
	const [known] = resourcesOf(await ask(visit, 'GET', '/Users?startIndex=1&count=1'));
	const name = known?.['userName'];
	if (typeof name !== 'string') return seen(key, undefined, 'There is no user to look for.');
	const strangers = Array.from({ length: 49 }, (_, number) => `webex-scim-probe-nobody-${number}@webex-scim-probe.invalid`);
	const filter = [...strangers, name].map((each) => `userName eq ${JSON.stringify(each)}`).join(' or ');
	const reply = await search(visit, 'Users', filter);
	if (reply.status === 400) return seen(key, 'refused', 'A search for 50 names was answered with 400.');
	if (reply.status !== 200) return seen(key, undefined, `A search for 50 names was answered with ${reply.status}.`);
	const isFound = resourcesOf(reply).length > 0;
	return seen(
		key,
		isFound ? 'taken' : 'limited',
		`The last of 50 names was ${isFound ? 'found' : 'not found, though there is such a user'}.`,
	);
}

function pageSeen(status: number, body: unknown): Seen {
	const key = 'largestPage';
	if (status === 400) return seen(key, 'refused', 'A count of 1000 was answered with 400.');
	const total = isObject(body) ? Number(body['totalResults']) : NaN;
	const size = resourcesOf({ status, body, hasDate: true }).length;
	if (status === 200 && size < Math.min(total, 1000))
		return seen(key, 'smaller', `Of a count of 1000 came ${size > 500 ? 'more than 500' : size}.`);
	if (status === 200 && total > 100) return seen(key, 'asAsked', 'All users came in one page of more than 100.');
	return seen(key, undefined, 'There are too few users to tell.');
}

/** The members of the first groups, until one of them tells. */
async function membersPageSeen(visit: Visit): Promise<Seen> {
	const key = 'membersPage';
	const groups = resourcesOf(await ask(visit, 'GET', `/Groups?startIndex=1&count=${maxGroups}`));
	for (const { id } of groups) {
		const membersFrom = async (startIndex: number): Promise<number> => {
			const { body } = await ask(visit, 'GET', `/Groups/${String(id)}/Members?startIndex=${startIndex}&count=500`);
			const members = isObject(body) ? body['members'] : undefined;
			return Array.isArray(members) ? members.length : 0;
		};
		const size = await membersFrom(1);
		if (size > 100) return seen(key, 'asAsked', 'A page of members had more than 100.');
		if (size > 0 && (await membersFrom(size + 1)) > 0) return seen(key, 'smaller', `Of a count of 500 came ${size}.`);
	}
	return seen(key, undefined, 'No group that was read has enough members to tell.');
}

const maxGroups = 10;

async function rolesSeen(visit: Visit): Promise<Seen> {
	const key = 'roles';
	const isPerson = !visit.isServiceApp && visit.me.status === 200;
	const own = isPerson && isObject(visit.me.body) ? visit.me.body : undefined;
	const name = own?.['userName'];
	const filter = typeof name === 'string' ? `&filter=${encodeURIComponent(`userName eq ${JSON.stringify(name)}`)}` : '';
	const found = resourcesOf(await ask(visit, 'GET', `/Users?startIndex=1&count=100${filter}`));
	if (found.some(hasRoles)) return seen(key, 'all', 'A search shows roles.');
	if (own !== undefined && found.length === 0) return seen(key, undefined, 'A search does not find the own user.');
	if (own === undefined) return seen(key, undefined, 'No user that a search gave shows roles; whether one has any is not known.');
	return hasRoles(own)
		? seen(key, 'own', 'The own record shows roles, a search does not.')
		: seen(key, 'none', 'Not even the own record shows roles.');
}

function hasRoles(resource: Readonly<Record<string, unknown>>): boolean {
	const roles = memberOf(resource, 'roles');
	return Array.isArray(roles) && roles.length > 0;
}
