import { isJsonObject, ownEntry, withMembers, type JsonObject } from './json';

/** The version of a resource as Webex shows it (RFC 7643 3.1, `meta.version`); undefined where it shows none. */
export function versionOf(resource: JsonObject): string | undefined {
	const { version } = ownMeta(resource);
	return typeof version === 'string' ? version : undefined;
}

/** The resource with that version; undefined: nobody knows which it has by now. */
export function withVersion(resource: JsonObject, version: string | undefined): JsonObject {
	if (versionOf(resource) === version) return resource;
	return withMembers(resource, [['meta', withMembers(ownMeta(resource), [['version', version]])]]);
}

function ownMeta(resource: JsonObject): JsonObject {
	const meta = ownEntry(resource, 'meta');
	return isJsonObject(meta) ? meta : {};
}
