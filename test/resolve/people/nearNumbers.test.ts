import type { DecidedIntent, UpsertIntent } from '../../../nodes/WebexScim/intents/intents';
import { refuseNearNumbers } from '../../../nodes/WebexScim/resolve/people/nearNumbers';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { finish } from '../../../nodes/WebexScim/scim/work';

type Names = NonNullable<DecidedIntent['named']>;

const row = (index: number, names: Names, more: Partial<UpsertIntent> = {}): UpsertIntent => ({
	kind: 'upsert',
	label: `item ${index}`,
	resourceType: 'Users',
	key: { attribute: 'userName', value: names.userName ?? '' },
	resource: { ...names },
	wanted: { ...names },
	...more,
});
const vera: JsonObject = { userName: 'vera.kohl@example.com', externalId: '007' };
const berg = (externalId: string): Names => ({ userName: 'vera.berg@example.com', externalId });

it.each<{
	name: string;
	rows: readonly Names[];
	accounts?: readonly JsonObject[];
	mayGo?: (account: JsonObject) => boolean;
	refused: readonly number[];
}>([
	{ name: 'lost zeros', rows: [berg('7'), { userName: 'b@example.com', externalId: 'B' }], refused: [0] },
	{ name: 'a fraction of nothing', rows: [{ userName: 'b@example.com' }, berg('7.0')], refused: [1] },
	{ name: 'a sign between thousands', rows: [berg('1,001')], accounts: [{ ...vera, externalId: '1001' }], refused: [0] },
	{ name: 'not another number', rows: [berg('70')], refused: [] },
	{ name: 'not what only looks alike, which stays in doubt', rows: [berg('\uff10\uff10\uff17')], refused: [] },
	{ name: 'not letters', rows: [berg('e1')], accounts: [{ ...vera, externalId: 'E-1' }], refused: [] },
	{
		name: 'not a number that somebody has',
		rows: [berg('7')],
		accounts: [vera, { userName: 'x@example.com', externalId: '7' }],
		refused: [],
	},
	{
		name: 'not where the list names the other one',
		rows: [berg('7'), { userName: 'Vera.Kohl@example.com', externalId: '007' }],
		refused: [],
	},
	{ name: 'not where the other one stays', rows: [berg('7')], mayGo: () => false, refused: [] },
	{
		name: 'where one of several stays, and the other does not',
		rows: [berg('7')],
		accounts: [vera, { userName: 'old@example.com', externalId: '07' }],
		mayGo: ({ externalId }) => externalId === '07',
		refused: [0],
	},
])('a number that is nearly another one: $name', ({ rows, accounts = [vera], mayGo = () => true, refused }) => {
	const intents = finish(
		refuseNearNumbers(
			rows.map((names, index) => row(index, names)),
			accounts,
			mayGo,
		),
	);
	expect(intents.flatMap(({ kind }, index) => (kind === 'decided' ? [index] : []))).toEqual(refused);
});

it('a refused row still names its person and all whom it names besides', () => {
	const besides = { held: [{ name: 'x@example.com' }] };
	const manager = { kind: 'name', attribute: 'userName', value: 'boss@example.com' } as const;
	const [refused] = finish(refuseNearNumbers([row(0, berg('7'), { besides, manager })], [vera], () => true));
	expect(refused).toEqual({
		kind: 'decided',
		label: 'item 0',
		outcome: {
			kind: 'invalid',
			reason: 'otherPerson',
			detail: expect.stringMatching(/^'External ID' is nearly that of a user in Webex/) as string,
		},
		named: berg('7'),
		besides,
		namedManagers: ['boss@example.com'],
		isSureWhom: true,
	});
});

it('a row that gives nobody anything is not refused', () => {
	const rows = [row(0, berg('7')), row(1, { userName: 'c@example.com', externalId: '07' })];
	const intents = finish(
		refuseNearNumbers(
			rows,
			[vera],
			() => true,
			(intent) => intent !== rows[0],
		),
	);
	expect(intents.map(({ kind }) => kind)).toEqual(['upsert', 'decided']);
});
