import type { RunState } from '../../nodes/WebexScim/run/state';

/** The run as it stands, to go on with apart. What is in its lists and maps is never changed, so they are copied, no deeper. */
export function copyOf(state: RunState): RunState {
	const copy: Record<string, unknown> = { ...state };
	for (const key in copy) copy[key] = copied(copy[key]);
	return copy as unknown as RunState;
}

function copied(value: unknown): unknown {
	if (Array.isArray(value)) return [...(value as readonly unknown[])];
	if (value instanceof Map) return new Map<unknown, unknown>(value);
	if (value instanceof Set) return new Set<unknown>(value);
	return value;
}
