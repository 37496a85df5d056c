import { diffResource } from '../../bulk/diff';
import { nameOf } from '../../bulk/directory';
import { rejection } from '../../bulk/judge';
import { resolveReferences } from '../../bulk/references';
import type { ConflictRule, Outcome } from '../../bulk/types';
import type { JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import type { OperationResult } from '../../scim/parse';
import { removalsOf } from '../../scim/removals';
import { findByValue, scimPath, type FoundByText } from '../../transport/lookup';
import type { Run } from './runState';
import { stopForWait } from './waits';

/** A create that Webex refused because the resource exists, with the row that says so. */
export interface Conflict {
	readonly place: number;
	readonly row: OperationResult;
}

/** Waits before each look, in ms: one made in this run a moment ago may not show yet. */
const looksMs = [0, 5_000, 5_000, 5_000] as const;

/**
 * Settles creates that met an existing resource by their rule: it is adopted, or becomes a change to what is wanted of it.
 * One that is not to be found, such as a user of another organization, stays rejected.
 */
export async function settleConflicts(run: Run, conflicts: readonly Conflict[], request: number): Promise<void> {
	let open = conflicts;
	for (const waitMs of looksMs) {
		const waited = await run.waiting.wait(waitMs);
		if (waited !== 'waited') {
			stopForWait(run, waited);
			break;
		}
		const found = await lookUp(run, open);
		open = open.filter((conflict) => !settleConflict(run, conflict, found, request));
		if (!open.some(({ place }) => run.schedule.operation(place).previous !== undefined)) break;
	}
	for (const { place, row } of open) run.settle(place, rejection(row, 409), request);
}

async function lookUp(run: Run, conflicts: readonly Conflict[]): Promise<ReadonlyMap<ResourceType, FoundByText>> {
	const found = new Map<ResourceType, FoundByText>();
	for (const resourceType of ['Users', 'Groups'] as const) {
		const names = conflicts.flatMap(({ place }) => nameAt(run, place, resourceType) ?? []);
		if (names.length === 0) continue;
		const path = scimPath(run.settings.organizationId, resourceType);
		const attribute = resourceType === 'Users' ? 'userName' : 'displayName';
		found.set(resourceType, await findByValue(path, attribute, [...new Set(names)], run.reading, run.settings.scopeFilter, resourceType === 'Groups'));
	}
	return found;
}

function nameAt(run: Run, place: number, resourceType: ResourceType): string | undefined {
	const { spec } = run.schedule.operation(place);
	return spec.resourceType === resourceType && spec.data !== undefined ? nameOf(resourceType, spec.data)?.value : undefined;
}

function settleConflict(run: Run, { place }: Conflict, found: ReadonlyMap<ResourceType, FoundByText>, request: number): boolean {
	const { spec } = run.schedule.operation(place);
	const name = nameAt(run, place, spec.resourceType);
	const [resource, other] = (name === undefined ? undefined : found.get(spec.resourceType)?.get(name.toLowerCase())) ?? [];
	const id = resource?.['id'];
	if (resource === undefined || other !== undefined || typeof id !== 'string' || spec.onConflict === undefined) return false;
	const outcome = outcomeOf(run, spec.onConflict, resource, id);
	if (outcome.kind !== 'change') {
		run.settle(place, outcome, request);
		return true;
	}
	if (removalsOf(outcome.data, spec.resourceType).deactivates) return false;
	const { onConflict, ...kept } = spec;
	run.schedule.replace(place, { ...kept, method: 'PATCH', target: { kind: 'id', id }, data: outcome.data });
	return onConflict !== undefined;
}

function outcomeOf(run: Run, rule: ConflictRule, resource: JsonObject, id: string): Outcome | { kind: 'change'; data: JsonObject } {
	switch (rule.kind) {
		case 'adopt':
			return { kind: 'applied', reason: 'adopted', resourceId: id };
		case 'update': {
			const wanted = resolveReferences(rule.wanted, run.schedule.idOf);
			const data = diffResource(wanted, resource, { emptyValues: rule.emptyValues });
			return data === null ? { kind: 'unchanged', resourceId: id } : { kind: 'change', data };
		}
	}
}
