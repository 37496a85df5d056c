import { formsOfName, sameNameKey } from '../names/names';
import { each, flatMapped, type Work } from '../work';

/** A filter and the values that it asks for. */
export interface ValueFilter {
	readonly filter: string;
	readonly values: readonly string[];
}

/** The forms in which a name may stand in Webex, by its spellings in the rows; one at least. */
export type FormsOf = (spellings: readonly [string, ...string[]]) => readonly string[];

/** How much one search may ask for. Webex publishes no limit. */
export const maxTerms = 50;

/** Bytes of the filter in a URL: 8 KiB is what gateways usually take of one, and 6 KiB leaves room for the rest of it. */
export const maxFilterBytes = 6144;

/**
 * `attribute eq "value"`. The value is written as a JSON string (RFC 7644 3.4.2.2), so that no quote in it can end it.
 * Webex compares without case: what is found may differ from the value in case.
 */
export function filterEquals(attribute: string, value: string): string {
	return `${attribute} eq ${JSON.stringify(value)}`;
}

/**
 * For what has the value at the beginning of any of the attributes, by `sw`, which Webex takes for some attributes only. Written
 * and compared as `filterEquals`. Undefined for a value that no filter can ask for, by its characters or its length.
 */
export function anyStartsWith(attributes: readonly string[], value: string): string | undefined {
	if (brokenCharacter.test(value)) return undefined;
	const filter = attributes.map((attribute) => `${attribute} sw ${JSON.stringify(value)}`).join(or);
	return urlBytes(filter) > maxFilterBytes ? undefined : filter;
}

/**
 * Filters for resources that have any of the values, joined by `or`, as few as the limits allow and in the values'
 * order. Values that are one name by `sameNameKey` are asked for together, and all stay listed; others apart.
 * Values that `whyNotAskable` speaks against are left out. `formsOf` gives the forms of a name to ask for.
 */
export function* anyOf(attribute: string, values: readonly string[], formsOf: FormsOf = formsOfName): Work<readonly ValueFilter[]> {
	const filters: ValueFilter[] = [];
	let open: OpenFilter = { terms: [], values: [], bytes: 0 };
	const askable = yield* flatMapped(values, (value) => (whyNotAskable(attribute, value) === undefined ? [value] : []));
	yield* each(yield* spellingsOf(askable), (spellings) => {
		const terms = termsFor(attribute, formsOf(spellings));
		const ownBytes = urlBytes(terms.join(or));
		const bytes = open.bytes + (open.terms.length === 0 ? 0 : urlBytes(or)) + ownBytes;
		if (open.terms.length > 0 && (open.terms.length + terms.length > maxTerms || bytes > maxFilterBytes)) {
			filters.push(closed(open));
			open = { terms, values: spellings, bytes: ownBytes };
		} else {
			open = { terms: [...open.terms, ...terms], values: [...open.values, ...spellings], bytes };
		}
	});
	return open.terms.length === 0 ? filters : [...filters, closed(open)];
}

/** Why no filter can ask for the value: half of a surrogate pair, which no URL can carry, or too many bytes for one filter. */
export function whyNotAskable(attribute: string, value: string): 'brokenCharacter' | 'tooLong' | undefined {
	if (brokenCharacter.test(value)) return 'brokenCharacter';
	return urlBytes(filterEquals(attribute, formsOfName([value])[0])) > maxFilterBytes ? 'tooLong' : undefined;
}

interface OpenFilter {
	readonly terms: readonly string[];
	readonly values: readonly string[];
	readonly bytes: number;
}

function closed({ terms, values }: OpenFilter): ValueFilter {
	return { filter: terms.join(or), values };
}

const or = ' or ';

/** Half of a surrogate pair, which no URL can carry. */
const brokenCharacter = /\p{Surrogate}/u;

/** A term for each form that the name may have in Webex, as far as the limits allow; one at least. */
function termsFor(attribute: string, forms: readonly string[]): readonly string[] {
	const terms = forms.map((form) => filterEquals(attribute, form));
	while (terms.length > 1 && (terms.length > maxTerms || urlBytes(terms.join(or)) > maxFilterBytes)) terms.pop();
	return terms;
}

/** The values by the name that they are, in order, each spelling once. */
export function* spellingsOf(values: readonly string[]): Work<Iterable<readonly [string, ...string[]]>> {
	const byName = new Map<string, [string, ...string[]]>();
	yield* each(new Set(values), (value) => {
		const key = sameNameKey(value);
		const spellings = byName.get(key);
		if (spellings === undefined) byName.set(key, [value]);
		else spellings.push(value);
	});
	return byName.values();
}

function urlBytes(text: string): number {
	return encodeURIComponent(text).length;
}
