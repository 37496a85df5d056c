import { isNone, isPartOfWorld } from '../shapes';
import { fold, foldedWords } from './fold';
import { wordsIn } from './wordsIn';

/** True for a code of two letters that is a country's, in any case. */
export function isCountryCode(text: string): boolean {
	const code = text.toUpperCase();
	return /^[A-Z]{2}$/.test(code) && !noCountries.has(code) && english.of(code) !== undefined;
}

/**
 * False for a text that cannot name a country: a word for none, a part of the world, or a name in Latin letters in which no country's name
 * stands, in any of the larger languages. Webex takes any text, so a name stays as it is written.
 */
export function mayNameCountry(text: string): boolean {
	if (isNone(text) || isPartOfWorld(text) || !/^\p{L}[\p{L}\p{M}\s.,'’()/&-]+$/u.test(text)) return false;
	const isOtherScript = !/\p{sc=Latin}/u.test(text);
	return isOtherScript || !hasLanguages || /^[a-z]{3}$/i.test(text) || holdsName(text);
}

/** A run of words that is a country's name, as in "Republic of Moldova" and "Korea, Republic of". */
function holdsName(text: string): boolean {
	const words = text.split(/[\s.,'’()/&-]+/).filter((word) => word !== '');
	known ??= countryNames();
	for (let start = 0; start < words.length; start++)
		for (let end = start + 1; end <= Math.min(words.length, start + mostWords); end++)
			if (known.has(fold(words.slice(start, end).join('')))) return true;
	return false;
}

/** Words of the longest name. */
const mostWords = 8;

let known: ReadonlySet<string> | undefined;

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes of unions and tests, which have names as well. */
const noCountries: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** A program may be built without the names in other languages; then any name may be one. */
const hasLanguages = new Intl.DisplayNames('de', { type: 'region', fallback: 'none' }).of('DE') === 'Deutschland';

const languages = wordsIn(`
	en, de, fr, es, it, pt, nl, pl, cs, sk, hu, ro, sv, nb, da, fi, tr, hr, sl, lt, lv, et
	ca, id, ms, vi, sq, is, ga, cy, gl, eu, sw, af
`);

/** Names in use beside those of Unicode's list. */
const otherNames = foldedWords(`
	England, Scotland, Wales, Northern Ireland, Great Britain, Britain, Großbritannien, Grande-Bretagne, Gran Bretaña, Gran Bretagna, Angleterre
	Inglaterra, Schottland, Écosse, Holland, Hollande, Holanda, Olanda, Czech, Tschechei
	Russian, Korea, Corea, Corée, Syrian, Lao, Macedonia, Mazedonien, Turkey, Türkiye, Ivory Coast, Swaziland
	Burma, Birma, Cabo Verde, Cape Verde, Hong Kong, Hongkong, Macau, Macao, Palestine, Holy See, Vatican, Congo
	UAE, Emirates, East Timor, Micronesia, Byelorussia, Weissrussland, Moldavia, US, UK, Brasil
`);

function countryNames(): ReadonlySet<string> {
	const names = new Set(otherNames);
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`)).filter(isCountryCode);
	for (const language of languages) {
		const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
		// "Congo - Kinshasa" and "Myanmar (Burma)" are two names each.
		for (const code of codes) for (const name of (regions.of(code) ?? '').split(/\s[-–]\s|[()]/)) names.add(fold(name));
	}
	names.delete('');
	return names;
}
