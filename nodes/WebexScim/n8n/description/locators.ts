import type { INodeProperties } from 'n8n-workflow';

/** What the two kinds of locators differ in for each parameter. */
type Labels = Pick<INodeProperties, 'displayName' | 'name' | 'displayOptions' | 'description'>;

/**
 * A user, chosen from a list or named by e-mail address, ID or external ID. Names are looked up many per search. The mode is
 * the one to begin with: a list names one user for all items, an address comes from each item's own row.
 */
export function userLocator(labels: Labels, mode: 'list' | 'userName'): INodeProperties {
	return locator(labels, mode, {
		searchListMethod: 'searchUsers',
		byName: { displayName: 'By Email', name: 'userName', placeholder: 'e.g. {{ $json.email }}' },
		hint: 'Drag the column here, so that each item names its own user',
	});
}

/** A group, chosen from a list or named by display name, ID or external ID; the mode as for users. */
export function groupLocator(labels: Labels, mode: 'list' | 'displayName'): INodeProperties {
	return locator(labels, mode, {
		searchListMethod: 'searchGroups',
		byName: { displayName: 'By Name', name: 'displayName', placeholder: 'e.g. Sales Team' },
		hint: 'One group for all items, or drag the column here',
	});
}

interface Kind {
	readonly searchListMethod: 'searchUsers' | 'searchGroups';
	readonly byName: { readonly displayName: string; readonly name: string; readonly placeholder: string };
	readonly hint: string;
}

function locator(labels: Labels, mode: string, { searchListMethod, byName, hint }: Kind): INodeProperties {
	return {
		...labels,
		type: 'resourceLocator',
		default: { mode, value: '' },
		required: true,
		modes: [
			{ displayName: 'From List', name: 'list', type: 'list', typeOptions: { searchListMethod, searchable: true } },
			{ ...byName, type: 'string', hint },
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77', hint },
			{ displayName: 'By External ID', name: 'externalId', type: 'string', placeholder: 'e.g. E10042', hint },
		],
	};
}
