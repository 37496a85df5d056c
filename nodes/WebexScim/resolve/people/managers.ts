import type { CreateIntent, ManagerName, UpdateIntent, UpsertIntent } from '../../intents/intents';
import type { Outcome } from '../../plan/outcome';
import type { Decided, Operation } from '../../plan/step';
import { assertNever } from '../../scim/assertNever';
import { isJsonObject, objectOf, ownEntryAnyCase, type JsonObject } from '../../scim/json';
import { sameNameKey } from '../../scim/names/names';
import { patchMessage } from '../../scim/patch/patchOp';
import { enterpriseSchema, schemasOf } from '../../scim/schemas';
import type { Directory } from '../directory/directory';
import { notFound } from '../notFound';
import { ownPatch } from '../ownPatch';
import type { CreatedManagers, Shared } from '../resolution';
import { refusedManager } from './updatedManager';

/** The id of a row's manager, or the reference to the row that makes one. */
export type ManagerFound =
	| { readonly kind: 'known'; readonly id?: string; readonly note?: string }
	/** It is set once the users are there. */
	| { readonly kind: 'late'; readonly alias: string }
	| { readonly kind: 'decided'; readonly outcome: Outcome };

export function findManager(
	intent: CreateIntent | UpsertIntent | UpdateIntent,
	directory: Directory,
	{ ids, rows, late }: CreatedManagers,
	unknownManager: 'reject' | 'leaveOut',
): ManagerFound {
	const { manager } = intent;
	if (manager === undefined) return { kind: 'known' };
	const key = sameNameKey(manager.value);
	const id = ids.get(key);
	if (id !== undefined) return { kind: 'known', id };
	const row = rows.get(key);
	if (row !== undefined) {
		// Whose row is refused is not created by this run, so that the option decides about them as about anybody unknown.
		const isAbsent = directory.find('Users', manager.attribute, manager.value).kind === 'absent';
		if (row.isRefused && unknownManager === 'leaveOut') return { kind: 'known', note: isAbsent ? leftOut : leftOutRefused };
		if (row.outcome !== undefined) return { kind: 'decided', outcome: row.outcome };
		if (row.isRefused && !late.has(intent)) return { kind: 'decided', outcome: refusedManager(manager.value) };
		const { alias } = row;
		return late.has(intent) ? { kind: 'late', alias } : { kind: 'known', id: `bulkId:${alias}` };
	}
	const found = directory.find('Users', manager.attribute, manager.value);
	if (found.kind === 'found') return { kind: 'known', id: found.id };
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
const leftOutRefused = 'The manager was left out, since the row of that user is refused. Correct that row, then run both again.';

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
	return ownPatch(label, 'Users', { kind: 'reference', alias: userAlias }, data);
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
