import type { JsonObject } from '../scim/json';
import { assertNever } from './assertNever';
import type { PlannedEntry } from './plan';
import type { Outcome, Settlement } from './types';

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

/** The row for an entry of the plan. `bulkId` is the user's own where one was given. */
export function resultOf(entry: PlannedEntry, { outcome, request, attempts }: Settlement): Result {
	const spec = 'settled' in entry ? undefined : entry.spec;
	const known = keysOf(outcome);
	return {
		ok: isOk(outcome),
		outcome: outcome.kind,
		reason: known.reason ?? null,
		method: spec?.method ?? null,
		resourceType: spec?.resourceType ?? null,
		resourceId: known.resourceId ?? (spec?.target.kind === 'id' ? spec.target.id : null),
		bulkId: bulkIdOf(entry),
		status: known.status ?? null,
		location: known.location ?? null,
		version: known.version ?? null,
		detail: known.detail ?? null,
		scimType: known.scimType ?? null,
		errorCode: known.errorCode ?? null,
		trackingId: known.trackingId ?? null,
		request: request ?? null,
		attempts,
	};
}

function bulkIdOf(entry: PlannedEntry): string | null {
	if ('settled' in entry) return entry.alias ?? null;
	return entry.spec.isAliasHidden === true ? entry.bulkId : (entry.spec.alias ?? entry.bulkId);
}

/** True when the row is as wanted. */
export function isOk({ kind }: Outcome): boolean {
	return kind === 'applied' || kind === 'unchanged' || kind === 'planned';
}

/** What a dry run would send for an outcome. */
export function plannedData(outcome: Outcome): JsonObject | null {
	return outcome.kind === 'planned' ? (outcome.data ?? null) : null;
}

interface Keys {
	readonly reason?: string;
	readonly resourceId?: string;
	readonly status?: number;
	readonly location?: string;
	readonly version?: string;
	readonly detail?: string;
	readonly scimType?: string;
	readonly errorCode?: string;
	readonly trackingId?: string;
}

function keysOf(outcome: Outcome): Keys {
	switch (outcome.kind) {
		case 'planned':
			return {};
		case 'applied':
		case 'unchanged':
		case 'rejected':
		case 'invalid':
		case 'notAttempted':
		case 'unconfirmed':
			return outcome;
		default:
			return assertNever(outcome);
	}
}
