import type { Intent } from '../../../nodes/WebexScim/intents/intents';
import type { NamedBesides } from '../../../nodes/WebexScim/intents/namedBesides';
import { namedIn } from '../../../nodes/WebexScim/resolve/people/named';
import { numbersHeld } from '../../../nodes/WebexScim/resolve/people/numbersHeld';
import { whyMeant, type Doubt } from '../../../nodes/WebexScim/resolve/people/whyMeant';
import { finish } from '../../../nodes/WebexScim/scim/work';

const row = (index: number, besides: NamedBesides): Intent => ({
	kind: 'upsert',
	label: `row ${index + 2}`,
	resourceType: 'Users',
	key: { attribute: 'userName', value: `p${index}@example.com` },
	resource: { userName: `p${index}@example.com` },
	wanted: {},
	besides,
});
const held = (name: string, column?: string): NamedBesides => ({
	held: [column === undefined ? { name } : { name, column, isUnused: true }],
});
const ann = { id: 'A', userName: 'ann@example.com', externalId: 'E1001', emails: [{ value: 'a.low@example.com' }] };
const remedy = (why: string): Doubt => ({ why, remedy: "Check that, or name the column in 'Leave Out Columns'" });

it.each<{ name: string; rows: readonly NamedBesides[]; doubt: Doubt | undefined }>([
	{
		name: 'a column of a row',
		rows: [{}, held('ann@example.com', 'HR Contact')],
		doubt: remedy("row 3 has this user name or ID in the column 'HR Contact'"),
	},
	{
		name: 'columns of several rows, the first',
		rows: [{}, held('ann@example.com', 'CC'), held('ann@example.com', 'HR Contact')],
		doubt: remedy("row 3 has this user name or ID in the column 'CC'"),
	},
	{
		name: 'a field whose name is not known',
		rows: [held('ann@example.com')],
		doubt: { why: 'row 2 has this user name or ID in another field' },
	},
	{
		name: 'a column whose name looks like data',
		rows: [held('ann@example.com', 'kim@example.com')],
		doubt: { why: 'row 2 has this user name or ID in another field' },
	},
	{
		name: 'an e-mail in a column',
		rows: [held('a.low@example.com', 'Notes')],
		doubt: remedy("row 2 has an e-mail address of this user in the column 'Notes'"),
	},
	{
		name: 'an External ID in a column',
		rows: [held('e1001', 'Badge')],
		doubt: remedy("row 2 holds the External ID of this user in the column 'Badge'"),
	},
	{
		name: 'a column that feeds an attribute',
		rows: [{ held: [{ name: 'e1001', column: 'Employee Number' }] }],
		doubt: { why: "row 2 holds the External ID of this user in the column 'Employee Number'" },
	},
	{ name: 'nothing', rows: [held('bo@example.com', 'CC')], doubt: undefined },
])('a user is meant by $name', ({ rows, doubt }) => {
	const intents = rows.map((besides, index) => row(index, besides));
	expect(whyMeant(ann, finish(namedIn(intents, [ann])), finish(numbersHeld(intents)))).toStrictEqual(doubt);
});
