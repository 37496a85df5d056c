import { keyAttributes } from '../../intents/keys';
import { bulkOperations } from '../../operations';
import { columnOf } from '../../scim/columns/attributes';
import { isMapped, type ColumnMatch } from '../../scim/columns/columnUse';
import { areOfRow, shownColumn } from '../../scim/columns/shown';
import { counted } from '../../scim/counted';
import type { BulkSettings } from '../settings/settings';
import { headerText } from './columnHints';
import { listed } from './listed';

/** The error of a run whose columns do not tell whom the rows are about: one for the file, instead of one for each row. */
export interface NoKey {
	readonly message: string;
	readonly description: string;
}

/**
 * What is missing where columns were matched by name and none is the key that the operation needs. Undefined where it is there,
 * and for items without any column, each of which says so itself.
 */
export function noKeyIn(
	match: ColumnMatch | undefined,
	settings: Pick<BulkSettings, 'operation' | 'resourceType' | 'key'>,
): NoKey | undefined {
	const missing = match === undefined || match.size === 0 ? undefined : neededIds(settings).find((id) => !isMapped(match, id));
	if (match === undefined || missing === undefined) return undefined;
	const attribute = columnOf(settings.resourceType, missing)?.displayName ?? missing;
	const header = headers[missing] ?? attribute;
	const ways = `Rename the column to ${header}, or choose 'Map Each Column Manually' in 'Attributes' and map it to ${attribute}.`;
	return {
		message: `No column was understood as the ${attribute}`,
		description: `${[columnsText(match), delimiterText(match), ways].filter((text) => text !== '').join(' ')} Nothing was sent.`,
	};
}

/** The column's name that is best known for an attribute, where it is not the attribute's own. */
const headers: Readonly<Record<string, string>> = { userName: 'Email' };

/** The attributes without which no row can be carried out. An update names its user or group by itself. */
function neededIds({ operation, resourceType, key }: Pick<BulkSettings, 'operation' | 'resourceType' | 'key'>): readonly string[] {
	if (operation === 'update') return [];
	return [bulkOperations[operation].isSync === true ? key : keyAttributes[resourceType]];
}

/** The columns by name. A file whose names look like data may have no header line, and then each name may be a person's. */
function columnsText(match: ColumnMatch): string {
	const names = [...match.keys()];
	const shown = names.flatMap((name) => shownColumn(name) ?? []);
	const dataCount = names.length - shown.length;
	const isAnyUsed = [...match.values()].some(({ kind }) => kind === 'used');
	if (dataCount > 0 && (!isAnyUsed || areOfRow(names)))
		return `${names.length === 1 ? 'There is' : 'There are'} ${counted(names.length, 'column')}, ${headerText(dataCount)}`;
	return `The columns are: ${listed(shown)}.${dataCount === 0 ? '' : ` And ${headerText(dataCount)}`}`;
}

/** What a file read with another delimiter than its own comes to: a column whose name holds several. */
function delimiterText(match: ColumnMatch): string {
	const names = [...match.keys()];
	const isSeveral = [...match.values()].some((use) => use.kind === 'unused' && use.reason === 'severalColumns');
	// Where one column alone has such a sign in its name, the sign is not the file's way to write names.
	const isLikeLine = names.filter((name) => (names.length === 1 ? /[;\t|,]/ : /[;\t|]/).test(name)).length === 1;
	if (!isSeveral && !isLikeLine) return '';
	return `The name of ${names.length === 1 ? 'the one' : 'a'} column holds several: set 'Delimiter' in the Extract from File node to the sign between them.`;
}
