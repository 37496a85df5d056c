import { without, type JsonObject } from './json';
import { membersOf } from './members';
import type { Directory } from './directory';
import type { WebexOptions } from './options';
import type { Stored } from './table';
import { schemas, type ResourceType } from './urns';

/** Where resources live, for locations: the server's address and the organization. */
export interface Place {
	readonly url: string;
	readonly orgId: string;
}

/** Absolute address of a resource, the shape wxc_sdk takes the id from. */
export function locationOf(place: Place, type: ResourceType, id: string): string {
	return `${place.url}/identity/scim/${place.orgId}/v2/${type}/${id}`;
}

/** Weak entity tag as in Webex's examples. */
export function versionOf({ created, version }: Stored): string {
	return `W/"${Math.abs(Math.trunc(created))}${version}"`;
}

/** A resource as Webex shows it: never the password, always meta and the organization in Cisco's extension. */
export function renderResource(place: Place, directory: Directory, stored: Stored): JsonObject {
	const attributes = without(stored.attributes, 'password');
	const cisco = stored.type === 'Users' ? schemas.ciscoUser : schemas.ciscoGroup;
	const organization = stored.type === 'Users' ? { organizationId: place.orgId } : { organizationID: place.orgId };
	const extensions = Object.keys(attributes).filter((name) => name.startsWith('urn:') && name !== cisco);
	const extension = attributes[cisco];
	return {
		schemas: [stored.type === 'Users' ? schemas.user : schemas.group, ...extensions, cisco],
		id: stored.id,
		...attributes,
		...(stored.type === 'Groups' ? renderedMembers(place, directory, stored) : {}),
		[cisco]: { ...(typeof extension === 'object' ? extension : {}), meta: organization },
		meta: {
			resourceType: stored.type === 'Users' ? 'User' : 'Group',
			location: locationOf(place, stored.type, stored.id),
			version: versionOf(stored),
			...createdOf(directory.options, stored),
			lastModified: new Date(stored.lastModified - (directory.options.metaBehindMs ?? 0)).toISOString(),
		},
	};
}

function createdOf({ createdForm = 'exact', metaBehindMs = 0 }: WebexOptions, { created }: Stored): JsonObject {
	if (createdForm === 'absent') return {};
	const told = created - metaBehindMs;
	const shown = createdForm === 'seconds' ? Math.floor(told / 1000) * 1000 : told;
	return { created: new Date(shown).toISOString() };
}

/** Members of a group from an index on, with what Webex adds to each. */
export function renderMembers(place: Place, directory: Directory, group: Stored, startIndex: number, count: number): readonly JsonObject[] {
	return membersOf(group.attributes)
		.slice(startIndex - 1, startIndex - 1 + count)
		.map(({ value, type }) => {
			const resourceType: ResourceType = type === 'group' ? 'Groups' : 'Users';
			const shown = directory.options.memberType;
			const display = directory.tables[resourceType].get(value)?.attributes['displayName'];
			return {
				value,
				...(shown === 'none' ? {} : { type: shown === 'User' && type === 'user' ? 'User' : type }),
				...(display === undefined ? {} : { display }),
				$ref: locationOf(place, resourceType, value),
			};
		});
}

/** A read of a group shows 500 members at most (Webex's Get Group Members page). */
function renderedMembers(place: Place, directory: Directory, group: Stored): JsonObject {
	const members = renderMembers(place, directory, group, 1, 500);
	return members.length === 0 ? {} : { members };
}
