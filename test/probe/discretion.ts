import { isObject } from '../webex/json';

/** Words that are nobody's: of SCIM, of HTTP, of Webex's schemas. Any other text is shown as its kind. */
const words = new Set(
	`POST PATCH DELETE user User group Group work home mobile machine transient active pending
	uniqueness tooMany mutability invalidSyntax invalidPath invalidFilter noTarget invalidValue tooLarge`.split(/\s+/),
);

const ownUrn = /^urn:(?:ietf:params:scim|scim:schemas:extension:(?:cisco|enterprise))[:\w.-]*$/i;

/** The members of schemas and messages are in letters; whatever else a name is may be somebody's. */
const ownKey = /^[$A-Za-z][A-Za-z0-9]{0,40}$/;

const maxEntries = 6;
const maxDepth = 8;

/**
 * What an answer looks like: names of members, kinds of values, and the few words that are nobody's. No id, address, token or text
 * of the organization is ever in it, since every other value is replaced.
 */
export function shapeOf(value: unknown, depth = 0): unknown {
	if (depth > maxDepth) return '…';
	if (Array.isArray(value)) {
		const shapes = value.slice(0, maxEntries).map((entry: unknown) => shapeOf(entry, depth + 1));
		return value.length > maxEntries ? [...shapes, `… ${value.length} in all`] : shapes;
	}
	if (isObject(value)) {
		return Object.fromEntries(Object.entries(value).map(([key, entry]) => [keyOf(key), shapeOf(entry, depth + 1)]));
	}
	return typeof value === 'string' ? textOf(value) : typeof value === 'number' ? numberOf(value) : value;
}

function keyOf(key: string): string {
	return ownKey.test(key) || ownUrn.test(key) ? key : '(name)';
}

function textOf(text: string): string {
	if (words.has(text) || ownUrn.test(text) || /^\d{3}$/.test(text)) return text;
	if (/^\d{4}-\d\d-\d\dT[\d:.]+Z?$/.test(text)) return `(time${text.includes('.') ? ', with fractions' : ''})`;
	if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text)) return '(id)';
	if (/^https?:/.test(text)) return '(address)';
	if (text.includes('@')) return '(mail)';
	return '(text)';
}

function numberOf(number: number): unknown {
	return Number.isInteger(number) && number >= 0 && number < 1000 ? number : '(number)';
}
