import { uuidOfWebexId } from '../scim/identifiers';

/** The key by which ids are the same: Webex writes one id as a UUID and in base64, in any case. */
export function idKey(id: string): string {
	return uuidOfWebexId(id) ?? id.toLowerCase();
}
