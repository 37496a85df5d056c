import type { ActivationIntent, DeleteIntent } from '../../intents/intents';
import type { ExternalIdSaid } from '../../intents/namedBesides';
import { isOtherPerson } from '../../plan/otherPerson';
import type { Outcome } from '../../plan/outcome';
import type { JsonObject } from '../../scim/json';
import { sameIdKey } from '../../scim/names/identifiers';
import { textOf } from '../../scim/names/names';
import type { Directory } from '../directory/directory';

/** The External IDs that a row gives beside the address by which it names whom it removes or activates. */
export function numbersBeside({ target, besides }: DeleteIntent | ActivationIntent): readonly ExternalIdSaid[] {
	return target.kind === 'name' && target.attribute === 'userName' ? (besides?.externalIds ?? []) : [];
}

/**
 * Why a row that names its user by address may not remove or activate the account of that address, absent where there is none: it carries an External ID,
 * and the account has another one, or another account has it, so that the address may be another person's by now. An account without any is the
 * person of its address (Law 9).
 */
export function whyOtherNumber(
	row: DeleteIntent | ActivationIntent,
	account: { readonly id: string; readonly resource?: JsonObject } | undefined,
	directory: Directory,
): Outcome | undefined {
	const said = numbersBeside(row);
	const [first] = said;
	if (first === undefined) return undefined;
	const { resource } = account ?? {};
	if (resource !== undefined && textOf(resource, 'externalId') !== undefined) {
		if (!said.every(({ value }) => isOtherPerson(value, resource))) return undefined;
		return refused(`The user with this address has another External ID than the row gives${whereOf(first)}`);
	}
	for (const number of said) {
		const holder = directory.find('Users', 'externalId', number.value);
		if (holder.kind !== 'found' || (account !== undefined && sameIdKey(holder.id) === sameIdKey(account.id))) continue;
		const owner = textOf(holder.resource, 'userName') ?? 'another user';
		return refused(`The External ID that the row gives${whereOf(number)} belongs to ${owner} in Webex`);
	}
	return undefined;
}

function whereOf({ column }: ExternalIdSaid): string {
	return column === undefined ? '' : ` in '${column}'`;
}

function refused(why: string): Outcome {
	const detail = `${why}. Nothing was changed: correct the row, or name the user by External ID or ID.`;
	return { kind: 'invalid', reason: 'otherPerson', detail };
}
