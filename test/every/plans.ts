import type { Operation, Step } from '../../nodes/WebexScim/plan/step';
import type { RunLimits } from '../../nodes/WebexScim/run/notes';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { maxPayloadBytes } from '../../nodes/WebexScim/scim/messages';
import { idAt } from './world';

/** What is walked: a plan, how it is carried out, and the Webex that it meets. */
export interface Scene {
	readonly name: string;
	readonly steps: readonly Step[];
	readonly limits: RunLimits;
	/** Requests went before, so that two may be under way from the start. */
	readonly isBegun: boolean;
	/** What Webex has already, by place. */
	readonly existing: ReadonlyMap<string, JsonObject>;
	readonly sharesNames: boolean;
	/** Webex's answers tell its time. */
	readonly tellsTime: boolean;
	/** The node may meet faults of its own. */
	readonly meetsFaults: boolean;
}

type Made = Omit<Operation, 'kind' | 'label'>;

/** What a step may ask for, on the user a and the user or group b. */
const kinds = {
	'create a': (title) => createUser('a', title, { alias: 'a' }),
	'create a or adopt': (title) => createUser('a', title, { alias: 'a', onConflict: { kind: 'adopt' } }),
	'create a or update': (title) =>
		createUser('a', title, { alias: 'a', onConflict: { kind: 'update', wanted: user('a', title), emptyValues: 'ignore' } }),
	'create b': (title) => createUser('b', title, { alias: 'b' }),
	'create b under a': (title) => createUser('b', title, { alias: 'b' }, { manager: { value: 'bulkId:a' } }),
	'create group b': () => createGroup({}),
	'create group b of a': () => createGroup({ members: [{ value: 'bulkId:a' }] }),
	'patch a': (title) => ({
		method: 'PATCH',
		resourceType: 'Users',
		target: { kind: 'id', id: idAt('Users a', 0) },
		data: patch({ title }),
	}),
	'patch b': (title) => ({
		method: 'PATCH',
		resourceType: 'Users',
		target: { kind: 'id', id: idAt('Users b', 0) },
		data: patch({ title }),
	}),
	'patch b under a': () => ({
		method: 'PATCH',
		resourceType: 'Users',
		target: { kind: 'id', id: idAt('Users b', 0) },
		data: patch({ manager: 'bulkId:a' }),
	}),
	'patch who was created': (title) => ({
		method: 'PATCH',
		resourceType: 'Users',
		target: { kind: 'reference', alias: 'a' },
		data: patch({ title }),
	}),
	'add a to group b': () => ({
		method: 'PATCH',
		resourceType: 'Groups',
		target: { kind: 'id', id: idAt('Groups b', 0) },
		data: {
			schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
			Operations: [{ op: 'add', path: 'members', value: [{ value: idAt('Users a', 0) }] }],
		},
	}),
	'delete a': () => ({ method: 'DELETE', resourceType: 'Users', target: { kind: 'id', id: idAt('Users a', 0) } }),
	'delete a if any': () => ({
		method: 'DELETE',
		resourceType: 'Users',
		target: { kind: 'id', id: idAt('Users a', 0) },
		ignoresMissing: true,
	}),
	'delete who was created': () => ({ method: 'DELETE', resourceType: 'Users', target: { kind: 'reference', alias: 'a' } }),
} satisfies Readonly<Record<string, (title: string) => Made>>;

export type Kind = keyof typeof kinds;

export const everyKind = Object.keys(kinds) as readonly Kind[];

function user(name: string, title: string): JsonObject {
	return { userName: `${name}@example.com`, title };
}

function createUser(name: string, title: string, more: Partial<Made>, attributes: JsonObject = {}): Made {
	return { method: 'POST', resourceType: 'Users', target: { kind: 'new' }, data: { ...user(name, title), ...attributes }, ...more };
}

function createGroup(attributes: JsonObject): Made {
	return { method: 'POST', resourceType: 'Groups', target: { kind: 'new' }, data: { displayName: 'b', ...attributes }, alias: 'b' };
}

function patch(attributes: JsonObject): JsonObject {
	return {
		schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
		Operations: Object.entries(attributes).map(([path, value]) => ({ op: 'replace', path, value })),
	};
}

/** How a plan is carried out, and the Webex that it meets. */
export interface Setting {
	/** `operationsPerRequest`. */
	readonly perRequest?: number;
	readonly stopAfterErrors?: number;
	readonly isBegun?: boolean;
	readonly sharesNames?: boolean;
	readonly tellsTime?: boolean;
	readonly meetsFaults?: boolean;
	readonly exists?: readonly string[];
}

/** A scene of steps of these kinds. Each step has a title of its own; an alias is the first step's that would have it. */
export function sceneOf(asked: readonly Kind[], setting: Setting = {}): Scene {
	const {
		perRequest = 2,
		stopAfterErrors = 0,
		isBegun = false,
		sharesNames = false,
		tellsTime = true,
		meetsFaults = false,
		exists = [],
	} = setting;
	const taken = new Set<string>();
	const steps = asked.map((kind, index): Step => {
		const { alias, ...operation }: Made = kinds[kind](`t${index}`);
		const isFirst = alias !== undefined && !taken.has(alias);
		if (isFirst) taken.add(alias);
		return { kind: 'operation', label: `step ${index}`, ...operation, ...(isFirst ? { alias } : {}) };
	});
	return {
		name: `${asked.join(', ')} ${JSON.stringify(setting)}`,
		steps,
		limits: { operationsPerRequest: perRequest, maxBytes: maxPayloadBytes, stopAfterErrors, parallelRequests: 2 },
		isBegun,
		existing: new Map(exists.map((place) => [place, attributesOf(place)])),
		sharesNames,
		tellsTime,
		meetsFaults,
	};
}

function attributesOf(place: string): JsonObject {
	const [resourceType, name = ''] = place.split(' ');
	return resourceType === 'Users' ? user(name, 'old') : { displayName: name };
}
