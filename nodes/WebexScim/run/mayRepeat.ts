import type { Operation } from '../plan/step';

/** True where sending it twice does no harm: uniqueness of userName keeps a second create of a user from taking effect; a change or delete repeats. */
export function mayRepeat({ method, resourceType }: Operation): boolean {
	return method !== 'POST' || resourceType === 'Users';
}
