import type { IExecuteFunctions } from 'n8n-workflow';
import { assertNever } from '../../scim/assertNever';
import { isJsonObject, ownEntry, type JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { scimPath } from '../../webex/reads/lookup';
import { readPages, type PagesResult } from '../../webex/reads/pages';
import { readParameter } from '../settings/settingReader';
import { parseSwitch, parseText, parseWhole, parseWord } from '../settings/settingValues';
import { apiError, operationError } from './readErrors';
import type { Reading } from './reading';

/** All resources that the item's filter finds, or as many as its limit allows. */
export async function readMany(reading: Reading, resourceType: ResourceType, itemIndex: number): Promise<readonly JsonObject[]> {
	const { context, organizationId, ports } = reading;
	const limit = limitOf(context, itemIndex);
	const textOf = (name: string, label: string): string =>
		readParameter(context, { name, label, parse: parseText, isFreeText: true }, itemIndex) ?? '';
	const filter = textOf('filter', 'Filter');
	const attributes = isLeftOver(context) ? '' : textOf('attributes', 'Attributes').replace(/\s+/g, '');
	const query = [
		filter === '' ? '' : `&filter=${encodeURIComponent(filter)}`,
		attributes === '' ? '' : `&attributes=${encodeURIComponent(attributes)}`,
		sortOf(context, itemIndex),
	].join('');
	const pages = await readPages(scimPath(organizationId, resourceType), query, limit, ports);
	const given = [filter === '' ? '' : examples[resourceType], attributes === '' ? '' : "'Attributes'"].filter((field) => field !== '');
	const check = given.length === 0 ? undefined : given.join(' and ');
	return resourcesOf(reading, pages, itemIndex, 'The list changed while it was read. Run the node again.', check);
}

/** SCIM Bulk has its columns in a parameter of the same name. n8n keeps them there when somebody chooses another resource. */
function isLeftOver(context: IExecuteFunctions): boolean {
	const { attributes } = context.getNode().parameters;
	return isJsonObject(attributes) && ownEntry(attributes, 'mappingMode') !== undefined;
}

/** What a filter looks like. */
const examples = {
	Users: `'Filter' (for example userName eq "ann@example.com")`,
	Groups: `'Filter' (for example displayName sw "Sales")`,
} as const;

/** What Webex can sort by. */
const sortWords = ['', 'userName', 'displayName', 'id', 'meta.lastModified'] as const;

function sortOf(context: IExecuteFunctions, itemIndex: number): string {
	const by = readParameter(context, { name: 'sortBy', label: 'Sort By', parse: parseWord(sortWords) }, itemIndex) ?? '';
	if (by === '') return '';
	const order = { name: 'sortOrder', label: 'Sort Order', parse: parseWord(['ascending', 'descending']) };
	return `&sortBy=${by}&sortOrder=${readParameter(context, order, itemIndex) ?? 'ascending'}`;
}

/** True where the item asks for flat results, as it does unless told otherwise. */
export function isSimplified({ context }: Reading, itemIndex: number): boolean {
	return readParameter(context, { name: 'simplify', label: 'Simplify', parse: parseSwitch }, itemIndex) ?? true;
}

/** Most results that the item asks for. */
export function limitOf(context: IExecuteFunctions, itemIndex: number): number {
	const returnsAll = readParameter(context, { name: 'returnAll', label: 'Return All', parse: parseSwitch }, itemIndex) ?? false;
	return returnsAll
		? Infinity
		: (readParameter(context, { name: 'limit', label: 'Limit', parse: parseWhole(1, Infinity), mayBeCleared: true }, itemIndex) ?? 50);
}

/** The resources of a whole list, or an error that says why there is none; `whenTruncated` where its pages do not add up. `check`: see `apiError`. */
export function resourcesOf(
	{ context }: Reading,
	pages: PagesResult,
	itemIndex: number,
	whenTruncated: string,
	check?: string,
): readonly JsonObject[] {
	switch (pages.kind) {
		case 'all':
			return pages.resources;
		case 'truncated':
			throw operationError(context, itemIndex, whenTruncated);
		case 'failed':
			throw apiError(context, itemIndex, pages.read, check);
		default:
			return assertNever(pages);
	}
}
