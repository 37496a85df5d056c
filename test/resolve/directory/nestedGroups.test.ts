import { nothingKnown } from '../../../nodes/WebexScim/plan/known';
import { withNestedGroups } from '../../../nodes/WebexScim/resolve/directory/nestedGroups';
import { answer, scriptedPorts } from '../../webexRoom/ports';

describe('IDs of members that are no user', () => {
	const [group, nobody, unread, user] = ['1', '2', '3', '4'].map((digit) => `${digit.repeat(8)}-1111-4111-8111-111111111111`) as [
		string,
		string,
		string,
		string,
	];

	it.each([
		{
			name: 'may be those of groups; one of which Webex did not say counts as there',
			members: [group, nobody, unread, user],
			absent: [group, nobody, unread],
			asked: [group, nobody, unread],
			left: [nobody],
			named: 'Inner',
		},
		{
			name: 'are not asked for where nobody is missing',
			members: [group, user],
			absent: [nobody],
			asked: [],
			left: [nobody],
			named: undefined,
		},
	])('$name', async ({ members, absent, asked, left, named }) => {
		const ports = scriptedPorts((path) => {
			const id = path.slice(path.lastIndexOf('/') + 1);
			return id === group ? answer(200, { id, displayName: 'Inner' }) : answer(id === nobody ? 404 : 400, {});
		});
		const read = { known: nothingKnown, absent: { Users: new Set(absent), Groups: new Set(['G']) } };
		const { known, absent: sure } = await withNestedGroups(read, new Set(members), 'org', ports);
		expect([[...sure.Users], [...sure.Groups]]).toEqual([left, ['G']]);
		expect(known('Groups', group)?.['displayName']).toBe(named);
		expect(ports.asked).toEqual(asked.map((id) => `/identity/scim/org/v2/Groups/${id}`));
	});
});
