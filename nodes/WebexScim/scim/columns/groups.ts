import { foldedWords } from './words/fold';

/** Words that stand before a name for the person. */
export const personWords = foldedWords('employee, emp, empl, ee, user, worker, staff, associate, person, personnel, colleague');

/** True for a part of a name whose words only group what follows. */
export function isGroup(words: readonly string[]): boolean {
	return words.every((word) => groupWords.has(word)) || groups.has(words.join(''));
}

/** How many words at the beginning are a group's name that no sign parts from the rest: two of "Employment Details Termination Date". */
export function groupLength(words: readonly string[]): number {
	const end = words.findIndex((word) => groupEnds.has(word)) + 1;
	return words.slice(0, end).every((word) => groupWords.has(word)) ? end : words.length;
}

/** True for a group that may hold a name of a thing: `profile.name` names no person for sure, `employee.name` does. */
export function mayHoldThing(group: readonly string[]): boolean {
	const words = group.filter((word) => !['root', 'name', 'names', '0'].includes(word));
	return words.length > 0 && !words.some((word) => ofPeople.has(word));
}

/** True for a group that is a thing with a name and a state of its own, as a job is. */
export function isThing(group: readonly string[]): boolean {
	return group.some((word) => things.has(word));
}

/** True for a group that has phone numbers of its own. */
export function hasOwnPhone(group: readonly string[]): boolean {
	return group.some((word) => phoneHolders.has(word));
}

/** True for a group that may be those who look after people. */
export function mayBeOffice(group: readonly string[]): boolean {
	return group.includes('hr');
}

const ofPeople: ReadonlySet<string> = new Set([...personWords, 'users', 'employees', 'workers']);
const things: ReadonlySet<string> = new Set(['job', 'organizations']);
const phoneHolders: ReadonlySet<string> = new Set(['organizations', 'hr']);

const groupEnds: ReadonlySet<string> = new Set(['information', 'info', 'details']);

const groupWords: ReadonlySet<string> = new Set([
	...personWords,
	...foldedWords(`
		root, profile, attributes, attribute, fields, properties, data, record, json, body, users, employees, workers
		people, work, job, employment, internal, general, basic, core, info, information, details, hr
		name, names, public, organizations, employments, output, 0
	`),
]);

const groups = foldedWords('workcontact, employeeorgdata, businesscontact, contactinformation, contactinfo, contactdetails');
