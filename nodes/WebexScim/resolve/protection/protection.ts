import { isJsonArray, isJsonObject, ownEntryAnyCase, withMembers, type JsonObject, type JsonValue } from '../../scim/json';
import { sameIdKey } from '../../scim/names/identifiers';
import { textOf } from '../../scim/names/names';
import { flatMapped, type Work } from '../../scim/work';
import { findByValue, resourcesFor } from '../../webex/reads/findByValue';
import { scimPath, type ReadPorts } from '../../webex/reads/lookup';
import { readOwn, type Own } from './ownUser';
import { note, readProtected, type ProtectedUsersQuery } from './protectedUsers';

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
export interface ProtectionQuery extends ProtectedUsersQuery {
	/** A person stands behind the credential; a service app has none. */
	readonly hasOwnUser: boolean;
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
