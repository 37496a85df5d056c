import { schemaOf } from './attributes';
import type { Directory } from './directory';
import { isObject, memberOf } from './json';
import { now } from './options';
import { owner, ownerId } from './owner';
import { renderResource, type Place } from './render';
import type { Stored } from './table';
import type { ResourceType } from './urns';

/** What a test may put into the organization and see of it without HTTP; always the present truth, read lag or not. */
export interface Inspection {
	/**
	 * Puts users in as if they had been there since yesterday; gives their ids. Not in the ledger. `schemas` may be left
	 * out, `id` and `meta.created` may be given. Throws on a user that Webex would refuse.
	 */
	seedUsers(users: readonly object[]): readonly string[];
	seedGroups(groups: readonly object[]): readonly string[];
	/** Puts the person of OAuth2 tokens into the list of users; gives her id. */
	seedOwner(): string;
	/** A user as a GET would show it. */
	user(id: string): object | undefined;
	users(): readonly object[];
	userByName(userName: string): object | undefined;
	group(id: string): object | undefined;
	groups(): readonly object[];
	groupByName(displayName: string): object | undefined;
}

/** Looks into whatever directory there is at the time. */
export function createInspection(place: Place, directory: () => Directory): Inspection {
	const table = (type: ResourceType) => directory().tables[type];
	const show = (stored: Stored | undefined) => (stored === undefined ? undefined : renderResource(place, directory(), stored));
	const showAll = (type: ResourceType) => [...table(type).all()].map((stored) => renderResource(place, directory(), stored));
	return {
		seedUsers: (users) => users.map((user) => seed(directory(), 'Users', user)),
		seedGroups: (groups) => groups.map((group) => seed(directory(), 'Groups', group)),
		seedOwner: () => seed(directory(), 'Users', { ...owner, id: ownerId }),
		user: (id) => show(table('Users').get(id)),
		users: () => showAll('Users'),
		userByName: (userName) => show(table('Users').find('userName', userName)?.[0]),
		group: (id) => show(table('Groups').get(id)),
		groups: () => showAll('Groups'),
		groupByName: (displayName) => show(table('Groups').find('displayName', displayName)?.[0]),
	};
}

const dayMs = 86_400_000;

function seed(directory: Directory, type: ResourceType, resource: object): string {
	const { id, meta } = resource as { readonly id?: unknown; readonly meta?: unknown };
	const created = isObject(meta) ? Date.parse(String(memberOf(meta, 'created'))) : Number.NaN;
	const outcome = directory.create(
		type,
		{ schemas: [schemaOf(type).core], ...resource },
		{
			created: Number.isNaN(created) ? now(directory.options) - dayMs : created,
			...(typeof id === 'string' ? { id } : {}),
		},
	);
	if (outcome.kind === 'refused') throw new Error(`This ${type} seed would be refused: ${outcome.detail}`);
	return outcome.stored.id;
}
