import { sayingIn } from '../../../../nodes/WebexScim/scim/columns/leavers/leavers';
import { arePresenceStates } from '../../../../nodes/WebexScim/scim/columns/leavers/presenceStates';

it.each<{ name: string; column?: string; values: readonly unknown[]; isSo: boolean }>([
	{ name: "Webex's", values: ['active', 'inactive', '', null, 'OutOfOffice'], isSo: true },
	{ name: 'words that may be of accounts', values: ['active', 'inactive', 'pending', 'unknown'], isSo: false },
	{ name: "a person's words", values: ['Active', 'inactive', 'Out of Office'], isSo: false },
	{ name: "Webex's in another case", values: ['INACTIVE', 'outofoffice'], isSo: false },
	{ name: 'under another name', column: 'Employment Status', values: ['active', 'inactive', 'OutOfOffice'], isSo: false },
	{ name: 'under its name in another case', column: 'Status', values: ['active', 'inactive', 'OutOfOffice'], isSo: false },
	{ name: 'one word of an account', values: ['active', 'meeting', 'inactive', 'Terminated'], isSo: false },
	{ name: 'a number', values: ['meeting', 1], isSo: false },
	{ name: 'nothing', values: ['', null, undefined], isSo: false },
])('a status of presence: $name', ({ column = 'status', values, isSo }) => {
	expect(arePresenceStates(column, values)).toBe(isSo);
	const isInactive = isSo ? 'other' : 'gone';
	expect(sayingIn(column, values, 0)('inactive')).toBe(isInactive);
});
