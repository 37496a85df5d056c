import { sentenceOfRefusal } from '../../nodes/WebexScim/webex/refusal';

describe('why Webex lets no request through', () => {
	it.each<{ name: string; status: number; detail?: string; hasRead?: boolean; says: string }>([
		{
			name: 'a credential that Webex does not accept',
			status: 401,
			says: 'Webex does not accept the credential. Open it and connect it again.',
		},
		{ name: 'the same in words of our own', status: 401, detail: 'The login ended.', says: 'The login ended.' },
		{
			name: 'no right to read or change',
			status: 403,
			says: "Webex does not allow this (403). The credential needs the scope identity:people_rw and an administrator who may manage users, of this organization or of one that manages it: check 'Organization ID' too.",
		},
		{
			name: 'no right to change, though it may read',
			status: 403,
			hasRead: true,
			says: 'Webex does not allow this (403). The credential may read this organization, but not change it: it needs the scope identity:people_rw and an administrator who may manage users there.',
		},
		{
			name: 'no such organization',
			status: 404,
			says: "Webex does not know the organization (404). Check 'Organization ID' and 'Environment' in the credential.",
		},
		{
			name: 'no Bulk in an organization that can be read',
			status: 404,
			hasRead: true,
			says: "Webex has no Bulk for this organization (404), though it answered lookups there. Check 'Environment' in the credential, and whether a proxy lets requests to …/Bulk through.",
		},
		{
			name: 'anything else',
			status: 418,
			hasRead: true,
			says: 'Webex refused the request as a whole (418), whatever rows it had. Try one row by itself: if it is refused too, ask Webex support.',
		},
	])('$name', ({ status, detail, hasRead, says }) => {
		expect(sentenceOfRefusal({ status, words: detail === undefined ? {} : { detail } }, hasRead)).toBe(says);
	});

	it.each([403, 404, 418])("Webex's own words stand behind ours: %s", (status) => {
		const plain = sentenceOfRefusal({ status, words: {} });
		const told = sentenceOfRefusal({ status, words: { detail: 'Nope.' } });
		expect([told.startsWith(plain), told.slice(plain.length).includes('Nope.')]).toEqual([true, true]);
	});
});
