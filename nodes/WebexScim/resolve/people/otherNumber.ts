import type { ActivationIntent, DeleteIntent } from '../../intents/intents';
import type { ExternalIdSaid } from '../../intents/namedBesides';
import { isOtherPerson } from '../../plan/otherPerson';
import type { Outcome } from '../../plan/outcome';
import { assertNever } from '../../scim/assertNever';
import type { JsonObject } from '../../scim/json';
import { sameIdKey } from '../../scim/names/identifiers';
import { textOf } from '../../scim/names/names';
import type { Directory, Found } from '../directory/directory';
import { whyUnknown } from './owners';

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
		const why = whyNotHolder(directory.find('Users', 'externalId', number.value), number, account?.id);
		if (why !== undefined) return why;
	}
	return undefined;
}

function whyNotHolder(holder: Found, number: ExternalIdSaid, id: string | undefined): Outcome | undefined {
	switch (holder.kind) {
		case 'absent':
			return undefined;
		case 'found': {
			if (id !== undefined && sameIdKey(holder.id) === sameIdKey(id)) return undefined;
			const owner = textOf(holder.resource, 'userName') ?? 'another user';
			return refused(`The External ID that the row gives${whereOf(number)} belongs to ${owner} in Webex`);
		}
		case 'ambiguous':
			return refused(`The External ID that the row gives${whereOf(number)} belongs to more than one user in Webex`, 'targetAmbiguous');
		case 'failed':
			return whyUnknown(holder, number.column ?? 'External ID', true);
		default:
			return assertNever(holder);
	}
}

function whereOf({ column }: ExternalIdSaid): string {
	return column === undefined ? '' : ` in '${column}'`;
}

function refused(why: string, reason: 'otherPerson' | 'targetAmbiguous' = 'otherPerson'): Outcome {
	const ways = reason === 'otherPerson' ? 'External ID or ID' : 'ID';
	return { kind: 'invalid', reason, detail: `${why}. Nothing was changed: correct the row, or name the user by ${ways}.` };
}
