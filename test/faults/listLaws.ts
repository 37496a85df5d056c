import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import { countRemovals } from '../../nodes/WebexScim/plan/brake';
import { ownerId } from '../webex/owner';
import type { LedgerEntry } from '../webex/webex';
import { administrators, cast, externalIdOf, groupNames, keptId, names, outsider, scopeDomain, unaddressable } from './cast';
import { creditedTo, effectsOf, indexBehind, isPassedOver, operationsOf, targetIdOf } from './evidence';
import { isCalm, titles, type List } from './lists';
import { laws } from './laws';
import { statesOf, type State } from './replay';
import { isBad, type Row } from './rows';
import type { ListRecord } from './subject';
import { finish } from '../../nodes/WebexScim/scim/work';

/** A law about lists of rows: every way in which a run broke it, in words. */
export type ListLaw = (run: ListRecord) => readonly string[];

/** One place for each row, and nothing that only the first law of operations would miss. */
const conservation: ListLaw = (run) => {
	const { list, resolved, ledger } = run;
	if (resolved === undefined) return ledger.length > 0 ? ['the run ended before it had steps, and sent something'] : [];
	const { indexes } = resolved;
	const lost = list.rows.flatMap((_, row) =>
		run.report.settlements[indexes[row] ?? NaN] === undefined ? [`row ${row} has no outcome`] : [],
	);
	return indexes.length === list.rows.length ? lost : [...lost, `${list.rows.length} rows, ${indexes.length} places`];
};

/** What a row is told to be is what became of the person. */
const noSilence: ListLaw = (run) => [
	...rowsOf(run).flatMap(({ row, index, outcome }) => {
		const isSo = outcome.kind === 'applied' || outcome.kind === 'unchanged';
		const id = 'resourceId' in outcome ? outcome.resourceId?.toLowerCase() : undefined;
		const isVain = isPassedOver(
			run,
			run.ledger.filter((entry) => entry.id === id),
		);
		return isSo && !isVain && !isTrueOnce(run, row, index, outcome) ? [`${index}: ${outcome.kind}, but it is not borne out`] : [];
	}),
	...operationsOf(run).flatMap(({ index, asked, outcome }) => {
		const isDenied =
			outcome.kind === 'rejected' || outcome.kind === 'notAttempted' || outcome.kind === 'invalid' || outcome.kind === 'unchanged';
		const isChanged = isDenied && creditedTo(run, index, asked).some(({ changed }) => changed);
		return isChanged ? [`${index}: ${outcome.kind}, but it took effect`] : [];
	}),
];

/** Law 9: nobody whom a row names is removed for not being in the list. */
const named: ListLaw = (run) => {
	const { list, ledger } = run;
	return extrasOf(run).flatMap(({ entry, index }) => {
		if (entry.resourceType === 'Groups') return wronglyOut(run, entry, index);
		const account = cast.users.find(({ id }) => id === entry.id);
		const isNamed = list.rows.some((row) => names[row.person] === account?.userName || isNearly(names[row.person], account?.userName));
		const held = externalIdBefore(ledger, ledger.indexOf(entry), entry.id);
		const isKnown = list.rows.some(({ external }) => external !== undefined && externalIdOf(external) === held);
		return [
			...(isNamed ? [`${index}: ${account?.userName ?? entry.id} is named by a row and was removed`] : []),
			...(isKnown ? [`${index}: ${held ?? ''} is named by a row and was removed`] : []),
			...(account?.userName.endsWith(`@${scopeDomain}`) === true ? [] : [`${index}: ${entry.id} is not of the scope and was removed`]),
		];
	});
};

/** Law 9: a row changes no account that has another external ID. */
const otherPerson: ListLaw = (run) => {
	if (run.list.operation !== 'create' && run.list.operation !== 'upsert' && run.list.operation !== 'sync') return [];
	return rowsOf(run).flatMap(({ row, index }) =>
		entriesOf(run, index).flatMap((entry) => {
			const held = entry.method === 'POST' ? undefined : externalIdBefore(run.ledger, run.ledger.indexOf(entry), entry.id);
			const wanted = row.external === undefined ? undefined : externalIdOf(row.external);
			return held !== undefined && wanted !== undefined && held !== wanted ? [`${index}: ${wanted} changed the account of ${held}`] : [];
		}),
	);
};

/** Law 10: who is protected keeps the account. */
const protectedOnes: ListLaw = (run) => {
	const { list, ledger } = run;
	const isSync = list.operation === 'sync';
	return ledger.flatMap((entry) => {
		if (entry.resourceType !== 'Users' || !takesAccount(run, entry)) return [];
		const own = list.settings.hasOwnUser && entry.id === ownerId ? ['the own user'] : [];
		const admin = isSync && administrators.has(entry.id) ? ['an administrator'] : [];
		const kept = isSync && isProtected(run, entry.id) ? ['who is named in Protect'] : [];
		return [...own, ...admin, ...kept].map((who) => `${indexBehind(entry.bulkId) ?? '?'}: ${who} lost the account`);
	});
};

/** Laws 2 and 10: who is missing has a row, withheld or not. */
const withheld: ListLaw = (run) => {
	const { list, resolved } = run;
	if (list.operation !== 'sync' || resolved === undefined || list.settings.whenMissing === 'keep' || !isCalm(list)) return [];
	const told = new Set(
		resolved.extras.flatMap((index) => {
			const step = resolved.steps[index];
			const operation = step?.kind === 'operation' ? step : step?.refused?.operation;
			return operation?.target.kind === 'id' ? [operation.target.id] : [];
		}),
	);
	return cast.users.flatMap((user) => {
		const isIn = user.userName.endsWith(`@${scopeDomain}`);
		const isGone = list.settings.whenMissing === 'deactivate' && 'active' in user && !user.active;
		const external = 'externalId' in user ? user.externalId : undefined;
		const isNamed = list.rows.some(
			(row) => names[row.person] === user.userName || (row.external !== undefined && externalIdOf(row.external) === external),
		);
		// Whoever lacks what the list is compared by is none of its business.
		const isUncompared = list.settings.key === 'externalId' && external === undefined;
		return isIn && !isGone && !isNamed && !isUncompared && !told.has(user.id)
			? [`${user.userName} is missing in the list and has no row`]
			: [];
	});
};

/** Law 6: nothing is taken away that was not counted, and never more than the limit. */
const brake: ListLaw = (run) => {
	const { list, plan, ledger } = run;
	const taken = ledger.reduce((sum, entry) => sum + takenBy(run, entry), 0);
	const { maxRemovals } = list.settings;
	const counted = finish(countRemovals(plan, (id) => cast.groups.find((group) => group.id === id)?.members.length));
	const total = counted.deletions + counted.deactivations + counted.roles + counted.members;
	return [
		...(taken > total ? [`${taken} taken away, ${total} counted`] : []),
		...(maxRemovals.kind === 'count' && taken > maxRemovals.count ? [`${taken} taken away of ${maxRemovals.count} allowed`] : []),
	];
};

/** Law 11: a bad row costs itself alone; a good one is never called bad. */
const oneRow: ListLaw = (run) => {
	const { list } = run;
	return rowsOf(run).flatMap(({ row, index, outcome, isRepeated }) => {
		const isAddressed = list.operation !== 'deactivate' && list.operation !== 'delete' && list.operation !== 'reactivate';
		const isFlawed = (isBad(row.spelling) || row.person === unaddressable) && (isAddressed || list.settings.key === 'userName');
		const isOutside = list.operation === 'sync' && [row.person, row.external].includes(outsider);
		if (isFlawed) return outcome.kind === 'invalid' ? [] : [`${index}: a bad name came out as ${outcome.kind}`];
		if (outcome.kind === 'invalid' && outcome.reason === 'badValue' && !isRepeated && !isOutside)
			return [`${index}: a good row is invalid: ${outcome.detail}`];
		const isUnfit = outcome.kind === 'notAttempted' && outcome.reason === 'requestRefused';
		const isLeft = isUnfit || (outcome.kind === 'unconfirmed' && row.isPoisonous !== true);
		return isCalm(list) && isLeft && !isUntellable(list) && !isElsewhere(list, row) && !isUnsearchable(list)
			? [`${index}: ${outcome.kind} though nothing went wrong with it`]
			: [];
	});
};

/**
 * Worlds in which nobody can tell: an own create from an older user, without times, where rows have no bulkIds or are put off; which of the rows was refused, without
 * bulkIds and locations; a refusal from a failure, where what exists gets 500.
 */
function isUntellable({ scenario: { service } }: List): boolean {
	const { echoBulkId = 'all', refusedRows = 'full', busyRows } = service;
	const isTimeless = service.dateHeader === 'absent' || service.createdForm === 'absent';
	const isPutOff = echoBulkId === 'none' || busyRows !== undefined;
	return (isPutOff && isTimeless) || (echoBulkId !== 'all' && refusedRows !== 'full') || service.existsStatus === 500;
}

/** An account that no search shows, put off without a bulkId: nobody can tell whether the 409 of the second time is about the first. */
function isElsewhere({ scenario: { service } }: List, { person }: Row): boolean {
	const { echoBulkId, strangers = [], busyRows } = service;
	return echoBulkId === 'none' && busyRows !== undefined && strangers.includes((names[person] ?? '').toLowerCase());
}

/** Rows that are known by what cannot be searched for are not carried out, with Webex's words about the search. */
function isUnsearchable({ scenario: { service }, settings }: List): boolean {
	return settings.key === 'externalId' && service.unsearchable?.includes('externalId') === true;
}

/** The laws about lists with what they say, those about operations among them. */
export const listLaws: ReadonlyArray<{ readonly name: string; readonly says: string; readonly law: ListLaw }> = [
	{ name: 'rows', says: 'one outcome per row, and nothing sent without', law: conservation },
	{ name: 'noSilence', says: 'nothing is told of a row against what happened', law: noSilence },
	{ name: 'named', says: 'nobody whom a row names is removed', law: named },
	{ name: 'otherPerson', says: 'no account with another external ID is changed', law: otherPerson },
	{ name: 'protected', says: 'own user, administrators and who is in Protect keep their accounts', law: protectedOnes },
	{ name: 'withheld', says: 'who is missing has a row, removed or not', law: withheld },
	{ name: 'brake', says: 'nothing is taken away that was not counted', law: brake },
	{ name: 'oneRow', says: 'one bad row costs one row', law: oneRow },
	...laws.filter(({ name }) => ['conservation', 'once', 'identity', 'order', 'patience', 'stop', 'apart'].includes(name)),
];

interface RowTold {
	readonly row: Row;
	readonly index: number;
	readonly outcome: Outcome;
	/** The list names the person more than once. */
	readonly isRepeated: boolean;
}

function rowsOf({ list, resolved, report }: ListRecord): readonly RowTold[] {
	const keyOf = (row: Row): string => (list.settings.key === 'externalId' ? String(row.external) : `${row.person}`);
	const keys = list.rows.map(keyOf);
	return list.rows.flatMap((row, place) => {
		const index = resolved?.indexes[place];
		const outcome = index === undefined ? undefined : report.settlements[index]?.outcome;
		if (index === undefined || outcome === undefined) return [];
		return [{ row, index, outcome, isRepeated: keys.indexOf(keyOf(row)) < place }];
	});
}

/** Effects of what no row asked for: removals of who is missing. */
function extrasOf(run: ListRecord): ReadonlyArray<{ readonly entry: LedgerEntry; readonly index: number }> {
	return (run.resolved?.extras ?? []).flatMap((index) => entriesOf(run, index).map((entry) => ({ entry, index })));
}

function entriesOf({ ledger }: ListRecord, index: number): readonly LedgerEntry[] {
	return ledger.filter((entry) => indexBehind(entry.bulkId) === index && entry.changed);
}

/** Members who were taken out although a row names them for the group, or for one that cannot be told. */
function wronglyOut({ list }: ListRecord, entry: LedgerEntry, index: number): readonly string[] {
	const group = cast.groups.find(({ id }) => id === entry.id);
	const text = JSON.stringify(entry.data);
	return cast.users.flatMap(({ id, userName }) => {
		const mayMean = (row: Row): boolean =>
			(names[row.person] === userName || isNearly(names[row.person], userName)) &&
			(groupNames[row.group] === group?.displayName || !cast.groups.some(({ displayName }) => displayName === groupNames[row.group]));
		const isOut = text.includes(`"op":"remove"`) && text.includes(`members[value eq \\"${id}\\"]`);
		return isOut && list.rows.some(mayMean) ? [`${index}: ${userName} is named and was taken out of ${group?.displayName ?? ''}`] : [];
	});
}

function isNearly(one = '', other = ''): boolean {
	const fold = (text: string): string => text.normalize('NFKC').toUpperCase().toLowerCase();
	return one !== '' && fold(one) === fold(other);
}

/** The external ID of an account before an entry of the ledger; undefined for none. */
function externalIdBefore(ledger: readonly LedgerEntry[], place: number, id: string): string | undefined {
	const seed = cast.users.find((user) => user.id === id);
	const first: unknown = seed !== undefined && 'externalId' in seed ? seed.externalId : undefined;
	const held = ledger
		.slice(0, place)
		.reduce<unknown>((before, entry) => (entry.id === id ? externalIdAfter(entry, before) : before), first);
	return typeof held === 'string' && held !== '' ? held : undefined;
}

function externalIdAfter({ method, data }: LedgerEntry, before: unknown): unknown {
	if (method === 'POST') return (data as { readonly externalId?: unknown }).externalId;
	if (method !== 'PATCH') return undefined;
	const { Operations } = data as { readonly Operations: ReadonlyArray<{ readonly path?: string; readonly value?: unknown }> };
	return Operations.reduce<unknown>((held, { path, value }) => {
		if (path === 'externalId') return value;
		const set = path === undefined ? (value as { readonly externalId?: unknown }).externalId : undefined;
		return set ?? held;
	}, before);
}

/** True for who `protect` of the list names, where the account is in the organization. */
function isProtected({ list: { settings } }: ListRecord, id: string): boolean {
	if (!settings.protect.toLowerCase().includes('kept@')) return false;
	return id === keptId || (settings.protect.includes('anna@') && id === cast.users[0].id);
}

function stateBefore({ ledger }: ListRecord, entry: LedgerEntry): State | undefined {
	return statesOf(ledger, entry.id, cast)[ledger.indexOf(entry)];
}

function stateAfter({ ledger }: ListRecord, entry: LedgerEntry): State | undefined {
	return statesOf(ledger, entry.id, cast)[ledger.indexOf(entry) + 1];
}

function takesAccount(run: ListRecord, entry: LedgerEntry): boolean {
	if (entry.method === 'DELETE') return true;
	const isActive = (state: State | undefined): boolean => state?.attributes.get('active') !== false;
	return entry.method === 'PATCH' && isActive(stateBefore(run, entry)) && !isActive(stateAfter(run, entry));
}

function takenBy(run: ListRecord, entry: LedgerEntry): number {
	if (entry.resourceType === 'Users') return takesAccount(run, entry) ? 1 : 0;
	if (entry.method === 'POST') return 0;
	const after = stateAfter(run, entry)?.members ?? new Set<string>();
	return [...(stateBefore(run, entry)?.members ?? [])].filter((member) => !after.has(member)).length;
}

/** True when what the row asks for was so at some time of the run. */
function isTrueOnce(run: ListRecord, row: Row, index: number, outcome: Outcome): boolean {
	const id = 'resourceId' in outcome ? outcome.resourceId : undefined;
	const asked = run.plan.steps[index];
	const target = id ?? (asked?.kind === 'planned' ? targetIdOf(run, asked) : undefined);
	const states = target === undefined ? [] : statesOf(run.ledger, target.toLowerCase(), cast);
	const some = (is: (state: State) => boolean): boolean => states.some((state) => state !== undefined && is(state));
	const isNobody = outcome.kind === 'unchanged' && target === undefined;
	switch (run.list.operation) {
		case 'create':
		case 'upsert':
		case 'sync':
		case 'update': {
			if (outcome.kind === 'applied' && outcome.reason === 'adopted') return some(() => true) && effectsIn(run, index).length === 0;
			const title = titles[row.title];
			const isActive = row.active ?? (run.list.operation === 'sync' ? true : undefined);
			return some(
				({ attributes }) =>
					(title === '' || attributes.get('title') === title) &&
					(isActive === undefined || (attributes.get('active') !== false) === isActive),
			);
		}
		case 'deactivate':
			return isNobody || some(({ attributes }) => attributes.get('active') === false) || states.at(-1) === undefined;
		case 'reactivate':
			return isNobody || some(({ attributes }) => attributes.get('active') !== false) || states.at(-1) === undefined;
		case 'delete':
			return isNobody || (target !== undefined && !run.present.has(`Users ${target.toLowerCase()}`));
		case 'changeMembers':
		case 'syncMembers': {
			const member = cast.users.find(({ userName }) => userName === names[row.person])?.id ?? '';
			const isIn = run.list.operation === 'syncMembers' || row.change === 'add';
			// A search that says that there is no such user is believed.
			const isIgnored = outcome.kind === 'unchanged' && run.list.settings.missing === 'ignore';
			return (
				isNobody || isIgnored || (member === '' && outcome.kind === 'unchanged') || some(({ members }) => members.has(member) === isIn)
			);
		}
	}
}

function effectsIn(run: ListRecord, index: number): readonly LedgerEntry[] {
	const asked = run.plan.steps[index];
	return asked?.kind === 'planned' ? effectsOf(run, asked) : [];
}
