import { columnOf } from '../../scim/columns/attributes';
import { isOfForm, isPlainEmail } from '../../scim/columns/formSender';
import { shownColumn } from '../../scim/columns/shown';
import { checkValue } from '../../scim/columns/values';
import { isWordForNone } from '../../scim/columns/wordsForNone';
import { finish, someOf, type Work } from '../../scim/work';
import { leavesOf } from '../leaves';
import { typeNamed, type NameSaid } from '../namedBesides';
import type { InputItem, NameReader } from '../source';
import { matchItems, type ItemsToMatch, type MatchedItems } from './matchedItems';

/**
 * Reads the addresses and External IDs of a row's user, and the name of its group, as Mapped Columns would. An External ID says so: the number
 * of an HR system may be another than Webex has. The plain e-mail of a form is of who filled it in, and a `user` in an event of who did it. What
 * could not be sent as one, and a word for none, says nothing.
 */
export function createNameReader(toMatch: ItemsToMatch): NameReader {
	const matched = new Map<NameSaid['attribute'], NamesMatched>();
	return {
		*prepare(attribute) {
			if (!matched.has(attribute)) matched.set(attribute, yield* matchNames(toMatch, attribute));
		},
		read(item, attribute) {
			const names = matched.get(attribute) ?? finish(matchNames(toMatch, attribute));
			matched.set(attribute, names);
			return names.columns.flatMap((column) => saidIn(attribute, column, names.cellOf(item, column, attribute)));
		},
	};
}

/** The columns of one kind of names, and what an item has there. */
interface NamesMatched extends Pick<MatchedItems, 'cellOf'> {
	readonly columns: readonly string[];
}

/** Nothing is matched for External IDs where no name says External. */
function* matchNames(toMatch: ItemsToMatch, attribute: NameSaid['attribute']): Work<NamesMatched> {
	if (attribute === 'externalId' && !(yield* someOf(toMatch.items, mentionsExternal))) return { columns: [], cellOf: () => undefined };
	const { match, columnsMeaning, cellOf } = yield* matchItems(toMatch, typeNamed(attribute));
	const isForm = isOfForm([...match.keys()]);
	return { columns: columnsMeaning(attribute).filter((name) => isOfRow(attribute, name, isForm)), cellOf };
}

function isOfRow(attribute: NameSaid['attribute'], name: string, isForm: boolean): boolean {
	if (attribute === 'displayName') return true;
	if (attribute === 'externalId') return external.test(name);
	return !/(?:^|\.)user\./i.test(name) && !(isForm && isPlainEmail(name));
}

const external = /external/i;

function mentionsExternal({ json }: InputItem): boolean {
	return leavesOf(Object.entries(json)).some(({ name }) => external.test(name));
}

function saidIn(attribute: NameSaid['attribute'], name: string, value: unknown): readonly NameSaid[] {
	const column = columnOf(typeNamed(attribute), attribute);
	const checked = column === undefined ? undefined : checkValue(column, value);
	if (checked?.kind !== 'ok' || typeof checked.value !== 'string' || isWordForNone(checked.value)) return [];
	const shown = shownColumn(name);
	return [{ attribute, value: checked.value, ...(shown === undefined ? {} : { column: shown }) }];
}
