import { isObject, isSameJson, memberOf, type JsonObject } from '../webex/json';
import type { Reply } from './door';
import type { PatchForm } from '../webex/patchForms';
import { messages, schemas } from '../webex/urns';
import { userName } from './names';
import { ask, bulk, create, longestLagMs, resourcesOf, search, seen, testUser, until, type Seen, type Visit } from './visit';

/** The first test user, and what making it tells. Throws when none can be made: then nothing else can be tried. */
export async function firstUser(visit: Visit): Promise<{ readonly id: string; readonly seen: readonly Seen[] }> {
	const body = testUser(visit, 1, { title: 'Probe', externalId: 'webex-scim-probe-1' });
	let made = await create(visit, 'Users', body);
	if (made.status !== 201 && (await clearHidden(visit))) made = await create(visit, 'Users', body);
	const { id, status } = made;
	if (status !== 201 || id === undefined)
		throw new Error(`No test user can be made: Webex answered ${status}. Is the domain one of yours?`);
	const isShown = async (): Promise<boolean> => resourcesOf(await search(visit, 'Users', nameFilter(userName(1, visit.domain)))).length > 0;
	const lagMs = await until(visit, longestLagMs, isShown);
	visit.lagMs = Math.max(visit.lagMs, lagMs ?? longestLagMs);
	const again = await create(visit, 'Users', body);
	const known = [409, 400, 500].includes(again.status) ? String(again.status) : undefined;
	return {
		id,
		seen: [
			lagSeen('usersLag', lagMs),
			seen('existing', known, `A second create of the same user was answered with ${again.status}.`),
			createdSeen(made.body),
			clocksSeen(made),
		],
	};
}

/** What a killed run left may show late: true when something of the name came to light and was taken away. */
async function clearHidden(visit: Visit): Promise<boolean> {
	const filter = nameFilter(userName(1, visit.domain));
	let left: string | undefined;
	await until(visit, longestLagMs, async () => {
		left = resourcesOf(await search(visit, 'Users', filter)).map(({ id }) => String(id))[0];
		return left !== undefined;
	});
	return left !== undefined && (await ask(visit, 'DELETE', `/Users/${left}`)).status < 300;
}

function nameFilter(name: string): string {
	return `userName eq ${JSON.stringify(name)}`;
}

export function lagSeen(key: string, lagMs: number | undefined): Seen {
	if (lagMs === undefined) return seen(key, 'lags', `It did not show within ${longestLagMs / 1000} s.`);
	return lagMs === 0 ? seen(key, 'none', 'It showed at once.') : seen(key, 'lags', `It showed after about ${lagMs / 1000} s.`);
}

function createdSeen(resource: unknown): Seen {
	const meta = isObject(resource) ? resource['meta'] : undefined;
	const created = isObject(meta) ? meta['created'] : undefined;
	if (typeof created !== 'string') return seen('created', 'absent', 'A new user has no meta.created.');
	const isExact = /\.\d*[1-9]/.test(created);
	return seen(
		'created',
		isExact ? 'exact' : 'seconds',
		`A new user's time of creation is told ${isExact ? 'with fractions' : 'in whole seconds'}.`,
	);
}

/** A create may take a while, and a header has whole seconds: less than this is no difference. */
const sameClockMs = 2000;

function clocksSeen({ body, dateMs }: Reply): Seen {
	const meta = isObject(body) ? body['meta'] : undefined;
	const createdMs = Date.parse(String(isObject(meta) ? meta['created'] : ''));
	if (dateMs === undefined || Number.isNaN(createdMs)) return seen('clocks', undefined, 'One of the two is not told.');
	const apartMs = Math.abs(createdMs - dateMs);
	return seen('clocks', apartMs < sameClockMs ? 'one' : 'apart', `They were about ${Math.round(apartMs / 1000)} s apart.`);
}

/** What becomes of a change in that form, sent by itself in a bulk request. */
export async function formSeen(visit: Visit, id: string, form: PatchForm): Promise<Seen> {
	const { operation, isSo } = trials[form];
	const data = { schemas: [messages.patchOp], Operations: [operation] };
	const { rows, status } = await bulk(visit, [{ method: 'PATCH', path: `/Users/${id}`, bulkId: `probe-${form}`, data }]);
	const told = rows[0]?.status ?? status;
	if (told === 400) return seen(form, 'refused', 'It was refused with 400.');
	if (told !== 200 && told !== 204) return seen(form, undefined, `It was answered with ${told}.`);
	const shows = async (): Promise<boolean> => {
		const { body } = await ask(visit, 'GET', `/Users/${id}`);
		return isObject(body) && isSo(body);
	};
	const isDone = (await until(visit, visit.lagMs + 3000, shows)) !== undefined;
	return seen(form, isDone ? 'taken' : 'ignored', `It was answered with ${told}, and the user ${isDone ? 'was' : 'was not'} changed.`);
}

interface Trial {
	readonly operation: object;
	readonly isSo: (user: JsonObject) => boolean;
}

const phones = (value: string): readonly object[] => [{ value, type: 'work' }];
const hasTitle = (title: string) => (user: JsonObject) => user['title'] === title;
const hasPhone = (value: string) => (user: JsonObject) => {
	const list = user['phoneNumbers'];
	return Array.isArray(list) && list.some((phone: unknown) => isObject(phone) && phone['value'] === value);
};
const hasPart = (urn: string, name: string, value: unknown) => (user: JsonObject) => {
	const extension = memberOf(user, urn);
	return isObject(extension) && isSameJson(extension[name], value);
};

/** Each sets what no other sets. */
const trials: Readonly<Record<PatchForm, Trial>> = {
	plainPath: { operation: { op: 'replace', path: 'title', value: 'Probe A' }, isSo: hasTitle('Probe A') },
	plainNoPath: { operation: { op: 'replace', value: { title: 'Probe B' } }, isSo: hasTitle('Probe B') },
	listPath: { operation: { op: 'replace', path: 'phoneNumbers', value: phones('+12025550101') }, isSo: hasPhone('+12025550101') },
	listNoPath: { operation: { op: 'replace', value: { phoneNumbers: phones('+12025550102') } }, isSo: hasPhone('+12025550102') },
	enterpriseColon: extension(schemas.enterprise, 'costCenter', 'A', ':'),
	enterpriseDot: extension(schemas.enterprise, 'costCenter', 'B', '.'),
	enterpriseNoPath: extension(schemas.enterprise, 'costCenter', 'C'),
	ciscoColon: extension(schemas.ciscoUser, 'extensionAttribute1', ['A'], ':'),
	ciscoDot: extension(schemas.ciscoUser, 'extensionAttribute1', ['B'], '.'),
	ciscoNoPath: extension(schemas.ciscoUser, 'extensionAttribute1', ['C']),
	remove: { operation: { op: 'remove', path: 'title' }, isSo: (user) => (user['title'] ?? '') === '' },
};

function extension(urn: string, name: string, value: unknown, separator?: ':' | '.'): Trial {
	const isSo = hasPart(urn, name, value);
	if (separator === undefined) return { operation: { op: 'replace', value: { [urn]: { [name]: value } } }, isSo };
	return { operation: { op: 'replace', path: `${urn}${separator}${name}`, value }, isSo };
}

/** Users who are not quite as Webex knows them. */
export async function oddUsersSeen(visit: Visit): Promise<readonly Seen[]> {
	const unknown = await create(visit, 'Users', testUser(visit, 8, { webexScimProbe: 'invented' }));
	const known = unknown.status === 201 ? 'ignored' : unknown.status === 400 ? 'refused' : undefined;
	return [
		seen('unknownAttributes', known, `A user with an invented attribute was answered with ${unknown.status}.`),
		await domainSeen(visit),
	];
}

async function domainSeen(visit: Visit): Promise<Seen> {
	const { status, body, id } = await create(visit, 'Users', testUser(visit, 9));
	if (status === 400 || status === 403) return seen('domains', 'refused', `A user of such a domain was answered with ${status}.`);
	if (status !== 201) return seen('domains', undefined, `A user of such a domain was answered with ${status}.`);
	const isTransient = async (): Promise<boolean> => isTransientIn((await ask(visit, 'GET', `/Users/${id ?? ''}`)).body);
	const transient = isTransientIn(body) || (await until(visit, visit.lagMs + 2000, isTransient)) !== undefined;
	return seen('domains', transient ? 'transient' : 'any', `A user of such a domain was made${transient ? ', and is transient' : ''}.`);
}

function isTransientIn(user: unknown): boolean {
	const cisco = isObject(user) ? memberOf(user, schemas.ciscoUser) : undefined;
	return isObject(cisco) && /transient/.test(JSON.stringify(cisco['accountStatus'] ?? ''));
}
