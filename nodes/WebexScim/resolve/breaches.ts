import type { Intent, UpsertIntent } from '../intents/intents';
import type { JsonObject } from '../scim/json';
import { baseOf } from '../scim/patch/base';
import { changeTo } from '../scim/patch/changeTo';
import { mapped, type Work } from '../scim/work';
import type { Directory } from './directory';
import { personOf } from './people';

/**
 * The intents without values that break our rules: what Webex has already is no fault of a row, and asks for nothing. A row that would
 * write such a value is refused.
 */
export function* withoutBreaches(
	intents: readonly Intent[],
	directory: Directory,
	emptyValues: 'ignore' | 'remove',
): Work<readonly Intent[]> {
	return yield* mapped(intents, (intent): Intent => {
		if (intent.kind !== 'upsert' || intent.breach === undefined) return intent;
		return isSettled(intent, intent.breach.asTyped, directory, emptyValues) ? intent : intent.breach.refused;
	});
}

/** True where the values as they were typed would change nothing that the row does not change without them. */
function isSettled(intent: UpsertIntent, asTyped: JsonObject, directory: Directory, emptyValues: 'ignore' | 'remove'): boolean {
	const person = personOf(intent, directory);
	if (person.kind !== 'found') return false;
	const base = baseOf(person.resource);
	const [sure, typed] = [intent.wanted, asTyped].map((wanted) => JSON.stringify(changeTo(wanted, base, { emptyValues })));
	return sure === typed;
}
