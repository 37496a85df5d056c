import type { NodeExecutionHint } from 'n8n-workflow';
import { assertNever } from '../scim/assertNever';
import { columnOf } from '../scim/columns/attributes';
import { isMapped, saysGone, type ColumnMatch, type ColumnUse } from '../scim/columns/match';
import { looksLikeData, shownColumn } from '../scim/columns/shown';
import type { ResourceType } from '../scim/messages';
import type { BulkSettings } from './settings';

/** What became of the columns, and a warning of one that says who left; nothing where no column was matched by its name. */
export function columnHints(
	match: ColumnMatch | undefined,
	settings: Pick<BulkSettings, 'operation' | 'resourceType'>,
): readonly NodeExecutionHint[] {
	if (match === undefined || match.size === 0) return [];
	return [{ message: usesText(match, settings.resourceType), location: 'outputPane' }, ...leaversHint(match, settings)];
}

/** Most names of columns in a text, and how many of them are kept for those that were not used. */
const maxNames = 10;
const unusedNames = 5;

/** The node's own fields in the items of its Failed output. */
const ownFields: ReadonlySet<string> = new Set(['outcome', 'reason', 'detail', 'result']);

function usesText(match: ColumnMatch, resourceType: ResourceType): string {
	const isToTell = ([name, use]: readonly [string, ColumnUse]): boolean =>
		use.kind === 'used' || !ownFields.has(name.split('.', 1)[0] ?? '');
	const told = [...match].filter(isToTell);
	const nameless = told.filter(([name]) => looksLikeData(name));
	const uses = told.flatMap(([name, use]) =>
		use.kind === 'used' ? [`${shownColumn(name)} → ${columnOf(resourceType, use.id)?.displayName}`] : [],
	);
	const others = told.flatMap(([name, use]) =>
		use.kind === 'unused' && !looksLikeData(name) ? [`${shownColumn(name)}${whyText(use)}`] : [],
	);
	const mostOthers = Math.min(others.length, Math.max(unusedNames, maxNames - uses.length));
	const parts = [
		`Columns used: ${listed(uses, maxNames - mostOthers)}`,
		...(others.length === 0 ? [] : [`not used: ${listed(others, mostOthers)}`]),
		...(nameless.length === 0 ? [] : [headerText(nameless.length)]),
	];
	return parts.join('; ');
}

/** The first names of a list, and how many more there are. */
export function listed(names: readonly string[], most = maxNames): string {
	if (names.length === 0) return 'none';
	const more = names.length > most ? ` and ${names.length - most} more` : '';
	return `${names.slice(0, most).join(', ')}${more}`;
}

/** Columns whose names are not told, since they look like a person's data. */
export function headerText(count: number): string {
	return `${count} whose names look like data: does the file lack its header line?`;
}

function whyText(use: Extract<ColumnUse, { kind: 'unused' }>): string {
	switch (use.reason) {
		case 'unknown':
			return '';
		case 'leftOut':
			return ' (left out)';
		case 'givesRights':
			return ' (gives rights: map it by hand)';
		case 'otherWords':
			return " (has other words than Webex's: map it by hand)";
		case 'saysWhoLeft':
			return ' (says who left)';
		case 'lessTelling':
			return ` (${shownColumn(use.than) ?? 'another'} is more telling)`;
		default:
			return assertNever(use);
	}
}

function leaversHint(match: ColumnMatch, { operation }: Pick<BulkSettings, 'operation'>): readonly NodeExecutionHint[] {
	const names = [...match].flatMap(([name, use]) => (saysGone(use) ? [shownColumn(name)] : []));
	if (names.length === 0 || isMapped(match, 'active')) return [];
	const one = names.length === 1;
	const columns = `The column${one ? '' : 's'} ${listed(names.map((name) => `'${name}'`))} say${one ? 's' : ''} who left, and no column is mapped to Active`;
	const effect = operation === 'update' ? 'so this was not looked at' : 'so rows of people who are gone were not carried out';
	const message = `${columns}, ${effect}. Name ${one ? 'it' : 'them'} in 'Leave Out Columns', or map one to Active.`;
	return [{ message, location: 'outputPane', type: 'warning' }];
}
