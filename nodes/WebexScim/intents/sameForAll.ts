import { inOneOrder } from '../scim/inOneOrder';
import type { JsonObject } from '../scim/json';
import { mapped, type Work } from '../scim/work';
import type { Intent, UpdateIntent, UpsertIntent } from './intents';
import { invalid } from './invalid';
import { keyAttributes, nameLabels } from './keys';
import { problem, type Problem } from './problem';
import type { IntentSource } from './source';
import { nouns, targetLabels } from './target';

/**
 * One who is typed or chosen for all items, as the target or as what rows are matched by, can be only one: where the rows want different things
 * of that one, all but the first are refused. Of a complete list every further row is, and it does not say whom it means, so that nobody is
 * missing in such a list.
 */
export function* refuseSameForAll(intents: readonly Intent[], source: IntentSource): Work<readonly Intent[]> {
	const label = labelOfFixed(source);
	if (label === undefined) return intents;
	const wishes = yield* mapped(intents, wishOf);
	const first = wishes.findIndex((wish) => wish !== undefined);
	const areSame = source.operation !== 'sync' && wishes.every((wish) => wish === undefined || wish === wishes[first]);
	if (areSame) return intents;
	return yield* mapped(intents, (intent, itemIndex) =>
		itemIndex > first && wishes[itemIndex] !== undefined ? invalid(itemIndex, sameForAll(label, source)) : intent,
	);
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

/** What a row would write. A text in another spelling, such as one with a blank at its end, is written as the same. */
function wishOf(intent: Intent): string | undefined {
	switch (intent.kind) {
		case 'update':
			return wish(intent.change.kind === 'patch' ? intent.change.message : intent.change.wanted, intent);
		case 'upsert':
			return wish(intent.wanted, intent);
		default:
			return undefined;
	}
}

function wish(written: JsonObject, { manager, breach }: UpdateIntent | UpsertIntent): string {
	const refused = breach?.refused === undefined ? null : breach.asTyped;
	return JSON.stringify([inOneOrder(written), manager?.value ?? null, refused]);
}

function sameForAll(label: string, { resourceType }: IntentSource): Problem {
	return problem(
		`'${label}' is the same for all items, so this row would overwrite the one before. Drag the column that names the ${nouns[resourceType]} there.`,
	);
}
