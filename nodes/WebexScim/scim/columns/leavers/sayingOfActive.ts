import { columnOf } from '../attributes';
import { checkValue } from '../values';
import type { LeaverSaying } from './leavers';

/** What a value for Active says of somebody, in the words that a cell may have: only a no is of one who is gone. */
export function sayingOfActive(value: unknown): LeaverSaying {
	const column = columnOf('Users', 'active');
	const checked = column && checkValue(column, value);
	return checked?.kind === 'ok' && checked.value === false ? 'gone' : 'other';
}
