import type { Outcome } from '../../plan/outcome';
import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonObject } from '../../scim/json';
import { sameNameKey, textOf } from '../../scim/names/names';
import { patchedBy } from '../../scim/patch/apply';
import type { Base } from '../../scim/patch/base';
import { keysIn } from '../../scim/patch/touched';

/**
 * Why Webex would refuse a change of a user by its e-mails: the one that is for work and primary would be another than the user name, as Webex has
 * it or as earlier rows give it. One that Webex has so already is its own.
 */
export function whyOtherWorkEmail(message: JsonObject, { now, unsure }: Base, current: JsonObject): Outcome | undefined {
	if (unsure === 'all' || unsure.has('emails') || unsure.has('username')) return undefined;
	const touched = keysIn(message);
	if (touched === 'all' || !touched.has('emails')) return undefined;
	const next = patchedBy(message, now);
	const userName = next && textOf(next, 'userName');
	if (userName === undefined) return undefined;
	const fit = new Set([userName, textOf(current, 'userName') ?? userName, ...workEmails(now)].map(sameNameKey));
	return workEmails(next).every((email) => fit.has(sameNameKey(email))) ? undefined : otherWorkEmail;
}

const otherWorkEmail: Outcome = {
	kind: 'invalid',
	reason: 'badValue',
	detail: "'Work Email' differs from the user name. Webex wants both to be the same: leave the e-mail out, or correct one of the two.",
};

/** The addresses that are for work and primary. */
function workEmails(user: JsonObject | undefined): readonly string[] {
	const emails = user === undefined ? undefined : ownEntryAnyCase(user, 'emails');
	return (isJsonArray(emails) ? emails : []).filter(isJsonObject).flatMap((entry) => {
		const isWork = textOf(entry, 'type')?.trim().toLowerCase() === 'work' && ownEntryAnyCase(entry, 'primary') === true;
		return isWork ? (textOf(entry, 'value') ?? []) : [];
	});
}
