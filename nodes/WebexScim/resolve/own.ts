import type { Operation } from '../plan/step';
import { takesAway } from '../scim/patch/removals';
import { isSameWish } from './change';
import type { Rows, Shared } from './resolution';

/**
 * A user's own operation as it is; but a removal of what an earlier row removes in the same way is that one's (Law 9): a second deletion, and
 * a message that takes something away right behind an equal one.
 */
export function resolveOwn(operation: Operation, { own, asked, changed }: Rows, index: number): Operation | Shared {
	const key = own.keyOf(operation);
	if (key === undefined) return operation;
	const { method, resourceType, data } = operation;
	const isDeletion = method === 'DELETE';
	const last = changed.get(key)?.last;
	const isRepeated = data !== undefined && last !== undefined && isSameWish(last.wish, data) && takesAway(data, resourceType);
	const first = isDeletion ? asked.get(`DELETE ${key}`) : isRepeated ? last.index : undefined;
	if (first !== undefined && !own.isGivenBefore(operation)) {
		const alias = own.referredTo(operation);
		return { kind: 'shared', index: first, ...(alias !== undefined && { alias }) };
	}
	if (isDeletion && first === undefined) asked.set(`DELETE ${key}`, index);
	changed.set(key, isDeletion || data === undefined ? {} : { last: { index, wish: data } });
	return operation;
}
