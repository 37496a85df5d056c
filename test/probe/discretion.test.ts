import { shapeOf } from './discretion';

describe('the shape of an answer', () => {
	it.each([
		['an address', 'anna@example.com', '(mail)'],
		['an id', '3F8D6C1E-52a7-4b90-9e3d-7c1fa2b04d65', '(id)'],
		['a place', 'https://webexapis.com/identity/scim/3f8d6c1e-52a7-4b90-9e3d-7c1fa2b04d65/v2/Users', '(address)'],
		['a name', 'Anna Ek', '(text)'],
		['a URN of the standard', 'urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:core:2.0:User'],
		['a URN with something behind it', 'urn:ietf:params:scim:x anna', '(text)'],
		['a URN of somebody', 'urn:uuid:3f8d6c1e-52a7-4b90-9e3d-7c1fa2b04d65', '(text)'],
		['a status', '409', '409'],
		['a number in a text', '20202', '(text)'],
		['a word of SCIM', 'uniqueness', 'uniqueness'],
		['a time', '2026-05-04T12:00:00.123Z', '(time, with fractions)'],
		['a small number', 12, 12],
		['a large number', 1_234_567, '(number)'],
		['a switch', false, false],
		['nothing', null, null],
	])('of %s', (_what, value, shape) => {
		expect(shapeOf(value)).toEqual(shape);
	});

	it('has the names of members, and no other name', () => {
		expect(shapeOf({ userName: 'a', $ref: 'b', 'anna@example.com': 1, '3f8d6c1e-52a7': 2 })).toEqual({
			userName: '(text)',
			$ref: '(text)',
			'(name)': 2,
		});
	});

	it('ends: lists after some entries, depth after some steps', () => {
		expect(shapeOf([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([1, 2, 3, 4, 5, 6, '… 8 in all']);
		let deep: unknown = 'x';
		for (let depth = 0; depth < 50; depth++) deep = { deep };
		expect(JSON.stringify(shapeOf(deep)).length).toBeLessThan(200);
	});
});
