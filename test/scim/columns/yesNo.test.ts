import { columnOf } from '../../../nodes/WebexScim/scim/columns/attributes';
import { checkValue } from '../../../nodes/WebexScim/scim/columns/values';

const active = columnOf('Users', 'active');
const check = (value: unknown) => (active === undefined ? undefined : checkValue(active, value));

it.each([
	[
		true,
		[
			...['true', 'TRUE', 'yes', 'Y', 't', '1', 1, true, 'active', 'Enabled', 'ON', 'ja', 'Ja ', 'aktiv', 'WAHR', 'oui', 'vrai', 'Actif'],
			...[
				'sí',
				'si\u0301',
				'Si',
				'activo',
				'sì',
				'Sim',
				'Tak',
				'kyllä',
				'Ano',
				'Evet',
				'VERO',
				'WAAR',
				'Attivo',
				'Ativo',
				'aktywny',
				'Aktif',
			],
		],
	],
	[
		false,
		[
			...['false', 'no', 'N', 'F', '0', 0, false, 'Inactive', 'disabled', 'off', 'nein', 'inaktiv', 'FALSCH', 'non', 'faux', 'inactif'],
			...[
				'inactivo',
				'Nee',
				'Não',
				'nao',
				'Nie',
				'Nej',
				'Nei',
				'Ei',
				'Ne',
				'Hayır',
				'HAYIR',
				'FALSO',
				'ONWAAR',
				'inattivo',
				'Pasif',
				'neaktivní',
			],
		],
	],
])('%p in the words of files: %p', (value, words) => {
	expect(words.map(check)).toEqual(words.map(() => ({ kind: 'ok', value })));
});

it.each([
	'blocked',
	'suspended',
	'deactivated',
	'terminated',
	'locked',
	'gesperrt',
	'left',
	'not active',
	'perhaps',
	'on leave',
	'A',
	'I',
	2,
	-1,
	'10',
	{},
])('%p is neither, and is not guessed at', (value) => {
	expect(check(value)).toEqual({
		kind: 'bad',
		words: 'is neither true nor false. Use true or false, yes or no, 1 or 0.',
	});
});
