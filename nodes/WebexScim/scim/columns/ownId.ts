import type { ResourceType } from '../messages';
import { fold } from './words/fold';

/**
 * True for a column or member that names the row's own person or group by an ID: all that its name says is that it is an ID, of such a one, in
 * Webex. Of whom the ID of a manager or a department is, its name says as well.
 */
export function isOwnId(name: string, resourceType: ResourceType): boolean {
	return ownIds[resourceType].test(fold(name));
}

const ownIds: Readonly<Record<ResourceType, RegExp>> = {
	Users: /^(?:webex|cisco|spark|scim|ci|users?|persons?|people|accounts?|members?|identity|resource|profile|uuid|guid|uid|identifier|id)+$/,
	Groups: /^(?:webex|cisco|spark|scim|ci|groups?|identity|resource|uuid|guid|uid|identifier|id)+$/,
};
