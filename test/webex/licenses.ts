import type { Handler } from './call';
import { isObject, type JsonObject } from './json';
import type { WebexOptions } from './options';
import { gatewayBody } from './refusal';

/** The licenses of the options and who has them; ids are made of the names. */
export interface Licenses {
	list(): readonly JsonObject[];
	/** Names of what a user has. */
	of(userId: string): readonly string[];
	/** Gives a license to a user, or takes it away; false where there is no such license, or no unit of it is left. */
	change(userId: string, id: unknown, operation: unknown): boolean;
}

/** Nobody has any of them. */
export function createLicenses(options: WebexOptions): Licenses {
	const holders = new Map<string, Set<string>>();
	const all = () => options.licenses ?? [];
	const heldBy = (name: string): Set<string> => {
		const held = holders.get(name) ?? new Set<string>();
		holders.set(name, held);
		return held;
	};
	return {
		list: () => all().map(({ name, totalUnits }) => ({ id: idOf(name), name, totalUnits, consumedUnits: heldBy(name).size })),
		of: (userId) => all().flatMap(({ name }) => (heldBy(name).has(userId) ? [name] : [])),
		change(userId, id, operation) {
			const license = all().find(({ name }) => idOf(name) === id);
			if (license === undefined) return false;
			const held = heldBy(license.name);
			if (operation === 'remove') return held.delete(userId);
			if (!held.has(userId) && held.size >= license.totalUnits) return false;
			held.add(userId);
			return true;
		},
	};
}

/** GET /v1/licenses (Webex's OpenAPI file, shortened to what tells which license is which). */
export const listLicenses: Handler = ({ licenses }) => ({ status: 200, body: { items: licenses.list() } });

/**
 * PATCH /v1/licenses/users, one user per call: 200 when all was done, 206 when some was (the list in the answer tells which), 400 when
 * nothing was.
 */
export const assignLicenses: Handler = ({ place, directory, licenses }, { json, trackingId }) => {
	const { email, licenses: given } = isObject(json) ? json : {};
	const asked = Array.isArray(given) ? given.filter(isObject) : [];
	const user = directory.tables.Users.find('userName', String(email))?.[0];
	if (user === undefined) return { status: 400, body: gatewayBody('The person was not found.', trackingId) };
	const done = asked.filter(({ id, operation }) => licenses.change(user.id, id, operation)).length;
	if (done === 0) return { status: 400, body: gatewayBody('No license could be assigned.', trackingId) };
	return {
		status: done === asked.length ? 200 : 206,
		body: {
			orgId: encoded('ORGANIZATION', place.orgId),
			personId: encoded('PEOPLE', user.id),
			email,
			licenses: licenses.of(user.id).map(idOf),
		},
	};
};

function idOf(name: string): string {
	return encoded('LICENSE', name);
}

/** The form of ids below /v1. */
function encoded(kind: string, id: string): string {
	return Buffer.from(`ciscospark://us/${kind}/${id}`).toString('base64url');
}
