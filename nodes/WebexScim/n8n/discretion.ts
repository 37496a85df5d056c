import type { Outcome } from '../plan/outcome';
import { assertNever } from '../scim/assertNever';

/** Shortest value of a row that is left out of a sentence: shorter ones are part of ordinary words. */
const minValueLength = 3;

/**
 * A row's detail for where everybody sees it, such as an error message. The node's own words name no person and stay, but for the names
 * of other rows. Webex's words may quote the row, so the row's values are left out of them, each as a whole, and whatever looks like an
 * address; words in small letters alone are no names.
 */
export function withoutPerson(outcome: Outcome, detail: string, row: unknown, names: unknown): string {
	if (outcome.kind === 'notAttempted' && outcome.cause !== undefined) return outcome.cause;
	const speaker = speakerOf(outcome);
	switch (speaker) {
		case 'node':
			return detail;
		case 'nodeWithNames':
			return withoutValues(detail, names);
		case 'Webex':
			return withoutAddresses(withoutValues(detail, [row, names]));
		default:
			return assertNever(speaker);
	}
}

/** A sentence without what looks like an address. */
export function withoutAddresses(sentence: string): string {
	return sentence.replace(/[^\s@]*@[^\s@]*/g, '…');
}

function speakerOf(outcome: Outcome): 'node' | 'nodeWithNames' | 'Webex' {
	// Whose the row's names are in Webex is somebody whom no row need name.
	if (outcome.kind === 'invalid' && outcome.reason === 'otherPerson') return 'Webex';
	if (outcome.kind === 'invalid') return outcome.reason === 'duplicateBulkId' ? 'nodeWithNames' : 'node';
	if (outcome.kind !== 'notAttempted' || outcome.reason === 'requestRefused') return 'Webex';
	return outcome.reason === 'dependencyFailed' ? 'nodeWithNames' : 'node';
}

function withoutValues(detail: string, source: unknown): string {
	let text = detail;
	for (const value of valuesOf(source).sort((a, b) => b.length - a.length)) if (text.includes(value)) text = without(text, value);
	return text;
}

/** Where it is part of a longer word it is not the value. */
function without(text: string, value: string): string {
	const literal = value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
	return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu'), '…');
}

/** All texts and numbers in a row, however deep. */
function valuesOf(row: unknown): string[] {
	const values: string[] = [];
	const waiting = new Set<unknown>([row]);
	for (const value of waiting) {
		if (typeof value === 'object' && value !== null) for (const entry of Object.values(value)) waiting.add(entry);
		const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
		if (text.length >= minValueLength && !/^[a-z]+$/.test(text)) values.push(text);
	}
	return values;
}
