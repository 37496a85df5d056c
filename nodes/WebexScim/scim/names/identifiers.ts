import { ownEntryAnyCase, type JsonObject } from '../json';

/** A UUID as Webex writes its ids (RFC 4122). */
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Start of a Webex id in its base64 form: `ciscospark://` encoded. */
const encodedStart = 'Y2lzY29zcGFyazov';

/**
 * The UUID in a Webex id: the UUID itself or the base64 form of `ciscospark://{region}/{TYPE}/{uuid}`, as `/v1` APIs give it,
 * padded or not, in the usual or the URL-safe alphabet. Undefined when it is neither.
 */
export function uuidOfWebexId(text: string): string | undefined {
	const id = text.trim();
	if (id.length > maxIdLength) return undefined;
	if (uuid.test(id)) return id.toLowerCase();
	if (!id.startsWith(encodedStart)) return undefined;
	const decoded = Buffer.from(id, 'base64').toString('utf8');
	const last = decoded.split('/').pop()?.split(':').shift() ?? '';
	return uuid.test(last) ? last.toLowerCase() : undefined;
}

/** Most characters of an id, as of a userName; a longer text is judged before anything else is done with it. */
const maxIdLength = 254;

/** The organization's UUID in an opaque Webex access token: the third of its parts, which are joined by underscores. */
export function organizationOfToken(token: string): string | undefined {
	const part = token.split('_', 3)[2];
	return part !== undefined && uuid.test(part) ? part.toLowerCase() : undefined;
}

/**
 * The id of a resource as it may stand in a path, or undefined. The base64 form is decoded; any other id is one path
 * segment of printable characters, so that no id can lead to another resource. `me` is none: it is whoever asks.
 */
export function resourceIdOf(text: string): string | undefined {
	const id = text.trim();
	if (id.length > maxIdLength || /^(?:\.+|me)$/i.test(id)) return undefined;
	return uuidOfWebexId(id) ?? (/^[A-Za-z0-9_.~@+=:-]+$/.test(id) ? id : undefined);
}

/** The id that a resource of an answer has, as it came; undefined where it is none that may stand in a path. */
export function idOfResource(resource: JsonObject): string | undefined {
	const id = ownEntryAnyCase(resource, 'id');
	return typeof id === 'string' && id === id.trim() && resourceIdOf(id) !== undefined ? id : undefined;
}

/** What two ids must have in common to be one: Webex writes the same id as a UUID, in any case, and in base64. */
export function sameIdKey(id: string): string {
	return uuidOfWebexId(id) ?? id.toLowerCase();
}
