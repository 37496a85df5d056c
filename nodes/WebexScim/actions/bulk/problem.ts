import type { InvalidReason } from '../../bulk/types';

/** What keeps an item from becoming an operation: a sentence that names the field and says what to do. */
export interface Problem {
	readonly problem: string;
	/** Default `badValue`. */
	readonly reason?: InvalidReason;
}

export function expressionFailed(name: string): string {
	return `The expression in '${name}' could not be evaluated for this item. Check the fields it uses.`;
}
