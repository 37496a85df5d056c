import type { INodeProperties } from 'n8n-workflow';

/** Where a parameter is shown: for these operations of a resource. */
export interface Shown {
	readonly resource: readonly ['user' | 'group'];
	readonly operation: readonly string[];
}

/** Where a person looks for Create, Update and Delete, the word where they are. */
export function writingNotice(resource: 'user' | 'group'): INodeProperties {
	return {
		displayName: `This resource only reads. To create, change or delete ${resource}s, choose the resource SCIM Bulk, also for a single ${resource}.`,
		name: `${resource}WritingNotice`,
		type: 'notice',
		displayOptions: { show: { resource: [resource] } },
		default: '',
	};
}

/** The parameters of a search: all or a number of results. */
export function limitProperties({ resource, operation }: Shown): INodeProperties[] {
	const show = { resource: [...resource], operation: [...operation] };
	return [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			displayOptions: { show },
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			displayOptions: { show: { ...show, returnAll: [false] } },
			default: 50,
			description: 'Max number of results to return',
		},
	];
}

/** What is searched for, and which attributes come back. */
export function filterProperties(
	{ resource, operation }: Shown,
	placeholders: { readonly filter: string; readonly attributes: string },
): INodeProperties[] {
	const show = { resource: [...resource], operation: [...operation] };
	return [
		{
			displayName: 'Filter',
			name: 'filter',
			type: 'string',
			displayOptions: { show },
			default: '',
			placeholder: placeholders.filter,
			description: 'SCIM filter. Empty means all.',
		},
		{
			displayName: 'Attributes',
			name: 'attributes',
			type: 'string',
			displayOptions: { show },
			default: '',
			placeholder: placeholders.attributes,
			description: 'Attributes to return, separated by commas. Empty means what Webex returns by default.',
		},
	];
}

/** How what is found is sorted: by one of these attributes, and from which end. */
export function sortProperties(
	{ resource, operation }: Shown,
	{ choices, default: first }: { readonly choices: readonly { readonly name: string; readonly value: string }[]; readonly default: string },
): INodeProperties[] {
	const show = { resource: [...resource], operation: [...operation] };
	return [
		{
			displayName: 'Sort By',
			name: 'sortBy',
			type: 'options',
			displayOptions: { show },
			options: [{ name: 'Do Not Sort', value: '' }, ...choices],
			default: first,
			description: `What Webex sorts the ${resource[0]}s by`,
		},
		{
			displayName: 'Sort Order',
			name: 'sortOrder',
			type: 'options',
			displayOptions: { show, hide: { sortBy: [''] } },
			options: [
				{ name: 'Ascending', value: 'ascending' },
				{ name: 'Descending', value: 'descending' },
			],
			default: 'ascending',
			description: 'Whether to begin with the first or with the last',
		},
	];
}

/** Whether results are flat. */
export function simplifyProperty({ resource, operation }: Shown): INodeProperties {
	return {
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		displayOptions: { show: { resource: [...resource], operation: [...operation] } },
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	};
}
