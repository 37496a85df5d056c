import { sameMember } from '../compare';
import { isJsonArray, isJsonObject, ownEntryAnyCase, withMembers, type JsonObject, type JsonValue } from '../json';
import { isEmpty, type Change, type DiffOptions } from './change';
import { entryPath } from './entryPairs';

/** True for e-mails that shall go as a whole. */
export function areEmptied(key: string, value: JsonValue, { emptyValues }: DiffOptions): boolean {
	return emptyValues === 'remove' && key.toLowerCase() === 'emails' && isEmpty(value);
}

/**
 * What takes all e-mails away but the one for work, which is what userName is and so never goes. Where none says that it is for work or is one of
 * `userNames`, the primary one stays. Each goes by itself, since of a user who was just created Webex may have more than is known.
 */
export function withoutFurtherEmails(
	path: string,
	held: JsonValue | undefined,
	userNames: readonly (JsonValue | undefined)[],
): readonly Change[] {
	const emails = isJsonArray(held) ? held.filter(isJsonObject) : [];
	const ofWork = emails.filter((entry) => isOfWork(entry, userNames));
	const kept = new Set(ofWork.length > 0 ? ofWork : emails.filter((entry) => says(entry, 'primary', true)));
	const isTypeKept = (entry: JsonObject): boolean => [...kept].some((other) => says(other, 'type', ownEntryAnyCase(entry, 'type') ?? null));
	const paths = emails.flatMap((entry) => {
		if (kept.has(entry)) return [];
		const named = entryPath(path, 'emails', isTypeKept(entry) ? withMembers(entry, [['type', undefined]]) : entry);
		return named === path ? [] : [named];
	});
	return [...new Set(paths)].map((gone) => ({ op: 'remove', path: gone }));
}

function isOfWork(entry: JsonObject, userNames: readonly (JsonValue | undefined)[]): boolean {
	return says(entry, 'type', 'work') || userNames.some((name) => typeof name === 'string' && says(entry, 'value', name));
}

/** True for an e-mail that has this value in a part of it. */
export function says(entry: JsonObject, sub: string, value: JsonValue): boolean {
	return sameMember('emails', sub, ownEntryAnyCase(entry, sub), value);
}
