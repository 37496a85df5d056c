import type { Outcome, Settlement } from '../plan/outcome';
import type { Operation, PlannedStep } from '../plan/step';
import type { JsonObject } from '../scim/json';

/** A row of the output: the same keys in the same order for every kind of outcome, absent values null. */
export type Result = {
	readonly name: string | null;
	readonly ok: boolean;
	readonly outcome: Outcome['kind'];
	readonly detail: string | null;
	readonly reason: string | null;
	readonly status: number | null;
	readonly resourceId: string | null;
	readonly method: string | null;
	readonly resourceType: string | null;
	readonly bulkId: string | null;
	readonly location: string | null;
	readonly version: string | null;
	readonly scimType: string | null;
	readonly errorCode: string | null;
	readonly trackingId: string | null;
	readonly request: number | null;
	readonly attempts: number;
};

/** The keys that a person reads, of which a simplified row consists. */
export type SimpleResult = Pick<Result, 'name' | 'ok' | 'outcome' | 'detail' | 'reason' | 'status' | 'resourceId'>;

/** The row for a step of the plan. */
export function resultOf(
	step: PlannedStep,
	{ outcome, request, attempts }: Settlement,
	name = step.kind === 'planned' ? step.operation.name : step.name,
): Result {
	const { operation, bulkId } = workOf(step);
	const known = keysOf(outcome);
	return {
		name: name ?? null,
		ok: isOk(outcome),
		outcome: outcome.kind,
		detail: known.detail ?? (isOk(outcome) ? operation?.note : undefined) ?? null,
		reason: known.reason ?? null,
		status: known.status ?? null,
		resourceId: known.resourceId ?? (operation?.target.kind === 'id' ? operation.target.id : null),
		method: operation?.method ?? null,
		resourceType: operation?.resourceType ?? null,
		bulkId,
		location: known.location ?? null,
		version: known.version ?? null,
		scimType: known.scimType ?? null,
		errorCode: known.errorCode ?? null,
		trackingId: known.trackingId ?? null,
		request: request ?? null,
		attempts,
	};
}

/** A row down to the id of its resource. */
export function simplified({ name, ok, outcome, detail, reason, status, resourceId }: Result): SimpleResult {
	return { name, ok, outcome, detail, reason, status, resourceId };
}

/** The operation of a step, with the bulkId that is shown: the user's own where one was given. */
function workOf(step: PlannedStep): { readonly operation: Operation | undefined; readonly bulkId: string | null } {
	const work = step.kind === 'planned' ? step : step.refused;
	if (work === undefined) {
		const isShown = step.kind === 'decided' && step.isAliasHidden !== true;
		return { operation: undefined, bulkId: (isShown ? step.alias : undefined) ?? null };
	}
	const { operation, bulkId = null } = work;
	return { operation, bulkId: operation.isAliasHidden === true ? bulkId : (operation.alias ?? bulkId) };
}

/** True when the row is as wanted. */
export function isOk({ kind }: Outcome): boolean {
	return kind === 'applied' || kind === 'unchanged' || kind === 'planned';
}

/** What a dry run would send for an outcome. */
export function plannedData(outcome: Outcome): JsonObject | null {
	return outcome.kind === 'planned' ? (outcome.data ?? null) : null;
}

type Keys = Partial<
	Record<'reason' | 'resourceId' | 'location' | 'version' | 'detail' | 'scimType' | 'errorCode' | 'trackingId', string>
> & {
	readonly status?: number;
};

/** What an outcome has of the keys of a result. */
function keysOf(outcome: Outcome): Keys {
	return outcome.kind === 'planned' ? {} : outcome;
}
