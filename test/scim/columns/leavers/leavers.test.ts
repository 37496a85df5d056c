import { pastDate } from '../../../../nodes/WebexScim/scim/columns/leavers/dates';
import { wordsIn } from '../../../../nodes/WebexScim/scim/columns/words/wordsIn';
import { saysWhoLeft } from '../../../../nodes/WebexScim/scim/columns/leavers/leaverNames';
import { isGone, sayingIn } from '../../../../nodes/WebexScim/scim/columns/leavers/leavers';

const nowMs = Date.UTC(2026, 0, 15, 12);

const goneIn = (name: string, values: readonly unknown[]) => (value: unknown) => isGone([sayingIn(name, values, nowMs)(value)]);

const names = {
	'says who left': [
		...[
			'Status',
			'status',
			'Employment Status',
			'Worker Status',
			'Position Status',
			'User Status',
			'Account Status',
			'employment_status',
			'profile.status',
			'internal.lifecycleStatus',
			'Active Status',
			'root.user.status',
		],
		...['Employee Status (Active/Inactive)', 'Status Required', 'Position Status Description', '\ufeffStatus'],
		...['Termination Date', 'Last Day of Work', 'Exit Date', 'End Date', 'Date of Leaving', 'terminationDate', 'Separation Date'],
		...[
			'Block credential',
			'Block sign in (Yes/No) [accountEnabled] Required',
			'Suspended',
			'Is Suspended',
			'Disabled',
			'Archived',
			'Leaver',
		],
		...[
			'userAccountControl',
			'Mitarbeiterstatus',
			'Austrittsdatum',
			'Austritt',
			'Letzter Arbeitstag',
			'Gesperrt',
			'Gekündigt',
			'Geku\u0308ndigt',
		],
		...[
			'Not Active',
			'notActive',
			'No longer employed',
			'Nicht aktiv',
			'Non actif',
			'No activo',
			'Left on',
			'Contract ended on',
			'Uit dienst',
		],
		...[
			'Termination Reason',
			'Reason for Leaving',
			'Austrittsgrund',
			'Enddatum',
			'離職日',
			'Data cessazione',
			'Slutdatum',
			'Datum ukončení',
		],
		...['Statut', 'Date de sortie', 'date de depart', 'Estado', 'Fecha de baja', 'Baja', '退職日', '在籍区分'],
	],
	'says nothing of it': [
		...[
			'Marital Status',
			'Visa Status',
			'State',
			'Active',
			'Start Date',
			'Hire Date',
			'Last Login',
			'Locked',
			'Notes',
			'',
			'###',
			'constructor',
		],
		...[
			'Former Name',
			'Not Before',
			'Contract Type',
			'Term',
			'Blocked Numbers',
			'Reason',
			'Leave Type',
			'Active Directory',
			'Non-Employee',
		],
		...['Employment Type', 'Probation End Date', 'Date de naissance', 'Eintrittsdatum', '入社日', 'Email', 'Left Handed'],
	],
};

it.each(names['says who left'])('%p says who left', (name) => {
	expect(saysWhoLeft(name)).toBe(true);
});

it.each(names['says nothing of it'])('%p says nothing of it', (name) => {
	expect(saysWhoLeft(name)).toBe(false);
});

/** Values of a status with more words than one. */
const phrases = {
	gone: wordsIn(`
		Not Active, not currently active, Not an active employee, No longer with company, no longer here, Not employed, Not on payroll
		Terminated 2020-01-01, Terminated effective 12/31/2025, Left on 01.02.2020, Left 2019, left the company, Has left, Left - better offer
		Contract ended, Contract ended 31 Dec 2025, Contract expired, Term, Term 12/31/2024, Closed, Account closed, Account disabled, User deleted
		Voluntary Termination, Involuntary termination - no rehire, Resignation - personal reasons, Terminated (eligible for rehire), Formerly employed
		Past employee, nonactive, Redundant, Made redundant, Absconded, Purged, Termd, Termin., Ausgesch., Access revoked, Leavers
		Term - Voluntary, Terminated with notice, De-activated, In-active, Contract not renewed, Withdrawn, Plus actif, Já não trabalha, Rentner
		Nicht aktiv, nicht mehr beschäftigt, nicht mehr im Unternehmen, Ausgeschieden zum 31.12.2020, Austritt, Austritt zum 31.12.2020, Vertrag beendet
		Non actif, n'est plus en poste, Parti le 31/12/2020, Fin de contrat, Licencié pour faute
		No activo, Baja voluntaria, Baja 31/12/2020, Ya no trabaja aquí, Dado de baja
		uit dienst, Uit dienst per 31-12-2020, Niet actief, Non attivo, Cessato dal 31/12/2020, Inativo, Não ativo, Desligado
		Zwolniony, nieaktywny, Nie zatrudniony, Slutat, Inte aktiv, Fratrådt 31.12.2020, Sluttet, Ikke aktiv, Eronnut, ei aktiivinen
		Ukončen, neaktivní, İşten ayrıldı, Pasif, Aktif değil
		自己都合退職, 退職（2020年3月31日）, 已离职
	`),
	here: wordsIn(`
		Not terminated, Never terminated, Not yet active, Not activated yet, Not Verified, No longer on leave, No longer suspended, Not inactive
		Terminated 2026-12-31, Left on 31.12.2026, Leaves 31.12.2026, Resigned - last day 31 Dec 2026, Retired 2027, Contract ends soon
		Termination planned, Resignation submitted, To be terminated, Notice period, Active - contract ends 2027, Rehired (formerly terminated)
		Active - access revoked, Not redundant, Termin vereinbart, On notice (role redundant)
		On notice, Term-time only, Fixed-Term,  Fixed term, Term contract, Temporary, Active until further notice, 2 weeks left, Non-employee, Password expired, Probation ended
		Noch nicht aktiv, Nicht gekündigt, Kündigung eingereicht, Ausgeschieden zum 31.12.2026, Elternzeit, befristet
		Pas encore actif, En congé, Préavis, Départ prévu, Aún no activo, Baja médica, Baja por maternidad, Baja laboral, Temps partiel
		nog niet actief, in forza, aspettativa, urlop macierzyński, föräldraledig, zaměstnán, henüz aktif değil
		退職予定, 育児休業, 在籍, 未退職
	`),
};

/** Words that a program or a person took apart, or put signs into that nobody sees. */
const parted = {
	gone: [
		...['In active', 'In\u00a0active', 'In\u00adactive', 'In\u200bactive', 'In\u2011active', 'In\u2013active', 'In_active'],
		...[
			'3 - In active',
			'In active (2020)',
			'Off-boarded',
			'Off boarded',
			'Sus\u00adpended',
			'De activated',
			'Dis abled',
			'Un employed',
			'Un-employed',
		],
		...['Ter\u200dminated', 'Laid\u2011off', 'Ex\u2011Employee', 'Off-payroll'],
	],
	here: ['In active service', 'In active employment', 'Currently in active', 'Act\u00adive', 'On\u2011leave', 'Off-boarding'],
};

it.each(parted.gone)('%j says that somebody is gone', (value) => {
	expect(goneIn('Status', [value])(value)).toBe(true);
});

it.each(parted.here)('%j does not', (value) => {
	expect(sayingIn('Status', [value], nowMs)(value)).toBe('other');
});

/** A word for being gone with words behind it that would leave it open by themselves. */
const withReasons = {
	gone: [
		...['Terminated (end of maternity leave)', 'Resigned after parental leave', 'T: Terminated - medical leave exhausted'],
		...['Licencié pour maladie', 'Licenciée - maladie longue durée', 'Gekündigt wegen Krankheit (krank)', 'Ausgeschieden nach Elternzeit'],
		...['Despedido tras excedencia', 'Ontslagen wegens ziekte (ziek)'],
	],
	unknown: [
		...['Terminated - planned restructuring', 'Terminated - current employer changed', 'Resigned, notice period served'],
		...['Left before onboarding', 'Left for maternity leave', 'Terminated (still working)', 'Terminated for planned restructuring'],
		...['Off-boarded - planned restructuring', 'Inactive - pending approval', 'Gekündigt, noch im Haus', 'Terminated - on leave'],
		...['Retired; pension until 2040', 'Terminated (ID 2077)', 'Terminated on 2020-12-31, access until 2030-01-01'],
		...['Terminated - planned restructuring 2028'],
	],
	other: [
		...[
			'Termination pending',
			'Termination pending approval',
			'Terminated (planned)',
			'Terminated - not yet effective',
			'Resigned (on notice)',
		],
		...['Inactive - Leave of Absence', 'Suspended (medical leave)', 'Not terminated - planned restructuring', 'On leave'],
		...['Baja por maternidad (prevista)', 'Gesperrt wegen Elternzeit', 'Active - former contractor on leave'],
	],
	toCome: [
		...['Terminated 2999-12-31', 'Retired 2027', 'Retired until end of 2027', 'Ausgeschieden zum Ende 2027', 'Contract ends 2027'],
		...['Retired on \uff13\uff11.\uff11\uff12.\uff12\uff10\uff12\uff17', 'Retired until end of \uff12\uff10\uff12\uff17'],
		...['Resigned - last day 31 Dec 2026', 'Active - hired 2020-01-01, contract until 2030-01-01', 'Resigned, contract until 31.12.2026'],
	],
};

it.each(Object.entries(withReasons).flatMap(([says, values]) => values.map((value) => ({ value, says }))))(
	'$value says $says',
	({ value, says }) => {
		expect(sayingIn('Status', [value], nowMs)(value)).toBe(says);
	},
);

it.each(phrases.gone)('%p says that somebody is gone', (value) => {
	expect(goneIn('Status', [value])(value)).toBe(true);
});

it.each(phrases.here)('%p does not', (value) => {
	expect(goneIn('Status', [value])(value)).toBe(false);
});

it.each<{ column: string; value: unknown; says: string }>([
	{ column: 'Status', value: 'Active', says: 'other' },
	{ column: 'Status', value: 'Full-Time', says: 'other' },
	{ column: 'Status', value: 'On Leave', says: 'other' },
	{ column: 'Status', value: '-', says: 'other' },
	{ column: 'Status', value: '17', says: 'other' },
	{ column: 'Status', value: 'Zz17', says: 'unknown' },
	{ column: 'Status', value: 'Q', says: 'unknown' },
	{ column: 'Suspended', value: 'perhaps', says: 'unknown' },
	{ column: 'Suspended', value: 'no', says: 'other' },
	{ column: 'Active Status', value: 'perhaps', says: 'unknown' },
	{ column: 'Termination Date', value: '2026-12-31', says: 'toCome' },
	{ column: 'Termination Date', value: '31. Dezember 2026', says: 'toCome' },
	{ column: 'Termination Date', value: '31. Dezember 2025', says: 'gone' },
	{ column: 'Termination Date', value: '311225', says: 'unknown' },
	{ column: 'Termination Date', value: '2025', says: 'unknown' },
	{ column: 'Termination Date', value: '2025-02-30', says: 'unknown' },
	{ column: 'Termination Date', value: 'soon', says: 'other' },
	{ column: 'Termination Date', value: 'last summer', says: 'unknown' },
	{ column: 'Termination Date', value: '0000-00-00', says: 'other' },
	{ column: 'Termination Date', value: '1900-01-00', says: 'other' },
	{ column: 'Termination Date', value: '-', says: 'other' },
	{ column: 'Termination Reason', value: 'Voluntary', says: 'reason' },
	{ column: 'Termination Reason', value: 'Resignation', says: 'reason' },
	{ column: 'Termination Reason', value: 'End of contract', says: 'reason' },
	{ column: 'Austrittsgrund', value: 'Kündigung', says: 'reason' },
	{ column: 'Termination Reason', value: 'n/a', says: 'other' },
	{ column: 'Termination Reason', value: '', says: 'other' },
	{ column: 'Termination Reason', value: 'Active', says: 'other' },
	{ column: 'userAccountControl', value: 'two', says: 'unknown' },
	{ column: 'Notes', value: 'Terminated', says: 'other' },
])('$column: $value says $says', ({ column, value, says }) => {
	expect(sayingIn(column, [value], nowMs)(value)).toBe(says);
});

describe('a status in the words of a switch', () => {
	it.each<{ name: string; values: readonly unknown[]; says: readonly string[] }>([
		{ name: 'numbers in text', values: ['0', '1', ''], says: ['gone', 'other', 'other'] },
		{ name: 'numbers', values: [0, 1, null], says: ['gone', 'other', 'other'] },
		{ name: 'numbers of a spreadsheet', values: ['0.0', '1.0'], says: ['gone', 'other'] },
		{ name: 'true and false', values: [false, true], says: ['gone', 'other'] },
		{ name: 'words', values: ['No', 'Yes', '-'], says: ['gone', 'other', 'other'] },
		{ name: 'signs', values: ['✗', '✓'], says: ['gone', 'other'] },
		{ name: 'T and F', values: ['f', 't', 'F'], says: ['gone', 'other', 'gone'] },
		{ name: 'F alone', values: ['F', ''], says: ['unknown', 'other'] },
		{ name: 'T alone, which may be terminated', values: ['T'], says: ['unknown'] },
		{ name: 'a no without a yes', values: ['0', 'no', 0], says: ['unknown', 'unknown', 'unknown'] },
		{ name: 'false without true, which Odoo has for an empty text', values: [false, ''], says: ['other', 'other'] },
		{ name: 'a number beside others', values: ['0', '1', '2'], says: ['unknown', 'other', 'other'] },
		{ name: 'a no beside words of states', values: ['No', 'Active'], says: ['unknown', 'other'] },
	])('$name', ({ values, says }) => {
		expect(values.map(sayingIn('Status', values, nowMs))).toEqual(says);
	});
});

it.each<{ column: string; value: unknown; says: string }>([
	...['Resigned', 'Gekündigt', 'Démissionnaire', 'Resignation - better offer', 'Voluntary resignation'].map((value) => ({
		column: 'Status',
		value,
		says: 'notice',
	})),
	...[
		'Terminated',
		'Terminated - Resignation',
		'Resigned, dismissed',
		'Resigned after parental leave',
		'Inactive (resigned)',
		'Retired',
	].map((value) => ({ column: 'Status', value, says: 'gone' })),
	...['Kündigungsdatum', 'Gekündigt am', 'Resignation Date', 'Date of Resignation', 'Date de démission', 'Fecha de renuncia'].map(
		(column) => ({ column, value: '2025-12-31', says: 'notice' }),
	),
	...['Gekündigt zum', 'Resignation Effective Date', 'Austrittsdatum', 'Exit Date'].map((column) => ({
		column,
		value: '2025-12-31',
		says: 'gone',
	})),
	{ column: 'Resigned', value: 'yes', says: 'notice' },
	{ column: 'Resigned', value: 'Terminated', says: 'gone' },
	{ column: 'Suspended', value: 'yes', says: 'gone' },
	...['Austrittsdatum', 'Last Day of Work', 'Gekündigt zum', 'End Date', 'Kündigungsdatum'].map((column) => ({
		column,
		value: '2026-07-31',
		says: 'toCome',
	})),
	...['Vertragsende', 'Contract End Date', 'befristet bis', 'Fin de contrat', '契約終了日'].map((column) => ({
		column,
		value: '2026-07-31',
		says: 'laterEnd',
	})),
	...['9999-12-31', '31.12.2099', '2028-02-01', 'Last day 2099-12-31', new Date('2099-12-31'), '2027'].map((value) => ({
		column: 'Termination Date',
		value,
		says: 'laterEnd',
	})),
	{ column: 'Termination Date', value: new Date('2026-07-31'), says: 'toCome' },
	{ column: 'Termination Date', value: '1900-01-01', says: 'laterEnd' },
	...['Termination Date', 'Status', 'Is Active Employee'].map((column) => ({ column, value: new Date(NaN), says: 'unknown' })),
	// Which of the two is the month, nobody knows.
	...['01/06/2026', 'left 01/06/2026'].map((value) => ({ column: 'Termination Date', value, says: 'unknown' })),
	{ column: 'Status', value: 'Terminated 01/06/2026', says: 'unknown' },
	...['Deletion Date', 'Account Deletion Date', 'Deprovisioning Date', 'Deleted On', 'Deactivation Date', 'Retirement Date'].map(
		(column) => ({
			column,
			value: '2026-07-31',
			says: 'laterEnd',
		}),
	),
])('$column: $value, which is of notice or not, says $says', ({ column, value, says }) => {
	expect(sayingIn(column, [value], nowMs)(value)).toBe(says);
});

it.each<{ name: string; column?: string; values: readonly unknown[]; says: readonly string[] }>([
	{ name: 'a day over 12 behind', values: ['12/31/2025', '01/06/2026', '06/01/2026'], says: ['gone', 'gone', 'toCome'] },
	{ name: 'a day over 12 before', values: ['31/12/2025', '01/06/2026', '06/01/2026'], says: ['gone', 'toCome', 'gone'] },
	{ name: 'one of another cell, below', values: ['01-06-2026', '', '12-31-2030'], says: ['gone', 'other', 'laterEnd'] },
	{ name: 'one with words around it', column: 'Status', values: ['Left 01/06/2026', 'Left 12/31/2025'], says: ['gone', 'gone'] },
	{ name: 'one among dates as digits', values: ['01062026', '31/12/2025'], says: ['toCome', 'gone'] },
	{ name: 'none', values: ['01/06/2026', '02/03/2025', '05/05/2026'], says: ['unknown', 'gone', 'toCome'] },
	{ name: 'both', values: ['01/06/2026', '12/31/2025', '31/12/2025'], says: ['unknown', 'gone', 'gone'] },
	{ name: 'dots, which tell nothing of slashes', values: ['01/06/2026', '31.12.2025'], says: ['unknown', 'gone'] },
	{ name: 'the year of an era, which tells nothing', values: ['01/06/2026', 'R20/3/31'], says: ['unknown', 'laterEnd'] },
	{ name: 'no date', values: ['01/06/2026', '45/13/2025'], says: ['unknown', 'unknown'] },
])('the order of day and month in a column with $name', ({ column = 'Termination Date', values, says }) => {
	expect(values.map(sayingIn(column, values, nowMs))).toEqual(says);
});

const japanese = { yes: ['○', '〇', '済', '済み'], no: ['×', ''] };

it.each<{ name: string; column: string; values: readonly unknown[]; says: readonly string[] }>([
	...(
		[
			['Ausgetreten', 'J', 'N'],
			['Sorti', 'O', 'N'],
			['Uit dienst', 'j', 'n'],
			['Dado de baja', 'S', 'N'],
			['Cessato', 'S ', 'N'],
			['Ukončen', 'A', 'N'],
			['Fratrådt', 'J', 'N'],
			['Eronnut', 'K', 'E'],
			['İşten çıkarıldı', 'E', 'H'],
			['Suspended', 'on', 'off'],
			['Ausgetreten', 'ja (31.12.)', 'nein (bleibt)'],
			['Terminated', 'x (2025)', ''],
			['Terminated', 'Y', 'N'],
		] as const
	).map(([column, yes, no]) => ({
		name: `${yes} and ${no}`,
		column,
		values: [yes, no, '', yes],
		says: ['gone', 'other', 'other', 'gone'],
	})),
	...(
		[
			['Aktiv J/N', 'J', 'N'],
			['Aktiv Ja/Nein', 'ja', 'nein'],
			['En poste', 'O', 'N'],
			['Zatrudniony', 'T', 'N'],
			['In forza', 'S', 'N'],
			['有効', '○', '×'],
			['有効フラグ', '1', '0'],
			['在籍', '○', '退職'],
			['In dienst', 'ja (vast)', 'nee (31.12.)'],
		] as const
	).map(([column, yes, no]) => ({ name: `${yes} and ${no}`, column, values: [yes, no, ''], says: ['other', 'gone', 'other'] })),
	...[...japanese.yes].map((yes) => ({ name: yes, column: '退職', values: [yes, ...japanese.no], says: ['gone', 'other', 'other'] })),
	{ name: 'leave in brackets', column: 'Aktiv J/N', values: ['Nein (Elternzeit)', 'no (on leave)'], says: ['other', 'other'] },
	{
		name: 'leave or a plan in brackets, of leaving',
		column: 'Suspended',
		values: ['yes (leave)', 'x (planned)'],
		says: ['other', 'other'],
	},
	{ name: 'J alone', column: 'Ausgetreten', values: ['J', ''], says: ['unknown', 'other'] },
	{ name: 'N alone', column: 'Ausgetreten', values: ['N', ''], says: ['other', 'other'] },
	{ name: 'N alone, of presence', column: 'Aktiv J/N', values: ['N', ''], says: ['gone', 'other'] },
	{ name: 'a third letter', column: 'Ausgetreten', values: ['J', 'N', 'X'], says: ['unknown', 'other', 'gone'] },
	{ name: 'a word beside the letters', column: 'Ausgetreten', values: ['J', 'N', 'unklar'], says: ['unknown', 'other', 'unknown'] },
	{ name: 'letters of two pairs', column: 'Ausgetreten', values: ['J', 'S'], says: ['unknown', 'unknown'] },
	{ name: 'words for none beside the letters', column: 'Ausgetreten', values: ['J', 'N', '-'], says: ['gone', 'other', 'other'] },
	{ name: 'letters of states, which ask for no yes', column: 'Status', values: ['A', 'N'], says: ['other', 'unknown'] },
])('yes and no of $column: $name', ({ column, values, says }) => {
	expect(values.map(sayingIn(column, values, nowMs))).toEqual(says);
});

it.each<{ sayings: Parameters<typeof isGone>[0]; isGone: boolean }>([
	{ sayings: ['notice'], isGone: true },
	{ sayings: ['notice', 'other', 'unknown'], isGone: true },
	{ sayings: ['notice', 'toCome'], isGone: false },
	{ sayings: ['notice', 'laterEnd'], isGone: true },
	{ sayings: ['reason', 'laterEnd'], isGone: false },
	{ sayings: ['reason', 'notice', 'laterEnd'], isGone: true },
	{ sayings: ['gone', 'notice', 'toCome'], isGone: true },
	{ sayings: ['laterEnd'], isGone: false },
])('$sayings: whether somebody is gone is $isGone', ({ sayings, isGone: expected }) => {
	expect(isGone(sayings)).toBe(expected);
});

/** Phrases that hold a word for being gone, of people who are not. */
const ahead = {
	other: [
		...['Resignation withdrawn', 'Termination cancelled', 'Termination in progress', 'Termination (rescinded)', 'Resignation - rejected'],
		...[
			'Termination requested',
			'Voluntary Termination initiated 2025-12-01',
			'Resignation has been withdrawn',
			'Termination request withdrawn',
		],
		...[
			'Kündigung zurückgezogen',
			'Kuendigung beantragt',
			'Kündigung wurde widerrufen',
			'Démission annulée',
			'Départ en cours',
			'Renuncia retirada',
		],
		...['Baja en trámite', 'Dimissioni revocate', 'Desligamento cancelado'],
		...['Partially retired', 'Semi-retired', 'Rentner (Minijob)', 'Jubilado parcial', 'Retraite progressive'],
		...['Laid off (temporary)', 'Temporarily laid off', 'Suspended with pay'],
		...[
			'待离职',
			'即将离职',
			'离职中',
			'离职办理中',
			'离职申请',
			'撤销离职',
			'离职取消',
			'退職手続中',
			'退職手続き中',
			'退職取消',
			'퇴사예정',
			'퇴사 진행중',
			'퇴사 철회',
		],
	],
	unknown: ['Formerly contractor, now employee'],
	gone: [
		...['Terminated - access revoked', 'Termination - access revoked', 'Terminated, benefits cancelled', 'Withdrawn', 'Offer withdrawn'],
		...[
			'Resignation withdrawn; dismissed',
			'Termination in progress - access disabled',
			'Termination requested - left',
			'Termination completed',
		],
		...['Termination processed', 'Former employee, now contractor', 'Former contractor', 'Laid off', 'Suspended', 'Suspended without pay'],
		...[
			'Termination: refused vaccine',
			'Termination - refused drug test',
			'Resignation, declined exit interview',
			'Separation. Refused relocation',
			'baja, rechazada indemnización',
			'Termination requested by manager',
		],
		...['Rentner', 'Retired - part time', 'Retirement started', 'Terminated (partially retired)'],
		...[
			'离职',
			'已离职，权限取消',
			'离职办理完成',
			'已离职（离职申请2020）',
			'离职取消权限',
			'退休中',
			'退休中国',
			'离职中国区',
			'離職中',
			'退職手続き完了',
			'퇴사 진행 완료',
		],
	],
};

it.each(Object.entries(ahead).flatMap(([says, values]) => values.map((value) => ({ value, says }))))(
	'$value, where nobody may have gone, says $says',
	({ value, says }) => {
		expect(sayingIn('Status', [value], nowMs)(value)).toBe(says);
	},
);

it('a reason says that somebody is gone, but not beside a day to come', () => {
	expect([isGone(['reason', 'other']), isGone(['reason', 'toCome']), isGone(['gone', 'toCome']), isGone(['unknown'])]).toEqual([
		true,
		false,
		true,
		false,
	]);
});

const cases: ReadonlyArray<{ readonly column: string; readonly gone: readonly unknown[]; readonly here: readonly unknown[] }> = [
	{
		column: 'Status',
		gone: [
			...[
				'Terminated',
				'TERMINATED ',
				'inactive',
				'left',
				'Leaver',
				'Suspended',
				'disabled',
				'Blocked',
				'Deactivated',
				'DEPROVISIONED',
				'deleted',
			],
			...[
				'Retired',
				'Resigned',
				'dismissed',
				'Former',
				'former employee',
				'Ex-Employee',
				'Not on payroll',
				'No longer employed',
				'Deceased',
			],
			...['Terminated - Voluntary', 'Terminated/Retired', '3 - Terminated', 'Inactive (resigned)', 'T: Terminated'],
			...[
				'ausgeschieden',
				'Inaktiv',
				'gekündigt',
				'geku\u0308ndigt',
				'gekundigt',
				'sorti',
				'Partie',
				'inactif',
				'licencié',
				'baja',
				'Inactivo',
				'退職',
				'退職済み',
			],
		],
		here: [
			...[
				'Active',
				'Full-Time',
				'On Leave',
				'Leave of absence',
				'Inactive - Leave of Absence',
				'Pending',
				'Termination pending',
				'Verified',
				'Onboarding',
			],
			...[
				'A',
				'T',
				'unknown words',
				'terminates soon',
				'',
				' ',
				undefined,
				null,
				0,
				1,
				true,
				{},
				[],
				'aktiv',
				'actif',
				'activo',
				'congé',
				'Inactif - congé maternité',
			],
		],
	},
	{
		column: 'Suspended',
		gone: [true, 'true', 'TRUE', 'yes', 'Y', '1', 1, 'x', 'ja', 'oui', 'sí', 'suspended', '2025-12-31'],
		here: [false, 'false', 'no', '0', 0, '', undefined, null, 'nein', 'perhaps', 'Active', 2, '2026-12-31'],
	},
	{
		column: 'Termination Date',
		gone: [
			'2025-12-31',
			'2025-12-31T00:00:00.000Z',
			'31.12.2025',
			'12/31/2025',
			'31/12/2025',
			'2025/12/31',
			'2026-01-14',
			45_000,
			'20251231',
			'yes',
			'Terminated',
		],
		here: [
			'2026-01-15',
			'2026-12-31',
			'31.12.2026',
			'',
			undefined,
			null,
			'n/a',
			'-',
			'9999-12-31',
			'0001-01-01',
			'1900-01-00',
			'00.00.0000',
			'no',
			false,
		],
	},
	{
		column: 'Active Status',
		gone: ['No', 'false', false, 0, 'nein', 'Inactive'],
		here: ['Yes', true, 1, '', undefined, null, 'perhaps', 'Active'],
	},
	{ column: '退職日', gone: ['2025年12月31日', '2025/12/31'], here: ['2026年12月31日', ''] },
	{ column: 'Austrittsdatum', gone: ['31.12.2025', '1.1.26'], here: ['31.12.2099', '01.02.2026'] },
	{
		column: 'userAccountControl',
		gone: ['514', 514, '66050', 2, '0x202', '514.0', '５１４', '66,050', '66.050,00', '514 (disabled)', 'NORMAL_ACCOUNT, ACCOUNTDISABLE'],
		here: ['512', 512, '66048', '', undefined, 'two', 1.5, '0x200', -1.5, null, '512.0', '66,048', 'NORMAL_ACCOUNT'],
	},
];

it.each(cases.flatMap(({ column, gone }) => gone.map((value) => ({ column, value }))))(
	'$column: $value means gone',
	({ column, value }) => {
		expect(goneIn(column, [value, undefined])(value)).toBe(true);
	},
);

it.each(cases.flatMap(({ column, here }) => here.map((value) => ({ column, value }))))('$column: $value does not', ({ column, value }) => {
	expect(goneIn(column, [value, undefined])(value)).toBe(false);
});

it.each<{ name: string; values: readonly string[]; gone: readonly string[] }>([
	{ name: 'T beside A', values: ['A', 'T', 'A'], gone: ['T'] },
	{ name: 'T beside L', values: ['L', 't'], gone: ['t'] },
	{ name: 'I beside A', values: ['A', 'I'], gone: ['I'] },
	{ name: 'T alone', values: ['T', 'T'], gone: [] },
	{ name: 'F beside T', values: ['T', 'F'], gone: ['F'] },
	{ name: 'T beside a word', values: ['T', 'A', 'Active'], gone: [] },
])('letters: $name', ({ values, gone }) => {
	expect(values.filter(goneIn('Status', values))).toEqual(gone);
});

it('a column that says nothing of it says so of nobody', () => {
	expect(['Terminated', true, '2020-01-01'].filter(goneIn('Notes', []))).toEqual([]);
});

it.each<{ name: string; value: unknown; isPast: boolean }>([
	{ name: 'a date', value: new Date('2025-12-31'), isPast: true },
	{ name: 'a date that is none', value: new Date('none'), isPast: false },
	{ name: 'a date to come', value: new Date('2026-12-31'), isPast: false },
	{ name: 'today', value: '2026-01-15', isPast: false },
	{ name: 'yesterday', value: '2026-01-14', isPast: true },
	{ name: 'day and month in doubt, both over', value: '03/04/2025', isPast: true },
	{ name: 'day and month in doubt, one to come', value: '01/02/2026', isPast: false },
	{ name: 'a month that only fits one way', value: '01/14/2026', isPast: true },
	{ name: 'two digits for the year', value: '31.12.25', isPast: true },
	{ name: 'two digits that stand for never', value: '31.12.99', isPast: false },
	{ name: 'a month in words', value: '31 Dec 2025', isPast: true },
	{ name: 'a month in words, to come', value: 'Dec 31, 2026', isPast: false },
	{ name: 'no day of a calendar', value: '2025-02-31', isPast: false },
	{ name: 'seconds', value: 1_700_000_000, isPast: true },
	{ name: 'milliseconds', value: 1_700_000_000_000, isPast: true },
	{ name: 'milliseconds to come', value: '1900000000000', isPast: false },
	{ name: 'a spreadsheet number', value: 45_000.5, isPast: true },
	{ name: 'a spreadsheet number to come', value: 47_000, isPast: false },
	{ name: 'a small number', value: 12, isPast: false },
	{ name: 'a number as a day', value: 20_251_231, isPast: true },
	{ name: 'a number of no day', value: 20_251_331, isPast: false },
	{ name: 'a text', value: 'soon', isPast: false },
	{ name: 'a text with a number', value: 'contract 2025 b', isPast: false },
	{ name: 'nothing', value: undefined, isPast: false },
])('a day that is over: $name', ({ value, isPast }) => {
	expect(pastDate(value, nowMs)).toBe(isPast);
});
