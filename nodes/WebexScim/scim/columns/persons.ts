import type { Candidate } from './candidates';
import { mayBeOffice } from './groups';
import { readHeader } from './header';

/**
 * A group is the person where it holds an address or a name that only people have; that of those who look after people only where nothing else has an
 * address. A name by itself, as that of a member that is opened, stands beside nothing.
 */
export function personsIn(candidates: ReadonlyMap<string, readonly Candidate[]>): (group: string) => boolean {
	if (candidates.size === 1) return () => true;
	const known = [...candidates].flatMap(([name, [first]]) => {
		if (first === undefined || first === 'private' || first.needs !== undefined) return [];
		return personIds.has(first.id) ? [{ isEmail: first.id === 'userName', groups: readHeader(name).map(({ group }) => group) }] : [];
	});
	const isOfOffice = (groups: readonly Group[]): boolean => groups.some(mayBeOffice);
	const hasOther = known.some(({ isEmail, groups }) => isEmail && !isOfOffice(groups));
	const persons = known
		.filter(({ groups }) => !hasOther || !isOfOffice(groups))
		.flatMap(({ groups }) => groups.map((words) => words.join('')));
	return (group) => persons.includes(group) || persons.includes(`${group}name`);
}

type Group = readonly string[];

const personIds: ReadonlySet<string> = new Set(['userName', 'emails.work.value', 'name.givenName', 'name.familyName', 'displayName']);
