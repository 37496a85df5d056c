import { columnsOf } from '../../nodes/WebexScim/scim/columns/attributes';
import { rowsIn } from './documents';

/** The table of users has more than a dozen rows, that of groups comes behind it. */
const rows = rowsIn('docs/operations-and-options.md', 'Column names');
const firstOfGroups = rows.findIndex(([first]) => first === '**Group Name**');

describe.each([
	['Users', rows.slice(0, firstOfGroups)],
	['Groups', rows.slice(firstOfGroups)],
] as const)('the table of column names: %s', (resourceType, told) => {
	const names = told.flatMap(([first = '']) => first.split(', '));
	const columns = columnsOf(resourceType);

	it('marks those that the panel shows at once', () => {
		const marked = names.flatMap((name) => /^\*\*(.+)\*\*$/.exec(name)?.[1] ?? []);
		expect(marked.sort()).toEqual(columns.flatMap(({ common, displayName }) => (common ? [displayName] : [])).sort());
	});

	it('calls attributes as the panel does', () => {
		const known = new Set(columns.map(({ displayName }) => displayName));
		const single = names.map((name) => name.replaceAll('*', '')).filter((name) => !/…|–/.test(name));
		expect(single.filter((name) => !known.has(name))).toEqual([]);
	});
});
