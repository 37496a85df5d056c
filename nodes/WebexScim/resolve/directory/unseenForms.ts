import type { Intent, TargetName } from '../../intents/intents';
import { assertNever } from '../../scim/assertNever';
import { cleanName } from '../../scim/names/names';
import type { Work } from '../../scim/work';
import type { FoundByValue } from '../../webex/reads/findByValue';
import { questionsOf, type Directory, type Question } from './directory';

/** The users whom rows take to be there, by names by which a search found nobody. */
export function* notFoundIn(intents: readonly Intent[], directory: Directory): Work<readonly Question[]> {
	return yield* questionsOf(intents, (intent, ask) => {
		const target = userIn(intent);
		if (target?.kind !== 'name') return;
		if (directory.find('Users', target.attribute, target.value).kind === 'absent')
			ask('Users', target.attribute, target.spelling ?? target.value);
	});
}

/** Who is to be created may well be absent, and is not meant here: ordinary runs ask nothing more. */
function userIn(intent: Intent): TargetName | undefined {
	switch (intent.kind) {
		case 'update':
		case 'delete':
		case 'activation':
			return intent.resourceType === 'Users' ? intent.target : undefined;
		case 'member':
		case 'decided':
			return intent.member;
		case 'operation':
		case 'create':
		case 'upsert':
			return undefined;
		default:
			return assertNever(intent);
	}
}

/** Most names that are asked for once more, in few searches: of a long list of people who are gone the first ones only. */
export const maxNamesAgain = 48;

/** The forms in which Webex may hold a name with a character at an end that nobody sees, and the one in which it came. */
export function unseenFormsOf([spelling]: readonly [string, ...string[]]): readonly string[] {
	const name = cleanName(spelling);
	const forms = [`${name} `, ` ${name}`, `${name}\u00a0`, `${name}\u200b`];
	return spelling === name || forms.includes(spelling) ? forms : [...forms, spelling];
}

/** The answers with what was found; where that is nothing, or nobody can say, what they say stands. */
export function withFound(answers: FoundByValue = new Map(), found: FoundByValue): FoundByValue {
	const all = new Map(answers);
	for (const [key, users] of found) if (!('kind' in users) && users.length > 0) all.set(key, users);
	return all;
}
