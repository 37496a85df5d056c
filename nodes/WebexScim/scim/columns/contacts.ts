import { addressWords, emailWords, phoneWords, type ContactPart, type Role, type Words } from './words/contactWords';

/** What an e-mail, phone or address column means. `isPrivate`: not for colleagues. `isPlain`: no word says whether it is of work. */
export type ContactMeaning =
	| { readonly kind: 'private' }
	| { readonly kind: 'manager' }
	| { readonly kind: 'contact'; readonly id: string; readonly rank: number; readonly isPlain: boolean; readonly part: ContactPart };

/**
 * Reads the name of an e-mail, phone or address column, a key of `readHeader`. The order of words does not count: "Email - Primary Work"
 * is "Primary Work Email". Every word must be known, so "Email Status" and "Emergency Phone" are none.
 */
export function readContact(key: string): ContactMeaning | undefined {
	if (key.length > longestKey) return undefined;
	for (const { words, meaningOf } of families) {
		const roles = rolesIn(key, words);
		const meaning = roles === undefined ? undefined : meaningOf(roles);
		if (meaning !== undefined) return meaning;
	}
	return undefined;
}

const longestKey = 60;

interface Family {
	readonly words: Words;
	readonly meaningOf: (roles: ReadonlySet<Role>) => ContactMeaning | undefined;
}

/**
 * The roles of the words of which the whole key is made; undefined where it is not, and where a manager is said twice: the manager's manager is
 * somebody else. Of two ways the one with the longer words.
 */
function rolesIn(key: string, words: Words): ReadonlySet<Role> | undefined {
	const isEnd = new Set([key.length]);
	const chosen = new Map<number, string>();
	for (let start = key.length - 1; start >= 0; start--) {
		for (let length = 1; length <= longestWord; length++) {
			const word = key.slice(start, start + length);
			if (!isEnd.has(start + length) || !words.has(word)) continue;
			isEnd.add(start);
			chosen.set(start, word);
		}
	}
	if (!chosen.has(0)) return undefined;
	const roles = new Set<Role>();
	const managers = new Set<string>();
	for (let start = 0; start < key.length; ) {
		const word = chosen.get(start) ?? '';
		const role = words.get(word);
		if (role === undefined) return undefined;
		roles.add(role);
		const singular = word.replace(/s$/, '');
		if (role === 'manager' && managers.size === managers.add(singular).size) return undefined;
		start += word.length;
	}
	return roles;
}

/**
 * How telling an e-mail column is by its words, the lower the more. Where somebody has both, the primary one may be private. Who is about to come has no
 * technical account yet. One that says no more may be of who filled in the form.
 */
export const emailRanks = { work: 0, primary: 0.5, person: 0.7, account: 0.8, plain: 1 } as const;

function emailOf(roles: ReadonlySet<Role>): ContactMeaning | undefined {
	if (!roles.has('email')) return undefined;
	if (roles.has('private')) return { kind: 'private' };
	// A second manager is none that Webex has a place for.
	if (roles.has('manager')) return roles.has('other') ? undefined : { kind: 'manager' };
	const says = (['work', 'primary', 'person', 'account'] as const).find((role) => roles.has(role));
	const id = roles.has('home') ? 'emails.home.value' : roles.has('other') ? 'emails.other.value' : 'userName';
	return { kind: 'contact', id, rank: id === 'userName' ? emailRanks[says ?? 'plain'] : 0, isPlain: false, part: 'email' };
}

function phoneOf(roles: ReadonlySet<Role>): ContactMeaning | undefined {
	const special = (['mobile', 'fax', 'extension'] as const).filter((role) => roles.has(role));
	const [kind = 'phone'] = special;
	if (special.length > 1 || (kind === 'phone' && !roles.has('phone'))) return undefined;
	if (roles.has('private') || roles.has('home')) return { kind: 'private' };
	if (roles.has('other') && kind !== 'phone') return undefined;
	const isWork = roles.has('work') || (roles.has('primary') && kind === 'phone');
	const part = kind === 'extension' ? 'extension' : 'phone';
	const type = roles.has('other') ? 'alternate1' : { phone: 'work', mobile: 'mobile', fax: 'fax', extension: 'work_extension' }[kind];
	return { kind: 'contact', id: `phoneNumbers.${type}.value`, rank: isWork ? 0 : 1, isPlain: !isWork && kind !== 'extension', part };
}

function addressOf(roles: ReadonlySet<Role>): ContactMeaning | undefined {
	const part = addressPartOf(roles);
	if (part === undefined) return undefined;
	if (roles.has('private')) return { kind: 'private' };
	const types = (['home', 'other', 'work'] as const).filter((role) => roles.has(role));
	// "Primary Address" is where somebody lives in some systems.
	if (types.length > 1 || (roles.has('primary') && types.length === 0)) return undefined;
	const sub = part === 'street' ? 'streetAddress' : part === 'vagueRegion' ? 'region' : part;
	const isVague = types.length === 0 && (part === 'vagueRegion' || !roles.has(part));
	return { kind: 'contact', id: `addresses.${types[0] ?? 'work'}.${sub}`, rank: isVague ? 1 : 0, isPlain: types.length === 0, part };
}

const addressParts = ['street', 'locality', 'region', 'vagueRegion', 'postalCode', 'country'] as const;
type AddressPart = (typeof addressParts)[number];

function addressPartOf(roles: ReadonlySet<Role>): AddressPart | undefined {
	const parts = addressParts.filter((part) => roles.has(part));
	const [part, second, third] = parts;
	if (part === undefined) return roles.has('address') && !roles.has('code') && !roles.has('noise') ? 'street' : undefined;
	if (roles.has('code') && (part === 'street' || part === 'locality')) return undefined;
	if (second === undefined) return part;
	// "Country/Region" and "State/Region" name one thing by two words.
	if (third === undefined && second === 'country' && part === 'vagueRegion') return 'country';
	return third === undefined && part === 'region' && second === 'vagueRegion' ? 'region' : undefined;
}

const families: readonly Family[] = [
	{ words: emailWords, meaningOf: emailOf },
	{ words: phoneWords, meaningOf: phoneOf },
	{ words: addressWords, meaningOf: addressOf },
];

const longestWord = Math.max(...families.flatMap(({ words }) => [...words.keys()].map((word) => word.length)));
