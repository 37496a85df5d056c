import type { JsonObject } from '../scim/json';
import type { UpsertIntent } from './intents';
import { invalid } from './invalid';
import { namedBy } from './named';
import type { InputItem, IntentSource, Wanted } from './source';

/** The breach of an intent about what is wanted; `change` makes of it what an intent wants of an existing resource. */
export function breachOf(
	{ breach }: Wanted,
	item: InputItem,
	itemIndex: number,
	source: IntentSource,
	change: (asTyped: JsonObject) => JsonObject = (asTyped) => asTyped,
): Pick<UpsertIntent, 'breach'> {
	if (breach === undefined) return {};
	const { problem } = breach;
	const refused = problem && { refused: invalid(itemIndex, problem, namedBy(item, itemIndex, source)) };
	return { breach: { asTyped: change(breach.asTyped), ...refused } };
}
