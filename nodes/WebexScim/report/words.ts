import type { Operation } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import { counted } from '../scim/counted';
import { isJsonObject, ownEntryAnyCase, type JsonValue } from '../scim/json';
import { changesIn } from '../scim/patch/changesIn';
import type { ShownChange } from './shownChange';

/** Most changes in a sentence; the list of changes has them all. */
const maxPhrases = 8;

/** Longest value in a sentence. */
const maxValueLength = 60;

/** What an operation would do, in a sentence. */
export function plannedSentence({ method, resourceType, data }: Operation, changes: readonly ShownChange[]): string {
	const noun = resourceType === 'Users' ? 'user' : 'group';
	switch (method) {
		case 'POST': {
			const given = givenPhrases(changes.filter(({ to }) => to !== null));
			return given.length === 0 ? `Would create the ${noun}.` : `Would create the ${noun} with ${listed(given)}.`;
		}
		case 'PATCH':
			if (changes.length > 0) return `Would ${listed(changes.map((change) => phraseOf(change, resourceType)))}.`;
			return data !== undefined && changesIn(data).includes('unread')
				? "Would send a change that cannot be put into words. Turn 'Simplify' off to see it in the column 'data'."
				: `Would send this change, though the ${noun} may already be as wanted.`;
		case 'DELETE':
			return `Would delete the ${noun} for good.`;
		default:
			return assertNever(method);
	}
}

/** What would become of one membership. */
export function membershipSentence(change: 'add' | 'remove', [group, member]: readonly [string, string]): string {
	return change === 'add' ? `Would add ${member} to ${group}.` : `Would remove ${member} from ${group}.`;
}

/** What a new resource is given; its members are one phrase. */
function givenPhrases(changes: readonly ShownChange[]): readonly string[] {
	const phrases = new Map<string, string[]>();
	for (const { attribute, to } of changes) phrases.set(attribute, [...(phrases.get(attribute) ?? []), shown(to)]);
	return [...phrases].map(([attribute, values]) => {
		const more = values.length > maxPhrases ? ` and ${counted(values.length - maxPhrases, 'other')}` : '';
		return `${attribute} ${values.slice(0, maxPhrases).join(', ')}${more}`;
	});
}

function phraseOf({ attribute, from, to }: ShownChange, resourceType: Operation['resourceType']): string {
	if (resourceType === 'Users' && attribute === 'Active' && typeof to === 'boolean')
		return to ? 'reactivate the user' : 'deactivate the user';
	if (attribute === 'Members' && resourceType === 'Groups') return from === null ? `add ${plain(to)}` : `remove ${plain(from)}`;
	if (to === null) return from === null ? `clear ${attribute}` : `clear ${attribute} (now ${shown(from)})`;
	if (from === null) return `set ${attribute} to ${shown(to)}`;
	// Values that differ where the text of them is cut, or in a part that it does not show.
	return shown(from) === shown(to) ? `change ${attribute}` : `set ${attribute} from ${shown(from)} to ${shown(to)}`;
}

function listed(phrases: readonly string[]): string {
	const more = phrases.length - maxPhrases;
	if (more > 0) return `${phrases.slice(0, maxPhrases).join(', ')} and ${more} more`;
	return phrases.length < 2 ? phrases.join('') : `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1)}`;
}

function shown(value: JsonValue): string {
	return typeof value === 'boolean' || typeof value === 'number' ? String(value) : `'${plain(value)}'`;
}

function plain(value: JsonValue): string {
	const text =
		typeof value === 'string'
			? value
			: Array.isArray(value)
				? value.map((each: JsonValue) => plain(each)).join(', ')
				: (entryText(value) ?? JSON.stringify(value));
	const signs = [...text.replace(/\s+/g, ' ')];
	return signs.length > maxValueLength ? `${signs.slice(0, maxValueLength - 1).join('')}…` : signs.join('');
}

/** An entry of a list by its value, or by its texts where it has none, with its type where it has one, such as `+1 555 0100 (pager)`. */
function entryText(entry: JsonValue): string | undefined {
	if (!isJsonObject(entry)) return undefined;
	const value = ownEntryAnyCase(entry, 'value');
	const others = Object.entries(entry).flatMap(([name, part]) => (typeof part === 'string' && name.toLowerCase() !== 'type' ? [part] : []));
	const text = typeof value === 'string' ? value : others.join(', ');
	if (text === '') return undefined;
	const type = ownEntryAnyCase(entry, 'type');
	return typeof type === 'string' && type !== '' ? `${text} (${type})` : text;
}
