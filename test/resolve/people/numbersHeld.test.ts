import type { Intent } from '../../../nodes/WebexScim/intents/intents';
import type { NamedBesides } from '../../../nodes/WebexScim/intents/namedBesides';
import { numbersHeld } from '../../../nodes/WebexScim/resolve/people/numbersHeld';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { enterpriseSchema } from '../../../nodes/WebexScim/scim/schemas';
import { finish } from '../../../nodes/WebexScim/scim/work';

const withNumber = (employeeNumber: string): JsonObject => ({ userName: 'x@example.com', [enterpriseSchema]: { employeeNumber } });
const upsert = (resource: JsonObject, besides?: NamedBesides): Intent => ({
	kind: 'upsert',
	label: 'item 0',
	resourceType: 'Users',
	key: { attribute: 'userName', value: 'x@example.com' },
	resource,
	wanted: {},
	...(besides === undefined ? {} : { besides }),
});
const holding = (...held: readonly string[]): Intent => upsert({}, { held: held.map((name) => ({ name })) });
const refused: Intent = {
	kind: 'decided',
	label: 'item 0',
	outcome: { kind: 'invalid', reason: 'badValue', detail: 'Bad.' },
	besides: { held: [{ name: 'E1001' }] },
};
const external = (externalId: string): JsonObject => ({ externalId });

it.each<{ name: string; rows: readonly Intent[]; account: JsonObject; isHeld: boolean }>([
	{ name: 'an External ID', rows: [holding('e1001'), holding('E1002')], account: external('E1001'), isHeld: true },
	{ name: 'an External ID in a refused row', rows: [refused], account: external('E1001'), isHeld: true },
	{ name: 'an External ID twice in one row', rows: [holding('E1001', 'E1001')], account: external('E1001'), isHeld: true },
	{ name: 'an External ID in several rows', rows: [holding('E1001'), refused, holding()], account: external('E1001'), isHeld: false },
	{ name: 'an External ID in three rows', rows: [refused, refused, refused], account: external('E1001'), isHeld: false },
	{ name: 'a short External ID', rows: [holding('E10')], account: external('E10'), isHeld: false },
	{ name: 'another External ID', rows: [holding('E1001')], account: external('E10011'), isHeld: false },
	{ name: 'nothing', rows: [holding('E1001')], account: {}, isHeld: false },
	{ name: 'an employee number that the account has', rows: [holding('E1001')], account: withNumber('E1001'), isHeld: false },
	{ name: 'as employee number one that the account has', rows: [upsert(withNumber('10017'))], account: withNumber('10017'), isHeld: false },
	{ name: 'an External ID as employee number', rows: [upsert(withNumber('10017'))], account: external('10017'), isHeld: true },
	{ name: 'a short External ID as employee number', rows: [upsert(withNumber('17'))], account: external('17'), isHeld: false },
	{
		name: 'an External ID as employee number, in several rows',
		rows: [upsert(withNumber('10017')), upsert(withNumber('10017'))],
		account: external('10017'),
		isHeld: false,
	},
])('one row holds $name', ({ rows, account, isHeld }) => {
	const labelled = rows.map((row, index) => ({ ...row, label: `item ${index}` }));
	expect(finish(numbersHeld(labelled))(account) !== undefined).toBe(isHeld);
});
