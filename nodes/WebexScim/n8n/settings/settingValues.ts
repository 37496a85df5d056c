import { parseRemovalLimit, type RemovalLimit } from '../../plan/brake';

/** What a setting was given as, understood; or why it is not taken and what is, each as half a sentence. */
export type Parsed<T> =
	| { readonly kind: 'value'; readonly value: T }
	| { readonly kind: 'unfit'; readonly because: string; readonly takes: string };

/** How a setting is understood. */
export type Parse<T> = (given: unknown) => Parsed<T>;

/** On or off, also as text and number, since variables and cells are always text; nothing else is guessed at. */
export function parseSwitch(given: unknown): Parsed<boolean> {
	if (on.has(given)) return { kind: 'value', value: true };
	if (off.has(given)) return { kind: 'value', value: false };
	return { kind: 'unfit', because: 'which is neither on nor off', takes: 'true or false' };
}

const on: ReadonlySet<unknown> = new Set([true, 'true', 1, '1']);
const off: ReadonlySet<unknown> = new Set([false, 'false', 0, '0', '']);

/** One of these words exactly: n8n does not check the words in a workflow's JSON, nor what an expression gives. */
export function parseWord<V extends string>(words: readonly V[]): Parse<V> {
	return (given) => {
		const value = words.find((word) => word === given);
		return value === undefined
			? { kind: 'unfit', because: 'which is not one of its values', takes: wordsText(words) }
			: { kind: 'value', value };
	};
}

function wordsText(words: readonly string[]): string {
	const said = words.filter((word) => word !== '').join(', ');
	return words.some((word) => word === '') ? `${said}, or nothing` : said;
}

/** A whole number from `min` to `max`, also as text. */
export function parseWhole(min: number, max: number): Parse<number> {
	const range = max === Infinity ? `of at least ${min}` : `from ${min.toLocaleString('en')} to ${max.toLocaleString('en')}`;
	return (given) => {
		const value = typeof given === 'string' && /^\d{1,9}$/.test(given.trim()) ? Number(given) : given;
		if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max) return { kind: 'value', value };
		return { kind: 'unfit', because: 'which is out of range', takes: `a whole number ${range}` };
	};
}

/** A text, without the spaces at its ends. */
export function parseText(given: unknown): Parsed<string> {
	if (typeof given === 'string') return { kind: 'value', value: given.trim() };
	return { kind: 'unfit', because: 'which is not text', takes: 'a text' };
}

/** A limit of removals; only a sync has something that a share can be taken of. */
export function parseLimit(isSync: boolean): Parse<RemovalLimit> {
	return (given) => {
		const value = parseRemovalLimit(given);
		if (value === undefined) {
			const takes = 'a whole number, for the sync operations also a percentage such as 10%, or nothing for no limit';
			return { kind: 'unfit', because: 'which is out of range', takes };
		}
		if (value.kind !== 'share' || isSync) return { kind: 'value', value };
		return { kind: 'unfit', because: 'which is out of range', takes: 'a whole number here; only the sync operations take a percentage' };
	};
}
