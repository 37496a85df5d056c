import { besidesMember } from './besidesTarget';
import type { Intent } from './intents';
import { expressionFailed, nothingAsked, problem, together, type Problem } from './problem';
import { labelOf, type InputItem, type IntentSource, type ParameterReading } from './source';
import { readTarget } from './target';

/** What an item asks for about a member of a group. */
export function readMember(item: InputItem, itemIndex: number, source: IntentSource): Intent | Problem {
	const { operation, parameter, isFixed } = source;
	const group = readTarget(parameter, 'group', 'Group', itemIndex);
	const member = readTarget(parameter, 'member', 'Member', itemIndex);
	const change = operation === 'syncMembers' ? added : readChange(parameter('change', itemIndex));
	if (group.kind === 'problem' || member.kind === 'problem' || change.kind === 'problem') {
		return together([group, member, change]) ?? nothingAsked;
	}
	const fixed = operation === 'syncMembers' && isFixed('member') ? { isMemberFixed: true as const } : {};
	const besides = besidesMember(item, member, group, source);
	return { kind: 'member', label: labelOf(itemIndex), group, member, ...fixed, change: change.change, ...(besides && { besides }) };
}

interface Change {
	readonly kind: 'change';
	readonly change: 'add' | 'remove';
}

const added: Change = { kind: 'change', change: 'add' };

function readChange(reading: ParameterReading): Change | Problem {
	if (reading.kind === 'failed') return expressionFailed("'Change'");
	const change = typeof reading.value === 'string' ? reading.value.trim().toLowerCase() : '';
	if (change === 'add' || change === 'remove') return { kind: 'change', change };
	return problem("'Change' is neither add nor remove. Use one of the two.");
}
