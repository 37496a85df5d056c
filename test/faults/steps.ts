import type { Operation, Step, Target } from '../../nodes/WebexScim/plan/step';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import type { ResourceType } from '../../nodes/WebexScim/scim/messages';
import { messages, schemas } from '../webex/urns';
import { seeds } from './seeds';
import type { About, Move, UserChange } from './moves';

/** So many of the seeds' users are named by their id or userName. */
const addressed = 4;

/** Text for which line.ts has a whole request refused. */
export const poison = 'poisonous';

/** What the moves ask for. A reference picks one of the bulkIds on resources of its kind, in turn. */
export function stepsOf(moves: readonly Move[]): readonly Step[] {
	return moves.map((move, index) => stepOf(move, index, moves));
}

function stepOf(move: Move, index: number, moves: readonly Move[]): Step {
	const alias = move.alias === undefined ? {} : { alias: move.alias === 'own' ? aliasOf(index) : aliasOf(Math.max(0, index - 2)) };
	const named = { label: `item ${index}`, ...alias };
	const create = { ...named, kind: 'operation', method: 'POST', target: { kind: 'new' } } as const;
	const patch = { ...named, kind: 'operation', method: 'PATCH' } as const;
	const removal = { ...named, kind: 'operation', method: 'DELETE' } as const;
	const textOf = (resource: About, type: ResourceType): string => textFor(resource, type, moves);
	const targetOf = (resource: About, type: ResourceType): Target => {
		const text = textOf(resource, type);
		return resource.kind === 'alias' ? { kind: 'reference', alias: text.slice('bulkId:'.length) } : { kind: 'id', id: text };
	};
	switch (move.kind) {
		case 'createUser':
			return { ...create, resourceType: 'Users', data: userOf(move, textOf) };
		case 'createGroup':
			return { ...create, resourceType: 'Groups', data: groupOf(move, textOf) };
		case 'takeUser':
			return { ...create, resourceType: 'Users', ...takenUser(move) };
		case 'patchUser':
			return { ...patch, resourceType: 'Users', target: targetOf(move.user, 'Users'), data: userPatch(move.change) };
		case 'patchGroup':
			return { ...patch, resourceType: 'Groups', target: targetOf(move.group, 'Groups'), data: groupPatch(move, textOf) };
		case 'deleteUser':
			return { ...removal, resourceType: 'Users', target: targetOf(move.user, 'Users') };
		case 'deleteGroup':
			return { ...removal, resourceType: 'Groups', target: targetOf(move.group, 'Groups') };
		case 'nothing': {
			const detail = `Item ${index}: there is nothing in it.`;
			return { ...named, kind: 'decided', outcome: { kind: 'invalid', reason: 'missingField', detail } };
		}
	}
}

type TextOf = (resource: About, type: ResourceType) => string;

function userOf({ name, isUpperCase, title, flaw: fault, manager }: Extract<Move, { kind: 'createUser' }>, textOf: TextOf): JsonObject {
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

function takenUser({ name, title, existing }: Extract<Move, { kind: 'takeUser' }>): Pick<Operation, 'data' | 'onConflict'> {
	const wanted = { title: titles[title] ?? '' };
	return {
		data: { schemas: [schemas.user], userName: `taken${name}@example.com`, ...wanted },
		onConflict: existing === 'adopt' ? { kind: 'adopt' } : { kind: 'update', wanted, emptyValues: 'ignore' },
	};
}

function groupOf({ name, members }: Extract<Move, { kind: 'createGroup' }>, textOf: TextOf): JsonObject {
	const displayName = name < seeds.groups.length ? (seeds.groups[name]?.displayName ?? '') : `team ${name}`;
	const listed = members.map((member) => ({ value: textOf(member, 'Users') }));
	return { schemas: [schemas.group], displayName, ...(listed.length === 0 ? {} : { members: listed }) };
}

/** Titles, which some of the seeds have from the start, so that a change may find nothing to do. */
const titles = ['Nurse', 'Doctor', 'Porter'] as const;

function userPatch({ attribute, value, form, isPoisonous }: UserChange): JsonObject {
	const wanted = isPoisonous ? poison : attribute === 'active' ? value === 0 : (titles[value] ?? '');
	const operation = form === 'path' ? { op: 'replace', path: attribute, value: wanted } : { op: 'replace', value: { [attribute]: wanted } };
	return { schemas: [messages.patchOp], Operations: [operation] };
}

/** A member is taken out by a filter, in which no reference can stand. */
function groupPatch({ change: direction, member }: Extract<Move, { kind: 'patchGroup' }>, textOf: TextOf): JsonObject {
	const id = direction === 'remove' && member.kind === 'alias' ? seeds.users[0].id : textOf(member, 'Users');
	const operation =
		direction === 'add' ? { op: 'add', path: 'members', value: [{ value: id }] } : { op: 'remove', path: `members[value eq "${id}"]` };
	return { schemas: [messages.patchOp], Operations: [operation] };
}

function textFor(resource: About, type: ResourceType, moves: readonly Move[]): string {
	if (resource.kind === 'unknown') return '00000000-0000-4000-8000-000000000000';
	if (resource.kind === 'seed') {
		const list = type === 'Users' ? seeds.users.slice(0, addressed) : seeds.groups;
		return list[resource.number % list.length]?.id ?? '';
	}
	const kinds = type === 'Users' ? ['createUser', 'patchUser'] : ['createGroup', 'patchGroup'];
	const named = moves.flatMap((move, index) => (move.alias === 'own' && kinds.includes(move.kind) ? [index] : []));
	return `bulkId:${aliasOf(named[resource.number % (named.length + 1)] ?? moves.length)}`;
}

function aliasOf(index: number): string {
	return `a${index}`;
}
