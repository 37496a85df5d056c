import { withCleanNames } from '../../../nodes/WebexScim/intents/own/ownNames';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import type { ResourceType } from '../../../nodes/WebexScim/scim/messages';

const bad = (detail: string): object => ({ kind: 'problem', detail, reason: 'badValue' });

describe("the names in the data of a user's own create", () => {
	it.each<{ name: string; type?: ResourceType; data: JsonObject; read: object }>([
		{
			name: 'stay where they are clean',
			data: { userName: 'ann@example.com', title: ' x ' },
			read: { kind: 'data', data: { userName: 'ann@example.com', title: ' x ' } },
		},
		{
			name: 'lose spaces around them',
			data: { userName: ' ann@example.com\n', externalId: ' E1 ' },
			read: { kind: 'data', data: { userName: 'ann@example.com', externalId: 'E1' } },
		},
		{
			name: 'keep the spelling of their keys',
			data: { USERNAME: 'ann@example.com ' },
			read: { kind: 'data', data: { USERNAME: 'ann@example.com' } },
		},
		{ name: 'may have a form that Webex judges', data: { userName: ' ann ' }, read: { kind: 'data', data: { userName: 'ann' } } },
		{
			name: 'may be no text, which Webex judges',
			data: { userName: 7, externalId: null },
			read: { kind: 'data', data: { userName: 7, externalId: null } },
		},
		{ name: 'may be missing', data: { title: 'x' }, read: { kind: 'data', data: { title: 'x' } } },
		{
			name: 'of a group are cleaned',
			type: 'Groups',
			data: { displayName: ' Sales ', userName: ' x ' },
			read: { kind: 'data', data: { displayName: 'Sales', userName: ' x ' } },
		},
		{
			name: 'of a user do not include the display name',
			data: { displayName: ' Ann ' },
			read: { kind: 'data', data: { displayName: ' Ann ' } },
		},
		{
			name: 'with a sign that nobody sees are refused',
			data: { userName: 'a\u200bnn@example.com' },
			read: bad("'User Name' in 'Data' holds a blank or an invisible character. Type the address again."),
		},
		{
			name: 'with a letter that looks like another are refused',
			data: { userName: '\u212aim@example.com' },
			read: bad("'User Name' in 'Data' holds a letter that only looks like another one. Type the address again."),
		},
		{
			name: 'with a broken sign are refused',
			data: { userName: 'a\ufffdnn@example.com' },
			read: bad("'User Name' in 'Data' was damaged by a wrong encoding. Check 'Encoding' in the node that read the file."),
		},
		{
			name: 'of a group are no addresses',
			type: 'Groups',
			data: { userName: 'a\u200bnn@example.com' },
			read: { kind: 'data', data: { userName: 'a\u200bnn@example.com' } },
		},
	])('$name', ({ type = 'Users', data, read }) => {
		expect(withCleanNames(data, type, "'Data'")).toStrictEqual(read);
	});
});
