import { mapped, type Work } from '../scim/work';
import type { Intent } from './intents';
import { invalid } from './invalid';
import { keyAttributes, nameLabels } from './keys';
import { problem, type Problem } from './problem';
import type { IntentSource } from './source';
import { nouns, targetLabels } from './target';

/**
 * One who is typed or chosen for all items, as the target or as what rows are matched by, can be only one: rows that want something else of
 * him are refused. Of a complete list every further row is, and it does not say whom it means, so that nobody is missing in such a list.
 */
export function* refuseSameForAll(intents: readonly Intent[], source: IntentSource): Work<readonly Intent[]> {
	const label = labelOfFixed(source);
	if (label === undefined) return intents;
	const first = intents.findIndex(({ kind }) => kind === 'update' || kind === 'upsert');
	const firstWish = wishOf(intents[first]);
	const isList = source.operation === 'sync';
	return yield* mapped(intents, (intent, itemIndex) => {
		const wish = wishOf(intent);
		const isOther = first >= 0 && itemIndex > first && wish !== undefined && (isList || wish !== firstWish);
		return isOther ? invalid(itemIndex, sameForAll(label, source)) : intent;
	});
}

/** What the panel calls that which is the same for all items and must not be. */
function labelOfFixed({ operation, resourceType, key, isFixed, attributesMode, columns }: IntentSource): string | undefined {
	if (operation === 'update') return isFixed('target') ? targetLabels[resourceType] : undefined;
	const isByHand = attributesMode === 'map' && columns.match() === undefined;
	if ((operation !== 'upsert' && operation !== 'sync') || !isByHand) return undefined;
	const names = operation === 'sync' ? ([key, 'userName'] as const) : [keyAttributes[resourceType]];
	const fixed = names.find((name) => isFixed('attributes', 'value', name));
	return fixed && nameLabels[fixed];
}

function wishOf(intent: Intent | undefined): string | undefined {
	switch (intent?.kind) {
		case 'update':
			return JSON.stringify([intent.change, intent.manager ?? null, intent.breach?.asTyped ?? null]);
		case 'upsert':
			return JSON.stringify([intent.wanted, intent.manager ?? null]);
		default:
			return undefined;
	}
}

function sameForAll(label: string, { resourceType }: IntentSource): Problem {
	return problem(
		`'${label}' is the same for all items, so this row would overwrite the one before. Drag the column that names the ${nouns[resourceType]} there.`,
	);
}
