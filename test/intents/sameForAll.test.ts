import type { Intent } from '../../nodes/WebexScim/intents/intents';
import { intentsOf, type Row, type Setting } from './source';

const same = (label: string, noun = 'user'): string =>
	`'${label}' is the same for all items, so this row would overwrite the one before. Drag the column that names the ${noun} there.`;
const byHand = (value: Readonly<Record<string, string>>): Row => ({ parameters: { attributes: { mappingMode: 'defineBelow', value } } });
const eva = (title: string): Row => byHand({ userName: 'eva@example.com', externalId: 'E1', title });
const toldOf = (intent: Intent): string =>
	intent.kind === 'decided' && 'detail' in intent.outcome ? (intent.outcome.detail ?? '') : intent.kind;

interface Case {
	readonly name: string;
	readonly rows: readonly Row[];
	readonly setting: Setting;
	readonly told: readonly string[];
}

it.each<Case>([
	{
		name: 'every row but the first is refused',
		rows: [eva('a'), eva('b'), eva('c')],
		setting: { operation: 'upsert', fixed: ['attributes.value.userName'] },
		told: ['upsert', same('User Name'), same('User Name')],
	},
	{
		name: 'rows that want the same',
		rows: [eva('a'), eva('a'), eva('a')],
		setting: { operation: 'upsert', fixed: ['attributes.value.userName'] },
		told: ['upsert', 'upsert', 'upsert'],
	},
	{
		name: 'rows that want the same, one with a blank at its end',
		rows: [eva('a'), eva('a '), eva('a')],
		setting: { operation: 'upsert', fixed: ['attributes.value.userName'] },
		told: ['upsert', 'upsert', 'upsert'],
	},
	{
		name: 'rows that want the same in another order',
		rows: [
			{ title: 'a', name: { givenName: 'E', familyName: 'V' } },
			{ name: { familyName: 'V', givenName: 'E' }, title: 'a' },
		].map((data) => ({ parameters: { data, target: { mode: 'userName', value: 'eva@example.com' } } })),
		setting: { operation: 'update', attributesMode: 'json', fixed: ['target'] },
		told: ['update', 'update'],
	},
	{
		name: 'rows of which each would write another text that cannot be used',
		rows: ['a\ufffd', 'b\ufffd', 'a\ufffd'].map((title) => ({
			parameters: { data: { title }, target: { mode: 'userName', value: 'eva@example.com' } },
		})),
		setting: { operation: 'update', attributesMode: 'json', fixed: ['target'] },
		told: ['update', same('User'), same('User')],
	},
	{
		name: 'rows that want the same as the first, before one that does not',
		rows: [eva('a'), eva('a'), eva('b')],
		setting: { operation: 'upsert', fixed: ['attributes.value.userName'] },
		told: ['upsert', same('User Name'), same('User Name')],
	},
	{
		name: 'rows that want the same as the first, behind one that does not',
		rows: [eva('a'), eva('b'), eva('a')],
		setting: { operation: 'upsert', fixed: ['attributes.value.userName'] },
		told: ['upsert', same('User Name'), same('User Name')],
	},
	{
		name: 'a list says it of one user only, whatever rows want',
		rows: [eva('a'), eva('a'), eva('b')],
		setting: { operation: 'sync', fixed: ['attributes.value.userName'] },
		told: ['upsert', same('User Name'), same('User Name')],
	},
	{
		name: 'a list by External ID',
		rows: [eva('a'), eva('b')],
		setting: { operation: 'sync', key: 'externalId', fixed: ['attributes.value.externalId'] },
		told: ['upsert', same('External ID')],
	},
	{
		name: 'groups',
		rows: [byHand({ displayName: 'Sales', externalId: 'a' }), byHand({ displayName: 'Sales', externalId: 'b' })],
		setting: { operation: 'upsert', resourceType: 'Groups', fixed: ['attributes.value.displayName'] },
		told: ['upsert', same('Group Name', 'group')],
	},
	{ name: 'an expression', rows: [eva('a'), eva('b')], setting: { operation: 'upsert' }, told: ['upsert', 'upsert'] },
	{
		name: 'an External ID where users are matched by their names',
		rows: [eva('a'), eva('b')],
		setting: { operation: 'upsert', fixed: ['attributes.value.externalId'] },
		told: ['upsert', 'upsert'],
	},
	{
		name: 'creates, of which Webex refuses the second',
		rows: [eva('a'), eva('b')],
		setting: { operation: 'create', fixed: ['attributes.value.userName'] },
		told: ['create', 'create'],
	},
	{
		name: 'columns that are matched by their names, whatever is left of a mapping by hand',
		rows: ['a', 'b'].map((Title) => ({
			json: { Email: 'eva@example.com', Title },
			parameters: { attributes: { mappingMode: 'autoMapInputData', value: { userName: 'eva@example.com' } } },
		})),
		setting: { operation: 'upsert', fixed: ['attributes.value.userName'] },
		told: ['upsert', 'upsert'],
	},
])('a key typed into a mapping by hand: $name', ({ rows, setting, told }) => {
	expect(intentsOf(rows, { attributesMode: 'map', ...setting }).map(toldOf)).toStrictEqual(told);
});

it('a row of a list that is refused for it says not whom it means', () => {
	const [, second] = intentsOf([eva('a'), eva('b')], {
		operation: 'sync',
		attributesMode: 'map',
		fixed: ['attributes.value.userName'],
	});
	expect(second).toStrictEqual({
		kind: 'decided',
		label: 'row 3',
		outcome: { kind: 'invalid', reason: 'badValue', detail: same('User Name') },
	});
});
