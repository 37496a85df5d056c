import type { Operation } from '../../../nodes/WebexScim/plan/step';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { seeds } from '../../faults/seeds';
import { poison } from '../../faults/steps';
import { seededRandom } from '../../webex/rows';
import { messages, schemas } from '../../webex/urns';

/** So many users that have nothing to do with each other. Those at the given indexes make Webex refuse what they are in. */
export function creates(count: number, spoilt: ReadonlySet<number> = new Set()): readonly Operation[] {
	return Array.from({ length: count }, (_, index) => user(index, spoilt.has(index) ? { nickName: poison } : {}));
}

/**
 * Four users to every group; half of the users have another one as manager, groups have up to five users and groups as
 * members. Who refers to whom is random, never in a circle, and has nothing to do with the order of the items.
 */
export function references(count: number): readonly Operation[] {
	return referring(count, (number) => number % 5 === 4);
}

/** The same without groups: a group whose create is lost is not created again, since names of groups need not be unique. */
export function managers(count: number): readonly Operation[] {
	return referring(count, () => false);
}

function referring(count: number, isGroup: (number: number) => boolean): readonly Operation[] {
	const random = seededRandom(7);
	const earlier = (number: number): number => Math.floor(random() * number);
	const userAt = (number: number): number => (isGroup(number) ? number - 1 : number);
	const operations = Array.from({ length: count }, (_, number) => {
		if (isGroup(number))
			return group(
				number,
				Array.from({ length: 5 }, () => earlier(number)),
			);
		return user(number, number > 0 && random() < 0.5 ? managedBy(userAt(earlier(number))) : {});
	});
	return inRandomOrder(operations, random);
}

/** Chains of users, each with the one before as manager, so many of them and of that length; the items are in random order. */
export function managerChains(chains: number, length: number): readonly Operation[] {
	const operations = Array.from({ length: chains * length }, (_, number) =>
		user(number, number % length === 0 ? {} : managedBy(number - 1)),
	);
	return inRandomOrder(operations, seededRandom(11));
}

/** So many changes of the few users who are there from the start, in turn by chance. */
export function changesOfFew(count: number): readonly Operation[] {
	const random = seededRandom(13);
	return Array.from({ length: count }, (_, index) => {
		const { id } = seeds.users[Math.floor(random() * seeds.users.length)] ?? seeds.users[0];
		return titleChange({ kind: 'id', id }, index);
	});
}

/** Users who are created, each then changed four times; a fifth of the items are creates. */
export function createsWithChanges(count: number): readonly Operation[] {
	return Array.from({ length: count }, (_, index) => {
		const number = index % (count / 5);
		return index < count / 5 ? user(number) : titleChange({ kind: 'reference', alias: aliasOf(number) }, index);
	});
}

function user(number: number, more: JsonObject = {}): Operation {
	return {
		kind: 'operation',
		label: `user ${number}`,
		method: 'POST',
		resourceType: 'Users',
		target: { kind: 'new' },
		alias: aliasOf(number),
		data: { schemas: [schemas.user], userName: `person${number}@example.com`, ...more },
	};
}

function group(number: number, members: readonly number[]): Operation {
	const listed = [...new Set(members)].map((member) => ({ value: `bulkId:${aliasOf(member)}` }));
	return {
		kind: 'operation',
		label: `group ${number}`,
		method: 'POST',
		resourceType: 'Groups',
		target: { kind: 'new' },
		alias: aliasOf(number),
		data: { schemas: [schemas.group], displayName: `Team ${number}`, members: listed },
	};
}

function managedBy(number: number): JsonObject {
	return { [schemas.enterprise]: { manager: { value: `bulkId:${aliasOf(number)}` } } };
}

function titleChange(target: Operation['target'], number: number): Operation {
	const change = { op: 'replace', path: 'title', value: `Title ${number}` };
	return {
		kind: 'operation',
		label: `change ${number}`,
		method: 'PATCH',
		resourceType: 'Users',
		target,
		data: { schemas: [messages.patchOp], Operations: [change] },
	};
}

function aliasOf(number: number): string {
	return `r${number}`;
}

function inRandomOrder<T>(list: readonly T[], random: () => number): readonly T[] {
	return list
		.map((entry) => ({ entry, key: random() }))
		.toSorted((a, b) => a.key - b.key)
		.map(({ entry }) => entry);
}
