import type { JsonObject, JsonValue } from './json';

/** What stands in a result for a secret. */
const masked = '********';

/** The same data with a mask for what must not be shown: whatever is named a password, secret or token, at any depth. */
export function maskSecrets<T extends JsonValue>(data: T): T {
	const text = JSON.stringify(data, function (this: JsonObject, key: string, value: unknown): unknown {
		const isEmpty = value === null || value === '';
		return !isEmpty && (isSecret(key) || (key.toLowerCase() === 'value' && isOfSecret(this))) ? masked : value;
	});
	return JSON.parse(text) as T;
}

/** An operation of a PATCH names in `path` what its `value` is (RFC 7644 3.5.2). */
function isOfSecret(holder: JsonObject): boolean {
	return Object.entries(holder).some(([key, value]) => key.toLowerCase() === 'path' && typeof value === 'string' && isSecret(value.trim()));
}

function isSecret(name: string): boolean {
	return /(?:password|passwd|passphrase|secret|token|api[_-]?key)$/i.test(name);
}
