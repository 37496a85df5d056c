import type { FieldType, ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { columnsOf } from '../scim/columns/attributes';
import type { Column, ColumnType } from '../scim/columns/column';
import { isJsonObject } from '../scim/json';

/**
 * The attributes of the chosen resource type, for the resource mapper; the usual ones are shown, the others can be added, the
 * numbered ones at the end. They are the same for every operation, since n8n empties the mapper whenever they change, and n8n
 * saves all of them in the workflow: what hardly anybody can use is left out, unless it is mapped by hand already.
 */
export async function getAttributes(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const isAboutGroups = this.getCurrentNodeParameter('resourceType') === 'Groups' && this.getCurrentNodeParameter('operation') !== 'sync';
	const mapped = mappedIds(this.getCurrentNodeParameter('attributes'));
	const offered = columnsOf(isAboutGroups ? 'Groups' : 'Users').filter((column) => !isOfOthers(column) || mapped.has(column.id));
	return { fields: [...offered].sort((one, other) => rankOf(one) - rankOf(other)).map(fieldOf) };
}

/** What another organization keeps about a user: Webex's own page on creating users does not offer it either. */
function isOfOthers({ attribute }: Column): boolean {
	return attribute.startsWith('crossOrgAttribute');
}

/** The attributes that the mapper's own value sets; n8n has null for those that are not shown. */
function mappedIds(given: unknown): ReadonlySet<string> {
	const values = isJsonObject(given) ? given['value'] : undefined;
	return new Set(isJsonObject(values) ? Object.keys(values).filter((id) => values[id] !== null) : []);
}

/** The usual ones, the others, the numbered ones. */
function rankOf({ common, displayName }: Column): number {
	if (common) return 0;
	return /\d/.test(displayName) ? 2 : 1;
}

const fieldTypes: Readonly<Record<ColumnType, FieldType>> = { string: 'string', boolean: 'boolean', stringList: 'string' };

/** What to enter, where the attribute's own name does not say it. */
const panelNames: ReadonlyMap<string, string> = new Map([
	['User Name', 'User Name (Email, required to create)'],
	['Group Name', 'Group Name (required to create)'],
	['Manager', 'Manager (Email or ID)'],
	['User Members', 'User Members (Emails or IDs)'],
]);

/**
 * n8n sends a switch that is shown as false before anybody touched it, so switches have to be asked for. No attribute is
 * required here: an update needs none, and the other operations say which row has no name.
 */
function fieldOf(column: Column): ResourceMapperField {
	const options = column.enum?.map((value) => ({ name: value, value }));
	return {
		id: column.id,
		displayName: panelNames.get(column.displayName) ?? column.displayName,
		required: false,
		display: true,
		defaultMatch: false,
		removed: !column.common || column.type === 'boolean',
		...(options === undefined ? { type: fieldTypes[column.type] } : { type: 'options' as const, options }),
	};
}
