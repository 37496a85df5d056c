import { matchesFilter } from '../../scim/filter/matchesFilter';
import { isJsonArray, isJsonObject, ownEntryAnyCase, withMembers, type JsonObject, type JsonValue } from '../../scim/json';
import { sameIdKey } from '../../scim/names/identifiers';
import { sameNameKey, textOf } from '../../scim/names/names';
import { each, flatMapped, someOf, type Work } from '../../scim/work';
import { findByValue, resourcesFor } from '../../webex/reads/findByValue';
import { scimPath, type ReadPorts } from '../../webex/reads/lookup';
import { whyListUnread } from '../directory/whyUnread';
import { readAllUsers } from '../readScope';
import { readOwn, type Own } from './ownUser';

/** Whose account and roles a run may not take away, and why nobody can be sure of that. */
export interface Protection {
	/** Why a user is protected, by the key of the id. */
	readonly reasons: ReadonlyMap<string, string>;
	/** Why removals are withheld; absent: all is known. */
	readonly doubt?: string;
	/** Why removals of one user are withheld; undefined, or absent: nothing more than that of all. */
	readonly doubtOf?: (id: string) => string | undefined;
	/** The credential's own user, as Webex gave it. */
	readonly own?: JsonObject;
}

/** What is asked of protection: of a sync also administrators, among the `users` of its scope. */
export interface ProtectionQuery {
	readonly organizationId: string;
	/** A person stands behind the credential; a service app has none. */
	readonly hasOwnUser: boolean;
	/** userNames separated by commas, semicolons, blanks or lines, or a SCIM filter. */
	readonly protect: string;
	/** Users of a sync's scope; absent for other operations. */
	readonly users?: readonly JsonObject[];
}

/** Reads who is protected (Law 10): the credential's own user, administrators, and who is named by `protect`. */
export async function readProtection(query: ProtectionQuery, ports: ReadPorts): Promise<Protection> {
	const reasons = new Map<string, string>();
	const doubts: string[] = [];
	const own = query.hasOwnUser ? await readOwn(ports) : undefined;
	if (own?.kind === 'unknown') doubts.push(`Webex did not say who the user of the credential is${own.why}`);
	if (own?.kind === 'own') reasons.set(own.id, 'the user of the credential');
	if (query.users !== undefined) {
		const isLost = (user: JsonObject): boolean => isAdministrator(user) && !note(reasons, user, 'an administrator');
		const lost = await ports.waiting.inTurns(flatMapped(query.users, (user) => (isLost(user) ? [user] : [])));
		if (lost.length > 0) doubts.push('Webex gave an administrator without an ID');
		if (!(await areRolesShown(query.users, own, query.organizationId, ports))) doubts.push('Webex did not show who is an administrator');
	}
	const unfit = await readProtected(query, ports, reasons);
	if (unfit !== undefined) doubts.push(unfit);
	return {
		reasons,
		...(doubts.length > 0 && { doubt: doubts.join('. ') }),
		...(own?.kind === 'own' && { own: withMembers(own.record, [['id', own.id]]) }),
	};
}

/**
 * True when a list of users would show an administrator's roles. A service app goes by anybody's. A person is an administrator, so
 * the own record shows a role; and where the list shows none at all, so does the own record when it is found as others are.
 */
async function areRolesShown(
	users: readonly JsonObject[],
	own: Own | undefined,
	organizationId: string,
	ports: ReadPorts,
): Promise<boolean> {
	if (own === undefined) return users.some(showsRoles);
	if (own.kind === 'unknown') return false;
	const listed = await ports.waiting.inTurns(ofId(users, own.id));
	if (![own.record, ...listed].some(showsRoles)) return false;
	if (users.some(showsRoles) || listed.length > 0) return users.some(showsRoles);
	const found = await findByValue({ collectionPath: scimPath(organizationId, 'Users'), attribute: 'id' }, [own.id], ports);
	return resourcesFor(found, own.id)?.every(showsRoles) ?? false;
}

function* ofId(users: readonly JsonObject[], id: string): Work<readonly JsonObject[]> {
	return yield* flatMapped(users, (user) => (sameIdKey(textOf(user, 'id') ?? '') === id ? [user] : []));
}

/** Takes in who is named by `protect`; a sentence where an entry fits nobody, or it could not be found out. */
async function readProtected(
	{ protect, organizationId, users = [] }: ProtectionQuery,
	ports: ReadPorts,
	reasons: Map<string, string>,
): Promise<string | undefined> {
	const why = "named in 'Protect'";
	if (protect.trim() === '') return undefined;
	const path = scimPath(organizationId, 'Users');
	if (isFilter(protect)) {
		const pages = await readAllUsers(path, protect, ports);
		if (pages.kind !== 'all') return `Webex did not give the users of 'Protect' in full${whyListUnread(pages)}`;
		const matches = matchesFilter(protect);
		if (await ports.waiting.inTurns(someOf(pages.resources, (user) => matches(user) === false)))
			return "Webex gave users who do not fit the filter in 'Protect'";
		if (pages.resources.length === 0) return "the filter in 'Protect' matches nobody";
		const lost = pages.resources.filter((user) => !note(reasons, user, why));
		return lost.length === 0 ? undefined : "Webex gave a user of 'Protect' without an ID";
	}
	const entries = new Map(protect.split(/[\s,;]+/).flatMap((name) => (name === '' ? [] : [[sameNameKey(name), name] as const])));
	if (entries.size === 0) return "'Protect' holds nothing but separators";
	const keyOf = (user: JsonObject): string => sameNameKey(textOf(user, 'userName') ?? '');
	const noteNamed = (user: JsonObject): void => void (entries.has(keyOf(user)) && note(reasons, user, why) && entries.delete(keyOf(user)));
	await ports.waiting.inTurns(each(users, noteNamed));
	if (entries.size === 0) return undefined;
	const found = await findByValue({ collectionPath: path, attribute: 'userName' }, [...entries.values()], ports);
	const unfit = [...entries.values()].filter((name) => {
		const holders = resourcesFor(found, name) ?? [];
		for (const user of holders) note(reasons, user, why);
		return holders.length === 0;
	});
	return unfit.length === 0
		? undefined
		: unfit.length === 1
			? "1 of the entries of 'Protect' fits nobody in Webex"
			: `${unfit.length} of the entries of 'Protect' fit nobody in Webex`;
}

/** True for a SCIM filter rather than a list of names. */
export function isFilter(text: string): boolean {
	return /\s(?:eq|ne|co|sw|ew|gt|ge|lt|le|pr)(?:\s|$)/i.test(text);
}

/** False for a user without an ID to know them by. The first reason counts: whose the credential is weighs most. */
function note(reasons: Map<string, string>, user: JsonObject, why: string): boolean {
	const id = textOf(user, 'id');
	if (id === undefined) return false;
	if (!reasons.has(sameIdKey(id))) reasons.set(sameIdKey(id), why);
	return true;
}

/** Whoever has an administrator's role, in any form that JSON allows. */
export function isAdministrator(user: JsonObject): boolean {
	return ownEntryAnyCase(user, 'firstAdmin') === true || rolesOf(user).some((role) => /admin/i.test(JSON.stringify(role)));
}

function showsRoles(user: JsonObject): boolean {
	return rolesOf(user).length > 0;
}

function rolesOf(user: JsonObject): readonly JsonValue[] {
	const roles = ownEntryAnyCase(user, 'roles');
	if (roles === undefined || roles === null || roles === '') return [];
	return isJsonArray(roles) ? roles : isJsonObject(roles) && Object.keys(roles).length === 0 ? [] : [roles];
}
