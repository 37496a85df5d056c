import { fold } from './fold';

/**
 * True for a column or member that names the row's own person by an ID: all that its name says is that it is an ID, of a person or account, in
 * Webex. Of whom the ID of a manager or a department is, its name says as well.
 */
export function isOwnId(name: string): boolean {
	return ownId.test(fold(name));
}

const ownId =
	/^(?:webex|cisco|spark|scim|ci|users?|persons?|people|accounts?|members?|identity|resource|profile|uuid|guid|uid|identifier|id)+$/;
