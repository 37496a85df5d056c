import type { DeleteIntent } from '../../intents/intents';
import { typeNamed, type NameSaid } from '../../intents/namedBesides';
import { nouns } from '../../intents/target';
import type { Outcome } from '../../plan/outcome';
import { assertNever } from '../../scim/assertNever';
import type { JsonObject } from '../../scim/json';
import { sameIdKey } from '../../scim/names/identifiers';
import { sameNameKey, textOf } from '../../scim/names/names';
import type { Directory, Found } from '../directory/directory';
import { whyUnknown } from './owners';

/** A row that names a user or group whom it removes, a user whom it activates, or gives or takes a membership. */
type TargetingRow = Pick<DeleteIntent, 'target' | 'besides'>;

interface How extends Pick<DeleteIntent, 'missing'> {
	/** It takes something away, for which all has to be known. */
	readonly isRemoval?: true | undefined;
}

/**
 * The names that a row gives beside the one by which it names its user, whose holders tell whether it is about the `account`: none
 * where the account's own name tells. An address may have changed, and an account without an External ID is the person of its address.
 */
export function namesToAsk(row: TargetingRow, account: JsonObject | undefined): readonly NameSaid[] {
	const said = row.besides?.names ?? [];
	const [first] = said;
	const held = first && account && textOf(account, first.attribute);
	return held === undefined || (first?.attribute !== 'externalId' && !hasName(said, held)) ? said : [];
}

/**
 * Why a row may do nothing with the account that it names, absent where there is none: the name that it carries beside belongs to another account, or the
 * account has another External ID, so that the row may be about somebody else (Law 9). Further names that the row has tell that it is not.
 */
export function whyOtherName(
	row: TargetingRow & How,
	account: { readonly id: string; readonly resource?: JsonObject } | undefined,
	directory: Directory,
): Outcome | undefined {
	const said = row.besides?.names ?? [];
	const [first] = said;
	if (first === undefined || isToldAsMissing(row, first, account !== undefined)) return undefined;
	const toAsk = namesToAsk(row, account?.resource);
	const holders = toAsk.map(({ attribute, value }) => directory.find(typeNamed(attribute), attribute, value));
	const isId = account !== undefined && said.some(({ value }) => sameIdKey(value) === sameIdKey(account.id));
	if (isId || holders.some((holder) => isAccount(holder, account))) return undefined;
	const [holder] = holders;
	if (holder?.kind === 'found' && account === undefined && first.attribute !== 'externalId') return gone(first);
	if (holder !== undefined) return whyHeld(holder, first, row);
	const held = account?.resource && textOf(account.resource, first.attribute);
	if (held === undefined || hasName(said, held)) return undefined;
	return refused(`The user with this address has another External ID than the row gives${whereOf(first)}`, first);
}

function hasName(said: readonly NameSaid[], held: string): boolean {
	return said.some(({ value }) => sameNameKey(value) === sameNameKey(held));
}

function isAccount(holder: Found, account: { readonly id: string } | undefined): boolean {
	const ids = holder.kind === 'found' ? [holder.id] : holder.kind === 'ambiguous' ? (holder.ids ?? []) : [];
	return account !== undefined && ids.some((id) => sameIdKey(id) === sameIdKey(account.id));
}

/** Why a name that may be somebody else's speaks against the row. */
function whyHeld(holder: Found, name: NameSaid, { target, isRemoval }: TargetingRow & How): Outcome | undefined {
	const field = fieldOf(name);
	const noun = nouns[typeNamed(name.attribute)];
	switch (holder.kind) {
		case 'absent':
			return undefined;
		case 'found': {
			const isNumber = name.attribute === 'externalId';
			const owner = isNumber ? (textOf(holder.resource, 'userName') ?? 'another user') : `another ${noun}`;
			const than = isNumber ? '' : ` than its ${target.kind === 'id' ? 'ID' : 'External ID'}`;
			return refused(`The ${field} that the row gives${whereOf(name)} belongs to ${owner} in Webex${than}`, name);
		}
		case 'ambiguous':
			return refused(`The ${field} that the row gives${whereOf(name)} belongs to more than one ${noun} in Webex`, name, 'targetAmbiguous');
		case 'failed':
			return whyUnknown(holder, name.column ?? field, isRemoval);
		default:
			return assertNever(holder);
	}
}

/** True where nobody has the name of the row's target, which the row is told by itself; it is not where whoever is gone is as good. */
export function isToldAsMissing({ missing }: Pick<DeleteIntent, 'missing'>, { attribute }: NameSaid, isFound: boolean): boolean {
	return !isFound && attribute !== 'externalId' && missing === 'reject';
}

/** Nobody has the External ID by which the row names somebody, who is there by another name. */
function gone(name: NameSaid): Outcome {
	const noun = nouns[typeNamed(name.attribute)];
	const why = `Webex has no ${noun} of that External ID, but one with the ${fieldOf(name)} that the row gives${whereOf(name)}`;
	return { kind: 'invalid', reason: 'otherPerson', detail: `${why}. Nothing was changed: name the ${noun} by that, or correct the row.` };
}

const fields = { userName: 'User Name', externalId: 'External ID', displayName: 'Group Name' } as const;

function fieldOf({ attribute }: NameSaid): string {
	return fields[attribute];
}

function whereOf({ column }: NameSaid): string {
	return column === undefined ? '' : ` in '${column}'`;
}

function refused(why: string, { attribute }: NameSaid, reason: 'otherPerson' | 'targetAmbiguous' = 'otherPerson'): Outcome {
	const byId = attribute === 'externalId' ? ', name the user by ID' : '';
	const detail = `${why}. Nothing was changed: correct the row${byId}, or take that field out of the items if it means something else.`;
	return { kind: 'invalid', reason, detail };
}
