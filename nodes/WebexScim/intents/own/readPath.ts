import type { Operation } from '../../plan/step';
import type { Method, ResourceType } from '../../scim/messages';
import { maxPathLength } from '../../scim/patch/path';
import { problem, type Problem } from '../problem';
import { isMisspelledReference, targetInPath } from '../target';

/** Where an operation goes, as its path says. */
export interface PathReading extends Pick<Operation, 'resourceType' | 'target'> {
	readonly kind: 'path';
}

/**
 * The path of an operation that a user writes (RFC 7644 3.7). `method` is undefined where nobody knows it: then the path may be that of
 * any. `shown` is what a person knows the path by.
 */
export function readPath(value: unknown, method: Method | undefined, shown: string): PathReading | Problem {
	if (value === undefined || value === null || value === '') return problem(`${shown} is missing. ${pathAdvice(method)}`, 'missingField');
	// An id has 254 characters at most, so a longer path leads nowhere.
	if (typeof value === 'string' && value.trim().length > maxPathLength) {
		return problem(`${shown} is longer than any path of a user or group. ${pathAdvice(method)}`);
	}
	const segments = typeof value === 'string' ? segmentsOf(value.trim()) : [];
	const [type = '', rest = ''] = segments;
	const resourceType = resourceTypes.get(type.toLowerCase());
	const isNew = rest === '';
	const target = isNew ? ({ kind: 'new' } as const) : rest === rest.trim() ? targetInPath(rest) : undefined;
	if (isMisspelledReference(rest))
		return problem(`${shown} refers to a bulkId in other letters. Write bulkId:boss for the row with the bulkId boss.`);
	const fits = method === undefined || isNew === (method === 'POST');
	if (segments.length > 2 || resourceType === undefined || target === undefined || !fits) {
		return problem(`${shown} does not fit ${method === undefined ? 'any operation' : `a ${method}`}. ${pathAdvice(method)}`);
	}
	return { kind: 'path', resourceType, target };
}

const resourceTypes: ReadonlyMap<string, ResourceType> = new Map([
	['users', 'Users'],
	['groups', 'Groups'],
]);

/** What stands between the slashes; one before and one behind are left out. */
function segmentsOf(path: string): readonly string[] {
	const start = path.startsWith('/') ? 1 : 0;
	const end = path.endsWith('/') ? path.length - 1 : path.length;
	return path.slice(start, Math.max(start, end)).split('/');
}

function pathAdvice(method: Method | undefined): string {
	if (method === 'POST') return 'Use /Users or /Groups.';
	const ofOne = '/Users/{id} or /Groups/{id}, with the ID of the user or group';
	return method === undefined ? `Use /Users or /Groups for a POST, else ${ofOne}.` : `Use ${ofOne}.`;
}
