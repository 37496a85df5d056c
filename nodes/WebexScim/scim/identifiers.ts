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
 * segment of printable characters, so that no id can lead to another resource.
 */
export function resourceIdOf(text: string): string | undefined {
	const id = text.trim();
	if (id.length > maxIdLength) return undefined;
	return uuidOfWebexId(id) ?? (/^[A-Za-z0-9_.~@+=:-]+$/.test(id) && !/^\.+$/.test(id) ? id : undefined);
}
