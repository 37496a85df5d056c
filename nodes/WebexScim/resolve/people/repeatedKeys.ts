import type { Intent } from '../../intents/intents';
import { nameLabels } from '../../intents/keys';
import { sameNameKey } from '../../scim/names/names';
import { mapped, type Work } from '../../scim/work';
import { refusedRow } from './refusedRow';

/**
 * Rows of the list with a key that an earlier row has are `invalid`; the first one counts, whatever else is wrong with it. They name somebody
 * all the same.
 */
export function* refuseRepeatedKeys(intents: readonly Intent[], attribute: 'userName' | 'externalId'): Work<readonly Intent[]> {
	const first = new Map<string, string>();
	return yield* mapped(intents, (intent): Intent => {
		const named = intent.kind === 'upsert' ? intent.key.value : intent.kind === 'decided' ? intent.named?.[attribute] : undefined;
		if (named === undefined) return intent;
		const key = sameNameKey(named);
		const label = first.get(key);
		if (label === undefined) first.set(key, intent.label);
		if (label === undefined || intent.kind !== 'upsert') return intent;
		const detail = `'${nameLabels[intent.key.attribute]}' is the same as that of ${label}. Each user may appear only once: remove one of the two rows.`;
		return refusedRow(intent, { kind: 'invalid', reason: 'badValue', detail });
	});
}
