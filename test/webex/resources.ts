import { describe } from './bulkOperation';
import { refusedWith, type Answer, type Call, type Handler, type Organization } from './call';
import type { Written } from './directory';
import type { LedgerEntry } from './ledger';
import { project } from './projection';
import { refuse, type Refusal } from './refusal';
import { renderMembers, renderResource } from './render';
import { search, wholeNumber } from './search';
import { membersOf } from './members';
import { messages, schemas, type ResourceType } from './urns';

/** GET of a collection. */
export function searchResources(type: ResourceType): Handler {
	return (organization, call) => {
		const found = search(organization.place, organization.directory, type, call.query);
		return found.kind === 'refused' ? refusedWith(organization, call, found) : { status: 200, body: found.value };
	};
}

/** GET of one resource. */
export function readResource(type: ResourceType): Handler {
	return (organization, call) => {
		const { place, directory } = organization;
		const stored = directory.view(type).get(call.parameters['id'] ?? '');
		if (stored === undefined) return refusedWith(organization, call, refuse(404, 'There is no such resource.'));
		return { status: 200, body: project(renderResource(place, directory, stored), call.query) };
	};
}

/** GET of a group's members, the only way to see more than 500; the shape is the one of the page's example. */
export const readMembers: Handler = (organization, call) => {
	const { place, directory } = organization;
	const group = directory.view('Groups').get(call.parameters['id'] ?? '');
	if (group === undefined) return refusedWith(organization, call, refuse(404, 'There is no such group.'));
	const startIndex = Math.max(1, wholeNumber(call.query.get('startIndex'), 1));
	const count = wholeNumber(call.query.get('count'), 500);
	if (Number.isNaN(startIndex) || !(count >= 0 && count <= 500)) {
		return refusedWith(organization, call, refuse(400, 'count has to be a whole number up to 500.', 'invalidValue'));
	}
	const members = renderMembers(place, directory, group, startIndex, count);
	return {
		status: 200,
		body: {
			schemas: [messages.ciscoGroupMembers],
			displayName: group.attributes['displayName'],
			memberSize: membersOf(group.attributes).length,
			itemsPerPage: members.length,
			startIndex,
			members,
		},
	};
};

/** GET of the caller's own record. A service app is nobody; whoever consented is an administrator outside the user list. */
export const readMe: Handler = (organization, call, token) => {
	if (token.owner === 'serviceApp') return refusedWith(organization, call, refuse(404, 'There is no user behind this token.'));
	const { orgId, url } = organization.place;
	const id = 'a4d1f0b2-6c39-4e57-8b1a-0e9d2c7f5a63';
	const userName = 'administrator@example.com';
	const body = {
		schemas: [schemas.user, schemas.ciscoUser],
		id,
		userName,
		active: true,
		userType: 'user',
		displayName: 'Ada Administrator',
		emails: [{ value: userName, type: 'work', primary: true }],
		[schemas.ciscoUser]: { meta: { organizationId: orgId } },
		meta: { resourceType: 'User', location: `${url}/identity/scim/${orgId}/v2/Users/${id}`, version: 'W/"1"' },
	};
	return { status: 200, body };
};

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
