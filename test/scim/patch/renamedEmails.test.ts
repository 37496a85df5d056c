import type { JsonObject, JsonValue } from '../../../nodes/WebexScim/scim/json';
import { renamedEmails } from '../../../nodes/WebexScim/scim/patch/renamedEmails';

const [old, other, next] = ['ann@example.com', 'a@home.example', 'ann.berg@example.com'];
const work = { type: 'work', value: old, primary: true };
const home = { type: 'home', value: other };

type Row = {
	readonly name: string;
	readonly wanted: JsonObject;
	readonly emails?: JsonValue;
	readonly renamed: readonly JsonValue[] | undefined;
};

it.each<Row>([
	{ name: 'the one that was the name', wanted: { userName: next }, renamed: [{ ...work, value: next }, home] },
	{
		name: "without the server's words about it",
		wanted: { USERNAME: next },
		emails: [{ Type: 'work', Value: old, display: 'Ann', $ref: 'x' }],
		renamed: [{ Type: 'work', Value: next }],
	},
	{
		name: 'in another case',
		wanted: { userName: next },
		emails: [home, { ...work, value: 'ANN@example.com' }],
		renamed: [home, { ...work, value: next }],
	},
	{
		name: 'of two the primary one',
		wanted: { userName: next },
		emails: [
			{ ...work, primary: false },
			{ ...home, value: old, primary: 'True' },
		],
		renamed: [
			{ ...work, primary: false },
			{ ...home, value: next, primary: 'True' },
		],
	},
	{
		name: 'of two the one for work',
		wanted: { userName: next },
		emails: [
			{ ...home, value: old },
			{ type: 'WORK', value: old },
		],
		renamed: [
			{ ...home, value: old },
			{ type: 'WORK', value: next },
		],
	},
	{
		name: 'of two others the first',
		wanted: { userName: next },
		emails: [
			{ type: 'a', value: old },
			{ type: 'b', value: old },
		],
		renamed: [
			{ type: 'a', value: next },
			{ type: 'b', value: old },
		],
	},
	{
		name: 'the primary one, where none was the name',
		wanted: { userName: next },
		emails: [home, { type: 'work', value: 'x@example.com', primary: true }],
		renamed: [home, { type: 'work', value: next, primary: true }],
	},
	{ name: 'none, where none was the name nor is primary', wanted: { userName: next }, emails: [home], renamed: undefined },
	{ name: 'none of a list that is none', wanted: { userName: next }, emails: { ...work }, renamed: undefined },
	{
		name: 'beside what is no entry',
		wanted: { userName: next, emails: ['x', null] },
		emails: ['x', null, work],
		renamed: ['x', null, { ...work, value: next }],
	},
	{ name: 'none, since no name is wanted', wanted: { title: 'x' }, renamed: undefined },
	{ name: 'none, since the name is no text', wanted: { userName: 7 }, renamed: undefined },
	{ name: 'none, since the name is empty', wanted: { userName: '' }, renamed: undefined },
	{ name: 'none, since the name stays', wanted: { userName: 'Ann@Example.com' }, renamed: undefined },
	{
		name: 'none, since its type is given',
		wanted: { userName: next, emails: [{ type: 'Work', value: 'x@example.com' }] },
		renamed: undefined,
	},
	{
		name: 'although its type is named without a value',
		wanted: { userName: next, emails: [{ type: 'work', display: 'x' }] },
		renamed: [{ ...work, value: next }, home],
	},
	{
		name: 'although another type is given',
		wanted: { userName: next, emails: [{ type: 'home', value: 'x@home.example' }] },
		renamed: [{ ...work, value: next }, home],
	},
	{
		name: 'none, since another primary one is given',
		wanted: { userName: next, emails: [{ type: 'home', value: 'x@home.example', primary: true }] },
		renamed: undefined,
	},
	{
		name: 'none of another type, since one for work is given',
		wanted: { userName: next, emails: [{ type: 'work', value: 'x@example.com' }] },
		emails: [{ type: 'other', value: old }],
		renamed: undefined,
	},
	{
		name: 'of another type, where none for work has a value',
		wanted: { userName: next, emails: [{ type: 'work', display: 'x' }] },
		emails: [{ type: 'other', value: old }],
		renamed: [{ type: 'other', value: next }],
	},
	{
		name: 'of another type, but primary, beside one for work',
		wanted: { userName: next, emails: [{ type: 'work', value: 'x@example.com' }] },
		emails: [{ type: 'other', value: old, primary: true }],
		renamed: [{ type: 'other', value: next, primary: true }],
	},
	{
		name: 'without a type, beside one for work',
		wanted: { userName: next, emails: [{ type: 'work', value: 'x@example.com' }] },
		emails: [{ value: old }],
		renamed: [{ value: next }],
	},
	{
		name: 'without a type, beside one without',
		wanted: { userName: next, emails: [{ value: 'x@example.com' }] },
		emails: [{ value: old }],
		renamed: [{ value: next }],
	},
])('follows a new user name: $name', ({ wanted, emails = [work, home], renamed }) => {
	expect(renamedEmails(wanted, { userName: old, emails })).toEqual(renamed);
});
