import { maxFailOnErrors } from '../../scim/messages';
import type { OperationResult } from '../../scim/parse';
import type { RunState } from '../state';

/** What servers give that list what they did not try after the stop: nothing that is sent has a condition that could fail. */
const untriedStatus = 412;

/** Rows of what was tried and of what was not; the latter only where `failOnErrors` operations have failed (RFC 7644 3.7). */
export function parted(
	results: readonly OperationResult[],
	failOnErrors: number,
): { readonly tried: readonly OperationResult[]; readonly untried: readonly OperationResult[] } {
	const tried = results.filter(({ status }) => status !== untriedStatus);
	if (tried.filter(isFailure).length < failOnErrors) return { tried: results, untried: [] };
	return { tried, untried: results.filter(({ status }) => status === untriedStatus) };
}

/** True for a row that counts for `failOnErrors`. */
export function isFailure({ status }: OperationResult): boolean {
	return status !== undefined && status >= 400;
}

/** What `failOnErrors` to send, so that the run stops in time. */
export function failOnErrors({ limits: { stopAfterErrors }, errors }: RunState): number {
	return stopAfterErrors === 0 ? maxFailOnErrors : Math.max(1, Math.min(maxFailOnErrors, stopAfterErrors - errors));
}
