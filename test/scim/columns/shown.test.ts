import { saysWhoLeft } from '../../../nodes/WebexScim/scim/columns/leavers/leaverNames';
import { quotedName, shownColumn, shownName } from '../../../nodes/WebexScim/scim/columns/shown';

it.each<{ name: string; column: string; shown: string | undefined }>([
	{ name: 'a plain one', column: 'Work Email', shown: 'Work Email' },
	{ name: 'one with markup', column: '<a href="x">sign&nbsp;in</a>', shown: 'a href="x" sign nbsp;in /a' },
	{ name: 'one on two lines, with hidden characters', column: '\ufeffJob\r\nTitle\u202e', shown: 'Job Title' },
	{ name: 'one of 60 characters', column: 'y'.repeat(60), shown: 'y'.repeat(60) },
	{ name: 'one of 61', column: 'y'.repeat(61), shown: `${'y'.repeat(59)}…` },
	{ name: 'one that is cut between the halves of no sign', column: '👩'.repeat(70), shown: `${'👩'.repeat(59)}…` },
	{
		name: 'one with the URN of a schema of Webex',
		column: 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User:userSettings',
		shown: 'userSettings',
	},
	{
		name: 'one in the extension that objects have',
		column: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.division',
		shown: 'division',
	},
	{ name: 'a URN alone, and one of somebody else', column: 'urn:example:hr:1.0:User', shown: 'urn:example:hr:1.0:User' },
	{ name: 'none', column: ' ', shown: '(no name)' },
	{ name: 'marks', column: '<>', shown: '(no name)' },
	{ name: 'a number in a name', column: 'Custom Attribute 12', shown: 'Custom Attribute 12' },
	...['mia@example.com', 'Mia <mia@example.com>', '+1 555 0100', '(030) 123-4567', '4711', '31.12.1990', 'Mia +49 151 2345678'].map(
		(column) => ({
			name: `${column}, a person's data`,
			column,
			shown: undefined,
		}),
	),
	...['mia.lang at example.com', 'mia.lang (at) example.com', 'Dr. Mia Lang', 'Frau Lang', 'Hauptstr. 1', 'Lindenweg 12a'].map(
		(column) => ({
			name: `${column}, a person's data without its usual signs`,
			column,
			shown: undefined,
		}),
	),
	...['Street 1', 'Address Line 2', 'Straße 1', 'Looks at Email', 'Weg 2', 'Category at hire', 'Herr/Frau', 'Dr. of'].map((column) => ({
		name: `${column}, no person's data`,
		column,
		shown: column,
	})),
	...[
		['Email (e.g. name@example.com)', 'Email (…)'],
		['E-Mail @', 'E-Mail …'],
		['Work Email [user@example.com]', 'Work Email (…)'],
		['Manager Email (boss@example.com)', 'Manager Email (…)'],
		['Email: mia@example.com', 'Email: …'],
		['Mobile (+1-555-0100)', 'Mobile (…)'],
		['Job Title (2026-11-01)', 'Job Title (…)'],
		['Status 2026-11-01', 'Status …'],
		['Status as of 01.11.2026', 'Status as of …'],
		['Active 2026-11-01', 'Active …'],
		['Group (Mia Lang) 555-0100-22', 'Group (…) …'],
	].map(([column = '', shown]) => ({ name: `${column}, by the words that mean something`, column, shown })),
	...['Stan 0151 2345678', 'mia@mail.example.com', 'Email Mia Lang mia@example.com', 'Shoe (name@example.com)', 'Title at example.com'].map(
		(column) => ({
			name: `${column}, whose words may be of a person or mean nothing`,
			column,
			shown: undefined,
		}),
	),
	{ name: 'a header longer than any', column: `Email ${'x'.repeat(300)}@example.com`, shown: undefined },
	{ name: 'an ID', column: '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77', shown: undefined },
	{ name: 'a name of a person beside a word that means something', column: 'Status Kim Park 555-123-4567', shown: undefined },
	{ name: 'a name of a person behind a word that means something', column: 'Terminated: Kim Park (555-123-4567)', shown: undefined },
])('a column in a text: $name', ({ column, shown }) => {
	expect(shownColumn(column)).toBe(shown);
});

it('for a name that no text may show there are words that nobody takes for a name', () => {
	const names = ['Title', 'Email (name@example.com)', 'mia@example.com'];
	expect(names.map(shownName)).toEqual(['Title', 'Email (…)', 'a column whose name looks like data']);
	expect(names.map(quotedName)).toEqual(["'Title'", "'Email (…)'", '(name not shown: it looks like data)']);
});

it('a hostile name of 200,000 brackets takes no time', () => {
	const start = performance.now();
	expect(saysWhoLeft('[('.repeat(100_000))).toBe(false);
	expect(performance.now() - start).toBeLessThan(10_000);
});
