import { columnsOf } from '../../scim/columns/attributes';
import type { Fault } from '../../scim/columns/fault';
import { shownColumn } from '../../scim/columns/shown';
import type { ColumnValue } from '../../scim/columns/values';
import { uuidOfWebexId } from '../../scim/names/identifiers';
import type { ManagerName } from '../intents';
import { addressWords, unaskableWords } from '../problem';

/** The column that names a user's manager; Webex wants the manager's id there. */
export const managerColumn = columnsOf('Users').find(({ attribute }) => attribute === 'manager')?.id ?? '';

/** Takes a manager's e-mail address out of the values, to be looked up; an id stays, decoded if need be. One that is none belongs to nobody. */
export function takeManagerCell(
	values: Map<string, ColumnValue | null>,
	columnName: string | undefined,
	unknownManager: 'reject' | 'leaveOut',
): ManagerName | { readonly kind: 'fault'; readonly fault: Fault } | undefined {
	const value = values.get(managerColumn);
	if (typeof value !== 'string') return undefined;
	const id = uuidOfWebexId(value);
	if (id !== undefined) {
		values.set(managerColumn, id);
		return undefined;
	}
	const formWords = value.includes('@') ? addressWords(value) : notAManager;
	const words = (unknownManager === 'reject' ? formWords : undefined) ?? unaskableWords('userName', value);
	if (words !== undefined) return { kind: 'fault', fault: { id: managerColumn, reason: 'badValue', words } };
	values.delete(managerColumn);
	const column = columnName === undefined ? undefined : shownColumn(columnName);
	return { kind: 'name', attribute: 'userName', value, ...(column === undefined ? {} : { column }) };
}

const notAManager =
	"is neither an e-mail address nor an ID. Give the manager's e-mail address, or choose Leave Out under 'Unknown Manager'.";
