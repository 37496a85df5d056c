import type { ColumnFormat } from './column';
import { isCountryCode, mayNameCountry } from './words/countries';

/** A form that values have: the value in it, or undefined for what cannot be one; and the words for that, with an example. */
export interface ValueForm {
	readonly read: (text: string) => string | undefined;
	readonly words: string;
}

/** The forms of language, country and time zone; an e-mail address has its own rules in `scim/names/`. */
export const valueForms: Readonly<Record<Exclude<ColumnFormat, 'email'>, ValueForm>> = {
	locale: { read: localeOf, words: 'is not a language with a country. Use the form en_US.' },
	country: { read: countryOf, words: 'is not a country. Use its code of two letters, such as DE.' },
	timezone: { read: timezoneOf, words: 'is not the name of a time zone. Use a name such as Europe/Berlin.' },
};

/** Longest text that is looked at; the longest time zone has 32 characters, the longest name of a country about 60. */
export const maxFormLength = 128;

/** BCP 47's and POSIX's spellings in the one that Webex documents: ll_CC, with the script between if there is one. */
function localeOf(text: string): string | undefined {
	const parts = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?$/i.exec(text);
	if (parts === null) return undefined;
	const [language = '', script, region] = [parts[1]?.toLowerCase(), parts[2]?.toLowerCase(), parts[3]?.toUpperCase()];
	if (languages.of(language) === undefined || (region !== undefined && regions.of(region) === undefined)) return undefined;
	const titled = script === undefined ? undefined : script.charAt(0).toUpperCase() + script.slice(1);
	return [language, titled, region].filter((part) => part !== undefined).join('_');
}

/** A code of two letters is one that exists, in capitals. A country's name stays as it is: Webex takes any text. */
function countryOf(text: string): string | undefined {
	if (/^[a-z]{2}$/i.test(text)) return isCountryCode(text) ? text.toUpperCase() : undefined;
	return mayNameCountry(text) ? text : undefined;
}

/** A name of the IANA database, also an older one; where only the case differs, as the database writes it. */
function timezoneOf(text: string): string | undefined {
	const folded = text.toLowerCase();
	const known = zones.get(folded);
	if (known !== undefined) return known;
	if (olderZones.has(folded)) return text;
	if (!/^[a-z][\w+-]*(?:\/[\w+-]+)*$/i.test(text)) return undefined;
	try {
		new Intl.DateTimeFormat('en', { timeZone: text });
		olderZones.add(folded);
		return text;
	} catch {
		return undefined;
	}
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const zones: ReadonlyMap<string, string> = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]));

/** Older names that were met; asking for one takes a tenth of a millisecond, and there are some hundred. */
const olderZones = new Set<string>();
