import type { DecidedIntent, UpsertIntent } from '../../nodes/WebexScim/intents/intents';

/** The names by which a row knows a person. */
export type Names = NonNullable<DecidedIntent['named']>;

/** A line of a list of users. */
export const row = (names: Names, index = 0, attribute: 'userName' | 'externalId' = 'userName'): UpsertIntent => ({
	kind: 'upsert',
	label: `item ${index}`,
	resourceType: 'Users',
	key: { attribute, value: names[attribute] ?? '' },
	resource: { ...names },
	wanted: {},
});
/** A line that cannot be used. */
export const decided = (index: number, named?: Names): DecidedIntent => ({
	kind: 'decided',
	label: `item ${index}`,
	outcome: { kind: 'invalid', reason: 'badValue', detail: 'Bad.' },
	...(named === undefined ? {} : { named }),
});
