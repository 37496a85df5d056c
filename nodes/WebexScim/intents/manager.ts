import { columnsOf } from '../scim/columns/attributes';
import type { Fault } from '../scim/columns/fault';
import type { ColumnValue } from '../scim/columns/values';
import { uuidOfWebexId } from '../scim/identifiers';
import type { ManagerName } from './intents';
import { addressWords, unaskableWords } from './problem';

/** Takes a manager's e-mail address out of the values, to be looked up; an id stays, decoded if need be. */
export function takeManager(
	values: Map<string, ColumnValue | null>,
): ManagerName | { readonly kind: 'fault'; readonly fault: Fault } | undefined {
	const value = managerColumn === undefined ? undefined : values.get(managerColumn);
	if (managerColumn === undefined || typeof value !== 'string') return undefined;
	const id = uuidOfWebexId(value);
	if (id !== undefined) {
		values.set(managerColumn, id);
		return undefined;
	}
	const words = value.includes('@') ? (addressWords(value) ?? unaskableWords('userName', value)) : notAManager;
	if (words !== undefined) return { kind: 'fault', fault: { id: managerColumn, reason: 'badValue', words } };
	values.delete(managerColumn);
	return { kind: 'name', attribute: 'userName', value };
}

/** The column that names a user's manager; Webex wants the manager's id there. */
const managerColumn = columnsOf('Users').find(({ attribute }) => attribute === 'manager')?.id;

const notAManager = "is neither an e-mail address nor an ID. Give the manager's e-mail address.";
