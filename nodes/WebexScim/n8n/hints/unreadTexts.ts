import type { ColumnMatch } from '../../scim/columns/columnUse';
import { isNiceToHave } from '../../scim/columns/niceToHave';
import { quotedName } from '../../scim/columns/shown';
import { counted } from '../../scim/counted';
import { listed } from './listed';

/** Which cells of columns that were used say nothing that their attributes can be asked for, so that the rows went without. */
export function unreadTexts(match: ColumnMatch): readonly string[] {
	const all = [...match].flatMap(([name, use]) =>
		use.kind === 'used' && use.unread !== undefined ? [{ id: use.id, name: quotedName(name), count: use.unread }] : [],
	);
	const lacking = all.filter(({ id }) => isNiceToHave(id));
	const managers = all.filter(({ id }) => !isNiceToHave(id));
	return [...managers.map(managersText), ...(lacking.length === 0 ? [] : [lackingText(lacking)]), ...lastNamesText(match)];
}

interface Unread {
	/** The column, as it is shown. */
	readonly name: string;
	readonly count: number;
}

/** Managers by their names or numbers, among others by their addresses. */
function managersText({ name, count }: Unread): string {
	const one = count === 1;
	const cells = one ? 'is neither an e-mail address nor an ID' : 'are neither e-mail addresses nor IDs';
	const rows = one ? 'its row has' : 'their rows have';
	return `${counted(count, 'cell')} ${cells} in the column ${name}: ${rows} no manager. Give the managers' addresses, or name the column in 'Leave Out Columns'.`;
}

/** Words for none, and remarks where a number should be. */
function lackingText(columns: readonly Unread[]): string {
	const count = columns.reduce((sum, column) => sum + column.count, 0);
	const one = count === 1;
	const where = `the column${columns.length === 1 ? '' : 's'} ${listed(columns.map(({ name }) => name))}`;
	const what = one ? 'holds a word for none or a remark, and was left alone' : 'hold words for none or remarks, and were left alone';
	return `${counted(count, 'cell')} in ${where} ${what}. Fill in a value, or empty the cell${one ? '' : 's'}.`;
}

/** Half a last name is not written over a whole one. */
function lastNamesText(match: ColumnMatch): readonly string[] {
	const parts = [...match].flatMap(([name, use]) => (use.kind === 'used' && use.joins !== undefined ? [quotedName(name)] : []));
	return [...match].flatMap(([name, use]) => {
		if (use.kind !== 'used' || use.unsure === undefined) return [];
		const rows = counted(use.unsure, 'row');
		const columns = `the columns ${listed([quotedName(name), ...parts])}`;
		return `In ${rows}, nobody can say what the whole last name is by ${columns}, so Last Name was left alone. Give the whole name in one column, or name the others in 'Leave Out Columns'.`;
	});
}
