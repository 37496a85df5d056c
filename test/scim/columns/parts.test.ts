import { partsOf } from '../../../nodes/WebexScim/scim/columns/parts';
import { columnOf } from '../../../nodes/WebexScim/scim/columns/attributes';
import { checkValue } from '../../../nodes/WebexScim/scim/columns/values';

it.each([
	['a;b,c\nd', ['a', 'b', 'c', 'd']],
	['CN=Eva Stone,OU=Staff,DC=example', ['CN=Eva Stone,OU=Staff,DC=example']],
	['cn=Eva,ou=Staff;uid=nil, dc=example\nCN=Kim,OU=x', ['cn=Eva,ou=Staff', 'uid=nil, dc=example', 'CN=Kim,OU=x']],
	['CN=Stone\\, Eva\\; Dr.,OU=Staff;a@example.com', ['CN=Stone\\, Eva\\; Dr.,OU=Staff', 'a@example.com']],
	['a@example.com,b=c@example.com', ['a@example.com', 'b=c@example.com']],
	['', ['']],
])('%j has its values', (text, parts) => {
	expect(partsOf(text)).toEqual(parts);
});

it('a column of members is parted so', () => {
	const column = columnOf('Groups', 'members.value');
	expect(column && checkValue(column, ' CN=Eva,OU=Staff ; a@example.com')).toEqual({
		kind: 'ok',
		value: ['CN=Eva,OU=Staff', 'a@example.com'],
	});
});
