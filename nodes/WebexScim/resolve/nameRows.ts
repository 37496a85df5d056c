import { knownOf, type Known } from '../plan/known';
import { resourceIdOf } from '../scim/identifiers';
import type { JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { findByValue } from '../webex/findByValue';
import { readBody, scimPath, type ReadPorts } from '../webex/lookup';
import { createReadState } from '../webex/readState';
import { sideBySide } from '../webex/sideBySide';
import { withConflictsNoted } from './conflicts';
import { mentionedByChanges, mentionedByMemberships, type Mentioned } from './mentioned';
import type { ResolvedRows } from './resolvedRows';
import { withNames } from './rowNames';

/** The rows of a run with whom each is about: the items in their order, then the extras. */
export interface NamedRows extends ResolvedRows {
	readonly names: readonly (string | undefined)[];
}

/** What naming needs beside the rows. */
export interface NameSource {
	/** Whom each item is about, in its own words. */
	readonly said: readonly (string | undefined)[];
	/** Results tell each change with what was there before, so that this is read too. */
	readonly tellsChanges: boolean;
	/** Creates and changes of name whose names are taken are to say so. */
	readonly notesConflicts?: boolean;
	readonly organizationId: string;
	readonly ports: ReadPorts;
}

/** Says whom steps and rows are about. What only has an ID is read, where nobody could tell from the row who that is. */
export async function nameRows(resolved: ResolvedRows, { said, organizationId, ports, ...told }: NameSource): Promise<NamedRows> {
	const { tellsChanges, notesConflicts = false } = told;
	const { inTurns } = ports.waiting;
	const steps = notesConflicts ? await withConflictsNoted(resolved.steps, organizationId, ports) : resolved.steps;
	const rows = { ...resolved, steps };
	const ofMemberships = await inTurns(mentionedByMemberships(rows.memberships?.values() ?? [], rows.known));
	const members = await readMentioned(ofMemberships, rows.known, organizationId, ports);
	const known = tellsChanges
		? await readMentioned(await inTurns(mentionedByChanges(rows.steps, members)), members, organizationId, ports)
		: members;
	return { ...rows, known, ...(await inTurns(withNames(rows, said, known))) };
}

/** Names are for people: nothing is decided by them, and a read that fails costs a name and no row. */
async function readMentioned({ Users, Groups }: Mentioned, known: Known, organizationId: string, given: ReadPorts): Promise<Known> {
	const users = usable(Users);
	const groups = usable(Groups);
	if ((users.length === 0 && groups.length === 0) || given.state.over() !== undefined) return known;
	const ports = { ...given, state: createReadState(given.state.gate.width) };
	const read: (readonly [ResourceType, JsonObject])[] = [];
	if (users.length > 0) {
		const found = await findByValue({ collectionPath: scimPath(organizationId, 'Users'), attribute: 'id' }, users, ports);
		for (const each of found.values()) if (!('kind' in each)) for (const user of each) read.push(['Users', user]);
	}
	const readGroup = async (id: string): Promise<void> => {
		const answer = await readBody(`${scimPath(organizationId, 'Groups', id)}?excludedAttributes=members`, ports);
		if (answer.kind === 'body') read.push(['Groups', answer.body]);
	};
	await sideBySide(given.state.gate.width, groups, readGroup);
	const more = await ports.waiting.inTurns(knownOf(read));
	return (resourceType, id) => known(resourceType, id) ?? more(resourceType, id);
}

function usable(ids: ReadonlySet<string>): readonly string[] {
	return [...ids].filter((id) => resourceIdOf(id) !== undefined);
}
