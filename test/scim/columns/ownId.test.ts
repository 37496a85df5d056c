import { isOwnId } from '../../../nodes/WebexScim/scim/columns/ownId';

it.each([
	'id',
	'ID',
	'Id',
	'Webex ID',
	'webexId',
	'resourceId',
	'Person ID',
	'User ID',
	'UUID',
	'user_uuid',
	'Account-ID',
	'Webex Person Id',
	'SCIM ID',
	'Cisco CI UID',
])('%s names the own person', (name) => {
	expect(isOwnId(name, 'Users')).toBe(true);
});

it.each([
	'',
	'Manager ID',
	'managerId',
	'Department ID',
	'Location ID',
	'Assistant UUID',
	'Approver User ID',
	'Group ID',
	'External ID',
	'Email',
	'Idle',
	'Employee ID',
])('%s does not', (name) => {
	expect(isOwnId(name, 'Users')).toBe(false);
});

it.each([
	{ name: 'id', isOwn: true },
	{ name: 'Group ID', isOwn: true },
	{ name: 'Webex Group UUID', isOwn: true },
	{ name: 'User ID', isOwn: false },
	{ name: 'Member ID', isOwn: false },
	{ name: 'Owner Group ID', isOwn: false },
])('of a group: $name, $isOwn', ({ name, isOwn }) => {
	expect(isOwnId(name, 'Groups')).toBe(isOwn);
});
