import { groupsById } from '../../../nodes/WebexScim/resolve/directory/groupsById';
import { answer, scriptedPorts } from '../../webexRoom/ports';

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const idsOf = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => idOf(index));
const groups = '/identity/scim/org/v2/Groups';
const all = `${groups}?startIndex=1&count=100`;
const held = [{ id: idOf(1), displayName: 'Sales' }];

it.each<{ name: string; ids: readonly string[]; includesMembers?: boolean; listStatus?: number; asked: readonly string[] }>([
	{ name: 'a few are read each', ids: idsOf(20), asked: idsOf(20).map((id) => `${groups}/${id}`) },
	{ name: 'many come from the list of all', ids: idsOf(21), asked: [all] },
	{ name: 'many with their members are read each', ids: idsOf(21), includesMembers: true, asked: idsOf(21).map((id) => `${groups}/${id}`) },
	{
		name: 'so are many where the list cannot be read',
		ids: idsOf(21),
		listStatus: 400,
		asked: [all, ...idsOf(21).map((id) => `${groups}/${id}`)],
	},
	{ name: 'what can be no ID is not asked for', ids: [idOf(1), '..'], asked: [`${groups}/${idOf(1)}`] },
])('groups by their ids: $name', async ({ ids, includesMembers = false, listStatus = 200, asked }) => {
	const ports = scriptedPorts((path) => {
		if (path === all) return answer(listStatus, { totalResults: held.length, Resources: held });
		const group = held.find(({ id }) => path.endsWith(id));
		return group === undefined ? answer(404, {}) : answer(200, group);
	});
	const found = await groupsById(ids, groups, includesMembers, ports);
	expect(ports.asked).toEqual(asked);
	expect([...found]).toEqual(ids.map((id) => [id, id === idOf(1) ? held : []]));
});
