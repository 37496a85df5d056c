import { isOtherPerson } from '../../nodes/WebexScim/plan/otherPerson';

it.each<{ name: string; externalId: string | undefined; account: object; isOther: boolean }>([
	{ name: 'another External ID', externalId: 'E1', account: { externalId: 'E2' }, isOther: true },
	{ name: 'another, under a name of other letters', externalId: 'E1', account: { EXTERNALID: 'E2' }, isOther: true },
	{ name: 'the same but for case', externalId: 'E1', account: { externalId: 'e1' }, isOther: false },
	{ name: 'the same but for blanks at its ends', externalId: 'E1', account: { externalId: ' E1 ' }, isOther: false },
	{ name: 'a row without one', externalId: undefined, account: { externalId: 'E2' }, isOther: false },
	{ name: 'an account without one', externalId: 'E1', account: {}, isOther: false },
	{ name: 'an account with a blank one', externalId: 'E1', account: { externalId: ' ' }, isOther: false },
])("an account is somebody else's: $name", ({ externalId, account, isOther }) => {
	expect(isOtherPerson(externalId, account as Parameters<typeof isOtherPerson>[1])).toBe(isOther);
});
