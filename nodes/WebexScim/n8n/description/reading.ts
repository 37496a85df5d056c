import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** Where a parameter is shown. */
type Show = NonNullable<IDisplayOptions['show']>;

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
export function limitProperties(show: Show): INodeProperties[] {
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
export function filterProperties(show: Show, placeholders: { readonly filter: string; readonly attributes: string }): INodeProperties[] {
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

/** How what is found is sorted: by one of these attributes, the one that names it by default, and from which end. */
export function sortProperties(show: Show, noun: 'users' | 'groups', choices: Readonly<Record<string, string>>): INodeProperties[] {
	const name = noun === 'users' ? 'userName' : 'displayName';
	return [
		{
			displayName: 'Sort By',
			name: 'sortBy',
			type: 'options',
			displayOptions: { show },
			options: [{ name: 'Do Not Sort', value: '' }, ...Object.entries(choices).map(([value, label]) => ({ name: label, value }))],
			default: name,
			description: `What Webex sorts the ${noun} by`,
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
export function simplifyProperty(show: Show): INodeProperties {
	return {
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		displayOptions: { show },
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	};
}
