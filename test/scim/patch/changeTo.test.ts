import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { baseOf, membersAdded, type Base } from '../../../nodes/WebexScim/scim/patch/base';
import { changeTo } from '../../../nodes/WebexScim/scim/patch/changeTo';
import { patchMessage, type PatchOperation } from '../../../nodes/WebexScim/scim/patch/patchOp';
import { enterpriseSchema, userSchema } from '../../../nodes/WebexScim/scim/schemas';

interface Row {
	readonly name: string;
	readonly wanted: JsonObject;
	readonly held?: JsonObject;
	readonly unsure?: readonly string[] | 'all';
	readonly emptyValues?: 'ignore' | 'remove';
	readonly sent: readonly PatchOperation[];
}

function check({ wanted, held = {}, unsure = [], emptyValues = 'ignore', sent }: Row): void {
	const base: Base = { ...baseOf(held), unsure: unsure === 'all' ? unsure : new Set(unsure) };
	expect(changeTo(wanted, base, { emptyValues })).toStrictEqual(sent.length === 0 ? null : patchMessage(sent));
}

const replaced = (path: string, value: PatchOperation['value'] & {}): PatchOperation => ({ op: 'replace', path, value });
const home = { type: 'home', value: 'home@example.com' };
const work = { type: 'work', value: 'work@example.com' };
const enterprise = enterpriseSchema.toLowerCase();

describe('the message that makes a resource look as wanted, where all is known', () => {
	it.each<Row>([
		{ name: 'nothing where it looks so', wanted: { title: 'Lead' }, held: { title: 'Lead' }, sent: [] },
		{
			name: 'what differs',
			wanted: { title: 'Chief', nickName: 'Al' },
			held: { title: 'Lead', nickName: 'Al' },
			sent: [replaced('title', 'Chief')],
		},
		{ name: 'a password in any case, since nobody sees it', wanted: { password: 'secret-1' }, sent: [replaced('password', 'secret-1')] },
		{
			name: 'a password once',
			wanted: { title: 'Chief', password: 'secret-1' },
			held: { title: 'Lead' },
			sent: [replaced('title', 'Chief'), replaced('password', 'secret-1')],
		},
		{ name: 'no empty password', wanted: { password: ' ' }, emptyValues: 'remove', sent: [] },
		{ name: 'nothing for what is empty and shall not count', wanted: { title: '' }, held: { title: 'Lead' }, sent: [] },
		{
			name: 'a removal for what is empty and shall count',
			wanted: { title: '' },
			held: { title: 'Lead' },
			emptyValues: 'remove',
			sent: [{ op: 'remove', path: 'title' }],
		},
	])('$name', check);
});

describe('the message where nobody knows how attributes are', () => {
	it.each<Row>([
		{
			name: 'nothing for what no empty value removes',
			wanted: { active: null, userType: '', userName: '', emails: [] },
			held: { title: 'Lead' },
			unsure: 'all',
			emptyValues: 'remove',
			sent: [],
		},
		{
			name: 'the work e-mail alone, though it looked so, where all e-mails shall go',
			wanted: { emails: null },
			held: { userName: 'work@example.com', emails: [work, home] },
			unsure: ['emails'],
			emptyValues: 'remove',
			sent: [replaced('emails', [work])],
		},
		{
			name: 'no e-mails where empty values do not count',
			wanted: { emails: [] },
			held: { userName: 'work@example.com', emails: [work, home] },
			unsure: 'all',
			sent: [],
		},
		{
			name: 'sends them though they looked so',
			wanted: { title: 'Lead' },
			held: { title: 'Lead' },
			unsure: ['title'],
			sent: [replaced('title', 'Lead')],
		},
		{
			name: 'sends none of the others',
			wanted: { title: 'Lead', nickName: 'Al' },
			held: { title: 'Lead', nickName: 'Al' },
			unsure: ['title'],
			sent: [replaced('title', 'Lead')],
		},
		{
			name: 'sends those that are known first',
			wanted: { Title: 'Lead', nickName: 'Al' },
			held: { title: 'Lead', nickName: 'Bo' },
			unsure: ['title'],
			sent: [replaced('nickName', 'Al'), replaced('Title', 'Lead')],
		},
		{
			name: 'sends all where all is unsure, but what is read-only',
			wanted: { id: 'A', schemas: [userSchema], Meta: { version: '1' }, title: 'Lead' },
			held: { id: 'A', title: 'Lead' },
			unsure: 'all',
			sent: [replaced('title', 'Lead')],
		},
		{ name: 'sends a password once', wanted: { Password: 'secret-1' }, unsure: 'all', sent: [replaced('Password', 'secret-1')] },
		{
			name: 'sends a list as it comes to with what Webex had',
			wanted: { emails: [work] },
			held: { emails: [home] },
			unsure: ['emails'],
			sent: [replaced('emails', [home, work])],
		},
		{
			name: 'sends a list as it was where it had all',
			wanted: { emails: [work] },
			held: { emails: [home, work] },
			unsure: ['emails'],
			sent: [replaced('emails', [home, work])],
		},
		{
			name: 'sends of a complex attribute the parts that are wanted',
			wanted: { name: { givenName: 'Ann', familyName: 'Lee' } },
			held: { name: { givenName: 'Ann', familyName: 'Lee', middleName: 'M' } },
			unsure: ['name'],
			sent: [replaced('name.givenName', 'Ann'), replaced('name.familyName', 'Lee')],
		},
		{
			name: 'sends of an extension what is unsure in it',
			wanted: { [enterpriseSchema]: { division: 'D', costCenter: 'C1' } },
			held: { [enterpriseSchema]: { division: 'D', costCenter: 'C1' } },
			unsure: [`${enterprise}:costcenter`],
			sent: [replaced(`${enterpriseSchema}:costCenter`, 'C1')],
		},
		{
			name: 'sends of an extension that Webex did not have',
			wanted: { [enterpriseSchema]: { costCenter: 'C1' } },
			unsure: 'all',
			sent: [replaced(`${enterpriseSchema}:costCenter`, 'C1')],
		},
		{
			name: 'tells an attribute from one of that name in an extension',
			wanted: { title: 'Lead', [enterpriseSchema]: { title: 'Lead' } },
			held: { title: 'Lead', [enterpriseSchema]: { title: 'Lead' } },
			unsure: [`${enterprise}:title`],
			sent: [replaced(`${enterpriseSchema}:title`, 'Lead')],
		},
		{
			name: "reads attributes under the core schema's URN",
			wanted: { [userSchema]: { title: 'Lead', nickName: 'Al' } },
			held: { title: 'Lead', nickName: 'Al' },
			unsure: ['title'],
			sent: [replaced('title', 'Lead')],
		},
		{
			name: 'sends nothing for what is empty and shall not count',
			wanted: { title: '' },
			held: { title: 'Lead' },
			unsure: ['title'],
			sent: [],
		},
		{ name: 'removes nothing that is empty and shall not count', wanted: { title: '' }, unsure: ['title'], sent: [] },
		{
			name: 'removes the part that is empty and shall count',
			wanted: { name: { givenName: '', familyName: 'Lee' } },
			held: { name: { familyName: 'Lee' } },
			unsure: ['name'],
			emptyValues: 'remove',
			sent: [{ op: 'remove', path: 'name.givenName' }, replaced('name.familyName', 'Lee')],
		},
		{
			name: 'removes what is empty and shall count',
			wanted: { title: '', nickName: null },
			held: { title: 'Lead' },
			unsure: ['title', 'nickname'],
			emptyValues: 'remove',
			sent: [
				{ op: 'remove', path: 'title' },
				{ op: 'remove', path: 'nickName' },
			],
		},
		{
			name: 'keeps what no empty value removes',
			wanted: { active: null },
			held: { active: true },
			unsure: ['active'],
			emptyValues: 'remove',
			sent: [],
		},
	])('$name', check);
});

const kim = { value: 'K' };
const lea = { value: 'L' };

describe('the message for members', () => {
	it.each<Row>([
		{
			name: 'adds those that are missing',
			wanted: { members: [kim, lea] },
			held: { members: [{ value: 'k' }] },
			sent: [{ op: 'add', path: 'members', value: [lea] }],
		},
		{ name: 'adds none that is there', wanted: { members: [kim] }, held: { members: [kim, lea] }, sent: [] },
		{ name: 'adds one that is no list', wanted: { members: kim }, sent: [{ op: 'add', path: 'members', value: [kim] }] },
		{
			name: 'adds one without an id',
			wanted: { members: [{ display: 'Kim' }] },
			held: { members: [kim] },
			sent: [{ op: 'add', path: 'members', value: [{ display: 'Kim' }] }],
		},
		{ name: 'adds nothing for an empty entry', wanted: { members: [kim, '', null] }, sent: [{ op: 'add', path: 'members', value: [kim] }] },
		{
			name: 'adds also those that were there where members are unsure',
			wanted: { members: [kim] },
			held: { members: [kim] },
			unsure: ['members'],
			sent: [{ op: 'add', path: 'members', value: [kim] }],
		},
		{
			name: 'adds also those that were there where all is unsure',
			wanted: { members: [kim] },
			held: { members: [kim] },
			unsure: 'all',
			sent: [{ op: 'add', path: 'members', value: [kim] }],
		},
		{
			name: 'adds none that was there where others were added',
			wanted: { members: [kim] },
			held: { members: [kim] },
			unsure: [membersAdded],
			sent: [],
		},
		{ name: 'ignores an empty list that shall not count', wanted: { members: [] }, held: { members: [kim] }, sent: [] },
		{
			name: 'removes all for an empty list that shall count',
			wanted: { members: [] },
			held: { members: [kim] },
			emptyValues: 'remove',
			sent: [{ op: 'remove', path: 'members' }],
		},
		{ name: 'removes none where there are none', wanted: { members: [] }, emptyValues: 'remove', sent: [] },
		{
			name: 'removes those that were added',
			wanted: { members: [] },
			unsure: [membersAdded],
			emptyValues: 'remove',
			sent: [{ op: 'remove', path: 'members' }],
		},
		{
			name: 'removes those that there may be',
			wanted: { members: [] },
			unsure: ['members'],
			emptyValues: 'remove',
			sent: [{ op: 'remove', path: 'members' }],
		},
		{
			name: 'comes after that for the rest',
			wanted: { members: [kim], displayName: 'Sales' },
			held: { displayName: 'Staff' },
			sent: [replaced('displayName', 'Sales'), { op: 'add', path: 'members', value: [kim] }],
		},
	])('$name', check);
});
