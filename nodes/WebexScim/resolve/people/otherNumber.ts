import type { ActivationIntent, DeleteIntent } from '../../intents/intents';
import { isOtherPerson } from '../../plan/otherPerson';
import type { Outcome } from '../../plan/outcome';
import type { JsonObject } from '../../scim/json';

/**
 * Why a row that names its user by address may not remove or activate the account of that address: it carries an External ID, and the account
 * has another one, so that the address may be another person's by now. An account without any is the person of its address (Law 9).
 */
export function whyOtherNumber({ target, besides }: DeleteIntent | ActivationIntent, account: JsonObject): Outcome | undefined {
	const said = besides?.externalIds ?? [];
	const [first] = said;
	if (first === undefined || target.kind !== 'name' || target.attribute !== 'userName') return undefined;
	if (!said.every(({ value }) => isOtherPerson(value, account))) return undefined;
	const where = first.column === undefined ? '' : ` in '${first.column}'`;
	const detail = `The user with this address has another External ID than the row gives${where}. Nothing was changed: correct the row, or name the user by External ID or ID.`;
	return { kind: 'invalid', reason: 'otherPerson', detail };
}
