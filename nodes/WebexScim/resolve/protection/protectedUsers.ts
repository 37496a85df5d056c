import { emptyTextsIn } from '../../scim/filter/emptyTexts';
import { matchesFilter } from '../../scim/filter/matchesFilter';
import { usersNamed } from '../../scim/filter/usersNamed';
import type { JsonObject } from '../../scim/json';
import { sameIdKey } from '../../scim/names/identifiers';
import { sameNameKey, textOf } from '../../scim/names/names';
import { each, someOf } from '../../scim/work';
import { findByValue, resourcesFor } from '../../webex/reads/findByValue';
import { scimPath, type ReadPorts } from '../../webex/reads/lookup';
import { whyListUnread } from '../directory/whyUnread';
import { readAllUsers } from '../readScope';

/** Who is to be protected by what a person says. */
export interface ProtectedUsersQuery {
	readonly organizationId: string;
	/** userNames separated by commas, semicolons, blanks or lines, or a SCIM filter. */
	readonly protect: string;
	/** Users of a sync's scope, who need no search; absent for other operations. */
	readonly users?: readonly JsonObject[];
}

/** Why a user is protected, by the key of the id. */
type Reasons = Map<string, string>;

/** Takes in who is named by `protect`; a sentence where an entry fits nobody, or it could not be found out. */
export async function readProtected(query: ProtectedUsersQuery, ports: ReadPorts, reasons: Reasons): Promise<string | undefined> {
	if (query.protect.trim() === '') return undefined;
	return isFilter(query.protect) ? await readByFilter(query, ports, reasons) : await readByNames(query, ports, reasons);
}

/** True for a SCIM filter rather than a list of names. */
export function isFilter(text: string): boolean {
	return /\s(?:eq|ne|co|sw|ew|gt|ge|lt|le|pr)(?:\s|$)/i.test(text);
}

/** False for a user without an ID to know them by. The first reason counts: whose the credential is weighs most. */
export function note(reasons: Reasons, user: JsonObject, why: string): boolean {
	const id = textOf(user, 'id');
	if (id === undefined) return false;
	if (!reasons.has(sameIdKey(id))) reasons.set(sameIdKey(id), why);
	return true;
}

const named = "named in 'Protect'";

/** Alternatives that each name one user are entries as those of a list, and so is a comparison with nothing: it would fit everybody. */
async function readByFilter(
	{ protect, organizationId }: ProtectedUsersQuery,
	ports: ReadPorts,
	reasons: Reasons,
): Promise<string | undefined> {
	const emptyTexts = emptyTextsIn(protect);
	if (emptyTexts > 0) return unfitEntries(emptyTexts);
	const pages = await readAllUsers(scimPath(organizationId, 'Users'), protect, ports);
	if (pages.kind !== 'all') return `Webex did not give the users of 'Protect' in full${whyListUnread(pages)}`;
	const { inTurns } = ports.waiting;
	const matches = matchesFilter(protect);
	const users = pages.resources;
	if (await inTurns(someOf(users, (user) => matches(user) === false))) return "Webex gave users who do not fit the filter in 'Protect'";
	if (users.length === 0) return "the filter in 'Protect' matches nobody";
	const lost = users.filter((user) => !note(reasons, user, named));
	if (lost.length > 0) return "Webex gave a user of 'Protect' without an ID";
	const unfit = new Set(usersNamed(protect));
	const drop = (user: JsonObject): void => unfit.forEach((isNamed) => isNamed(user) && unfit.delete(isNamed));
	await inTurns(each(users, drop));
	return unfitEntries(unfit.size);
}

async function readByNames(
	{ protect, organizationId, users = [] }: ProtectedUsersQuery,
	ports: ReadPorts,
	reasons: Reasons,
): Promise<string | undefined> {
	const entries = new Map(protect.split(/[\s,;]+/).flatMap((name) => (name === '' ? [] : [[sameNameKey(name), name] as const])));
	if (entries.size === 0) return "'Protect' holds nothing but separators";
	const keyOf = (user: JsonObject): string => sameNameKey(textOf(user, 'userName') ?? '');
	const noteNamed = (user: JsonObject): void =>
		void (entries.has(keyOf(user)) && note(reasons, user, named) && entries.delete(keyOf(user)));
	await ports.waiting.inTurns(each(users, noteNamed));
	if (entries.size === 0) return undefined;
	const search = { collectionPath: scimPath(organizationId, 'Users'), attribute: 'userName' };
	const found = await findByValue(search, [...entries.values()], ports);
	const unfit = [...entries.values()].filter((name) => {
		const holders = resourcesFor(found, name) ?? [];
		for (const user of holders) note(reasons, user, named);
		return holders.length === 0;
	});
	return unfitEntries(unfit.length);
}

function unfitEntries(count: number): string | undefined {
	if (count === 0) return undefined;
	return count === 1 ? "1 of the entries of 'Protect' fits nobody in Webex" : `${count} of the entries of 'Protect' fit nobody in Webex`;
}
