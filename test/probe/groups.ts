import { isObject } from '../webex/json';
import { messages, schemas } from '../webex/urns';
import { groupName } from './names';
import { lagSeen } from './people';
import { ask, bulk, create, longestLagMs, resourcesOf, search, seen, testUser, until, type Seen, type Visit } from './visit';

/** What groups tell; the user becomes a member of one. */
export async function groupsSeen(visit: Visit, memberId: string): Promise<readonly Seen[]> {
	const references = await referencesSeen(visit);
	const own = [...visit.made.Groups][0] ?? (await create(visit, 'Groups', group())).id;
	if (own === undefined) return [references, seen('groupsLag', undefined, 'No group can be made.')];
	const filter = `displayName eq ${JSON.stringify(groupName)}`;
	const lagMs = await until(visit, longestLagMs, async () => resourcesOf(await search(visit, 'Groups', filter)).length > 0);
	const second = await create(visit, 'Groups', group());
	const isRefused = second.status === 409 || second.status === 400 || second.status === 500;
	const names = second.status === 201 ? 'repeated' : isRefused ? 'unique' : undefined;
	return [
		references,
		lagSeen('groupsLag', lagMs),
		seen('groupNames', names, `A second group of the same name was answered with ${second.status}.`),
		...(await membersSeen(visit, own, memberId)),
	];
}

function group(more: object = {}): object {
	return { schemas: [schemas.group], displayName: groupName, ...more };
}

/** A user and a group that refers to it; the user stands where it is carried out first. */
async function referencesSeen(visit: Visit): Promise<Seen> {
	const user = { method: 'POST', path: '/Users', bulkId: 'probe-member', data: testUser(visit, 10) };
	const referring = {
		method: 'POST',
		path: '/Groups',
		bulkId: 'probe-group',
		data: group({ members: [{ value: 'bulkId:probe-member' }] }),
	};
	const { rows } = await bulk(visit, visit.isReversed ? [referring, user] : [user, referring]);
	const made = rows.filter(({ status }) => status === 201).length;
	const says = `A user and a group with a reference to it had the statuses ${rows.map(({ status }) => status).join(', ')}.`;
	return seen('references', made === 2 ? 'resolved' : made === 1 && visit.made.Groups.size === 0 ? 'refused' : undefined, says);
}

async function membersSeen(visit: Visit, groupId: string, memberId: string): Promise<readonly Seen[]> {
	const operation = { op: 'add', path: 'members', value: [{ value: memberId }] };
	const added = await ask(visit, 'PATCH', `/Groups/${groupId}`, { schemas: [messages.patchOp], Operations: [operation] });
	const membersBefore = seen('memberType', undefined, `A member could not be added: ${added.status}.`);
	if (added.status >= 300) return [membersBefore];
	let body: unknown;
	let status = 0;
	let member: Readonly<Record<string, unknown>> | undefined;
	const lagMs = await until(visit, longestLagMs, async () => {
		({ body, status } = await ask(visit, 'GET', `/Groups/${groupId}/Members?startIndex=1&count=100`));
		const list = isObject(body) ? body['members'] : undefined;
		member = Array.isArray(list) ? list.filter(isObject).find(({ value }) => value === memberId) : undefined;
		return member !== undefined || status !== 200;
	});
	if (status !== 200) return [seen('membersLag', undefined, `A reading of the members was answered with ${status}.`)];
	if (member === undefined) return [lagSeen('membersLag', lagMs)];
	const types: Readonly<Record<string, string>> = { user: 'small', User: 'capital' };
	const { type } = member;
	return [
		lagSeen('membersLag', lagMs),
		seen(
			'memberType',
			type === undefined ? 'absent' : types[String(type)],
			type === undefined ? 'A member has no type.' : 'A member has a type.',
		),
		countSeen(body),
	];
}

function countSeen(body: unknown): Seen {
	const name = isObject(body) ? ['memberSize', 'totalResults'].find((each) => typeof body[each] === 'number') : undefined;
	return seen('memberCount', name ?? 'absent', name === undefined ? 'The number of members is not told.' : `The number is called ${name}.`);
}
