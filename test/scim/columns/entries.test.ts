import { entriesByType, saysMore, typeOf } from '../../../nodes/WebexScim/scim/columns/entries';

const marks: ReadonlySet<string> = new Set(['type', 'primary']);

describe('entries by their type', () => {
	const work = { type: 'work', value: '+1' };
	const circle: Record<string, unknown> = { type: 'work' };
	circle['self'] = circle;

	it.each<{ name: string; list: readonly unknown[]; work: unknown; passedOver?: readonly string[] }>([
		{ name: 'one', list: [work], work },
		{ name: 'the first of two', list: [work, { type: 'Work', value: '+2' }], work, passedOver: ['work'] },
		{
			name: 'the primary one of three',
			list: [{ type: 'work', value: '+2' }, { ...work, primary: true }, work],
			work: { ...work, primary: true },
			passedOver: ['work'],
		},
		{ name: 'the one that says something', list: [{ type: 'work', value: ' ', primary: true }, { type: 'work' }, work], work },
		{
			name: 'the first of two that say nothing',
			list: [{ type: 'work', value: null }, { type: 'work' }],
			work: { type: 'work', value: null },
		},
		{ name: 'one that is there twice', list: [work, { ...work, TYPE: 'x', primary: false }], work },
		{
			name: 'one that is there in another case',
			list: [
				{ type: 'work', value: 'a@x' },
				{ type: 'work', value: 'A@x' },
			],
			work: { type: 'work', value: 'a@x' },
		},
		{ name: 'what cannot be compared', list: [circle, { ...circle }], work: circle },
		{ name: 'not what has another type', list: [work, { type: 'home', value: '+2' }, '+3'], work },
	])('$name', ({ list, work: chosen, passedOver = [] }) => {
		const found = entriesByType(list, typeOf, marks);
		expect(found.typed.get('work')).toEqual(chosen);
		expect(found.passedOver).toEqual(passedOver);
	});
});

it.each<{ name: string; list: readonly unknown[]; more: boolean }>([
	{ name: 'one alone', list: ['+1'], more: false },
	{ name: 'two', list: ['+1', '+2'], more: true },
	{ name: 'one and nothing', list: ['+1', '', null, false, ' ', {}, { type: 'work' }], more: false },
	{ name: 'numbers', list: [1, 2], more: true },
	{ name: 'the same number', list: [1, 1], more: false },
])('a list says more than its first entry: $name', ({ list, more }) => {
	expect(saysMore(list, list[0], marks)).toBe(more);
});
