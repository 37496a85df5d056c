import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { userId, type Run } from './context';

/** Something that can be long: a run with so much of it. Where there are several, the slowest counts. */
export interface Case {
	readonly name: string;
	readonly unit: 'byte' | 'row';
	readonly sizes: readonly Size[];
	readonly variants: Readonly<Record<string, (size: number) => Run>>;
}

/** How much, and how many runs are measured in a row. */
interface Size {
	readonly size: number;
	readonly runs: number;
}

const bytes: readonly Size[] = [
	{ size: 1_000, runs: 100 },
	{ size: 10_000, runs: 50 },
	{ size: 100_000, runs: 10 },
	{ size: 1_000_000, runs: 5 },
];

const manyRows: readonly Size[] = [
	{ size: 1_000, runs: 5 },
	{ size: 10_000, runs: 3 },
	{ size: 100_000, runs: 3 },
];

/** Signs that patterns go over again and again where they are written carelessly; a last sign keeps what is at the end from matching. */
const fillings = { letters: 'a', blanks: ' ', brackets: '[', slashes: '/', dots: '.', quotes: '"', references: 'bulkId:' } as const;

const user = 'urn:ietf:params:scim:schemas:core:2.0:User';
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** Where a row can be long, and how many there can be on one resource or in an answer. */
export const cases: readonly Case[] = [
	{
		name: "a row's path",
		unit: 'byte',
		sizes: bytes,
		variants: filled((text) => runOperation({ method: 'PATCH', path: `/Users/${text}`, data: patch({ path: 'title', value: 'x' }) })),
	},
	{
		name: 'a path in a PATCH',
		unit: 'byte',
		sizes: bytes,
		variants: filled((text) =>
			runOperation({ method: 'PATCH', path: `/Users/${userId}`, data: patch({ path: `emails${text}`, value: 'x' }) }),
		),
	},
	{ name: 'a key of JSON', unit: 'byte', sizes: bytes, variants: filled((text) => create({ [`x${text}`]: 'x' })) },
	{
		name: 'a column name',
		unit: 'byte',
		sizes: bytes,
		variants: filled((text) => ({
			items: [{ json: { Email: 'ada@example.com', [`x${text}`]: 'x' } }],
			parameters: { operation: 'create', attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } },
		})),
	},
	{
		name: 'a list of JSON',
		unit: 'byte',
		sizes: bytes,
		variants: { entries: (size) => create({ emails: emails(size, 'n') }), texts: (size) => create({ notes: texts(size) }) },
	},
	{
		name: 'a list compared',
		unit: 'byte',
		sizes: bytes,
		variants: {
			other: (size) => update({ emails: emails(size, 'n') }, { emails: emails(size, 'o') }),
			same: (size) => update({ emails: emails(size, 'n') }, { emails: emails(size, 'n') }),
			reversed: (size) => update({ emails: emails(size, 'n') }, { emails: emails(size, 'n').toReversed() }),
		},
	},
	{ name: 'a text', unit: 'byte', sizes: bytes, variants: filled((text) => create({ title: text })) },
	{
		name: 'a text in a column',
		unit: 'byte',
		sizes: bytes,
		variants: filled((text) => ({
			items: [{ json: { Email: 'ada@example.com', Title: text } }, { json: { Email: text } }],
			parameters: { operation: 'create', attributesMode: 'map', attributes: { mappingMode: 'autoMapInputData', value: null } },
		})),
	},
	{
		name: 'rows on one user',
		unit: 'row',
		sizes: manyRows,
		variants: {
			patches: (size) => ({
				items: rows(size, (row) => ({
					method: 'PATCH',
					path: `/Users/${userId}`,
					data: patch({ path: 'title', value: `Title ${row}` }),
				})),
				parameters: { operation: 'run' },
			}),
			deactivations: (size) => ({
				items: rows(size, () => ({})),
				parameters: { operation: 'deactivate', target: { __rl: true, mode: 'id', value: userId } },
				user: { ...known, active: true },
			}),
		},
	},
	{
		name: 'unknown rows of an answer',
		unit: 'row',
		sizes: manyRows,
		variants: {
			'by bulkId': (size) => answered(size, (row) => ({ bulkId: `nobody-${row}` })),
			'by location': (size) => answered(size, (row) => ({ location: `https://webexapis.com/v2/Users/nobody-${row}` })),
		},
	},
];

const known: IDataObject = { schemas: [user], id: userId, userName: 'ada@example.com' };

function filled(run: (text: string) => Run): Case['variants'] {
	return Object.fromEntries(
		Object.entries(fillings).map(([name, sign]) => [name, (size: number) => run(`${sign.repeat(Math.ceil(size / sign.length))}x`)]),
	);
}

function runOperation(json: IDataObject): Run {
	return { items: [{ json }], parameters: { operation: 'run' }, user: known };
}

function create(more: IDataObject): Run {
	const json = { schemas: [user], userName: 'ada@example.com', ...more };
	return { items: [{ json }], parameters: { operation: 'create', attributesMode: 'json', data: '={{ $json }}' } };
}

function update(wanted: IDataObject, had: IDataObject): Run {
	const target = { __rl: true, mode: 'id', value: userId };
	return {
		items: [{ json: wanted }],
		parameters: { operation: 'update', attributesMode: 'json', data: '={{ $json }}', target },
		user: { ...known, ...had },
	};
}

function answered(size: number, stranger: (row: number) => object): Run {
	return {
		...create({}),
		strangers: Array.from({ length: size }, (_, row) => ({ method: 'POST', status: '201', ...stranger(row) })),
	};
}

function patch(operation: IDataObject): IDataObject {
	return { schemas: [patchOp], Operations: [{ op: 'replace', ...operation }] };
}

function rows(size: number, json: (row: number) => IDataObject): INodeExecutionData[] {
	return Array.from({ length: size }, (_, row) => ({ json: json(row) }));
}

/** A list that takes so many bytes as JSON. */
function emails(size: number, start: string): IDataObject[] {
	const entry = (number: number): IDataObject => ({ value: `${start}${String(number).padStart(6, '0')}@example.com`, type: 'work' });
	return Array.from({ length: Math.ceil(size / JSON.stringify(entry(0)).length) }, (_, number) => entry(number));
}

function texts(size: number): string[] {
	return Array.from({ length: Math.ceil(size / 10) }, (_, number) => String(number).padStart(8, '0'));
}
