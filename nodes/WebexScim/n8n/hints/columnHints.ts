import type { NodeExecutionHint } from 'n8n-workflow';
import { isOwnField } from '../../intents/ownFields';
import type { PlannedStep } from '../../plan/step';
import { columnOf } from '../../scim/columns/attributes';
import { isMapped, saysGone, type ColumnMatch, type ColumnUse, type LeaversSaid } from '../../scim/columns/columnUse';
import { absentIn } from '../../scim/columns/leaveOut';
import { areOfRow, quotedName, shownColumn, shownName } from '../../scim/columns/shown';
import { counted } from '../../scim/counted';
import type { ResourceType } from '../../scim/messages';
import type { BulkSettings } from '../settings/settings';
import { listed, maxNames } from './listed';
import { unreadTexts } from './unreadTexts';
import { whyUnused } from './whyUnused';

/** What the hints about columns depend on. */
export type ColumnHintSettings = Pick<BulkSettings, 'operation' | 'resourceType' | 'leaveOutColumns'>;

/**
 * What became of the columns, of which lists one entry was used, and warnings: one says who left, new users get no name, managers are not given by
 * their addresses, a column to leave out is not there. Nothing
 * where no column was matched by its name.
 */
export function columnHints(
	match: ColumnMatch | undefined,
	settings: ColumnHintSettings,
	steps: readonly PlannedStep[] = [],
): readonly NodeExecutionHint[] {
	if (match === undefined || match.size === 0) return [];
	const warnings = [leaversText(match, settings), namelessText(match, settings, steps), ...unreadTexts(match), absentText(match, settings)];
	return [
		{ message: usesText(match, settings.resourceType), location: 'outputPane' },
		...passedOverHint(match),
		...warnings.flatMap((message): readonly NodeExecutionHint[] =>
			message === undefined ? [] : [{ message, location: 'outputPane', type: 'warning' }],
		),
	];
}

/** How many of the names in a text are kept for columns that were not used. */
const unusedNames = 5;

function usesText(match: ColumnMatch, resourceType: ResourceType): string {
	const isToTell = ([name, use]: readonly [string, ColumnUse]): boolean => use.kind === 'used' || isToDo(use) || !isOwnField(name);
	const told = [...match].filter(isToTell);
	const isRow = areOfRow(told.map(([name]) => name));
	const isHidden = (name: string, use: ColumnUse): boolean =>
		shownColumn(name) === undefined || (isRow && use.kind === 'unused' && use.reason === 'unknown');
	const nameless = told.filter(([name, use]) => isHidden(name, use));
	const uses = told.flatMap(([name, use]) =>
		use.kind === 'used' ? [`${shownName(name)} → ${columnOf(resourceType, use.id)?.displayName}`] : [],
	);
	const unused = told.flatMap(([name, use]) => (use.kind === 'unused' && !isHidden(name, use) ? [{ name, use }] : []));
	const toDo = unused.filter(({ use }) => isToDo(use));
	// Where not all can be named, those come first that a person may want to do something about.
	const inOrder = unused.length > unusedNames ? [...toDo, ...unused.filter(({ use }) => !isToDo(use))] : unused;
	const others = inOrder.map(({ name, use }) => `${shownName(name)}${whyUnused(use, name, resourceType)}`);
	const mostOthers = Math.min(others.length, Math.max(unusedNames, maxNames - uses.length));
	const parts = [
		`Columns used: ${listed(uses, maxNames - mostOthers)}`,
		...(others.length === 0 ? [] : [`not used: ${listed(others, mostOthers)}`]),
		...(nameless.length === 0 ? [] : [headerText(nameless.length)]),
	];
	return parts.join('; ');
}

/** An attribute takes one entry of a kind. A list is told once, though each part of its entries is a column. */
function passedOverHint(match: ColumnMatch): readonly NodeExecutionHint[] {
	const lists = new Map<string, number>();
	for (const use of match.values())
		if (use.kind === 'used' && use.passedOver !== undefined) lists.set(use.passedOver.path, use.passedOver.rows);
	const shown = [...lists].map(([path, rows]) => `${quotedName(path)} (${counted(rows, 'row')})`);
	if (shown.length === 0) return [];
	const message = `Several entries of one kind, of which one was used, the primary one or else the first: ${listed(shown)}. Map another one by hand if that is the wrong one.`;
	return [{ message, location: 'outputPane' }];
}

/** True for a column that was not used for a reason that a person may want to change. */
function isToDo(use: Extract<ColumnUse, { kind: 'unused' }>): boolean {
	const isSettled = use.reason === 'unknown' || use.reason === 'leftOut' || use.reason === 'ofResult';
	return !isSettled && (use.reason !== 'lessTelling' || use.differs === true);
}

/** Columns whose names are not told, since they look like a person's data. */
export function headerText(count: number): string {
	return `${count.toLocaleString('en')} whose ${count === 1 ? 'name looks' : 'names look'} like data: does the file lack its header line?`;
}

function leaversText(match: ColumnMatch, { operation }: ColumnHintSettings): string | undefined {
	const uses = [...match].flatMap(([name, use]) => (saysGone(use) ? [{ name: quotedName(name), use }] : []));
	if (uses.length === 0 || isMapped(match, 'active')) return undefined;
	const one = uses.length === 1;
	const columns = `The column${one ? '' : 's'} ${listed(uses.map(({ name }) => name))} say${one ? 's' : ''} who left, and no column is mapped to Active`;
	const sumOf = (key: keyof LeaversSaid): number => uses.reduce((sum, { use }) => sum + (saidIn(use)?.[key] ?? 0), 0);
	if (operation === 'update') return `${columns}, so this was not looked at. ${handOver}.`;
	return `${columns}${goneText(sumOf('gone'), sumOf('unknown'), one)}`;
}

const handOver =
	'Hand such rows to Deactivate with a Filter node, or map Active by hand with an expression such as {{ !/terminated/i.test($json.Status) }}';

function saidIn(use: ColumnUse): LeaversSaid | undefined {
	return use.kind === 'unused' && use.reason === 'saysWhoLeft' ? use.said : undefined;
}

/** What became of whoever is gone, and what works; where nobody is, there is nothing to do. */
function goneText(count: number, unknown: number, isOneColumn: boolean): string {
	if (count === 0) return `. No row says that its person is gone; one that does would not be carried out.${unknownText(unknown)}`;
	const one = count === 1;
	const held = `so ${counted(count, 'row')} of people who are gone ${one ? 'was' : 'were'} not carried out`;
	const leftOut = `Where 'Leave Out Columns' names ${isOneColumn ? 'the column' : 'the columns'}, such rows are carried out as those of active people.`;
	return `, ${held}.${unknownText(unknown)} ${handOver}. ${leftOut}`;
}

/** Not the values themselves: each is about a person. */
function unknownText(count: number): string {
	if (count === 0) return '';
	const [cells, hold] = [counted(count, 'cell'), count === 1 ? 'holds a value that is' : 'hold values that are'];
	return ` ${cells} ${hold} not known and not taken for gone: check ${count === 1 ? 'it' : 'them'}.`;
}

/** New users without any name are seldom meant: the file names them in a column that was not understood. */
function namelessText(match: ColumnMatch, { resourceType }: ColumnHintSettings, steps: readonly PlannedStep[]): string | undefined {
	if (resourceType !== 'Users' || nameIds.some((id) => isMapped(match, id))) return undefined;
	const isCreate = (step: PlannedStep): boolean =>
		step.kind === 'planned' && step.operation.method === 'POST' && step.operation.resourceType === 'Users';
	if (!steps.some(isCreate)) return undefined;
	return 'No column was understood as a first name, last name or display name, so new users have none. Rename a column to First Name, Last Name or Display Name, or map it by hand.';
}

const nameIds = ['name.givenName', 'name.familyName', 'displayName', 'name.formatted'];

function absentText(match: ColumnMatch, { leaveOutColumns }: ColumnHintSettings): string | undefined {
	const leftOut = [...match].flatMap(([name, use]) => (use.kind === 'unused' && use.reason === 'leftOut' ? [name] : []));
	const names = absentIn(leaveOutColumns, match.keys(), leftOut).map(shownName);
	if (names.length === 0) return undefined;
	return `'Leave Out Columns' names what no item has: ${listed([...new Set(names)])}. Check the spelling.`;
}
