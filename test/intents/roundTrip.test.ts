import fc from 'fast-check';
import { createColumnReader } from '../../nodes/WebexScim/intents/columns/readColumns';
import { flatRows } from '../../nodes/WebexScim/scim/columns/flatten';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { diffResource } from '../../nodes/WebexScim/scim/patch/diff';
import { anyUsers } from '../scim/columns/people';
import { csvOf, itemsOf } from '../scim/columns/throughCsv';
import { itemOf, parametersOf } from './source';

/** What each row would change on the user of its name; null for nothing. */
function changesBy(items: readonly object[], users: readonly JsonObject[], emptyValues: 'ignore' | 'remove'): readonly unknown[] {
	const rows = items.map((json) => ({ json: json as JsonObject, parameters: { attributes: { mappingMode: 'autoMapInputData' } } }));
	const toMatch = { items: rows.map(itemOf), leaveOutColumns: '', nowMs: 0 };
	const reader = createColumnReader(parametersOf(rows), undefined, 'Users', { emptyValues }, toMatch);
	return rows.map((row, index) => {
		const wanted = reader.read(toMatch.items[index] ?? itemOf(row), index, ['change']);
		if (wanted.kind === 'problem') return wanted;
		const current = users.find(({ userName }) => userName === row.json['userName']) ?? {};
		return diffResource(wanted.resources[0] ?? {}, current, { emptyValues });
	});
}

describe.each(['ignore', 'remove'] as const)('users who were read come back unchanged, empty values %s', (emptyValues) => {
	it.each<{ name: string; through: (rows: readonly JsonObject[]) => readonly object[] }>([
		{ name: 'through a CSV file', through: (rows) => itemsOf(csvOf(rows)) },
		{ name: 'as they are', through: (rows) => rows },
	])('$name', ({ through }) => {
		fc.assert(
			fc.property(anyUsers(), (users) => {
				const items = through(flatRows('Users', users));
				expect(changesBy(items, users, emptyValues)).toEqual(users.map(() => null));
			}),
			{ numRuns: 100 },
		);
	});
});

it('the way through a CSV file is that of Extract from File', () => {
	const rows = [
		{ a: 'x', b: null, c: true },
		{ a: 'say "y", twice', b: 'two\nlines', c: null },
	];
	expect(csvOf(rows)).toBe('"a","b","c"\r\n"x","","true"\r\n"say ""y"", twice","two\nlines",""');
	expect(itemsOf(csvOf(rows))).toEqual([
		{ a: 'x', c: 'true' },
		{ a: 'say "y", twice', b: 'two\nlines' },
	]);
});
