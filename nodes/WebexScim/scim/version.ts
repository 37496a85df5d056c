import { isJsonObject, ownEntry, type JsonObject } from './json';

/** The version of a resource as Webex shows it (RFC 7643 3.1, `meta.version`); undefined where it shows none. */
export function versionOf(resource: JsonObject): string | undefined {
	const meta = ownEntry(resource, 'meta');
	const version = isJsonObject(meta) ? meta['version'] : undefined;
	return typeof version === 'string' ? version : undefined;
}
