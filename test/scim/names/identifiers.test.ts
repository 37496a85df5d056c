import { organizationOfToken, resourceIdOf, uuidOfWebexId } from '../../../nodes/WebexScim/scim/names/identifiers';

const uuid = '6f2f1c0e-9d3b-4c1a-8a2b-0123456789ab';
const encode = (text: string): string => Buffer.from(text).toString('base64');

/** Mutants that nothing can tell apart: what stands in for a missing part, since a split always gives one. */
describe('the UUID in a Webex id', () => {
	it.each<{ name: string; text: string; result: string | undefined }>([
		{ name: 'a UUID', text: uuid, result: uuid },
		{ name: 'a UUID in capitals', text: uuid.toUpperCase(), result: uuid },
		{ name: 'a UUID with spaces around it', text: ` ${uuid}\n`, result: uuid },
		{ name: 'an organization', text: encode(`ciscospark://us/ORGANIZATION/${uuid}`), result: uuid },
		{ name: 'a person in another region', text: encode(`ciscospark://urn:TEAM:eu-central-1_k/PEOPLE/${uuid}`), result: uuid },
		{
			name: 'a group with its organization behind it',
			text: encode(`ciscospark://us/SCIM_GROUP/${uuid}:${uuid.replace('6', '7')}`),
			result: uuid,
		},
		{ name: 'without padding', text: encode(`ciscospark://us/PEOPLE/${uuid}`).replace(/=+$/, ''), result: uuid },
		{ name: 'in the URL-safe alphabet', text: Buffer.from(`ciscospark://us/???>>>/${uuid}`).toString('base64url'), result: uuid },
		{ name: 'with a UUID in capitals inside', text: encode(`ciscospark://us/PEOPLE/${uuid.toUpperCase()}`), result: uuid },
		{ name: 'with spaces around it', text: ` ${encode(`ciscospark://us/PEOPLE/${uuid}`)} `, result: uuid },
		{ name: 'of another scheme', text: encode(`http://us/PEOPLE/${uuid}`), result: undefined },
		{ name: 'with no UUID inside', text: encode('ciscospark://us/PEOPLE/ann'), result: undefined },
		{ name: 'cut in the UUID', text: encode(`ciscospark://us/PEOPLE/${uuid}`).slice(0, -8), result: undefined },
		{ name: 'nothing behind the scheme', text: 'Y2lzY29zcGFyazov', result: undefined },
		{ name: 'a UUID that is one digit short', text: uuid.slice(0, -1), result: undefined },
		{ name: 'a UUID that is one digit long', text: `${uuid}0`, result: undefined },
		{ name: 'a UUID without hyphens', text: uuid.replace(/-/g, ''), result: undefined },
		{ name: 'a UUID with a letter beyond f', text: uuid.replace('6', 'g'), result: undefined },
		{ name: 'a UUID with more before it', text: `x${uuid}`, result: undefined },
		{ name: 'empty', text: '', result: undefined },
	])('$name', ({ text, result }) => {
		expect(uuidOfWebexId(text)).toBe(result);
	});
});

describe('the organization in an access token', () => {
	it.each<{ name: string; token: string; result: string | undefined }>([
		{ name: 'the third of its parts', token: `Abc_PF84_${uuid}`, result: uuid },
		{ name: 'in capitals', token: `Abc_PF84_${uuid.toUpperCase()}`, result: uuid },
		{ name: 'with more behind it', token: `Abc_PF84_${uuid}_more`, result: uuid },
		{ name: 'the second part is none', token: `Abc_${uuid}`, result: undefined },
		{ name: 'the fourth part is none', token: `Abc_PF84_x_${uuid}`, result: undefined },
		{ name: 'a third part that is no UUID', token: 'Abc_PF84_org', result: undefined },
		{ name: 'another kind of token', token: 'eyJhbGciOi.J9.x', result: undefined },
		{ name: 'empty', token: '', result: undefined },
	])('$name', ({ token, result }) => {
		expect(organizationOfToken(token)).toBe(result);
	});
});

describe('the id of a resource as it may stand in a path', () => {
	it.each<{ name: string; text: string; result: string | undefined }>([
		{ name: 'a UUID', text: uuid.toUpperCase(), result: uuid },
		{ name: 'the base64 form', text: encode(`ciscospark://us/PEOPLE/${uuid}`), result: uuid },
		{ name: 'any word', text: 'u1', result: 'u1' },
		{ name: 'with spaces around it', text: '  u1 ', result: 'u1' },
		{ name: 'letters, digits and the signs of names', text: 'aZ09_.~@+=:-', result: 'aZ09_.~@+=:-' },
		{ name: 'base64 of something else', text: 'Y2lzY29zcGFyazov', result: 'Y2lzY29zcGFyazov' },
		{ name: 'one character', text: 'a', result: 'a' },
		{ name: '254 characters', text: 'a'.repeat(254), result: 'a'.repeat(254) },
		{ name: '255 characters', text: 'a'.repeat(255), result: undefined },
		{ name: 'the base64 form over 254 characters', text: encode(`ciscospark://${'x'.repeat(200)}/PEOPLE/${uuid}`), result: undefined },
		{ name: 'a megabyte', text: 'a'.repeat(1_048_576), result: undefined },
		{ name: 'a dot among others', text: '..a', result: '..a' },
		{ name: 'a dot at the end', text: 'a..', result: 'a..' },
		{ name: 'this folder', text: '.', result: undefined },
		{ name: 'the folder above', text: '..', result: undefined },
		{ name: 'another resource', text: '../Groups', result: undefined },
		{ name: 'two segments', text: 'a/b', result: undefined },
		{ name: 'a query', text: 'a?x=1', result: undefined },
		{ name: 'a fragment', text: 'a#b', result: undefined },
		{ name: 'an escape', text: '%2e%2e', result: undefined },
		{ name: 'a backslash', text: 'a\\b', result: undefined },
		{ name: 'a quote', text: 'a"b', result: undefined },
		{ name: 'a space inside', text: 'a b', result: undefined },
		{ name: 'a line break inside', text: 'a\nb', result: undefined },
		{ name: 'a letter beyond ASCII', text: 'é', result: undefined },
		{ name: 'empty', text: '', result: undefined },
		{ name: 'only spaces', text: '   ', result: undefined },
	])('$name', ({ text, result }) => {
		expect(resourceIdOf(text)).toBe(result);
	});
});
