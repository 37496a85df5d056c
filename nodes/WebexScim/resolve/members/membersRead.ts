import { resourceIdOf, sameIdKey } from '../../scim/names/identifiers';
import { readBody, type ReadPorts } from '../../webex/reads/lookup';
import { readMembers, type FailedRead } from '../../webex/reads/pages';
import { whyUnread } from '../directory/whyUnread';

/**
 * A group's members, by the key of their ids with their types, empty where none is told; `unknown` when they could not be read in full, or are
 * odd, `absent` where there is no such group.
 */
export type MembersRead =
	| { readonly kind: 'members'; readonly members: ReadonlyMap<string, string> }
	| { readonly kind: 'unknown'; readonly why: string }
	| { readonly kind: 'absent' };

/** Reads all members of a group, by its path. */
export async function readMembersOf(groupPath: string, ports: ReadPorts): Promise<MembersRead> {
	const pages = await readMembers(groupPath, Infinity, ports);
	if (pages.kind === 'failed') return await unreadGroup(pages.read, groupPath, ports);
	if (pages.kind === 'truncated') return { kind: 'unknown', why: '' };
	const members = pages.resources.map(({ value, type }) => [value, typeof type === 'string' ? type : ''] as const);
	const isOdd = members.some(([value]) => typeof value !== 'string' || resourceIdOf(value) === undefined);
	if (isOdd) return { kind: 'unknown', why: '' };
	return { kind: 'members', members: new Map(members.map(([value, type]) => [sameIdKey(String(value)), type])) };
}

/** What follows from a list of members that could not be read: there is no such group, or nobody knows who is in it, and why. */
export async function unreadGroup(
	read: FailedRead,
	groupPath: string,
	ports: ReadPorts,
): Promise<Exclude<MembersRead, { kind: 'members' }>> {
	if (read.kind !== 'absent') return { kind: 'unknown', why: whyUnread(read) };
	const group = await readBody(groupPath, ports);
	if (group.kind === 'absent') return group;
	return { kind: 'unknown', why: group.kind === 'body' ? '. Webex has no list of its members (404)' : whyUnread(group) };
}

/** Undefined for members that are not known. */
export function membersIn(read: MembersRead | undefined): ReadonlyMap<string, string> | undefined {
	return read?.kind === 'members' ? read.members : undefined;
}

/** Why members were not read, as a further sentence without its full stop; empty where nobody knows. */
export function whyMembersUnread(read: MembersRead | undefined): string {
	return read?.kind === 'unknown' ? read.why : '';
}
