import type { ColumnUse } from '../../../nodes/WebexScim/scim/columns/columnUse';
import { matchColumns } from '../../../nodes/WebexScim/scim/columns/match';
import type { ResourceType } from '../../../nodes/WebexScim/scim/messages';

const several: ColumnUse = { kind: 'unused', reason: 'severalColumns' };
const unknown: ColumnUse = { kind: 'unused', reason: 'unknown' };
const userName: ColumnUse = { kind: 'used', id: 'userName' };

interface Row {
	readonly name: string;
	readonly column: string;
	readonly values: readonly unknown[];
	readonly use: ColumnUse;
	readonly resourceType?: ResourceType;
}

const line = (sign: string): Row => ({
	name: `of a file with ${JSON.stringify(sign)} between its columns`,
	column: ['First Name', 'Last Name', 'Email'].join(sign),
	values: [['Mo', 'Fink', 'mo@example.com'].join(sign)],
	use: several,
});

it.each<Row>([
	...['|', '/', '^', '~', '#', '*', '_', ';', ',', '\t', ':', '=', '+', '-', ' - ', '||', '¦', '；'].map(line),
	{ name: 'whose key comes first', column: 'E-Mail|Vorname', values: ['mo@example.com|Mo'], use: several },
	{ name: 'of which one name is not known', column: 'Nr|Email', values: ['7|mo@example.com'], use: several },
	{ name: 'of which one says who left', column: 'Status|Email', values: ['active|mo@example.com'], use: several },
	{ name: 'with a name that only groups before the key', column: 'Name|Email', values: ['Mo|mo@example.com'], use: several },
	{ name: 'in a language that no table knows', column: 'Имя|Почта', values: ['Mo|mo@example.com'], use: several },
	{ name: 'with the sign in a value, too', column: 'Name|Email', values: ['"M|o"|mo@example.com'], use: several },
	{
		name: 'with a row of another form',
		column: 'Name|Email',
		values: ['Mo|m@example.com', 'No|n@example.com', 'Total: 2', ''],
		use: several,
	},
	{ name: 'in quotation marks', column: '"Name"|"Email"', values: ['"Mo"|"mo@example.com"'], use: several },
	{ name: 'of groups', column: 'Members|Group', values: ['a@example.com|Sales'], use: several, resourceType: 'Groups' },

	{ name: 'whose values have no such sign', column: 'Name|Email', values: ['mo@example.com'], use: userName },
	{ name: 'whose values have the sign less often', column: 'Nr|Name|Email', values: ['7|mo@example.com'], use: userName },
	{ name: 'of which few values have the sign', column: 'Name/Email', values: ['m/o@example.com', 'n@example.com'], use: userName },
	{ name: 'without values', column: 'Work|Email', values: [], use: userName },
	{ name: 'that is an e-mail behind its group', column: 'Work Contact: Work Email', values: ['mo@example.com'], use: userName },
	{ name: 'whose words are joined by the sign', column: 'company_email', values: ['mo_fink@example.com'], use: userName },
	{ name: 'whose words are joined by a dash', column: 'E-Mail', values: ['mo-fink@example.com'], use: userName },
	{ name: 'that is a path', column: 'user.email', values: ['mo.fink@example.com'], use: userName },
	{ name: 'of two parts of a name', column: 'First/Last Name', values: ['Mo/Fink'], use: unknown },
	{ name: 'of two names without the key', column: 'Last Name, First Name', values: ['Fink, Mo'], use: unknown },
	{
		name: 'that is known by both of its names',
		column: 'State/Province',
		values: ['N/A'],
		use: { kind: 'used', id: 'addresses.work.region' },
	},
	{
		name: 'that is known by its whole name',
		column: 'Phone/Mobile',
		values: ['030/1234567'],
		use: { kind: 'used', id: 'phoneNumbers.mobile.value' },
	},
	{ name: 'of both words for a group', column: 'Group/Team', values: ['A/B'], use: unknown, resourceType: 'Groups' },
])('a column $name', ({ column, values, use, resourceType = 'Users' }) => {
	expect(matchColumns([column], resourceType, { valuesOf: () => values }).get(column)).toEqual(use);
});
