import type { NodeExecutionHint } from 'n8n-workflow';
import type { IntentSource } from '../intents/source';
import { looksLikeData, shownColumn } from '../scim/columns/shown';
import { headerText, listed, ownFields } from './columnHints';

/** Members of JSON data that no attribute of Webex has, noted row by row; one that a row names itself is told only where no row comes out. */
export function createUnusedMembers(rowsComeOut: boolean): {
	readonly note: IntentSource['noteUnused'];
	readonly toTell: () => ReadonlySet<string>;
} {
	const [unused, named] = [new Set<string>(), new Set<string>()];
	return {
		note: (name, isNamed = false) => void (isNamed && rowsComeOut ? named : unused).add(name),
		toTell: () => new Set([...unused].filter((name) => !named.has(name))),
	};
}

/** The members of JSON data that no attribute of Webex has, and that so were not sent; nothing where there are none. */
export function memberHints(unused: ReadonlySet<string>): readonly NodeExecutionHint[] {
	const names = [...unused].filter((name) => !ownFields.has(name));
	const shown = names.flatMap((name) => shownColumn(name) ?? []);
	const nameless = names.filter(looksLikeData).length;
	const parts = [...(shown.length === 0 ? [] : [listed(shown)]), ...(nameless === 0 ? [] : [headerText(nameless)])];
	return parts.length === 0 ? [] : [{ message: `Members not used: ${parts.join('; ')}`, location: 'outputPane' }];
}
