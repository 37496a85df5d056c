import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { numbersAsHeld } from '../../nodes/WebexScim/scim/numbersAsHeld';

it.each<{ name: string; wanted: JsonObject; held: JsonObject; asHeld: JsonObject }>([
	{ name: 'zeros before it', wanted: { employeeNumber: 42 }, held: { employeeNumber: '00042' }, asHeld: { employeeNumber: '00042' } },
	{ name: 'a plus before it', wanted: { n: 4930123456 }, held: { n: '+4930123456' }, asHeld: { n: '+4930123456' } },
	{ name: 'both', wanted: { n: 49 }, held: { n: '+0049' }, asHeld: { n: '+0049' } },
	{ name: 'nothing but zeros', wanted: { n: 0 }, held: { n: '0000' }, asHeld: { n: '0000' } },
	{ name: 'names in another case', wanted: { n: 42 }, held: { N: '042' }, asHeld: { n: '042' } },
	{ name: 'the same', wanted: { n: 42 }, held: { n: '42' }, asHeld: { n: '42' } },
	{ name: 'another number', wanted: { n: 42 }, held: { n: '0043' }, asHeld: { n: '42' } },
	{ name: 'zeros behind it', wanted: { n: 42 }, held: { n: '420' }, asHeld: { n: '42' } },
	{ name: 'letters before it', wanted: { n: 42 }, held: { n: 'E42' }, asHeld: { n: '42' } },
	{ name: 'blanks in it', wanted: { n: 4930 }, held: { n: '+49 30' }, asHeld: { n: '4930' } },
	{ name: 'nothing held', wanted: { n: 42 }, held: {}, asHeld: { n: '42' } },
	{ name: 'a text is taken as written', wanted: { n: '42' }, held: { n: '0042' }, asHeld: { n: '42' } },
	{
		name: 'in an extension',
		wanted: { urn: { costCenter: 100, department: 'IT' } },
		held: { URN: { costCenter: '0100' } },
		asHeld: { urn: { costCenter: '0100', department: 'IT' } },
	},
	{
		name: 'in the entry of its type',
		wanted: {
			phones: [
				{ type: 'work', value: 42 },
				{ type: 'mobile', value: 42 },
				{ type: 'other', value: 42 },
			],
		},
		held: {
			phones: [
				{ type: 'Mobile', value: '0042' },
				{ type: 'work', value: '+42' },
			],
		},
		asHeld: {
			phones: [
				{ type: 'work', value: '+42' },
				{ type: 'mobile', value: '0042' },
				{ type: 'other', value: '42' },
			],
		},
	},
])('a number as Webex has it: $name', ({ wanted, held, asHeld }) => {
	expect(numbersAsHeld(wanted, held)).toEqual(asHeld);
});
