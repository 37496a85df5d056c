import type { CreateIntent, Intent, ManagerName, UpdateIntent, UpsertIntent } from '../intents/intents';
import { findCycles } from '../plan/cycles';
import type { Outcome } from '../plan/outcome';
import type { Decided, Operation } from '../plan/step';
import { assertNever } from '../scim/assertNever';
import { isJsonObject, objectOf, ownEntryAnyCase, type JsonObject } from '../scim/json';
import { sameNameKey, typeNameOf } from '../scim/names';
import { patchMessage } from '../scim/patch/patchOp';
import { enterpriseSchema, schemasOf } from '../scim/schemas';
import { each, flatMapped, mapped, type Work } from '../scim/work';
import type { Directory } from './directory';
import { notFound } from './notFound';
import type { CreatedManagers, Shared } from './resolution';

/** The users of this run that rows name as manager and Webex does not have yet. */
export function* createdManagers(intents: readonly Intent[], directory: Directory): Work<CreatedManagers> {
	const named = new Set(
		yield* flatMapped(intents, (intent) => {
			const key = managerKeyOf(intent);
			return key === undefined ? [] : [key];
		}),
	);
	const rows = new Map<string, { readonly alias: string; readonly by: Intent }>();
	yield* each(named.size === 0 ? [] : intents, (intent) => {
		const userName = userNameOf(intent);
		const key = userName === undefined ? undefined : sameNameKey(userName);
		if (key === undefined || !named.has(key)) return;
		const isBetter = rows.get(key)?.by.kind === 'decided' && intent.kind !== 'decided';
		if (rows.has(key) && !isBetter) return;
		if (directory.find('Users', 'userName', key).kind !== 'found') rows.set(key, { alias: `user ${key}`, by: intent });
	});
	return { rows, late: yield* lateOnes(intents, rows) };
}

/** Of a run that creates nobody. */
export const noneCreated: CreatedManagers = { rows: new Map(), late: new Set() };

/** Rows that lead back to themselves through their managers. */
function* lateOnes(intents: readonly Intent[], rows: CreatedManagers['rows']): Work<ReadonlySet<Intent>> {
	if (rows.size === 0) return new Set();
	const index = new Map(intents.map((intent, each) => [intent, each]));
	const edges = yield* mapped(intents, (intent) => {
		const manager = rows.get(managerKeyOf(intent) ?? '')?.by;
		const each = manager === undefined ? undefined : index.get(manager);
		return each === undefined ? [] : [each];
	});
	return new Set([...findCycles(edges)].flatMap((each) => intents[each] ?? []));
}

function managerKeyOf(intent: Intent): string | undefined {
	switch (intent.kind) {
		case 'create':
		case 'upsert':
		case 'update':
			return intent.manager === undefined ? undefined : sameNameKey(intent.manager.value);
		default:
			return undefined;
	}
}

function userNameOf(intent: Intent): string | undefined {
	if (intent.kind === 'decided') return intent.named?.userName;
	const isUser = (intent.kind === 'create' || intent.kind === 'upsert') && intent.resourceType === 'Users';
	return isUser ? typeNameOf('Users', intent.resource) : undefined;
}

/** The id of a row's manager, or the reference to the row that makes one. */
export type ManagerFound =
	| { readonly kind: 'known'; readonly id?: string; readonly note?: string }
	/** It is set once the users are there. */
	| { readonly kind: 'late'; readonly alias: string }
	| { readonly kind: 'decided'; readonly outcome: Outcome };

export function findManager(
	intent: CreateIntent | UpsertIntent | UpdateIntent,
	directory: Directory,
	{ rows, late }: CreatedManagers,
	unknownManager: 'reject' | 'leaveOut',
): ManagerFound {
	const { manager } = intent;
	if (manager === undefined) return { kind: 'known' };
	const found = directory.find('Users', manager.attribute, manager.value);
	if (found.kind === 'found') return { kind: 'known', id: found.id };
	const row = rows.get(sameNameKey(manager.value));
	// Whose row is refused is not created by this run, so that the option decides about them as about anybody unknown.
	const alias = unknownManager === 'leaveOut' && row?.by.kind === 'decided' ? undefined : row?.alias;
	if (alias !== undefined) return late.has(intent) ? { kind: 'late', alias } : { kind: 'known', id: `bulkId:${alias}` };
	if (found.kind !== 'absent') return { kind: 'decided', outcome: notFound(found, 'Manager') };
	return unknownManager === 'leaveOut' ? { kind: 'known', note: leftOut } : { kind: 'decided', outcome: noManager(manager) };
}

function noManager({ column }: ManagerName): Outcome {
	const field = column === undefined || column === 'Manager' ? "'Manager'" : `the column '${column}' (Manager)`;
	return {
		kind: 'invalid',
		reason: 'targetNotFound',
		detail: `No user in Webex matches ${field}. Correct it, or set the option 'Unknown Manager' to 'Leave Out'.`,
	};
}

const leftOut = 'Webex does not have the manager, who was left out.';

/** The resource with its manager's id, or the reference to the row that gives it one. */
export function withManager(resource: JsonObject, manager: ManagerFound): JsonObject {
	const id = manager.kind === 'known' ? manager.id : undefined;
	if (id === undefined) return resource;
	const extension = ownEntryAnyCase(resource, enterpriseSchema);
	const merged = objectOf([
		...Object.entries(resource).filter(([key]) => key.toLowerCase() !== enterpriseSchema.toLowerCase() && key !== 'schemas'),
		[enterpriseSchema, { ...(isJsonObject(extension) ? extension : {}), manager: { value: id } }],
	]);
	return 'schemas' in resource ? { schemas: schemasOf('Users', merged), ...merged } : merged;
}

/** The operation that sets the manager of a user whom this run makes, once both are there. */
export function setManagerLate(label: string, userAlias: string, managerAlias: string): Operation {
	const data = patchMessage([{ op: 'replace', path: `${enterpriseSchema}:manager`, value: { value: `bulkId:${managerAlias}` } }]);
	return {
		kind: 'operation',
		label,
		method: 'PATCH',
		resourceType: 'Users',
		target: { kind: 'reference', alias: userAlias },
		data,
		isOwnForm: true,
	};
}

/** What a person has to know of a manager who was left out. */
export function noteOf(manager: ManagerFound): string | undefined {
	return manager.kind === 'known' ? manager.note : undefined;
}

/** The step with a further note: what was left out stands before what else is to know. */
export function withNote(step: Operation | Decided | Shared, note: string | undefined): Operation | Decided | Shared {
	if (note === undefined) return step;
	const both = (more: string | undefined): string => (more === undefined ? note : `${note} ${more}`);
	switch (step.kind) {
		case 'operation':
			return { ...step, note: both(step.note) };
		case 'decided':
			return step.outcome.kind === 'unchanged' ? { ...step, outcome: { ...step.outcome, detail: both(step.outcome.detail) } } : step;
		case 'shared':
			return step;
		default:
			return assertNever(step);
	}
}
