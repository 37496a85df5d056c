import { assertNever } from '../../scim/assertNever';
import type { ColumnUse } from '../../scim/columns/columnUse';
import { isOwnId } from '../../scim/columns/ownId';
import { shownName } from '../../scim/columns/shown';
import type { ResourceType } from '../../scim/messages';

/** Why a column feeds no attribute, to follow its name; empty where its name says nothing. */
export function whyUnused(use: Extract<ColumnUse, { kind: 'unused' }>, name: string, resourceType: ResourceType): string {
	switch (use.reason) {
		case 'unknown':
			return isOwnId(name, resourceType) ? ' (where it holds an ID of Webex, that only tells who is meant)' : '';
		case 'ofResult':
			return ' (of a result of this node)';
		case 'leftOut':
			return ' (left out)';
		case 'givesRights':
			return ' (gives rights: map it by hand)';
		case 'otherWords':
			return " (has other words than Webex's: map it by hand)";
		case 'saysWhoLeft':
			return ' (says who left)';
		case 'otherValues':
			return ' (its values do not fit its name: map it by hand)';
		case 'noAddresses':
			return ' (its values are no e-mail addresses)';
		case 'private':
			return ' (private)';
		case 'severalColumns':
			return " (name and values are those of several columns: set 'Delimiter' in the Extract from File node)";
		case 'severalEntries':
			return ' (a list of several entries: map one by hand)';
		case 'lessTelling':
			return ` (${lessTellingText(shownName(use.than), use.differs)})`;
		default:
			return assertNever(use);
	}
}

function lessTellingText(than: string, differs: true | undefined): string {
	return differs === true
		? `${than} is more telling, but has other addresses: leave ${than} out if they are wrong`
		: `${than} is more telling`;
}
