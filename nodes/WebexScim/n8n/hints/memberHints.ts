import type { NodeExecutionHint } from 'n8n-workflow';
import { ownFields } from '../../intents/ownFields';
import type { IntentSource, UnusedFate } from '../../intents/source';
import { areOfRow, shownColumn } from '../../scim/columns/shown';
import { headerText } from './columnHints';
import { listed } from './listed';

/** Members of JSON data that no attribute of Webex has, noted row by row; one that a row names itself is told only where no row comes out. */
export function createUnusedMembers(rowsComeOut: boolean): {
	readonly note: IntentSource['noteUnused'];
	readonly toTell: () => UnusedMembers;
} {
	const unused = new Map<string, UnusedFate>();
	const named = new Set<string>();
	const used = new Set<string>();
	return {
		note(name, fate) {
			if (fate === 'used') used.add(name);
			else if (fate === 'named' && rowsComeOut) named.add(name);
			else unused.set(name, fate);
		},
		toTell: () =>
			new Map([...unused].flatMap(([name, fate]) => (named.has(name) ? [] : [[name, used.has(name) ? 'used' : fate] as const]))),
	};
}

const remarks: Readonly<Record<UnusedFate, string>> = {
	leftOut: '',
	named: '',
	sent: ' (no attribute of Webex, sent as you wrote it)',
	used: ' (in some rows)',
};

/** Members of JSON data that no attribute of Webex has, by their names. */
export type UnusedMembers = ReadonlyMap<string, UnusedFate>;

/** The members of JSON data that no attribute of Webex has; nothing where there are none. */
export function memberHints(unused: UnusedMembers): readonly NodeExecutionHint[] {
	const names = [...unused].filter(([name]) => !ownFields.has(name));
	const isRow = areOfRow(names.map(([name]) => name));
	const shown = names.flatMap(([name, fate]) => {
		const text = isRow ? undefined : shownColumn(name);
		return text === undefined ? [] : [`${text}${remarks[fate]}`];
	});
	const nameless = names.length - shown.length;
	const parts = [...(shown.length === 0 ? [] : [listed(shown)]), ...(nameless === 0 ? [] : [headerText(nameless)])];
	return parts.length === 0 ? [] : [{ message: `Members not used: ${parts.join('; ')}`, location: 'outputPane' }];
}
