import { columnsOf } from '../../../nodes/WebexScim/scim/columns/attributes';
import type { Column } from '../../../nodes/WebexScim/scim/columns/column';
import { unreadableWords } from '../../../nodes/WebexScim/scim/columns/unreadable';

const title = columnsOf('Users').find(({ id }) => id === 'title') as Column;
const mapped = (expression: string): string =>
	`Choose 'Map Each Column Manually' and map Job Title to one of them, for example {{ $json${expression} }}.`;

it.each<{ name: string; value: unknown; path?: string; words: string }>([
	{ name: 'no text', value: Symbol('x'), path: 'title', words: 'is not a text. Use a text, a number or a date.' },
	{ name: 'a number that is none', value: NaN, words: 'is not a text. Use a text, a number or a date.' },
	{ name: 'an object', value: { de: 1 }, path: 'title', words: `is an object with the member de. ${mapped('.title.de')}` },
	{
		name: 'an object at a path with names that are no identifiers',
		value: { 'in German': 1, en: 2 },
		path: 'profile.job title.2nd',
		words: `is an object with the members in German, en. ${mapped('.profile["job title"]["2nd"]["in German"]')}`,
	},
	{
		name: 'an object whose path is not known',
		value: { de: 1, en: 2 },
		words: 'is an object with the members de, en. Add .de, or another member, to the expression.',
	},
	{
		name: 'five members',
		value: { a: 1, b: 2, c: 3, d: 4, e: 5 },
		words: 'is an object with the members a, b, c, d, e. Add .a, or another member, to the expression.',
	},
	{
		name: 'six members',
		value: { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 },
		words: 'is an object with the members a, b, c, d, e and others. Add .a, or another member, to the expression.',
	},
	{
		name: 'an object of nothing',
		value: {},
		path: 'title',
		words: 'is an object with no member that can be named. Use a text, a number or a date.',
	},
	{
		name: 'a list of objects',
		value: [{ de: 1 }, { en: 2 }],
		path: 'title',
		words: `is a list of objects with the member de. ${mapped('.title[0].de')}`,
	},
	{ name: 'a list of texts', value: ['x', 'y'], path: 'title', words: `is a list. ${mapped('.title[0]')}` },
	{ name: 'a list of lists', value: [['x'], ['y']], words: 'is a list. Add [0], or another member, to the expression.' },
])('$name', ({ value, path, words }) => {
	expect(unreadableWords(title, value, path)).toBe(words);
});
