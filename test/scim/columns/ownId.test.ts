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
	expect(isOwnId(name)).toBe(true);
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
	expect(isOwnId(name)).toBe(false);
});
