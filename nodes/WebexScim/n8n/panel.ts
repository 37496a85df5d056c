import {
	NodeOperationError,
	type FieldType,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
	type ResourceMapperField,
	type ResourceMapperFields,
} from 'n8n-workflow';
import { columnsOf } from '../scim/columns/attributes';
import type { Column, ColumnType } from '../scim/columns/column';
import { uuidOfWebexId } from '../scim/identifiers';
import { filterStartsWith } from '../scim/filter';
import { ownEntryAnyCase, type JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { parseListPage, type ListPage } from '../scim/parse';
import { scimPath } from '../webex/lookup';
import { connect, type WebexConnection } from './connection';

/** Entries of one page of a list in the panel. */
const pageSize = 50;

/** Time that one request of a list in the panel may take, in ms. */
const timeoutMs = 30_000;

/** Pages of groups that one step of a search goes through; Webex documents no search of groups by the start of a name. */
const maxGroupPages = 20;

/** Users whose e-mail address begins with the filter. */
export async function searchUsers(this: ILoadOptionsFunctions, filter?: string, paginationToken?: string): Promise<INodeListSearchResult> {
	const connection = await connect(this, timeoutMs);
	const startIndex = Number(paginationToken ?? 1);
	const term = filter === undefined || filter === '' ? '' : `&filter=${encodeURIComponent(filterStartsWith('userName', filter))}`;
	const page = await readPage(this, connection, 'Users', `startIndex=${startIndex}&count=${pageSize}&sortBy=userName${term}`);
	return resultOf(
		page.resources.flatMap((user) => itemOf(user, 'userName')),
		startIndex,
		page,
	);
}

/** Groups whose name contains the filter. */
export async function searchGroups(this: ILoadOptionsFunctions, filter?: string, paginationToken?: string): Promise<INodeListSearchResult> {
	const connection = await connect(this, timeoutMs);
	const wanted = (filter ?? '').toLowerCase();
	let startIndex = Number(paginationToken ?? 1);
	for (let pages = 1; ; pages++) {
		const page = await readPage(this, connection, 'Groups', `startIndex=${startIndex}&count=${pageSize}&sortBy=displayName`);
		const results = page.resources
			.flatMap((group) => itemOf(group, 'displayName'))
			.filter(({ name }) => name.toLowerCase().includes(wanted));
		const result = resultOf(results, startIndex, page);
		if (results.length > 0 || result.paginationToken === undefined || pages >= maxGroupPages) return result;
		startIndex += page.resources.length;
	}
}

/**
 * The attributes of the chosen resource type, for the resource mapper; the usual ones are shown, the others can be added.
 * They are the same for every operation, since n8n empties the mapper whenever they change.
 */
export async function getAttributes(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const isAboutGroups = this.getCurrentNodeParameter('resourceType') === 'Groups' && this.getCurrentNodeParameter('operation') !== 'sync';
	return { fields: columnsOf(isAboutGroups ? 'Groups' : 'Users').map(fieldOf) };
}

async function readPage(
	context: ILoadOptionsFunctions,
	{ send, organizationId }: WebexConnection,
	resourceType: ResourceType,
	query: string,
): Promise<ListPage> {
	const result = await send({ method: 'GET', path: `${scimPath(organizationId, resourceType)}?${query}` });
	const page = result.kind === 'answer' && result.status === 200 ? parseListPage(result.body) : undefined;
	if (page !== undefined) return page;
	const why = result.kind === 'answer' ? `status ${result.status}` : 'no answer';
	throw new NodeOperationError(context.getNode(), `Webex did not give the list of ${resourceType.toLowerCase()} (${why})`, {
		description: 'Check that the credential has the scope identity:people_rw and belongs to an administrator.',
	});
}

function resultOf(results: INodeListSearchItems[], startIndex: number, { resources, totalResults }: ListPage): INodeListSearchResult {
	const next = startIndex + resources.length;
	return resources.length > 0 && next <= totalResults ? { results, paginationToken: String(next) } : { results };
}

/** An entry of a list; none for what has no name, or no ID as Webex writes them: n8n would read `=…` in its place as code. */
function itemOf(resource: JsonObject, attribute: 'userName' | 'displayName'): readonly INodeListSearchItems[] {
	const id = ownEntryAnyCase(resource, 'id');
	const name = ownEntryAnyCase(resource, attribute);
	if (typeof id !== 'string' || typeof name !== 'string' || uuidOfWebexId(id) === undefined) return [];
	return [{ name: asText(name), value: id }];
}

/** n8n keeps the name of what was chosen with the workflow and takes a text that begins with `=` for code. */
function asText(name: string): string {
	return name.trimStart().startsWith('=') ? `'${name}` : name;
}

const fieldTypes: Readonly<Record<ColumnType, FieldType>> = { string: 'string', boolean: 'boolean', stringList: 'string' };

/** What to enter, where the attribute's own name does not say it. */
const panelNames: ReadonlyMap<string, string> = new Map([
	['User Name', 'User Name (Email)'],
	['Manager', 'Manager (Email or ID)'],
	['User Members', 'User Members (IDs)'],
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
		canBeUsedToMatch: false,
		removed: !column.common || column.type === 'boolean',
		...(options === undefined ? { type: fieldTypes[column.type] } : { type: 'options' as const, options }),
	};
}
