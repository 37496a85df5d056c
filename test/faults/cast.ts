import { owner, ownerId } from '../webex/owner';

const domain = 'example.com';
const id = (digit: string): string => `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;
const admin = { value: 'id_user_admin', type: 'cirole' };

/** Who a row may name, by number; the last ones are nobody yet. `Straße` and `Strasse` are nearly one name. */
export const names: readonly string[] = [
	`anna@${domain}`,
	`bela@${domain}`,
	`cleo@${domain}`,
	`dora@${domain}`,
	`r\u00e9mi@${domain}`,
	`adam@${domain}`,
	owner.userName,
	`kept@${domain}`,
	`strasse@${domain}`,
	`stra\u00dfe@${domain}`,
	'otto@elsewhere.example',
	`new1@${domain}`,
	`j\u00fcrgen2@${domain}`,
];

/** The number of the name with a letter that folding turns into ASCII, so that no row may have it, and of who is not in the scope. */
export const unaddressable = 9;
export const outsider = 10;

export const groupNames: readonly string[] = ['Ward 7', 'Night shift', '\u00c9quipe', 'Nobody’s'];

/** External ID of a person. */
export const externalIdOf = (person: number): string => `E${person}`;

/** Who is in the organization before a list is run, as `seeds` has it: some with an external ID of their own. */
export const cast = {
	users: [
		{ id: id('1'), userName: names[0] ?? '', externalId: 'E0', title: 'Nurse' },
		{ id: id('2'), userName: names[1] ?? '', externalId: 'E1', title: 'Doctor' },
		{ id: id('3'), userName: names[2] ?? '' },
		{ id: id('4'), userName: names[3] ?? '', externalId: 'E3', active: false },
		{ id: id('5'), userName: names[4] ?? '', externalId: 'E4' },
		{ id: id('6'), userName: names[5] ?? '', externalId: 'E5', roles: [admin] },
		{ ...owner, id: ownerId },
		{ id: id('7'), userName: names[7] ?? '', externalId: 'E7' },
		{ id: id('8'), userName: names[8] ?? '' },
		{ id: id('9'), userName: names[10] ?? '', externalId: 'E10' },
	],
	groups: [
		{ id: id('a'), displayName: groupNames[0] ?? '', members: [{ value: id('1') }, { value: id('2') }] },
		{ id: id('b'), displayName: groupNames[1] ?? '', members: [{ value: id('3') }, { value: id('a') }] },
		{ id: id('c'), displayName: groupNames[2] ?? '', members: [{ value: id('4') }, { value: id('5') }, { value: id('8') }] },
	],
} as const;

/** Nobody of these may lose account or roles by a sync: the credential's own user is `ownerId`. */
export const administrators: ReadonlySet<string> = new Set([id('6'), ownerId]);
export const keptId = id('7');
export const scopeDomain = domain;
