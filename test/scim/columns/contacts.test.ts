import { readContact, type ContactMeaning } from '../../../nodes/WebexScim/scim/columns/contacts';
import type { ContactPart } from '../../../nodes/WebexScim/scim/columns/words/contactWords';

const contact = (id: string, part: ContactPart, rank = 0, isPlain = false): ContactMeaning => ({
	kind: 'contact',
	id,
	rank,
	isPlain,
	part,
});
const hidden: ContactMeaning = { kind: 'private' };

describe('what the name of an e-mail column means', () => {
	it.each<{ key: string; means: ContactMeaning | undefined }>([
		{ key: 'email', means: contact('userName', 'email', 1) },
		{ key: 'emailaddress', means: contact('userName', 'email', 1) },
		{ key: 'workemail', means: contact('userName', 'email') },
		{ key: 'emailprimarywork', means: contact('userName', 'email') },
		{ key: 'primaryemail', means: contact('userName', 'email', 0.5) },
		{ key: 'employeeemail', means: contact('userName', 'email', 0.7) },
		{ key: 'newhireemail', means: contact('userName', 'email', 0.7) },
		{ key: 'emailadressedesmitarbeiters', means: contact('userName', 'email', 0.7) },
		{ key: 'employeeworkemail', means: contact('userName', 'email') },
		{ key: 'corpemail', means: contact('userName', 'email') },
		{ key: 'homeemail', means: contact('emails.home.value', 'email') },
		{ key: 'otheremail', means: contact('emails.other.value', 'email') },
		{ key: 'otherhomeemail', means: contact('emails.home.value', 'email') },
		{ key: 'privateemail', means: hidden },
		{ key: 'privateworkemail', means: hidden },
		{ key: 'privatemanageremail', means: hidden },
		{ key: 'manageremail', means: { kind: 'manager' } },
		{ key: 'managersupervisoremail', means: { kind: 'manager' } },
		{ key: 'managermanageremail', means: undefined },
		{ key: 'managersmanageremail', means: undefined },
		{ key: 'emailofmanagerofmanager', means: undefined },
		{ key: 'secondmanageremail', means: undefined },
		{ key: 'alternatesupervisoremail', means: undefined },
		{ key: 'emailstatus', means: undefined },
		{ key: 'work', means: undefined },
		{ key: '', means: undefined },
	])('$key', ({ key, means }) => {
		expect(readContact(key)).toStrictEqual(means);
	});
});

describe('what the name of a phone column means', () => {
	it.each<{ key: string; means: ContactMeaning | undefined }>([
		{ key: 'phone', means: contact('phoneNumbers.work.value', 'phone', 1, true) },
		{ key: 'workphone', means: contact('phoneNumbers.work.value', 'phone') },
		{ key: 'primaryphone', means: contact('phoneNumbers.work.value', 'phone') },
		{ key: 'otherphone', means: contact('phoneNumbers.alternate1.value', 'phone', 1, true) },
		{ key: 'otherworkphone', means: contact('phoneNumbers.alternate1.value', 'phone') },
		{ key: 'mobile', means: contact('phoneNumbers.mobile.value', 'phone', 1, true) },
		{ key: 'mobilephone', means: contact('phoneNumbers.mobile.value', 'phone', 1, true) },
		{ key: 'workmobile', means: contact('phoneNumbers.mobile.value', 'phone') },
		{ key: 'primarymobile', means: contact('phoneNumbers.mobile.value', 'phone', 1, true) },
		{ key: 'fax', means: contact('phoneNumbers.fax.value', 'phone', 1, true) },
		{ key: 'workfax', means: contact('phoneNumbers.fax.value', 'phone') },
		{ key: 'extension', means: contact('phoneNumbers.work_extension.value', 'extension', 1) },
		{ key: 'workphoneextension', means: contact('phoneNumbers.work_extension.value', 'extension') },
		{ key: 'othermobile', means: undefined },
		{ key: 'mobilefax', means: undefined },
		{ key: 'privatephone', means: hidden },
		{ key: 'homephone', means: hidden },
		{ key: 'homeworkfax', means: hidden },
		{ key: 'emergencyphone', means: undefined },
		{ key: 'worknumber', means: undefined },
	])('$key', ({ key, means }) => {
		expect(readContact(key)).toStrictEqual(means);
	});
});

describe('what the name of a column of an address means', () => {
	it.each<{ key: string; means: ContactMeaning | undefined }>([
		{ key: 'address', means: contact('addresses.work.streetAddress', 'street', 1, true) },
		{ key: 'workaddress', means: contact('addresses.work.streetAddress', 'street') },
		{ key: 'street', means: contact('addresses.work.streetAddress', 'street', 0, true) },
		{ key: 'homestreet', means: contact('addresses.home.streetAddress', 'street') },
		{ key: 'city', means: contact('addresses.work.locality', 'locality', 0, true) },
		{ key: 'othercity', means: contact('addresses.other.locality', 'locality') },
		{ key: 'state', means: contact('addresses.work.region', 'region', 0, true) },
		{ key: 'statecode', means: contact('addresses.work.region', 'region', 0, true) },
		{ key: 'region', means: contact('addresses.work.region', 'vagueRegion', 1, true) },
		{ key: 'workregion', means: contact('addresses.work.region', 'vagueRegion') },
		{ key: 'zip', means: contact('addresses.work.postalCode', 'postalCode', 0, true) },
		{ key: 'country', means: contact('addresses.work.country', 'country', 0, true) },
		{ key: 'countrycode', means: contact('addresses.work.country', 'country', 0, true) },
		{ key: 'countryregion', means: contact('addresses.work.country', 'country', 0, true) },
		{ key: 'regioncountry', means: contact('addresses.work.country', 'country', 0, true) },
		{ key: 'stateregion', means: contact('addresses.work.region', 'region', 0, true) },
		{ key: 'workstateregion', means: contact('addresses.work.region', 'region') },
		{ key: 'stateregioncountry', means: undefined },
		{ key: 'statecountry', means: undefined },
		{ key: 'citystate', means: undefined },
		{ key: 'cityregion', means: undefined },
		{ key: 'regionzip', means: undefined },
		{ key: 'zipcountry', means: undefined },
		{ key: 'streetcode', means: undefined },
		{ key: 'citycode', means: undefined },
		{ key: 'addresscode', means: undefined },
		{ key: 'addressname', means: undefined },
		{ key: 'workhomecity', means: undefined },
		{ key: 'primaryaddress', means: undefined },
		{ key: 'primaryworkaddress', means: contact('addresses.work.streetAddress', 'street') },
		{ key: 'privateaddress', means: hidden },
		{ key: 'privatehomeworkcity', means: hidden },
		{ key: 'code', means: undefined },
	])('$key', ({ key, means }) => {
		expect(readContact(key)).toStrictEqual(means);
	});

	it('is not read beyond sixty signs', () => {
		expect(readContact(`${'work'.repeat(14)}city`)).toStrictEqual(contact('addresses.work.locality', 'locality'));
		expect(readContact(`${'work'.repeat(14)}1city`)).toBeUndefined();
		expect(readContact(`${'work'.repeat(15)}city`)).toBeUndefined();
	});
});
