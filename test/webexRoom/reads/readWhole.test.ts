import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import type { HttpResult } from '../../../nodes/WebexScim/webex/http';
import { failureOf } from '../../../nodes/WebexScim/webex/reads/readFailure';
import { readWhole } from '../../../nodes/WebexScim/webex/reads/readWhole';
import { answer, scriptedPorts } from '../ports';

const group = '/identity/scim/org/v2/Groups/G';
const shown = { id: 'G', displayName: 'Sales', Members: [{ value: 'A' }] };
const held = [{ value: 'A' }, { value: 'B' }];
const members = answer(200, { memberSize: 2, members: held });
const ofMembers = { Operations: [{ op: 'add', path: 'Members', value: [{ value: 'C' }] }] };

it.each<{ name: string; path?: string; data?: JsonObject | undefined; answers: readonly HttpResult[]; read: object; asked?: number }>([
	{
		name: 'a group whose members change, with all of them',
		answers: [answer(200, shown), members],
		read: { kind: 'body', body: { id: 'G', displayName: 'Sales', members: held } },
		asked: 2,
	},
	{
		name: 'a group whose name changes, as it shows itself',
		data: { Operations: [{ op: 'replace', path: 'displayName', value: 'Ops' }] },
		answers: [answer(200, shown)],
		read: { kind: 'body', body: shown },
	},
	{ name: 'a group of which nothing is to change', data: undefined, answers: [answer(200, shown)], read: { kind: 'body', body: shown } },
	{ name: 'a user', path: '/identity/scim/org/v2/Users/G', answers: [answer(200, shown)], read: { kind: 'body', body: shown } },
	{ name: 'a group that is gone', answers: [answer(404)], read: { kind: 'absent' } },
	{
		name: 'a group whose members are not given',
		answers: [answer(200, shown), answer(403)],
		read: expect.objectContaining({ kind: 'failed', cause: 'forbidden' }),
		asked: 2,
	},
	{
		name: 'a group whose members are not given in full',
		answers: [answer(200, shown), answer(200, { memberSize: 5, members: held }), answer(200, { memberSize: 5, members: [] })],
		read: failureOf('unusable', 'The members could not be read in full.', true),
		asked: 3,
	},
])('reads $name', async ({ path = group, answers, read, asked = 1, ...given }) => {
	const ports = scriptedPorts(answers);
	expect([await readWhole(path, 'data' in given ? given.data : ofMembers, ports), ports.asked.length]).toEqual([read, asked]);
});
