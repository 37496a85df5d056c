import { sameMember } from '../compare';
import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonObject, type JsonValue } from '../json';
import { isEmpty, type Change, type DiffOptions } from './change';

/** True for e-mails that shall go as a whole. */
export function areEmptied(key: string, value: JsonValue, { emptyValues }: DiffOptions): boolean {
	return emptyValues === 'remove' && key.toLowerCase() === 'emails' && isEmpty(value);
}

/**
 * What takes all e-mails away but the one for work, which is what userName is and so never goes. Where none says that it is for work or is one of
 * `userNames`, the primary one stays.
 */
export function withoutFurtherEmails(
	path: string,
	held: JsonValue | undefined,
	userNames: readonly (JsonValue | undefined)[],
): readonly Change[] {
	const emails = isJsonArray(held) ? held : [];
	const ofWork = emails.filter((entry) => isJsonObject(entry) && isOfWork(entry, userNames));
	const kept = ofWork.length > 0 ? ofWork : emails.filter((entry) => isJsonObject(entry) && says(entry, 'primary', true));
	if (kept.length === emails.length) return [];
	return [kept.length === 0 ? { kind: 'remove', path } : { kind: 'replace', path, value: kept }];
}

function isOfWork(entry: JsonObject, userNames: readonly (JsonValue | undefined)[]): boolean {
	return says(entry, 'type', 'work') || userNames.some((name) => typeof name === 'string' && says(entry, 'value', name));
}

function says(entry: JsonObject, sub: string, value: string | boolean): boolean {
	return sameMember('emails', sub, ownEntryAnyCase(entry, sub), value);
}
