import { withConflictsNoted } from '../../nodes/WebexScim/resolve/conflicts';
import { labelled, type Row } from '../plan/steps';
import { answer } from '../webexRoom/ports';
import { fakePorts, type FakeWebex } from './fakeWebex';

const create = (name: string, more: object = {}): Row =>
	({ kind: 'operation', method: 'POST', resourceType: 'Users', target: { kind: 'new' }, data: { userName: name }, ...more }) as Row;
const group = (displayName: string): Row => create('', { resourceType: 'Groups', data: { displayName } });

async function notes(rows: readonly Row[], webex: FakeWebex) {
	const ports = fakePorts(webex);
	const steps = await withConflictsNoted(labelled(rows), 'org', ports);
	return { notes: steps.map((step) => (step.kind === 'operation' ? step.note : undefined)), asked: ports.asked };
}

const there = (noun: string): string => `Webex already has a ${noun} of that name, so it would most likely refuse this row.`;
const earlier = 'An earlier row creates a user of that name, so Webex would most likely refuse this one.';
const ann = { id: 'A', userName: 'Ann@example.com' };

it.each<{ name: string; rows: readonly Row[]; webex: FakeWebex; said: readonly (string | undefined)[]; asked: readonly string[] }>([
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
	{ name: 'not of those without a name', rows: [create(''), create('')], webex: {}, said: [undefined, undefined], asked: [] },
	{
		name: 'not where Webex does not say',
		rows: [create('ann@example.com')],
		webex: { odd: () => answer(403) },
		said: [undefined],
		asked: ['Users userName ann@example.com'],
	},
])('a dry run notes conflicts $name', async ({ rows, webex, said, asked }) => {
	expect(await notes(rows, webex)).toEqual({ notes: said, asked });
});
