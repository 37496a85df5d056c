import { NodeOperationError, type ILoadOptionsFunctions, type INodeListSearchItems, type INodeListSearchResult } from 'n8n-workflow';
import { anyStartsWith } from '../scim/filter/filter';
import { isJsonObject, ownEntryAnyCase, type JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { uuidOfWebexId } from '../scim/names/identifiers';
import { parseListPage, type ListPage } from '../scim/parse';
import { scimPath } from '../webex/reads/lookup';
import { connect, type WebexConnection } from './connection';

/** Entries of one page of a list in the panel. */
const pageSize = 50;

/** Time that one request of a list in the panel may take, in ms. */
const timeoutMs = 30_000;

/** Pages of groups that one step of a search goes through; Webex documents no search of groups by the start of a name. */
const maxGroupPages = 20;

/** What people know each other by, as far as Webex searches by how it begins. */
const userNames = ['userName', 'displayName', 'name.givenName', 'name.familyName'];

/** Users whose e-mail address, display name, first name or last name begins with the filter, in the order of their addresses. */
export async function searchUsers(this: ILoadOptionsFunctions, filter?: string, paginationToken?: string): Promise<INodeListSearchResult> {
	const typed = (filter ?? '').trim();
	const wanted = typed === '' ? '' : anyStartsWith(userNames, typed);
	if (wanted === undefined) return { results: [] };
	const connection = await connect(this, timeoutMs, this.getCurrentNodeParameter('options.organizationId'));
	const startIndex = Number(paginationToken ?? 1);
	const term = wanted === '' ? '' : `&filter=${encodeURIComponent(wanted)}`;
	const page = await readPage(this, connection, 'Users', `startIndex=${startIndex}&count=${pageSize}&sortBy=userName${term}`);
	const results = page.resources.flatMap((user) => itemOf(user, 'userName', shownUser));
	return resultOf(results, startIndex, page);
}

/** Groups whose name contains the filter. */
export async function searchGroups(this: ILoadOptionsFunctions, filter?: string, paginationToken?: string): Promise<INodeListSearchResult> {
	const connection = await connect(this, timeoutMs, this.getCurrentNodeParameter('options.organizationId'));
	const wanted = (filter ?? '').toLowerCase();
	let startIndex = Number(paginationToken ?? 1);
	for (let pages = 1; ; pages++) {
		const page = await readPage(this, connection, 'Groups', `startIndex=${startIndex}&count=${pageSize}&sortBy=displayName`);
		const results = page.resources
			.flatMap((group) => itemOf(group, 'displayName', (name) => name))
			.filter(({ name }) => name.toLowerCase().includes(wanted));
		const result = resultOf(results, startIndex, page);
		if (results.length > 0 || result.paginationToken === undefined || pages >= maxGroupPages) return result;
		startIndex += page.resources.length;
	}
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
function itemOf(
	resource: JsonObject,
	attribute: 'userName' | 'displayName',
	shown: (name: string, resource: JsonObject) => string,
): readonly INodeListSearchItems[] {
	const id = ownEntryAnyCase(resource, 'id');
	const name = ownEntryAnyCase(resource, attribute);
	if (typeof id !== 'string' || typeof name !== 'string' || uuidOfWebexId(id) === undefined) return [];
	return [{ name: asText(shown(name, resource)), value: id }];
}

/** `Iris Holm (iris.holm@example.com)`; the address alone for a user who has no other name. */
function shownUser(userName: string, user: JsonObject): string {
	const parts = ownEntryAnyCase(user, 'name');
	const inParts = isJsonObject(parts) ? ['givenName', 'familyName'].map((part) => textAt(parts, part)) : [];
	const name = textAt(user, 'displayName') || inParts.filter((part) => part !== '').join(' ');
	return name === '' || name.toLowerCase() === userName.toLowerCase() ? userName : `${name} (${userName})`;
}

function textAt(holder: JsonObject, name: string): string {
	const value = ownEntryAnyCase(holder, name);
	return typeof value === 'string' ? value.trim() : '';
}

/** n8n keeps the name of what was chosen with the workflow and takes a text that begins with `=` for code. */
function asText(name: string): string {
	return name.trimStart().startsWith('=') ? `'${name}` : name;
}
