import type { DecidedIntent, UpsertIntent } from '../../intents/intents';
import type { Outcome } from '../../plan/outcome';
import type { JsonObject } from '../../scim/json';
import { textOf } from '../../scim/names/names';
import { managerOf } from './managersNamed';

/** A row of a list that is refused for what other rows or accounts have: it names its person, and all whom it names besides, all the same. */
export function refusedRow(intent: UpsertIntent, outcome: Outcome): DecidedIntent {
	const manager = managerOf(intent);
	return {
		kind: 'decided',
		label: intent.label,
		outcome,
		named: namesIn(intent.resource),
		...(intent.besides === undefined ? {} : { besides: intent.besides }),
		...(manager === undefined ? {} : { namedManagers: [manager] }),
		isSureWhom: true,
	};
}

/** The names by which a row knows a person. */
function namesIn(resource: JsonObject): NonNullable<DecidedIntent['named']> {
	const [userName, externalId] = [textOf(resource, 'userName'), textOf(resource, 'externalId')];
	return { ...(userName === undefined ? {} : { userName }), ...(externalId === undefined ? {} : { externalId }) };
}
