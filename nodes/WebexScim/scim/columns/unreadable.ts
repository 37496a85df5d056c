import type { Column } from './column';
import { digitsLost } from './damage';
import { isLeaf } from './plain';
import { shownColumn } from './shown';

/**
 * Why a value cannot be read as a text, and what to do, behind the name of its field: an object names its members, and where
 * its `path` in the item is known, the expression for one of them is told. A number that is no text lost digits. Never the value itself.
 */
export function unreadableWords(column: Column, value: unknown, path: string | undefined): string {
	if (typeof value === 'number' && Number.isFinite(value)) return `${digitsLost.wrong}. ${digitsLost.remedy}.`;
	if (isLeaf(value)) return 'is not a text. Use a text, a number or a date.';
	const isList = Array.isArray(value);
	const [first] = isList ? value : [];
	const members = isList && (isLeaf(first) || Array.isArray(first)) ? [] : membersOf(isList ? first : value);
	const what = isList
		? `is a list${members.length === 0 ? '' : ` of objects with ${namesText(members)}`}`
		: `is an object with ${namesText(members)}`;
	const step = `${isList ? '[0]' : ''}${members[0] === undefined ? '' : accessTo(members[0])}`;
	return `${what}. ${remedyOf(column, path, step)}`;
}

function remedyOf({ displayName }: Column, path: string | undefined, step: string): string {
	if (step === '') return 'Use a text, a number or a date.';
	if (path === undefined) return `Add ${step}, or another member, to the expression.`;
	const expression = `{{ $json${path.split('.').map(accessTo).join('')}${step} }}`;
	return `Choose 'Map Each Column Manually' and map ${displayName} to one of them, for example ${expression}.`;
}

/** Most members that are named. */
const maxNames = 5;

/** Names of members that may be shown: none that looks like a person's data. */
function membersOf(object: unknown): readonly string[] {
	const names: string[] = [];
	for (const name in object as object) {
		if (!Object.hasOwn(object as object, name) || shownColumn(name) !== name) continue;
		names.push(name);
		if (names.length > maxNames) break;
	}
	return names;
}

function namesText(names: readonly string[]): string {
	if (names.length === 0) return 'no member that can be named';
	const [only] = names;
	if (names.length === 1) return `the member ${only}`;
	return `the members ${names.slice(0, maxNames).join(', ')}${names.length > maxNames ? ' and others' : ''}`;
}

function accessTo(name: string): string {
	return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
