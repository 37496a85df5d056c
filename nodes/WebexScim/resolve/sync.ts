import type { Intent } from '../intents/intents';
import type { Known } from '../plan/known';
import { notSent } from '../plan/notSent';
import type { Decided, Operation, Step } from '../plan/step';
import { ownEntryAnyCase, type JsonObject } from '../scim/json';
import { resourceIdOf } from '../scim/names/identifiers';
import { nameAttribute, sameNameKey, textOf } from '../scim/names/names';
import { each, flatMapped, type Work } from '../scim/work';
import { questionKey, type Answers } from './directory/directory';
import { namedIn } from './people/named';
import { numbersHeld } from './people/numbersHeld';
import { whyMeant, whyUnclear, type Doubt } from './people/whyMeant';
import { unclear } from './protection/guard';
import type { Scope } from './readScope';
import { activation, deletion } from './removal';

/** What to do with users of the scope who are not in the list. */
export type WhenMissing = 'keep' | 'deactivate' | 'delete';

/** The scope's users as answers to look-ups by user name, External ID and ID: what is in it need not be asked for. */
export function* answersOfScope({ users }: Scope): Work<Answers> {
	const answers = new Map<string, ReadonlyMap<string, readonly JsonObject[]>>();
	for (const attribute of [nameAttribute('Users'), 'externalId', 'id'] as const) {
		const byName = new Map<string, JsonObject[]>();
		yield* each(users, (user) => {
			const value = textOf(user, attribute);
			if (value === undefined) return;
			const key = sameNameKey(value);
			const known = byName.get(key);
			if (known === undefined) byName.set(key, [user]);
			else known.push(user);
		});
		answers.set(questionKey('Users', attribute), byName);
	}
	return answers;
}

/** The users whom rows change, as Webex has them. */
export function* usersIn(steps: readonly Step[], known: Known): Work<readonly JsonObject[]> {
	return yield* flatMapped(steps, (step): readonly JsonObject[] => {
		if (step.kind !== 'operation' || step.resourceType !== 'Users' || step.target.kind !== 'id') return [];
		const user = known('Users', step.target.id);
		return user === undefined ? [] : [user];
	});
}

/**
 * Removals of the users whom the list does not name, neither by user name nor by External ID (Law 9). Users without an External ID
 * where that is the key and, for `deactivate`, inactive ones stay. What is in doubt withholds removals, each with a row that says so:
 * all of them when the list or the scope is not known, one when a row may have meant just that user.
 */
export function* removalsOfMissing(
	intents: readonly Intent[],
	scope: Scope,
	attribute: 'userName' | 'externalId',
	whenMissing: WhenMissing,
	isFound?: (address: string) => boolean,
): Work<readonly Step[]> {
	if (whenMissing === 'keep') return [];
	const named = yield* namedIn(intents, scope.users, isFound);
	const numberHeld = yield* numbersHeld(intents);
	const doubt = scope.doubt ?? whyUnclear(named);
	const removals = yield* flatMapped(scope.users, (user): readonly Step[] => {
		const id = resourceIdOf(textOf(user, 'id') ?? '');
		const hasKey = textOf(user, attribute) !== undefined;
		if ((!hasKey && attribute === 'externalId') || named.isNamed(user)) return [];
		if (!mayGo(user, whenMissing)) return [];
		if (id === undefined) return [nobodyKnown];
		if (!hasKey) return [withheldRemoval(id, whenMissing, { why: 'Webex gave this user without a user name' })];
		const why = doubt === undefined ? whyMeant(user, named, numberHeld) : { why: doubt };
		return [why === undefined ? removal(id, whenMissing, user) : withheldRemoval(id, whenMissing, why)];
	});
	// Who is missing may be among those whom Webex did not give.
	if (scope.isPartial !== true || scope.doubt === undefined || removals.length > 0) return removals;
	return [{ kind: 'decided', label: missingUser, outcome: unclear(scope.doubt) }];
}

/** True for a user whom it would change to be missing. */
export function mayGo(user: JsonObject, whenMissing: WhenMissing): boolean {
	return whenMissing === 'delete' || (whenMissing === 'deactivate' && ownEntryAnyCase(user, 'active') !== false);
}

const missingUser = 'a user who is not in the list';

const nobodyKnown: Decided = {
	kind: 'decided',
	label: missingUser,
	outcome: unclear('Webex gave a user without an ID that can be used'),
};

function removal(id: string, whenMissing: 'deactivate' | 'delete', user?: JsonObject): Operation {
	return whenMissing === 'delete' ? deletion(missingUser, 'Users', id, true) : activation(missingUser, id, false, user, true);
}

function withheldRemoval(id: string, whenMissing: 'deactivate' | 'delete', { why, remedy }: Doubt): Decided {
	return notSent(removal(id, whenMissing), unclear(why, remedy));
}
