import { knownOf, nothingKnown } from '../../../nodes/WebexScim/plan/known';
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
		const foreseen = finish(foreseenAlone(steps, { Users: new Set(['U', 'V']), Groups: new Set(['G']) }, nothingKnown));
		const [first, step] = foreseen.steps;
		expect([name, first, step]).toEqual([name, steps[0], note === undefined ? steps[1] : { ...steps[1], note }]);
		expect([...foreseen.refused]).toEqual(isRefused ? [1] : []);
	});
});

describe('a dry run says what Webex cannot do to a resource', () => {
	const known = finish(
		knownOf([
			['Users', { id: 'there', userName: 'a@example.com', addresses: [{ type: 'work', locality: 'L' }] }],
			['Groups', { id: 'there', displayName: 'G' }],
		]),
	);
	const refuses = 'would most likely refuse this row.';
	const noEntry = (list: string): string => `Webex shows no entry of '${list}' that the path in 'Data' names, so it ${refuses}`;
	const readOnly = (name: string): string => `'${name}' in 'Data' is set by Webex alone, so it ${refuses}`;
	const city = (type: string): PatchOperation => ({ op: 'replace', path: `addresses[type eq "${type}"].locality`, value: 'Z' });
	const add: PatchOperation = { op: 'add', path: 'addresses', value: [{ type: 'other', locality: 'A' }] };

	it.each<{ name: string; rows: readonly Row[]; notes: ReadonlyArray<string | undefined> }>([
		{ name: 'an entry that is there', rows: [change('Users', city('WORK'))], notes: [undefined] },
		{ name: 'an entry that is not there', rows: [change('Users', city('other'))], notes: [noEntry('Addresses')] },
		{
			name: 'an entry that is not there, as a key of a value or as a whole',
			rows: [
				change('Users', { op: 'replace', value: { 'phoneNumbers[type eq "pager"].value': '+1' } }),
				change('Users', { op: 'add', path: 'emails[type eq "home"]', value: { value: 'h@example.com' } }),
			],
			notes: [noEntry('Phone Numbers'), noEntry('Emails')],
		},
		{ name: 'an entry that the message adds before', rows: [change('Users', add, city('other'))], notes: [undefined] },
		{ name: 'an entry that the message adds behind', rows: [change('Users', city('other'), add)], notes: [noEntry('Addresses')] },
		{
			name: 'an entry that an earlier row adds, or takes away',
			rows: [
				change('Users', add),
				change('Users', city('other')),
				change('Users', { op: 'remove', path: 'addresses' }),
				change('Users', city('other')),
			],
			notes: [undefined, undefined, undefined, noEntry('Addresses')],
		},
		{
			name: 'an entry that only a row adds which is refused itself',
			rows: [change('Users', add, { op: 'remove', path: 'userName' }), change('Users', city('other'))],
			notes: [`A user without a 'User Name' is none, so Webex ${refuses}`, noEntry('Addresses')],
		},
		{
			name: 'an entry that goes',
			rows: [
				change('Users', { op: 'remove', path: 'addresses[type eq "other"]' }),
				change('Users', { op: 'replace', path: 'emails[type eq "home"].value', value: null }),
			],
			notes: [undefined, undefined],
		},
		{
			name: 'entries that are not shown to everybody',
			rows: [
				change('Users', { op: 'replace', path: 'roles[value eq "r"].type', value: 'cirole' }),
				change('Groups', { op: 'replace', path: 'members[value eq "x"].type', value: 'user' }),
			],
			notes: [undefined, undefined],
		},
		{
			name: 'a name that is taken away, or set to nothing, and one that is given',
			rows: [
				change('Groups', { op: 'remove', path: 'displayName' }),
				change('Users', { op: 'replace', value: { userName: '' } }),
				change('Users', { op: 'replace', path: 'userName', value: 'n@example.com' }),
				change('Users', { op: 'remove', path: 'displayName' }),
			],
			notes: [
				`A group without a 'Group Name' is none, so Webex ${refuses}`,
				`A user without a 'User Name' is none, so Webex ${refuses}`,
				undefined,
				undefined,
			],
		},
		{
			name: 'what is read-only, but for keys of a value, which Webex ignores',
			rows: [
				change('Users', { op: 'replace', path: 'id', value: 'x' }),
				change('Users', { op: 'remove', path: 'meta.created' }),
				change('Users', { op: 'replace', value: { id: 'x', title: 'Lead' } }),
			],
			notes: [readOnly('id'), readOnly('meta'), undefined],
		},
		{
			name: "nothing of a message of the node's own, of nobody who was read, and of what is beyond reading",
			rows: [
				{ ...change('Users', city('other')), isOwnForm: true } as Row,
				row('Users', { target: { kind: 'id', id: 'unread' }, data: patchMessage([city('other')]) }),
				row('Users', { target: { kind: 'reference', alias: 'x' }, data: patchMessage([city('other')]) }),
				change('Users', { op: 'replace', path: 'addresses[type sw "o"].locality', value: 'Z' }),
			],
			notes: [undefined, undefined, undefined, undefined],
		},
	])('$name', ({ rows, notes }) => {
		const { steps, refused } = finish(foreseenAlone(labelled(rows), { Users: new Set(), Groups: new Set() }, known));
		expect(steps.map((step) => (step.kind === 'operation' ? step.note : undefined))).toEqual(notes);
		expect([...refused]).toEqual(notes.flatMap((note, index) => (note === undefined ? [] : [index])));
	});
});
