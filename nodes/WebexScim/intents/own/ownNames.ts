import { ownEntryAnyCase, withMembers, type JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { addressFault, type AddressFault } from '../../scim/names/addresses';
import { addressFaultWords } from '../../scim/names/addressWords';
import { cleanName, nameAttribute } from '../../scim/names/names';
import { problem, type Problem } from '../problem';

/**
 * The data of a user's own create with its names cleaned. What form a user name may have is left to Webex, but one with signs that
 * nobody sees or typed is refused: people would read it as somebody else's. `field` is what a person knows the data by.
 */
export function withCleanNames(
	data: JsonObject,
	resourceType: ResourceType,
	field: string,
): { readonly kind: 'data'; readonly data: JsonObject } | Problem {
	const userName = resourceType === 'Users' ? ownEntryAnyCase(data, 'userName') : undefined;
	const fault = typeof userName === 'string' ? addressFault(cleanName(userName)) : undefined;
	if (fault !== undefined && unseen.has(fault)) return problem(`'User Name' in ${field} ${addressFaultWords[fault]}`);
	const names = [nameAttribute(resourceType), 'externalId'].flatMap((attribute) => {
		const value = ownEntryAnyCase(data, attribute);
		return typeof value === 'string' && cleanName(value) !== value ? [[attribute, cleanName(value)] as const] : [];
	});
	return { kind: 'data', data: names.length === 0 ? data : withMembers(data, names) };
}

const unseen: ReadonlySet<AddressFault> = new Set(['brokenCharacter', 'hiddenCharacter', 'lookalike']);
