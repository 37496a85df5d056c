import { sayingIn } from '../../../../nodes/WebexScim/scim/columns/leavers/leavers';
import { arePresenceStates } from '../../../../nodes/WebexScim/scim/columns/leavers/presenceStates';

it.each<{ name: string; values: readonly unknown[]; isSo: boolean }>([
	{ name: "Webex's", values: ['active', 'inactive', '', null, 'OutOfOffice'], isSo: true },
	{ name: "Webex's in another case", values: ['INACTIVE', 'outofoffice'], isSo: true },
	{ name: "Microsoft's", values: ['Available', 'Away', 'inactive', 'BeRightBack', 'PresenceUnknown'], isSo: true },
	{ name: 'words that may be of accounts', values: ['active', 'inactive', 'pending', 'unknown'], isSo: false },
	{ name: 'words that may be of staff', values: ['Available', 'Busy', 'Inactive'], isSo: false },
	{ name: 'one word of an account', values: ['active', 'meeting', 'inactive', 'Terminated'], isSo: false },
	{ name: 'a number', values: ['meeting', 1], isSo: false },
	{ name: 'nothing', values: ['', null, undefined], isSo: false },
])('a status of presence: $name', ({ values, isSo }) => {
	expect(arePresenceStates(values)).toBe(isSo);
	const isInactive = isSo ? 'other' : 'gone';
	expect(sayingIn('status', values, 0)('inactive')).toBe(isInactive);
});
