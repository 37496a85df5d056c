import { sameValue } from '../compare';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, ownEntryAnyCase, withMembers } from '../json';
import { isEmpty } from './change';
import { says } from './furtherEmails';

/**
 * The current e-mails after a change of userName, since Webex wants the primary work e-mail equal to it: the entry that was
 * the former name, whatever its type, else the primary one, takes the new name. Undefined where no e-mail follows: the
 * userName stays, there is no such entry, or what is wanted says itself what becomes of it.
 */
export function renamedEmails(wanted: JsonObject, current: JsonObject): readonly JsonValue[] | undefined {
	const userName = ownEntryAnyCase(wanted, 'userName');
	const formerName = ownEntryAnyCase(current, 'userName');
	if (typeof userName !== 'string' || isEmpty(userName) || sameValue('userName', userName, formerName)) return undefined;
	const held = listAt(current, 'emails');
	const following = followingOf(held.filter(isJsonObject), formerName);
	if (following === undefined || saysItself(listAt(wanted, 'emails').filter(isJsonObject), following)) return undefined;
	const renamed = withMembers(following, [
		['display', undefined],
		['$ref', undefined],
		['value', userName],
	]);
	return held.map((entry) => (entry === following ? renamed : entry));
}

/** Of several that were the former name the primary one, else the one for work. */
function followingOf(emails: readonly JsonObject[], formerName: JsonValue | undefined): JsonObject | undefined {
	const former = emails.filter((entry) => says(entry, 'value', formerName ?? null));
	return former.find(isPrimary) ?? former.find(isWork) ?? former[0] ?? emails.find(isPrimary);
}

function saysItself(wanted: readonly JsonObject[], following: JsonObject): boolean {
	const type = ownEntryAnyCase(following, 'type');
	return wanted.some((entry) => {
		if (isPrimary(entry)) return true;
		if (typeof type === 'string' && says(entry, 'type', type)) return !isEmpty(ownEntryAnyCase(entry, 'value'));
		return isWork(entry) && !isEmpty(ownEntryAnyCase(entry, 'value')) && !isPrimary(following) && typeof type === 'string';
	});
}

function isPrimary(entry: JsonObject): boolean {
	return says(entry, 'primary', true);
}

function isWork(entry: JsonObject): boolean {
	return says(entry, 'type', 'work');
}

function listAt(object: JsonObject, key: string): readonly JsonValue[] {
	const list = ownEntryAnyCase(object, key);
	return isJsonArray(list) ? list : [];
}
