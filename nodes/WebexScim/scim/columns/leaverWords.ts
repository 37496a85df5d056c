import { fold, spellingsOf } from './fold';
import { keyOfWord } from './header';

/** Ends of names of columns that hold somebody's state in words. What a "Status" is of must be a person or an account. */
export const statusNames: ReadonlySet<string> = keys([
	...['', 'employee', 'employment', 'user', 'account', 'worker', 'position', 'person', 'personnel', 'staff', 'work', 'job', 'hr'].flatMap(
		(who) => [`${who} status`, `${who} status code`, `${who} status type`],
	),
	...['assignment status', 'associate status', 'member status', 'contract status', 'employment state', 'account state', 'user state'],
	...['worker state', 'employee state', 'lifecycle state', 'lifecycle status', 'lifecycle'],
	...['assignment status type', 'user account status', 'employment status description'],
	...['Mitarbeiterstatus', 'Beschäftigungsstatus', 'Personalstatus', 'Anstellungsstatus', 'Benutzerstatus', 'Kontostatus'],
	...['statut', 'statut employé', "statut de l'employé", 'statut salarié', 'statut du compte', 'statut du salarié'],
	...['estado', 'estado laboral', 'estado empleado', 'estado del empleado', 'estado de empleo', 'estado de la cuenta', 'estatus'],
	...['在籍状況', '在籍区分', '在職状況', '雇用状況', '雇用状態', 'ステータス', '状態'],
]);

/** Names that are of a status only where the values are: a State is part of an address elsewhere. */
export const vagueStatusNames: ReadonlySet<string> = keys(['state']);

/** Names of columns that say with yes or no that somebody is still here, and are not what Webex calls Active. */
export const presenceNames: ReadonlySet<string> = keys([
	...['active status', 'status active', 'active employee', 'is employed', 'employed', 'currently employed', 'currently active'],
	...['current employee', 'is current employee', 'beschäftigt', 'noch beschäftigt', 'en poste', 'en activo', '在職中'],
]);

/** Names of columns that say of an event that it happened, with yes, a word or its date. */
export const eventNames: ReadonlySet<string> = keys([
	...['suspended', 'blocked', 'disabled', 'deactivated', 'deprovisioned', 'terminated', 'inactive', 'archived', 'deleted', 'left'].flatMap(
		(word) => [word, `is ${word}`, `account ${word}`, `user ${word}`, `${word} at`, `${word} on`, `${word} date`, `date ${word}`],
	),
	...['block credential', 'block sign in', 'sign in blocked', 'sign in block', 'login disabled', 'leaver', 'is leaver', 'has left'],
	...['former employee', 'is former employee', 'ex employee', 'resigned', 'dismissed', 'retired'],
	...['termination', 'exit', 'separation', 'leaving', 'departure', 'resignation', 'offboarding', 'retirement', 'dismissal'].flatMap(
		(word) => [`${word} date`, `date of ${word}`, `employee ${word} date`, `effective ${word} date`],
	),
	...[
		'term date',
		'termination',
		'last day',
		'last day of work',
		'last day worked',
		'last working day',
		'last work day',
		'last day of employment',
	],
	...[
		'end date',
		'employment end date',
		'employment end',
		'contract end date',
		'contract end',
		'employee leave date',
		'termination effective date',
	],
	...['gesperrt', 'deaktiviert', 'ausgeschieden', 'inaktiv', 'gekündigt', 'ausgeschieden am', 'gekündigt zum', 'ausgetreten'],
	...[
		'Austritt',
		'Austrittsdatum',
		'Austritt am',
		'Datum Austritt',
		'Ausscheidedatum',
		'letzter Arbeitstag',
		'letzter Tag',
		'Vertragsende',
	],
	...['Kündigungsdatum', 'Beschäftigungsende', 'Ende der Beschäftigung'],
	...['désactivé', 'bloqué', 'suspendu', 'inactif', 'parti', 'sorti', 'sortie', 'date de sortie', 'date sortie', 'date de départ'],
	...['date de fin', 'date fin de contrat', 'date de fin de contrat', 'fin de contrat', 'dernier jour', 'dernier jour travaillé'],
	...['bloqueado', 'suspendido', 'desactivado', 'inactivo', 'baja', 'fecha de baja', 'fecha baja', 'fecha de salida', 'fecha de cese'],
	...['fecha de terminación', 'fecha de fin', 'fecha fin de contrato', 'fin de contrato', 'último día', 'último día de trabajo'],
	...['退職日', '退職年月日', '退社日', '最終出勤日', '契約終了日', '退職', '退職済', '退職フラグ', '停止', '無効'],
]);

/** Words of a value that mean somebody is gone; on leave, pending and unknown words do not. */
export const goneWords: ReadonlySet<string> = folded([
	...[
		'terminated',
		'inactive',
		'left',
		'has left',
		'left company',
		'leaver',
		'suspended',
		'disabled',
		'blocked',
		'deactivated',
		'deprovisioned',
	],
	...[
		'deleted',
		'removed',
		'archived',
		'retired',
		'resigned',
		'dismissed',
		'fired',
		'laid off',
		'former',
		'former employee',
		'ex-employee',
	],
	...[
		'ex employee',
		'not on payroll',
		'off payroll',
		'no longer employed',
		'not employed',
		'separated',
		'departed',
		'exited',
		'offboarded',
	],
	...['deceased', 'termed', 'discharged', 'alumni', 'quit', 'gone', 'retiree', 'resignation'],
	...[
		'ausgeschieden',
		'inaktiv',
		'gekündigt',
		'entlassen',
		'ausgetreten',
		'ehemalig',
		'ehemaliger',
		'ehemalige',
		'deaktiviert',
		'gesperrt',
	],
	...['pensioniert', 'verrentet', 'im Ruhestand', 'Ruhestand', 'gelöscht', 'verstorben', 'nicht mehr beschäftigt'],
	...['sorti', 'sortie', 'parti', 'partie', 'inactif', 'licencié', 'licenciée', 'démissionné', 'démissionnaire', 'retraité', 'retraitée'],
	...['désactivé', 'désactivée', 'suspendu', 'suspendue', 'bloqué', 'bloquée', 'supprimé', 'ancien employé', 'ancien salarié'],
	...['baja', 'inactivo', 'inactiva', 'cesado', 'cesada', 'despedido', 'despedida', 'jubilado', 'jubilada', 'desactivado', 'suspendido'],
	...['bloqueado', 'eliminado', 'exempleado', 'ex empleado'],
	...['退職', '退職済', '退職済み', '退職者', '退社', '退社済', '離職', '解雇', '無効', '停止', '削除'],
]);

function keys(names: readonly string[]): ReadonlySet<string> {
	return new Set(names.flatMap(spellingsOf).map(keyOfWord));
}

function folded(words: readonly string[]): ReadonlySet<string> {
	return new Set(words.flatMap(spellingsOf).map(fold));
}
