import type { Intent, UpsertIntent } from '../../intents/intents';
import type { Outcome } from '../../plan/outcome';
import type { JsonObject } from '../../scim/json';
import { sameNameKey, textOf } from '../../scim/names/names';
import { lookAlikeKey, nearNameKey } from '../../scim/names/nearName';
import { each, flatMapped, mapped, type Work } from '../../scim/work';
import { namedIn } from './named';
import { refusedRow } from './refusedRow';

/**
 * Rows that would give somebody an External ID that nobody has, while an account that the list does not name has nearly the same number: zeros
 * may be lost, and the account that such a row makes would be taken for proof in the next run that the two are not one person. `mayGo` tells
 * the accounts that the run may remove, and `isUsed` the rows that give anybody anything.
 */
export function* refuseNearNumbers(
	intents: readonly Intent[],
	accounts: readonly JsonObject[],
	mayGo: (account: JsonObject) => boolean,
	isUsed: (intent: UpsertIntent) => boolean = () => true,
): Work<readonly Intent[]> {
	if (!accounts.some(mayGo)) return intents;
	const held = new Set<string>();
	const near = new Map<string, JsonObject[]>();
	yield* each(accounts, (account) => {
		const number = textOf(account, 'externalId');
		if (number === undefined) return;
		held.add(sameNameKey(number));
		if (!/\d/.test(number)) return;
		const key = nearNameKey(number);
		near.set(key, [...(near.get(key) ?? []), account]);
	});
	const doubted = yield* flatMapped(intents, (intent) => {
		const number = intent.kind === 'upsert' && isUsed(intent) ? textOf(intent.resource, 'externalId') : undefined;
		if (number === undefined || held.has(sameNameKey(number))) return [];
		const others = (near.get(nearNameKey(number)) ?? []).filter((account) => mayGo(account) && isOtherNumber(account, number));
		return others.length === 0 ? [] : [[intent, others] as const];
	});
	if (doubted.length === 0) return intents;
	const { isNamed } = yield* namedIn(intents, []);
	const refused = new Set<Intent>(doubted.flatMap(([intent, others]) => (others.every(isNamed) ? [] : [intent])));
	return yield* mapped(intents, (intent) => (intent.kind === 'upsert' && refused.has(intent) ? refusedRow(intent, outcome) : intent));
}

function isOtherNumber(account: JsonObject, number: string): boolean {
	return lookAlikeKey(textOf(account, 'externalId') ?? '') !== lookAlikeKey(number);
}

const outcome: Outcome = {
	kind: 'invalid',
	reason: 'otherPerson',
	detail:
		"'External ID' is nearly that of a user in Webex whom the list does not name: zeros or signs may be lost. Correct the row, or, if they are two people, remove that user or change its External ID in Webex first.",
};
