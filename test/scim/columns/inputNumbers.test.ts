import { readerOf } from '../../../nodes/WebexScim/scim/columns/inputNumbers';
import { matchColumns } from '../../../nodes/WebexScim/scim/columns/match';

it.each<{ name: string; columns: readonly string[]; read: readonly string[] }>([
	{ name: 'all have a number', columns: ['email_1', 'firstName_1', 'department_2'], read: ['email', 'firstName', 'department'] },
	{ name: 'objects have one', columns: ['profile_1.email', 'profile_1.name', 'dept_2'], read: ['profile.email', 'profile.name', 'dept'] },
	{ name: 'one has none', columns: ['email', 'phone_1', 'phone_2'], read: ['email', 'phone_1', 'phone_2'] },
	{ name: 'two are no table', columns: ['phone_1', 'phone_2'], read: ['phone_1', 'phone_2'] },
	{
		name: 'two people have one each',
		columns: ['email_1', 'name_1', 'email_2', 'title_2'],
		read: ['email_1', 'name_1', 'email_2', 'title_2'],
	},
	{ name: 'another number', columns: ['email_10', 'a_1', 'b_1'], read: ['email_10', 'a_1', 'b_1'] },
])('$name', ({ columns, read }) => {
	expect(columns.map(readerOf(columns))).toEqual(read);
});

it("what n8n's Merge gives is used, and what is private in it is known", () => {
	const ids = (columns: readonly string[]): readonly string[] =>
		[...matchColumns(columns, 'Users', { valuesOf: (name) => (name === 'status_2' ? ['Terminated'] : []) }).values()].map((use) =>
			use.kind === 'used' ? use.id : use.reason,
		);
	expect(ids(['email_1', 'firstName_1', 'status_2', 'dob_2', 'phone_1'])).toEqual([
		...['userName', 'name.givenName', 'saysWhoLeft', 'unknown', 'private'],
	]);
	expect(ids(['email', 'phone_2', 'manager_2'])).toEqual(['userName', 'unknown', 'unknown']);
});
