import { asItIs, switched, type Doubt, type Evidence } from './doubt';
import type { PatchForm } from './patchForms';

/** How a PATCH may be written. One doubt for each form, told by a bulk request with that form alone. */
export const patchDoubts: readonly Doubt[] = [
	form('plainPath', 'a plain attribute by its path (`title`)', [
		{ mark: 'sdk', says: 'a client replaces `title` by its path in single calls; in bulk nobody was seen to' },
	]),
	form('plainNoPath', 'a plain attribute without a path', [
		{ mark: 'doc', says: 'Okta deactivates users so, and Webex documents its Okta integration' },
		{ mark: 'guess', says: 'so at least `active` is in use' },
	]),
	form('listPath', 'a whole list by its path (`phoneNumbers`)', [{ mark: 'doc', says: 'the PATCH page describes it' }]),
	form('listNoPath', 'a whole list without a path', [
		{ mark: 'doc', says: "an older text of Webex's Okta page says that phones and addresses do not arrive" },
	]),
	form('enterpriseColon', 'an enterprise attribute after its URN and a colon', [
		{ mark: 'doc', says: 'Entra sends it so, and Webex lists these attributes for Entra' },
	]),
	form('enterpriseDot', 'an enterprise attribute after its URN and a dot', [{ mark: 'doc', says: 'the group example of Webex has a dot' }]),
	form('enterpriseNoPath', 'enterprise attributes in an object under their URN', [{ mark: 'guess', says: 'the standard allows it' }]),
	form('ciscoColon', "an attribute of Webex's own extension after its URN and a colon", [
		{ mark: 'guess', says: 'the standard has it so' },
	]),
	form('ciscoDot', "an attribute of Webex's own extension after its URN and a dot", [
		{ mark: 'doc', says: 'the official example of a group change has a dot' },
	]),
	form('ciscoNoPath', "attributes of Webex's own extension in an object under its URN", [
		{ mark: 'guess', says: 'the standard allows it' },
	]),
	form('remove', 'the clearing of an attribute by `remove` and its path', [{ mark: 'doc', says: 'the PATCH page describes it' }]),
];

function form(key: PatchForm, words: string, evidence: readonly Evidence[]): Doubt {
	return {
		key,
		about: 'Changes',
		question: `Does a PATCH take ${words}?`,
		evidence,
		answers: [
			asItIs('taken', 'it is carried out'),
			switched('refused', 'it is refused with 400', { patchForms: { [key]: 'refuse' } }),
			switched('ignored', 'it is answered with 200, and nothing is changed', { patchForms: { [key]: 'ignore' } }),
		],
		probe: 'A bulk PATCH of a test user in this form alone, then a reading of the user.',
	};
}
