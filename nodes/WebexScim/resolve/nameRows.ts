import { knownOf, type Known } from '../plan/known';
import type { Step } from '../plan/step';
import type { JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { resourceIdOf } from '../scim/names/identifiers';
import { findByValue, resourcesFor } from '../webex/reads/findByValue';
import { readBody, scimPath, type ReadPorts } from '../webex/reads/lookup';
import { createReadState } from '../webex/reads/readState';
import { sideBySide } from '../webex/reads/sideBySide';
import { mentionedByChanges, mentionedByMemberships, type Mentioned, type MentionedByChanges } from './directory/mentioned';
import { withNestedGroups, type NamesRead } from './directory/nestedGroups';
import { withConflictsNoted } from './preview/conflicts';
import { foreseenAlone } from './preview/foreseen';
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
	/** Nothing will be sent: what Webex would most likely refuse is to say so. */
	readonly isPreview?: boolean;
	readonly organizationId: string;
	readonly ports: ReadPorts;
}

/** Says whom steps and rows are about. What only has an ID is read, where nobody could tell from the row who that is. */
export async function nameRows(resolved: ResolvedRows, { said, organizationId, ports, ...told }: NameSource): Promise<NamedRows> {
	const { tellsChanges, isPreview = false } = told;
	const { inTurns } = ports.waiting;
	const { steps } = resolved;
	const ofMemberships = await inTurns(mentionedByMemberships(resolved.memberships?.values() ?? [], resolved.known));
	const read = await readMentioned(ofMemberships, resolved.known, organizationId, ports);
	const { known: members } = await withNestedGroups(read, ofMemberships.Users, organizationId, ports);
	const ofChanges = tellsChanges ? await inTurns(mentionedByChanges(steps, members)) : nobody;
	const users = await readMentioned(ofChanges, members, organizationId, ports);
	const { known, absent } = await withNestedGroups(users, ofChanges.members, organizationId, ports);
	const rows = isPreview ? { ...resolved, steps: await foreseen(steps, { known, absent }, organizationId, ports) } : resolved;
	return { ...rows, known, ...(await inTurns(withNames(rows, said, known))) };
}

const nobody: MentionedByChanges = { Users: new Set(), Groups: new Set(), members: new Set() };

/** The steps of a dry run, each with why Webex would most likely refuse it: a row that is refused takes no name from the others. */
async function foreseen(
	steps: readonly Step[],
	{ known, absent }: NamesRead,
	organizationId: string,
	given: ReadPorts,
): Promise<readonly Step[]> {
	if (given.state.over() !== undefined) return await withConflictsNoted({ steps, refused: new Set() }, organizationId, given);
	return await withConflictsNoted(await given.waiting.inTurns(foreseenAlone(steps, absent, known)), organizationId, given);
}

/** Names are for people: nothing is decided by them, and a read that fails costs a name and no row. */
async function readMentioned({ Users, Groups }: Mentioned, known: Known, organizationId: string, given: ReadPorts): Promise<NamesRead> {
	const users = usable(Users);
	const groups = usable(Groups);
	const absent = { Users: new Set<string>(), Groups: new Set<string>() };
	if ((users.length === 0 && groups.length === 0) || given.state.over() !== undefined) return { known, absent };
	const ports = { ...given, state: createReadState(given.state.gate.width) };
	const read: (readonly [ResourceType, JsonObject])[] = [];
	if (users.length > 0) {
		const found = await findByValue({ collectionPath: scimPath(organizationId, 'Users'), attribute: 'id' }, users, ports);
		for (const id of users) {
			const holders = resourcesFor(found, id) ?? [undefined];
			for (const user of holders) if (user !== undefined) read.push(['Users', user]);
			if (holders.length === 0) absent.Users.add(id);
		}
	}
	const readGroup = async (id: string): Promise<void> => {
		const answer = await readBody(`${scimPath(organizationId, 'Groups', id)}?excludedAttributes=members`, ports);
		if (answer.kind === 'body') read.push(['Groups', answer.body]);
		if (answer.kind === 'absent') absent.Groups.add(id);
	};
	await sideBySide(given.state.gate.width, groups, readGroup);
	const more = await ports.waiting.inTurns(knownOf(read));
	return { known: (resourceType, id) => known(resourceType, id) ?? more(resourceType, id), absent };
}

function usable(ids: ReadonlySet<string>): readonly string[] {
	return [...ids].filter((id) => resourceIdOf(id) !== undefined);
}
