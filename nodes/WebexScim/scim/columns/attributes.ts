import type { ResourceType } from '../messages';
import type { Column } from './column';
import { groupColumns } from './groupAttributes';
import { userColumns } from './userAttributes';

const columns = { Users: userColumns, Groups: groupColumns };

const byId = {
	Users: new Map(userColumns.map((column) => [column.id, column])),
	Groups: new Map(groupColumns.map((column) => [column.id, column])),
};

/** The columns that an administrator can set, the usual ones first. Types, lengths and values are those of Webex's schema endpoints. */
export function columnsOf(resourceType: ResourceType): readonly Column[] {
	return columns[resourceType];
}

/** The column of that id; undefined for an id that is not, or no longer, known. */
export function columnOf(resourceType: ResourceType, id: string): Column | undefined {
	return byId[resourceType].get(id);
}
