import { nearNameKey } from '../../scim/names/nearName';

/**
 * What an address and its misspellings have in common: the address with no, one or two letters left out before its @, each way, so that two
 * addresses with one of these in common differ by little. Short names lose fewer letters: at most every third.
 */
export function misspellings(address: string): readonly string[] {
	const whole = nearNameKey(address);
	const at = whole.lastIndexOf('@');
	if (at < 1 || at > longestName) return [whole];
	const domain = whole.slice(at);
	let names = new Set([whole.slice(0, at)]);
	for (let left = Math.min(2, Math.floor(at / 3)); left > 0; left--) names = new Set([...names].flatMap(withOneLess));
	return [...names].map((name) => name + domain);
}

/** Most characters before an @ (RFC 5321 4.5.3.1.1); the work for a longer text would be for nothing. */
const longestName = 64;

function withOneLess(name: string): readonly string[] {
	return [name, ...Array.from({ length: name.length }, (_, index) => name.slice(0, index) + name.slice(index + 1))];
}
