import type { Intent } from '../../nodes/WebexScim/intents/intents';
import { idNamed, intentsOf, type Row, type Setting } from './source';

const form = 'is not an e-mail address. Use the form name@example.com.';
const hidden = 'holds a blank or an invisible character. Type the address again.';
const lookalike = 'holds a letter that only looks like another one. Type the address again.';
const damaged = "was damaged by a wrong encoding. Check 'Encoding' in the node that read the file.";

/** An address, and what is wrong with it (P7, P8, P9). */
const addresses: readonly (readonly [string, string | undefined])[] = [
	['ann@example.com', undefined],
	["o'neil+x_1@sub.example.co", undefined],
	['zo\u00eb@example.com', undefined],
	['zoe\u0308@example.com', undefined],
	['\u200bann@example.com\u00ad', undefined],
	['ann', form],
	['ann@', form],
	['@example.com', form],
	['ann@example', form],
	['ann@@example.com', form],
	['ann@x@example.com', form],
	['ole@example..com', form],
	['.ole@example.com', form],
	['ole.@example.com', form],
	['ole@.example.com', form],
	['ole@example.com.', form],
	['a,b@example.com', form],
	['a;b@example.com', form],
	['a:b@example.com', form],
	['<a@example.com>', form],
	['a(b)@example.com', form],
	['a[b]@example.com', form],
	['"a"@example.com', form],
	['a\\b@example.com', form],
	['ann low@example.com', form],
	['ann\u200b@example.com', hidden],
	['ann\u00a0low@example.com', hidden],
	['ann\u00ad@example.com', hidden],
	['an\u0000n@example.com', hidden],
	['ann@exa\u2060mple.com', hidden],
	['\u212aim@example.com', lookalike],
	['\uff4bim@example.com', lookalike],
	['\u017fue@example.com', lookalike],
	['j\ufffdrg@example.com', damaged],
	['ann\ud83d@example.com', damaged],
];

describe.each<{ mode: string; field: string; setting: Setting; row: (address: string) => Row }>([
	{
		mode: 'JSON to create',
		field: "'User Name'",
		setting: { operation: 'create' },
		row: (userName) => ({ parameters: { data: { userName } } }),
	},
	{
		mode: 'JSON to create or update',
		field: "'User Name'",
		setting: { operation: 'upsert' },
		row: (userName) => ({ parameters: { data: { USERNAME: userName } } }),
	},
	{
		mode: 'JSON text of a list',
		field: "'User Name'",
		setting: { operation: 'sync' },
		row: (userName) => ({ parameters: { data: JSON.stringify({ userName }) } }),
	},
	{
		mode: 'JSON to rename',
		field: "'User Name'",
		setting: { operation: 'update' },
		row: (userName) => ({ parameters: { target: { mode: 'id', value: idNamed('u1') }, data: { userName } } }),
	},
	{
		mode: 'a target',
		field: "'User'",
		setting: { operation: 'deactivate' },
		row: (value) => ({ parameters: { target: { mode: 'userName', value } } }),
	},
	{
		mode: 'a member',
		field: "'Member'",
		setting: { operation: 'syncMembers' },
		row: (value) => ({ parameters: { group: { mode: 'id', value: idNamed('g1') }, member: { mode: 'userName', value } } }),
	},
	{
		mode: 'a manager in a column',
		field: "The column 'Manager'",
		setting: { operation: 'create', attributesMode: 'map' },
		row: (value) => ({
			json: { 'User Name': 'x@example.com', Manager: value },
			parameters: { attributes: { mappingMode: 'autoMapInputData' } },
		}),
	},
])('an address as $mode', ({ mode, field, setting, row }) => {
	it.each(addresses)('%j', (address, fault) => {
		// A second row, since a column of managers without any address is not matched.
		const [intent] = intentsOf([row(address), row('boss@example.com')], setting) as readonly [Intent];
		const detail = intent.kind === 'decided' && 'detail' in intent.outcome ? intent.outcome.detail : undefined;
		if (fault === undefined) {
			expect(intent.kind).not.toBe('decided');
			expect(JSON.stringify(intent)).toContain(address.replace(/[\u200b\u00ad]/g, '').normalize('NFC'));
		} else if (mode === 'a manager in a column' && !address.includes('@')) {
			expect(intent).toMatchObject({ kind: 'create' });
			expect(intent).not.toHaveProperty('manager');
		} else if (mode === 'a manager in a column' && /[\p{Surrogate}\ufffd\p{Cc}]/u.test(address)) {
			expect(detail).toMatch(
				/^The column 'Manager' (?:has a broken character|was damaged by a wrong encoding|holds a control character)\. /,
			);
		} else {
			expect(detail).toBe(`${field} ${fault}`);
		}
	});
});

describe('P25: a target that is the same for all items', () => {
	const row = (title: string): Row => ({ parameters: { target: 'eva@example.com', data: { title } } });
	const sameForAll =
		"'User' is the same for all items, so this row would overwrite the one before. Drag the column that names the user there.";
	const told = (rows: readonly Row[], setting: Setting): readonly (string | undefined)[] =>
		intentsOf(rows, setting).map((intent) => (intent.kind === 'decided' && 'detail' in intent.outcome ? intent.outcome.detail : undefined));

	it.each<{ name: string; rows: readonly Row[]; setting: Setting; details: readonly (string | undefined)[] }>([
		{
			name: 'every row but the first is refused',
			rows: [row('a'), row('b'), row('c')],
			setting: { fixed: ['target'] },
			details: [undefined, sameForAll, sameForAll],
		},
		{ name: 'one row', rows: [row('a')], setting: { fixed: ['target'] }, details: [undefined] },
		{
			name: 'rows that want the same',
			rows: [row('a'), row('a'), row('a')],
			setting: { fixed: ['target'] },
			details: [undefined, undefined, undefined],
		},
		{
			name: 'a row that wants the same as the first, behind one that does not',
			rows: [row('a'), row('b'), row('a')],
			setting: { fixed: ['target'] },
			details: [undefined, sameForAll, sameForAll],
		},
		{ name: 'an expression', rows: [row('a'), row('b')], setting: { fixed: [] }, details: [undefined, undefined] },
		{
			name: 'the first that can be used counts',
			rows: [{ parameters: { target: 'eva@example.com', data: {} } }, row('b'), row('c')],
			setting: { fixed: ['target'] },
			details: ['The row names nothing to change. Give it a value for at least one attribute.', undefined, sameForAll],
		},
		...['id', 'externalId', 'list'].map((mode) => ({
			name: `in the mode ${mode}`,
			rows: ['a', 'b'].map((title) => ({ parameters: { target: { mode, value: idNamed('u1') }, data: { title } } })),
			setting: { fixed: ['target'] },
			details: [undefined, sameForAll],
		})),
		{
			name: 'from columns, managers included',
			rows: ['boss@example.com', 'head@example.com'].map((Manager) => ({
				json: { Title: 'x', Manager },
				parameters: { target: idNamed('u1'), attributes: { mappingMode: 'autoMapInputData' } },
			})),
			setting: { fixed: ['target'], attributesMode: 'map' },
			details: [undefined, sameForAll],
		},
	])('$name', ({ rows, setting, details }) => {
		expect(told(rows, { operation: 'update', ...setting })).toStrictEqual(details);
	});

	it('is of no concern where the rows ask for the same by themselves', () => {
		const target: Row = { parameters: { target: 'eva@example.com' } };
		expect(told([target, target], { operation: 'deactivate', fixed: ['target'] })).toStrictEqual([undefined, undefined]);
	});
});
