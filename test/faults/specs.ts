import type { Spec } from '../../nodes/WebexScim/bulk/plan';
import type { OperationSpec, Target } from '../../nodes/WebexScim/bulk/types';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import type { ResourceType } from '../../nodes/WebexScim/scim/messages';
import { messages, schemas } from '../webex/urns';
import { seeds } from './seeds';
import type { About, Step, UserChange } from './steps';

/** So many of the seeds' users are named by their id or userName. */
const addressed = 4;

/** Text for which line.ts has a whole request refused. */
export const poison = 'poisonous';

/** The operations that the steps ask for. A reference picks one of the bulkIds on resources of its kind, in turn. */
export function specsOf(steps: readonly Step[]): readonly Spec[] {
	return steps.map((step, place) => specOf(step, place, steps));
}

function specOf(step: Step, place: number, steps: readonly Step[]): Spec {
	const alias =
		step.alias === undefined ? {} : { alias: step.alias === 'own' ? aliasOf(place) : aliasOf(Math.max(0, place - 2)) };
	const common = { label: `item ${place}`, ...alias };
	const textOf = (resource: About, type: ResourceType): string => textFor(resource, type, steps);
	const targetOf = (resource: About, type: ResourceType): Target => {
		const text = textOf(resource, type);
		return resource.kind === 'alias'
			? { kind: 'reference', alias: text.slice('bulkId:'.length) }
			: { kind: 'id', id: text };
	};
	switch (step.kind) {
		case 'createUser':
			return { ...common, method: 'POST', resourceType: 'Users', target: { kind: 'new' }, data: userOf(step, textOf) };
		case 'createGroup':
			return {
				...common,
				method: 'POST',
				resourceType: 'Groups',
				target: { kind: 'new' },
				data: groupOf(step, textOf),
			};
		case 'takeUser':
			return { ...common, method: 'POST', resourceType: 'Users', target: { kind: 'new' }, ...takenUser(step) };
		case 'patchUser':
			return {
				...common,
				method: 'PATCH',
				resourceType: 'Users',
				target: targetOf(step.user, 'Users'),
				data: userPatch(step.change),
			};
		case 'patchGroup':
			return {
				...common,
				method: 'PATCH',
				resourceType: 'Groups',
				target: targetOf(step.group, 'Groups'),
				data: groupPatch(step, textOf),
			};
		case 'deleteUser':
			return { ...common, method: 'DELETE', resourceType: 'Users', target: targetOf(step.user, 'Users') };
		case 'deleteGroup':
			return { ...common, method: 'DELETE', resourceType: 'Groups', target: targetOf(step.group, 'Groups') };
		case 'nothing':
			return {
				...common,
				outcome: { kind: 'invalid', reason: 'missingField', detail: `Item ${place}: there is nothing in it.` },
			};
	}
}

type TextOf = (resource: About, type: ResourceType) => string;

function userOf(
	{ name, isUpperCase, title, flaw: fault, manager }: Extract<Step, { kind: 'createUser' }>,
	textOf: TextOf,
): JsonObject {
	const userName = name < addressed ? (seeds.users[name]?.userName ?? '') : `person${name}@example.com`;
	return {
		schemas: [schemas.user],
		userName: isUpperCase ? userName.toUpperCase() : userName,
		title: titles[title] ?? '',
		...(fault === 'email' ? { emails: [{ type: 'work', value: 'somebody.else@example.com', primary: true }] } : {}),
		...(fault === 'poison' ? { nickName: poison } : {}),
		...(fault === 'large' ? { nickName: 'x'.repeat(900) } : {}),
		...(manager === undefined ? {} : { [schemas.enterprise]: { manager: { value: textOf(manager, 'Users') } } }),
	};
}

function takenUser({
	name,
	title,
	existing,
}: Extract<Step, { kind: 'takeUser' }>): Pick<OperationSpec, 'data' | 'onConflict'> {
	const wanted = { title: titles[title] ?? '' };
	return {
		data: { schemas: [schemas.user], userName: `taken${name}@example.com`, ...wanted },
		onConflict: existing === 'adopt' ? { kind: 'adopt' } : { kind: 'update', wanted, emptyValues: 'ignore' },
	};
}

function groupOf({ name, members }: Extract<Step, { kind: 'createGroup' }>, textOf: TextOf): JsonObject {
	const displayName = name < seeds.groups.length ? (seeds.groups[name]?.displayName ?? '') : `team ${name}`;
	const listed = members.map((member) => ({ value: textOf(member, 'Users') }));
	return { schemas: [schemas.group], displayName, ...(listed.length === 0 ? {} : { members: listed }) };
}

/** Titles, which some of the seeds have from the start, so that a change may find nothing to do. */
const titles = ['Nurse', 'Doctor', 'Porter'] as const;

function userPatch({ attribute, value, form, isPoisonous }: UserChange): JsonObject {
	const wanted = isPoisonous ? poison : attribute === 'active' ? value === 0 : (titles[value] ?? '');
	const operation =
		form === 'path'
			? { op: 'replace', path: attribute, value: wanted }
			: { op: 'replace', value: { [attribute]: wanted } };
	return { schemas: [messages.patchOp], Operations: [operation] };
}

/** A member is taken out by a filter, in which no reference can stand. */
function groupPatch({ change: direction, member }: Extract<Step, { kind: 'patchGroup' }>, textOf: TextOf): JsonObject {
	const id = direction === 'remove' && member.kind === 'alias' ? seeds.users[0].id : textOf(member, 'Users');
	const operation =
		direction === 'add'
			? { op: 'add', path: 'members', value: [{ value: id }] }
			: { op: 'remove', path: `members[value eq "${id}"]` };
	return { schemas: [messages.patchOp], Operations: [operation] };
}

function textFor(resource: About, type: ResourceType, steps: readonly Step[]): string {
	if (resource.kind === 'unknown') return '00000000-0000-4000-8000-000000000000';
	if (resource.kind === 'seed') {
		const list = type === 'Users' ? seeds.users.slice(0, addressed) : seeds.groups;
		return list[resource.number % list.length]?.id ?? '';
	}
	const kinds = type === 'Users' ? ['createUser', 'patchUser'] : ['createGroup', 'patchGroup'];
	const named = steps.flatMap((step, place) => (step.alias === 'own' && kinds.includes(step.kind) ? [place] : []));
	return `bulkId:${aliasOf(named[resource.number % (named.length + 1)] ?? steps.length)}`;
}

function aliasOf(place: number): string {
	return `a${place}`;
}
