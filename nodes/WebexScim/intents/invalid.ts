import type { DecidedIntent } from './intents';
import type { Problem } from './problem';
import { labelOf } from './source';

/** An item that cannot become an operation, and what else is known of it. */
export function invalid(
	itemIndex: number,
	{ detail, reason }: Problem,
	more: Partial<Omit<DecidedIntent, 'kind' | 'label' | 'outcome'>> = {},
): DecidedIntent {
	const outcome = { kind: 'invalid', reason, detail } as const;
	return { kind: 'decided', label: labelOf(itemIndex), outcome, ...more };
}
