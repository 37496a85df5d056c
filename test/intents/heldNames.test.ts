import { heldNames } from '../../nodes/WebexScim/intents/heldNames';

const uuid = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';
const encoded = Buffer.from(`ciscospark://us/PEOPLE/${uuid}`).toString('base64');
const inItself: Record<string, unknown> = { Email: 'a@example.com' };
inItself['self'] = inItself;
const throwing = {
	get a(): string {
		throw new Error('no value');
	},
	b: 'b@example.com',
};
const deep = (levels: number): unknown => (levels === 0 ? 'a@example.com' : { x: deep(levels - 1) });

it.each<{ name: string; value: unknown; expected: readonly string[] }>([
	{ name: 'an address', value: { Email: 'a@example.com' }, expected: ['a@example.com'] },
	{ name: 'an ID in either form', value: { a: uuid.toUpperCase(), b: encoded }, expected: [uuid.toUpperCase(), encoded] },
	{
		name: 'nothing else',
		value: { a: 'Ann', b: 7, c: null, d: true, e: new Date(0), f: '', g: uuid.slice(1), h: `${uuid}0` },
		expected: [],
	},
	{
		name: 'what may be a number of a person, alone in its text',
		value: { a: 'E1001', b: ' e-10/01.A ', c: ['A123'], d: `${'1'.repeat(19)}a` },
		expected: ['E1001', 'e-10/01.A', 'A123', `${'1'.repeat(19)}a`],
	},
	{
		name: 'no short one, none of digits or letters alone, no long one, none among words',
		value: { a: 'A12', b: '10017', c: 'Nurse', d: `${'1'.repeat(20)}a`, e: 'E1001 Smith', f: '+49 30 1234', g: '2026-11-27', h: 1001 },
		expected: [],
	},
	{
		name: 'several in a text',
		value: { a: 'Ann <a@example.com>; smtp:b@example.com|c@example.com, was d@example.com.', b: `${uuid},${uuid}` },
		expected: ['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com', uuid, uuid],
	},
	{ name: 'an apostrophe', value: ["o'neil@example.com"], expected: ["o'neil@example.com"] },
	{
		name: 'members and lists',
		value: { a: [{ value: 'a@example.com' }, ['b@example.com']], b: { c: 'c@example.com' } },
		expected: ['a@example.com', 'b@example.com', 'c@example.com'],
	},
	{
		name: 'nothing that is left out',
		value: { out: 'a@example.com', a: { out: 'b@example.com' }, b: { out: ['c@example.com'] } },
		expected: ['c@example.com'],
	},
	{ name: 'each of an object that contains itself once', value: inItself, expected: ['a@example.com'] },
	{ name: 'what stands beside a member that cannot be read', value: throwing, expected: ['b@example.com'] },
	{ name: 'what is as deep as ten levels', value: deep(10), expected: ['a@example.com'] },
	{ name: 'nothing deeper', value: deep(11), expected: [] },
	{ name: 'a text', value: '{"userName":"a@example.com"}', expected: ['a@example.com'] },
	{ name: 'nothing', value: undefined, expected: [] },
])('$name', ({ value, expected }) => {
	expect(heldNames(value, (path) => path === 'out' || path === 'a.out').map(({ name }) => name)).toStrictEqual(expected);
});

it('each has its path, as a column would have it', () => {
	const value = { 'HR Contact': 'a@example.com', team: { lead: ['b@example.com', { mail: 'c@example.com' }] } };
	expect(heldNames(value, () => false)).toStrictEqual([
		{ name: 'a@example.com', column: 'HR Contact' },
		{ name: 'b@example.com', column: 'team.lead' },
		{ name: 'c@example.com', column: 'team.lead.mail' },
	]);
});
