import type { JsonObject } from '../scim/json';
import type { Outcome, Settlement } from '../plan/outcome';
import type { Operation, PlannedStep } from '../plan/step';

/** A row of the output: the same keys in the same order for every kind of outcome, absent values null. */
export type Result = {
	readonly ok: boolean;
	readonly outcome: Outcome['kind'];
	readonly reason: string | null;
	readonly method: string | null;
	readonly resourceType: string | null;
	readonly resourceId: string | null;
	readonly bulkId: string | null;
	readonly status: number | null;
	readonly location: string | null;
	readonly version: string | null;
	readonly detail: string | null;
	readonly scimType: string | null;
	readonly errorCode: string | null;
	readonly trackingId: string | null;
	readonly request: number | null;
	readonly attempts: number;
};

/** The row for a step of the plan. */
export function resultOf(step: PlannedStep, { outcome, request, attempts }: Settlement): Result {
	const { operation, bulkId } = workOf(step);
	const known = keysOf(outcome);
	return {
		ok: isOk(outcome),
		outcome: outcome.kind,
		reason: known.reason ?? null,
		method: operation?.method ?? null,
		resourceType: operation?.resourceType ?? null,
		resourceId: known.resourceId ?? (operation?.target.kind === 'id' ? operation.target.id : null),
		bulkId,
		status: known.status ?? null,
		location: known.location ?? null,
		version: known.version ?? null,
		detail: known.detail ?? (isOk(outcome) ? operation?.note : undefined) ?? null,
		scimType: known.scimType ?? null,
		errorCode: known.errorCode ?? null,
		trackingId: known.trackingId ?? null,
		request: request ?? null,
		attempts,
	};
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
