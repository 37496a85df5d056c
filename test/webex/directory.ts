import { randomUUID } from 'node:crypto';
import { isObject, isSameJson, type JsonObject } from './json';
import { lagOf, visible } from './lag';
import { membersOf, withMembers } from './members';
import { now, type WebexOptions } from './options';
import { patchResource } from './patch';
import { refuse, type Refusal } from './refusal';
import { checkAttributes, checkBody, type Surroundings } from './rules';
import { createTable, type Stored, type View } from './table';
import { tooManyMembers } from './tooManyMembers';
import type { ResourceType } from './urns';

/** A write that took effect: the resource as it is now, or as it was before it was deleted. */
export interface Written {
	readonly kind: 'written';
	readonly status: 200 | 201 | 204;
	readonly stored: Stored;
	/** False when a PATCH or PUT found everything as it should be. */
	readonly changed: boolean;
}

/** The users and groups of the organization, with Webex's rules about writing them. */
export interface Directory extends Surroundings {
	create(type: ResourceType, body: unknown, origin?: { readonly id?: string; readonly created?: number }): Written | Refusal;
	replace(type: ResourceType, id: string, body: unknown): Written | Refusal;
	patch(type: ResourceType, id: string, message: unknown): Written | Refusal;
	remove(type: ResourceType, id: string): Written | Refusal;
	/** What reads and searches see. */
	view(type: ResourceType): View;
	/** Groups that have the resource as a member. */
	groupsOf(id: string): readonly Stored[];
}

/** An organization without anybody in it. */
export function createDirectory(options: WebexOptions): Directory {
	const tables = {
		Users: createTable({ userName: texts('userName'), externalId: texts('externalId'), 'emails.value': emailValues }),
		Groups: createTable({ displayName: texts('displayName'), externalId: texts('externalId') }),
	};
	const memberships = new Map<string, Set<string>>();
	const org: Surroundings = { options, tables };

	function write(before: Stored | undefined, after: Stored | undefined, at: number, isSeed = false): void {
		const { id, type } = after ?? before ?? { id: '', type: 'Users' };
		const { ownMs, membersMs } = lagOf(options, type);
		tables[type].write(id, after, at, isSeed ? 0 : Math.max(ownMs, membersMs));
		if (type !== 'Groups') return;
		const were = before === undefined ? [] : membersOf(before.attributes);
		const are = after === undefined ? [] : membersOf(after.attributes);
		const kept = new Set(are);
		for (const member of were) if (!kept.has(member)) memberships.get(member.value)?.delete(id);
		for (const { value } of are) {
			const groups = memberships.get(value);
			if (groups === undefined) memberships.set(value, new Set([id]));
			else groups.add(id);
		}
	}

	function update(before: Stored, attributes: JsonObject): Written {
		if (isSameJson(before.attributes, attributes)) {
			return { kind: 'written', status: 200, stored: before, changed: false };
		}
		const at = now(options);
		const stored = { ...before, attributes, lastModified: at, version: before.version + 1 };
		write(before, stored, at);
		return { kind: 'written', status: 200, stored, changed: true };
	}

	function groupsOf(id: string): readonly Stored[] {
		return [...(memberships.get(id) ?? [])].flatMap((groupId) => tables.Groups.get(groupId) ?? []);
	}

	return {
		...org,
		groupsOf,
		view: (type) => visible(options, type, tables[type]),
		create(type, body, origin) {
			const checked = tooManyMembers(options, body) ?? checkBody(org, type, body);
			if (checked.kind === 'refused') return checked;
			const at = origin?.created ?? now(options);
			const id = origin?.id ?? randomUUID();
			const stored: Stored = { id, type, attributes: checked.value, created: at, lastModified: at, version: 1 };
			write(undefined, stored, at, origin !== undefined);
			return { kind: 'written', status: 201, stored, changed: true };
		},
		replace(type, id, body) {
			const before = tables[type].get(id);
			if (before === undefined) return unknownResource(type, id);
			const checked = checkBody(org, type, body, before.id);
			return checked.kind === 'refused' ? checked : update(before, checked.value);
		},
		patch(type, id, message) {
			const before = tables[type].get(id);
			if (before === undefined) return unknownResource(type, id);
			const patched = tooManyMembers(options, message) ?? patchResource(type, before.attributes, message, options);
			if (patched.kind === 'refused') return patched;
			const checked = checkAttributes(org, type, patched.value, before.id, before.attributes);
			return checked.kind === 'refused' ? checked : update(before, checked.value);
		},
		remove(type, id) {
			const before = tables[type].get(id);
			if (before === undefined) return unknownResource(type, id);
			for (const group of groupsOf(before.id)) {
				const left = membersOf(group.attributes).filter(({ value }) => value !== before.id);
				update(group, withMembers(group.attributes, left));
			}
			write(before, undefined, now(options));
			memberships.delete(before.id);
			return { kind: 'written', status: 204, stored: before, changed: true };
		},
	};
}

function unknownResource(type: ResourceType, id: string): Refusal {
	return refuse(404, `There is no ${type === 'Users' ? 'user' : 'group'} ${id}.`);
}

function texts(name: string): (attributes: JsonObject) => readonly string[] {
	return (attributes) => {
		const value = attributes[name];
		return typeof value === 'string' ? [value] : [];
	};
}

function emailValues({ emails }: JsonObject): readonly string[] {
	if (!Array.isArray(emails)) return [];
	return emails.flatMap((email: unknown) => (isObject(email) && typeof email['value'] === 'string' ? [email['value']] : []));
}
