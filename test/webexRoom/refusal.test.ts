import { sentenceOfRefusal, type Before } from '../../nodes/WebexScim/webex/refusal';

describe('why Webex lets no request through', () => {
	it.each<{ name: string; status: number; detail?: string; before?: Before; says: string }>([
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
			before: 'lookups',
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
			before: 'lookups',
			says: "Webex has no Bulk for this organization (404), though it answered lookups there. Check 'Environment' in the credential, and whether a proxy lets requests to …/Bulk through.",
		},
		{
			name: 'anything else',
			status: 418,
			before: 'lookups',
			says: 'Webex refused the request as a whole (418), whatever rows it had. Try one row by itself: if it is refused too, ask Webex support.',
		},
		{
			name: 'no right, though it changed something before',
			status: 403,
			before: 'requests',
			says: 'Webex does not allow this (403), though it took earlier requests of this run. The rights of the credential may have changed since: check them, then run the rest.',
		},
		...[400, 404].map((status) => ({
			name: 'what it took before',
			status,
			before: 'requests' as const,
			says: `Webex refused a request as a whole (${status}), though it took earlier ones of this run. Run the rest again: if it is refused too, ask Webex support.`,
		})),
		{ name: 'a login that ended', status: 401, detail: 'The login ended.', before: 'requests', says: 'The login ended.' },
	])('$name', ({ status, detail, before, says }) => {
		expect(sentenceOfRefusal({ status, words: detail === undefined ? {} : { detail } }, before)).toBe(says);
	});

	it.each([403, 404, 418])("Webex's own words stand behind ours: %s", (status) => {
		const plain = sentenceOfRefusal({ status, words: {} });
		const told = sentenceOfRefusal({ status, words: { detail: 'Nope.' } });
		expect([told.startsWith(plain), told.slice(plain.length).includes('Nope.')]).toEqual([true, true]);
	});
});
