import { managersSaid, textsIn } from '../../nodes/WebexScim/intents/managersSaid';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const core = 'urn:ietf:params:scim:schemas:core:2.0:User';

describe('whom data name as manager', () => {
	it.each<{ name: string; user: JsonObject; said: readonly string[] }>([
		{ name: 'nobody', user: { userName: 'ann@example.com', managers: 'x', title: 'manager' }, said: [] },
		{ name: 'a text', user: { manager: 'a@example.com' }, said: ['a@example.com'] },
		{
			name: 'a list of both forms',
			user: { Manager: ['a@example.com', { mail: 'b@example.com' }] },
			said: ['a@example.com', 'b@example.com'],
		},
		{
			name: 'beside, in the extension, behind its URN, and under the core schema',
			user: {
				manager: 'a@example.com',
				[enterprise]: { MANAGER: { value: 'b@example.com', displayName: 'B' } },
				[`${enterprise.toUpperCase()}:manager`]: { $ref: '/Users/c' },
				[core]: { manager: 7 },
			},
			said: ['a@example.com', 'b@example.com', 'B', '/Users/c', '7'],
		},
		{ name: 'nothing', user: { manager: null, [enterprise]: { manager: [{ value: ' ' }, false] } }, said: [] },
		{ name: 'not what stands in another attribute', user: { name: { manager: 'x' }, [enterprise]: [{ manager: 'y' }] }, said: [] },
	])('$name', ({ user, said }) => {
		expect(managersSaid(user)).toEqual(said);
	});
});

describe('all texts in a value', () => {
	const circle: Record<string, unknown> = { name: 'x' };
	circle['self'] = circle;
	const thrower = {
		get name() {
			throw new Error('no');
		},
	};

	it.each<{ name: string; value: unknown; texts: readonly string[] }>([
		{ name: 'nothing', value: undefined, texts: [] },
		{ name: 'a switch, a date and a blank', value: [true, new Date(0), ' '], texts: [] },
		{ name: 'a text, a number and what is deeper', value: ['a', 1, { b: [{ c: 'd' }] }], texts: ['a', '1', 'd'] },
		{ name: 'what cannot be read', value: ['a', thrower, 'b'], texts: ['a', 'b'] },
		{ name: 'what contains itself', value: circle, texts: Array<string>(10).fill('x') },
	])('$name', ({ value, texts }) => {
		expect(textsIn(value)).toEqual(texts);
	});
});
