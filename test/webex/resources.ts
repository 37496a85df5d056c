import { describe } from './bulkOperation';
import { refusedWith, type Answer, type Call, type Handler, type Organization } from './call';
import type { Written } from './directory';
import { without, type JsonObject } from './json';
import type { LedgerEntry } from './ledger';
import { machine, ownerId, ownerOutside } from './owner';
import { project } from './projection';
import { refuse, type Refusal } from './refusal';
import { renderMembers, renderResource } from './render';
import { search, wholeNumber } from './search';
import { membersOf } from './members';
import { messages, type ResourceType } from './urns';

/** GET of a collection. */
export function searchResources(type: ResourceType): Handler {
	return (organization, call) => {
		const found = search(organization.place, organization.directory, type, call.query);
		return found.kind === 'refused' ? refusedWith(organization, call, found) : { status: 200, body: found.value };
	};
}

/** GET of one resource. */
export function readResource(type: ResourceType): Handler {
	return (organization, call, token) => {
		const { place, directory } = organization;
		const stored = directory.view(type).get(call.parameters['id'] ?? '');
		if (stored === undefined) return refusedWith(organization, call, refuse(404, 'There is no such resource.'));
		const isOwn = token.owner === 'person' && stored.id === ownerId;
		return { status: 200, body: project(asRead(organization, renderResource(place, directory, stored), isOwn), call.query) };
	};
}

/** GET of a group's members, the only way to see more than 500; the shape is the one of the page's example. */
export const readMembers: Handler = (organization, call) => {
	const { place, directory, options } = organization;
	const group = directory.view('Groups').get(call.parameters['id'] ?? '');
	if (group === undefined) return refusedWith(organization, call, refuse(404, 'There is no such group.'));
	const startIndex = Math.max(1, wholeNumber(call.query.get('startIndex'), 1));
	const count = wholeNumber(call.query.get('count'), 500);
	if (Number.isNaN(startIndex) || !(count >= 0 && count <= 500)) {
		return refusedWith(organization, call, refuse(400, 'count has to be a whole number up to 500.', 'invalidValue'));
	}
	const members = renderMembers(place, directory, group, startIndex, Math.min(count, options.maxMembersPage ?? 500));
	return {
		status: 200,
		body: {
			schemas: [messages.ciscoGroupMembers],
			displayName: group.attributes['displayName'],
			...countOf(organization, membersOf(group.attributes).length),
			itemsPerPage: members.length,
			startIndex,
			members,
		},
	};
};

/** The count of members, under the name of the page's example or of its field table. */
function countOf({ options: { memberCount = 'memberSize' } }: Organization, members: number): JsonObject {
	return memberCount === 'absent' ? {} : { [memberCount]: members };
}

/**
 * GET of the caller's own record. A service app is nobody; whoever consented is the owner, outside the list of users unless
 * a test has put her there.
 */
export const readMe: Handler = (organization, call, token) => {
	const { place, directory, options } = organization;
	if (token.owner === 'serviceApp') {
		if (options.meForServiceApps === 'machine') return { status: 200, body: renderResource(place, directory, machine) };
		const status = options.meForServiceApps === 'forbidden' ? 403 : 404;
		return refusedWith(organization, call, refuse(status, 'There is no user behind this token.'));
	}
	const stored = directory.view('Users').get(ownerId) ?? ownerOutside();
	return { status: 200, body: asRead(organization, renderResource(place, directory, stored), true) };
};

/** A resource with its roles only where they are shown. */
function asRead({ options }: Organization, resource: JsonObject, isOwn: boolean): JsonObject {
	const shown = options.roles ?? 'all';
	return shown === 'all' || (shown === 'own' && isOwn) ? resource : without(resource, 'roles');
}

/** POST to a collection. */
export function createResource(type: ResourceType): Handler {
	return (organization, call) => settle(organization, call, 'POST', organization.directory.create(type, call.json));
}

/** PUT, PATCH and DELETE of one resource. */
export function changeResource(type: ResourceType, method: 'PUT' | 'PATCH' | 'DELETE'): Handler {
	return (organization, call) => {
		const { directory } = organization;
		const id = call.parameters['id'] ?? '';
		switch (method) {
			case 'PUT':
				return settle(organization, call, method, directory.replace(type, id, call.json));
			case 'PATCH':
				return settle(organization, call, method, directory.patch(type, id, call.json));
			case 'DELETE':
				return settle(organization, call, method, directory.remove(type, id));
		}
	};
}

function settle(organization: Organization, call: Call, method: LedgerEntry['method'], outcome: Written | Refusal): Answer {
	if (outcome.kind === 'refused') return refusedWith(organization, call, outcome);
	organization.record(describe(outcome, method, call.json), null);
	if (outcome.status === 204) return { status: 204 };
	return { status: outcome.status, body: renderResource(organization.place, organization.directory, outcome.stored) };
}
