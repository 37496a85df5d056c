import type { ResourceType } from '../messages';
import { candidatesOf } from './candidates';
import { saysWhoLeft } from './leavers/leaverNames';
import { someOf } from './needs';
import { holdsSomething } from './plain';
import { mayBeOwnEmail } from './words/mailWords';

/** The attribute of which a column tells whom a row is about. */
export const keyIds: Readonly<Record<ResourceType, string>> = { Users: 'userName', Groups: 'displayName' };

/**
 * True for a column that is several: what a file comes to that was read with another delimiter than its own. Its name has a sign between the
 * key and names of another meaning, and most values have that sign at least as often.
 */
export function isSeveralColumns(name: string, resourceType: ResourceType, values: () => readonly unknown[]): boolean {
	if (name.length > longestLine) return false;
	return [...new Set(name.match(signs))].some((sign) => {
		const parts = name.split(sign);
		// The values first: what a part of a name means is dear to find out.
		if (!haveMostly(values(), sign, parts.length - 1)) return false;
		const ids = new Set([...new Set(parts)].filter((part) => part.trim() !== '').map((part) => idOf(part, resourceType)));
		return ids.has(keyIds[resourceType]) && (joiners.has(sign) ? ids.size - Number(ids.has(undefined)) > 2 : ids.size > 1);
	});
}

/** The work for a longer name would be out of proportion; no header line of a list of people is. */
const longestLine = 5000;

/** What may stand between columns. Dots, at signs and apostrophes are in names and addresses, brackets and quotation marks come in pairs. */
const signs = /[^\p{L}\p{N}\p{M}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Zs}\p{Cf}.@"'<>]/gu;

/** Signs that also join the words of one name, as in "company_email", and stand in many addresses. */
const joiners: ReadonlySet<string> = new Set(['_', '-']);

/** What a part of a name means where it is a column's name; undefined for what is not known. */
function idOf(part: string, resourceType: ResourceType): string | undefined {
	const [first] = candidatesOf(part, resourceType);
	if (first !== undefined) return first === 'private' ? first : first.id;
	if (resourceType === 'Groups') return undefined;
	return saysWhoLeft(part) ? 'active' : mayBeOwnEmail(part) ? keyIds.Users : undefined;
}

function haveMostly(values: readonly unknown[], sign: string, times: number): boolean {
	const said = someOf(values.filter(holdsSomething));
	const having = said.filter((value) => typeof value === 'string' && value.split(sign).length > times);
	return having.length * 2 > said.length;
}
