import type { JsonValue } from './json';

/** True for two spellings of one value, of an attribute whose values have a known form: userName, country, time zone and language. */
export function sameForm(attribute: string, one: JsonValue | undefined, other: JsonValue | undefined): boolean {
	const form = forms.get(attribute.toLowerCase());
	return form !== undefined && typeof one === 'string' && typeof other === 'string' && form(one) === form(other);
}

/** What the spellings of one value have in common, by attribute in lower case. */
const forms: ReadonlyMap<string, (text: string) => string> = new Map([
	...['username', 'country', 'timezone'].map((attribute) => [attribute, (text: string) => text.toLowerCase()] as const),
	// en-us is en_US.
	...['locale', 'preferredlanguage'].map((attribute) => [attribute, (text: string) => text.toLowerCase().replaceAll('-', '_')] as const),
]);
