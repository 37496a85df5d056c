import { noteOfInactive } from '../../nodes/WebexScim/scim/inactive';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';

const note = "The account is inactive, so this person cannot sign in. To change that, use Reactivate, or set 'Active' to true.";

it.each<{ name: string; wanted: JsonObject; account: JsonObject; said: boolean }>([
	{ name: 'nothing', wanted: { title: 'x' }, account: { active: false }, said: true },
	{ name: 'null', wanted: { active: null }, account: { ACTIVE: false }, said: true },
	{ name: 'a blank', wanted: { active: ' ' }, account: { active: false }, said: true },
	{ name: 'true', wanted: { Active: true }, account: { active: false }, said: false },
	{ name: 'false', wanted: { active: false }, account: { active: false }, said: false },
	{ name: 'nothing of an active one', wanted: {}, account: { active: true }, said: false },
	{ name: 'nothing of one of whom Webex says nothing', wanted: {}, account: {}, said: false },
])('an inactive account is told where the row says $name', ({ wanted, account, said }) => {
	expect(noteOfInactive(wanted, account)).toBe(said ? note : undefined);
});
