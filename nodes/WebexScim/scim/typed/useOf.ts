import type { TextUse } from '../columns/damage';

/**
 * How damage shows in a text that no column holds; `of` is the attribute that it is a part of. None for what Webex shows of somebody else,
 * and for where a resource is found: that is as it is.
 */
export function useOf(name: string, of?: string): { readonly use?: TextUse } {
	if (name === '$ref' || (of !== undefined && ofPeople.has(of) && shown.has(name))) return {};
	return { use: { attribute: of === undefined ? name : `${of}.${name}`, place: { kind: 'simple' } } };
}

const ofPeople: ReadonlySet<string> = new Set(['manager', 'members', 'owners']);
const shown: ReadonlySet<string> = new Set(['display', 'displayName']);
