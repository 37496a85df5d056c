import { countRemovals, groupsEmptied, type RemovalLimit, type RemovalScope } from '../plan/brake';
import { judgeRemovals } from '../plan/judgeRemovals';
import type { Settlement } from '../plan/outcome';
import type { Plan, PlannedStep } from '../plan/step';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, ownEntryAnyCase } from '../scim/json';
import { readBody, scimPath, type ReadPorts } from '../webex/lookup';
import { readMembers } from '../webex/pages';
import { sideBySide } from '../webex/sideBySide';

/** What becomes of a plan that would remove too much. */
export interface Braked {
	readonly steps: readonly PlannedStep[];
	readonly settlements: readonly Settlement[];
	readonly requests: 0;
	readonly refusal?: never;
}

/**
 * Judges the removals of the whole plan before anything is sent: over the limit nothing at all is, not even what removes
 * nothing. Undefined when the plan may go. `scopeSize` is what a share is taken of, by default the operations; `groupSizes`
 * are the members of each group whose list is complete, by id in lower case.
 */
export async function brakeOf(
	plan: Plan,
	limit: RemovalLimit,
	scopeSize: number | undefined,
	organizationId: string,
	ports: ReadPorts,
	groupSizes?: RemovalScope['groupSizes'],
): Promise<Braked | undefined> {
	if (limit.kind === 'none') return undefined;
	const counts = await memberCounts(await ports.waiting.inTurns(groupsEmptied(plan)), organizationId, ports);
	const removals = await ports.waiting.inTurns(countRemovals(plan, (id) => counts.get(id.toLowerCase())));
	const operations = plan.steps.filter(({ kind }) => kind === 'planned').length;
	const scope = { scopeSize: scopeSize ?? operations, ...(groupSizes !== undefined && { groupSizes }) };
	const detail = judgeRemovals(removals, limit, scope);
	if (detail === undefined) return undefined;
	const settlements = plan.steps.map((step): Settlement => {
		const outcome = step.kind === 'decided' ? step.outcome : ({ kind: 'notAttempted', reason: 'removalLimit', detail } as const);
		return { outcome, attempts: 0 };
	});
	return { steps: plan.steps, settlements, requests: 0 };
}

/** How many members groups have, by id in lower case; a group that is not known for sure is left out. */
async function memberCounts(groupIds: readonly string[], organizationId: string, ports: ReadPorts): Promise<ReadonlyMap<string, number>> {
	const counts = new Map<string, number>();
	const countIn = async (id: string): Promise<void> => {
		const count = await memberCount(scimPath(organizationId, 'Groups', id), ports);
		if (count !== undefined) counts.set(id.toLowerCase(), count);
	};
	await sideBySide(ports.state.gate.width, groupIds, countIn);
	return counts;
}

/**
 * The members of a group, or as many as Webex tells if that is more; undefined when it is not known for sure. The number told
 * may be the page's, so the list counts as read when nothing comes behind it. A group that is not there has none.
 */
async function memberCount(groupPath: string, ports: ReadPorts): Promise<number | undefined> {
	const pages = await readMembers(groupPath, Infinity, ports);
	if (pages.kind === 'failed') {
		const isGone = pages.read.kind === 'absent' && (await readBody(groupPath, ports)).kind === 'absent';
		return isGone ? 0 : undefined;
	}
	if (pages.kind === 'truncated') return undefined;
	const seen = new Set(pages.resources.map(keyOf));
	const behind = await readBody(`${groupPath}/Members?startIndex=${pages.resources.length + 1}&count=1`, ports);
	if (behind.kind !== 'body') return undefined;
	const { members = [], memberSize = 0 } = behind.body;
	const isEnd = isJsonArray(members) && members.every((member) => isJsonObject(member) && seen.has(keyOf(member)));
	return isEnd && typeof memberSize === 'number' ? Math.max(seen.size, pages.resources.length, memberSize) : undefined;
}

function keyOf(member: JsonObject): JsonValue {
	const id = ownEntryAnyCase(member, 'value');
	return typeof id === 'string' ? id.toLowerCase() : (id ?? null);
}
