import { withConflictsNoted } from '../../../nodes/WebexScim/resolve/preview/conflicts';
import { patchMessage } from '../../../nodes/WebexScim/scim/patch/patchOp';
import { failureOf } from '../../../nodes/WebexScim/webex/reads/readFailure';
import { labelled, patch, type Row } from '../../plan/steps';
import { answer } from '../../webexRoom/ports';
import { fakePorts, type FakeWebex } from '../fakeWebex';

const create = (name: string, more: object = {}): Row =>
	({ kind: 'operation', method: 'POST', resourceType: 'Users', target: { kind: 'new' }, data: { userName: name }, ...more }) as Row;
const rename = (id: string, userName: string, more: object = {}): Row =>
	create('', {
		method: 'PATCH',
		target: { kind: 'id', id },
		data: patchMessage([{ op: 'replace', path: 'userName', value: userName }]),
		...more,
	});
const deletion = (id: string): Row => create('', { method: 'DELETE', target: { kind: 'id', id } });
const group = (displayName: string): Row => create('', { resourceType: 'Groups', data: { displayName } });

async function notes(rows: readonly Row[], webex: FakeWebex, refused: readonly number[] = []) {
	const ports = fakePorts(webex);
	const steps = await withConflictsNoted({ steps: labelled(rows), refused: new Set(refused) }, 'org', ports);
	return { notes: steps.map((step) => (step.kind === 'operation' ? step.note : undefined)), asked: ports.asked };
}

const there = (noun: string): string =>
	`Webex already has a ${noun} of that name, so it would ${noun === 'group' ? 'refuse this row, or have two of them' : 'most likely refuse this row'}.`;
const unseen = 'Whether Webex already has a user of that name could not be looked up.';
const earlier = 'An earlier row creates a user of that name, so Webex would most likely refuse this one.';
const given = 'An earlier row gives that name to a user, so Webex would most likely refuse this one.';
const ann = { id: 'A', userName: 'Ann@example.com' };

it.each<{ name: string; rows: readonly Row[]; webex: FakeWebex; said: readonly (string | undefined)[]; asked: readonly string[] }>([
	{
		name: 'of a name that its own row gave before, in another case, only to others',
		rows: [
			patch('A', { Operations: [{ op: 'replace', path: 'userName', value: 'new@example.com' }] }),
			patch('A', { Operations: [{ op: 'replace', path: 'userName', value: 'NEW@example.com' }] }),
			patch('B', { Operations: [{ op: 'replace', path: 'userName', value: 'new@example.com' }] }),
		],
		webex: {},
		said: [undefined, undefined, given],
		asked: expect.anything(),
	},
	{
		name: 'of those whom Webex has',
		rows: [create('ann@example.com'), create('bob@example.com'), group('Sales')],
		webex: { users: [ann], groups: [{ id: 'G', displayName: 'SALES' }] },
		said: [there('user'), undefined, there('group')],
		asked: ['Users userName ann@example.com bob@example.com', 'Groups displayName Sales'],
	},
	{
		name: 'of those whom an earlier row creates',
		rows: [create('bob@example.com'), create('BOB@example.com')],
		webex: {},
		said: [undefined, earlier],
		asked: ['Users userName bob@example.com'],
	},
	{
		name: 'of a change of what an earlier row deletes; the name is free then',
		rows: [deletion('A'), rename('A', 'dan@example.com'), create('ann@example.com')],
		webex: { users: [ann] },
		said: [undefined, 'An earlier row deletes it, so Webex would most likely refuse this one.', undefined],
		asked: ['Users userName dan@example.com ann@example.com'],
	},
	{
		name: 'not of a removal of what an earlier row deletes, nor of a change of somebody else',
		rows: [deletion('A'), deletion('A'), rename('B', 'dan@example.com')],
		webex: { users: [ann] },
		said: [undefined, undefined, undefined],
		asked: ['Users userName dan@example.com'],
	},
	{
		name: 'of an exchange of names, none of which gets free',
		rows: [rename('A', 'bob@example.com'), rename('B', 'ann@example.com')],
		webex: { users: [ann, { id: 'B', userName: 'bob@example.com' }] },
		said: [there('user'), there('user')],
		asked: ['Users userName bob@example.com ann@example.com'],
	},
	{
		name: 'behind a note of its own',
		rows: [create('ann@example.com', { note: 'It is so.' })],
		webex: { users: [ann] },
		said: [`It is so. ${there('user')}`],
		asked: ['Users userName ann@example.com'],
	},
	{
		name: 'not of those that are adopted or changed instead, nor of what is no create',
		rows: [create('ann@example.com', { onConflict: { kind: 'adopt' } }), create('ann@example.com', { method: 'DELETE' })],
		webex: { users: [ann] },
		said: [undefined, undefined],
		asked: [],
	},
	{
		name: 'of changes of name, in either form, and not of a name that is the own one',
		rows: [
			rename('B', 'ANN@example.com'),
			rename('C', '', { data: patchMessage([{ op: 'replace', value: { userName: 'ann@example.com' } }]) }),
			rename('a', 'ANN@example.com'),
			rename('D', 'new@example.com'),
			rename('E', 'x', { data: patchMessage([{ op: 'replace', path: 'title', value: 'x' }]) }),
		],
		webex: { users: [ann] },
		said: [there('user'), there('user'), undefined, undefined, undefined],
		asked: ['Users userName ANN@example.com new@example.com'],
	},
	{
		name: 'of changes to a name that an earlier row gives',
		rows: [rename('B', 'new@example.com'), rename('C', 'NEW@example.com'), create('new@example.com')],
		webex: {},
		said: [undefined, given, given],
		asked: ['Users userName new@example.com'],
	},
	{
		name: 'not of names that an earlier row frees',
		rows: [rename('A', 'moved@example.com'), rename('B', 'ann@example.com')],
		webex: { users: [ann] },
		said: [undefined, undefined],
		asked: ['Users userName moved@example.com ann@example.com'],
	},
	{
		name: 'not of names of those whom an earlier row deletes',
		rows: [create('', { method: 'DELETE', target: { kind: 'id', id: 'A' } }), rename('B', 'ann@example.com')],
		webex: { users: [ann] },
		said: [undefined, undefined],
		asked: ['Users userName ann@example.com'],
	},
	{
		name: 'of changes of the names of groups',
		rows: [
			group('Ops'),
			rename('H', '', { resourceType: 'Groups', data: patchMessage([{ op: 'replace', path: 'displayName', value: 'sales' }]) }),
		],
		webex: { groups: [{ id: 'G', displayName: 'SALES' }] },
		said: [undefined, there('group')],
		asked: ['Groups displayName Ops sales'],
	},
	{
		name: 'of names that an earlier row on the same user does not free',
		rows: [
			rename('A', '', { data: patchMessage([{ op: 'replace', path: 'title', value: 'x' }]) }),
			rename('B', 'ann@example.com'),
			{ kind: 'decided', outcome: { kind: 'unchanged' } },
		],
		webex: { users: [ann] },
		said: [undefined, there('user'), undefined],
		asked: ['Users userName ann@example.com'],
	},
	{
		name: 'not of what nobody can read, of numbers and of blanks',
		rows: ['((', 5, ' '].map((value) =>
			rename('B', '', { data: patchMessage([{ op: 'replace', path: value === '((' ? value : 'userName', value }]) }),
		),
		webex: { users: [ann] },
		said: [undefined, undefined, undefined],
		asked: [],
	},
	{ name: 'not of those without a name', rows: [create(''), create('')], webex: {}, said: [undefined, undefined], asked: [] },
	{
		name: 'where Webex does not say, and why; an earlier row counts all the same',
		rows: [create('ann@example.com'), create('ANN@example.com')],
		webex: { odd: () => answer(400) },
		said: [`${unseen} Webex refused the lookup (400).`, earlier],
		asked: ['Users userName ann@example.com'],
	},
	{
		name: 'of one that is adopted only where its own lookup failed',
		rows: [
			create('ann@example.com', { onConflict: { kind: 'adopt' }, unseen: 'So it is.' }),
			create('bob@example.com', { onConflict: { kind: 'adopt' } }),
		],
		webex: { users: [ann] },
		said: [`${unseen} So it is.`, undefined],
		asked: [],
	},
])('a dry run notes conflicts $name', async ({ rows, webex, said, asked }) => {
	expect(await notes(rows, webex)).toEqual({ notes: said, asked });
});

it.each<{ name: string; rows: readonly Row[]; refused: readonly number[]; said: readonly (string | undefined)[] }>([
	{ name: 'takes no name', rows: [rename('X', 'new@example.com'), create('new@example.com')], refused: [0], said: [undefined, undefined] },
	{
		name: 'frees no name',
		rows: [rename('A', 'x@example.com'), rename('B', 'ann@example.com')],
		refused: [0],
		said: [undefined, there('user')],
	},
	{ name: 'deletes nobody', rows: [deletion('A'), rename('A', 'x@example.com')], refused: [0], said: [undefined, undefined] },
	{
		name: 'is none that others could refer to',
		rows: [
			create('x@example.com', { alias: 'x' }),
			rename('', 'new@example.com', { target: { kind: 'reference', alias: 'x' } }),
			create('y@example.com', { alias: 'y', data: { userName: 'y@example.com', manager: { value: 'bulkId:x' } } }),
			rename('B', 'y@example.com'),
			rename('C', 'new@example.com'),
		],
		refused: [0],
		said: [undefined, undefined, undefined, undefined, undefined],
	},
	{
		name: 'is one of a name that is there, too',
		rows: [
			create('ann@example.com', { alias: 'x' }),
			rename('', 'new@example.com', { target: { kind: 'reference', alias: 'x' } }),
			create('new@example.com'),
		],
		refused: [],
		said: [there('user'), undefined, undefined],
	},
	{
		name: 'leaves others who are referred to as they are',
		rows: [
			create('x@example.com', { alias: 'x' }),
			create('z@example.com'),
			rename('', 'new@example.com', { target: { kind: 'reference', alias: 'x' } }),
			create('new@example.com'),
		],
		refused: [1],
		said: [undefined, undefined, undefined, given],
	},
])('a row that is expected to be refused $name', async ({ rows, refused, said }) => {
	expect((await notes(rows, { users: [ann] }, refused)).notes).toEqual(said);
});

it('a dry run asks for no conflicts once its reads are over, and says why', async () => {
	const ports = fakePorts({ users: [ann] });
	const steps = labelled([create('ann@example.com')]);
	const over = { ...ports, state: { ...ports.state, over: () => failureOf('cancelled', 'Cancelled.', false) } };
	const told = steps.map((step) => ({ ...step, note: `${unseen} Cancelled.` }));
	expect([await withConflictsNoted({ steps, refused: new Set() }, 'org', over), ports.asked]).toEqual([told, []]);
});
