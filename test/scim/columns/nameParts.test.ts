import { matchColumns } from '../../../nodes/WebexScim/scim/columns/match';
import { namePartIn } from '../../../nodes/WebexScim/scim/columns/nameParts';

it.each<{ name: string; outside: readonly string[]; inside: readonly string[]; part: readonly string[] }>([
	{ name: 'one', outside: ['name'], inside: ['first'], part: ['first'] },
	{ name: 'one that is called a name', outside: ['employee', 'name'], inside: ['last', 'name'], part: ['last'] },
	{ name: 'none', outside: ['name'], inside: [], part: [] },
	{ name: 'a kind of a name is no part of it', outside: ['name'], inside: ['legal'], part: [] },
	{ name: 'a name alone is no part of it', outside: ['name'], inside: ['name'], part: [] },
	{ name: 'how a whole name is written', outside: ['name'], inside: ['last', 'first'], part: [] },
	{ name: 'behind a part', outside: ['family', 'name'], inside: ['last'], part: [] },
	{ name: 'behind something else', outside: ['phone'], inside: ['last'], part: [] },
])('the part of a name in brackets: $name', ({ outside, inside, part }) => {
	expect(namePartIn(outside, inside)).toEqual(part);
});

it.each<readonly [header: string, id: string | undefined]>([
	['Name (First)', 'name.givenName'],
	['Employee Name (Last)', 'name.familyName'],
	['Name [Given Name]', 'name.givenName'],
	['Name (Family)', 'name.familyName'],
	['Name (Middle)', 'name.middleName'],
	['Name (Nachname)', 'name.familyName'],
	['Name (Maiden)', undefined],
	['Legal Name (First)', undefined],
	['Preferred Name (First)', undefined],
	['Name (Legal)', 'displayName'],
	['Name (Last, First)', 'displayName'],
	['First Name (Legal)', 'name.givenName'],
	['Given Name (First)', 'name.givenName'],
])('%s', (header, id) => {
	const use = matchColumns([header], 'Users').get(header);
	expect(use?.kind === 'used' ? use.id : undefined).toBe(id);
});
