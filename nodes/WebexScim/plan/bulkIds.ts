import type { BulkId } from './step';

/** Digits of a run's token: enough that two runs of which one may get the other's answer hardly ever share one. */
const tokenLength = 8;

/** The part of its bulkIds that only one run has, by chance; `random` lies in 0 to 1. */
export function runTokenOf(random: number): string {
	const count = 10 ** tokenLength;
	return `op${String(Math.min(count - 1, Math.floor(random * count))).padStart(tokenLength, '0')}`;
}

/** The bulkId of the operation at an index of the plan. */
export function bulkIdOf(runToken: string, index: number): BulkId {
	return `${runToken}${String(index + 1).padStart(8, '0')}` as BulkId;
}
