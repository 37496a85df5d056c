import { emailsOf } from '../../nodes/WebexScim/scim/emailsOf';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';

it.each<{ name: string; user: JsonObject; emails: readonly string[] }>([
	{ name: 'none', user: {}, emails: [] },
	{ name: 'null', user: { emails: null }, emails: [] },
	{
		name: 'of each type, in any case of the names',
		user: { Emails: [{ Value: 'a@example.com', type: 'work' }, { value: 'b@example.com' }, 'c@example.com'] },
		emails: ['a@example.com', 'b@example.com', 'c@example.com'],
	},
	{ name: 'one alone', user: { emails: { value: 'a@example.com' } }, emails: ['a@example.com'] },
	{ name: 'without a text', user: { emails: [{ type: 'work' }, { value: 7 }, null, { value: { a: 1 } }] }, emails: [] },
])('the e-mails of a user: $name', ({ user, emails }) => {
	expect(emailsOf(user)).toStrictEqual(emails);
});
