import type { Operation } from './step';

/** The operation with one more sentence for people, behind what else they have to know. */
export function noted(operation: Operation, note: string): Operation {
	return { ...operation, note: operation.note === undefined ? note : `${operation.note} ${note}` };
}
