import { wireOperation } from '../operationText';
import { idOfAlias, operationAt, type RunState } from '../state';
import { deletedIds } from './ids';

/** True for a change that names somebody whom this run deletes, such as a member of a group: its trace went with them. */
export function mayBeUndone(state: RunState, index: number): boolean {
	const step = operationAt(state, index);
	if (step.operation.method !== 'PATCH') return false;
	const deleted = deletedIds(state);
	if (deleted.length === 0) return false;
	const text = JSON.stringify(wireOperation(step, (alias) => idOfAlias(state, alias)).data);
	return deleted.some((id) => text.includes(id));
}
