import type { Outcome } from './outcome';

/** The outcome of a row that would take account or roles away from a protected user; `what` says what became of the row instead. */
export function protectedBy(why: string, what = 'Nothing of this row was sent.'): Outcome {
	return { kind: 'notAttempted', reason: 'protected', detail: `This user is protected (${why}) and keeps account and roles. ${what}` };
}
