import { foreseenAlone } from '../../../nodes/WebexScim/resolve/preview/foreseen';
import { patchMessage, type PatchOperation } from '../../../nodes/WebexScim/scim/patch/patchOp';
import { enterpriseSchema, groupSchema, webexGroupSchema } from '../../../nodes/WebexScim/scim/schemas';
import { finish } from '../../../nodes/WebexScim/scim/work';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { labelled, type Row } from '../../plan/steps';

const row = (resourceType: 'Users' | 'Groups', more: object): Row =>
	({ kind: 'operation', method: 'PATCH', resourceType, target: { kind: 'id', id: 'there' }, ...more }) as Row;
const create = (resourceType: 'Users' | 'Groups', data: JsonObject): Row =>
	row(resourceType, { method: 'POST', target: { kind: 'new' }, data });
const change = (resourceType: 'Users' | 'Groups', ...operations: readonly PatchOperation[]): Row =>
	row(resourceType, { data: patchMessage(operations) });
const member = (value: string): JsonObject => ({ value });

describe('a dry run says what Webex does not have', () => {
	const refuses = 'so it would most likely refuse this row.';
	const inPlaces = (places: string): string => `Webex shows no user of the ID in ${places}, ${refuses}`;

	it.each<{ name: string; given: Row; note?: string; isRefused?: boolean }>([
		{
			name: 'a change of nobody',
			given: row('Users', { target: { kind: 'id', id: 'U' } }),
			note: `Webex shows no user of this ID, ${refuses}`,
		},
		{
			name: 'a deletion of no group',
			given: row('Groups', { method: 'DELETE', target: { kind: 'id', id: 'G' } }),
			note: `Webex shows no group of this ID, ${refuses}`,
		},
		{
			name: 'a deletion that nobody needs',
			given: row('Users', { method: 'DELETE', target: { kind: 'id', id: 'U' }, ignoresMissing: true }),
			note: 'Webex shows no user of this ID, so nothing would be done.',
			isRefused: false,
		},
		{
			name: 'members of a new group',
			given: create('Groups', { displayName: 'N', members: [member('U'), member('there'), member('V')] }),
			note: inPlaces("'User Members', entries 1, 3"),
		},
		{
			name: 'a manager and an owner',
			given: create('Groups', { [enterpriseSchema]: { manager: member('U') }, [webexGroupSchema]: { owners: [member('V')] } }),
			note: inPlaces("'Manager' and 'Owners'"),
		},
		{
			name: 'members who are added',
			given: change('Groups', { op: 'replace', path: 'displayName', value: 'N' }, { op: 'add', path: 'members', value: [member('U')] }),
			note: inPlaces("'User Members'"),
		},
		{
			name: 'a manager who is set',
			given: change('Users', { op: 'replace', path: `${enterpriseSchema}:manager`, value: member('U') }),
			note: inPlaces("'Manager'"),
		},
		{ name: 'and not who is taken away', given: change('Groups', { op: 'remove', path: 'members[value eq "U"]' }) },
		{
			name: 'nor who is there',
			given: create('Groups', { schemas: [groupSchema], displayName: 'N', members: [member('there'), member('bulkId:x')] }),
		},
		{
			name: 'what no server can read',
			given: create('Groups', { displayName: 'N' }),
			note: "'schemas' in 'Data' lacks the URN of a group. So Webex would most likely refuse this row.",
		},
		{ name: 'nor of a deletion', given: row('Groups', { method: 'DELETE' }) },
		{ name: 'nor of what is decided', given: { kind: 'decided', outcome: { kind: 'unchanged', resourceId: 'U' } } },
	])('$name', ({ name, given, note, isRefused = note !== undefined }) => {
		const steps = labelled([{ kind: 'decided', outcome: { kind: 'unchanged' } }, given]);
		const foreseen = finish(foreseenAlone(steps, { Users: new Set(['U', 'V']), Groups: new Set(['G']) }));
		const [first, step] = foreseen.steps;
		expect([name, first, step]).toEqual([name, steps[0], note === undefined ? steps[1] : { ...steps[1], note }]);
		expect([...foreseen.refused]).toEqual(isRefused ? [1] : []);
	});
});
