import type { INodeProperties } from 'n8n-workflow';

/** The collection of options of SCIM Bulk. Names and defaults are part of the package's contract. */
export const optionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	displayOptions: { show: { resource: ['bulk'] } },
	default: {},
	options: [
		{
			displayName: 'Empty Values',
			name: 'emptyValues',
			type: 'options',
			displayOptions: { show: { '/operation': ['update'] } },
			options: [
				{ name: 'Ignore', value: 'ignore', description: 'Leave attributes that are empty in the item as they are' },
				{ name: 'Remove', value: 'remove', description: 'Clear attributes that are empty in the item' },
			],
			default: 'ignore',
			description: 'What an empty value in the item means',
		},
		{
			displayName: 'Fail Workflow',
			name: 'failWorkflow',
			type: 'boolean',
			default: false,
			description: 'Whether to stop the workflow with a summary after the run if any item did not go through',
		},
		{
			displayName: 'Include Input',
			name: 'includeInput',
			type: 'boolean',
			default: false,
			description: "Whether each result carries its input item under 'input'",
		},
		{
			displayName: 'Max Removals',
			name: 'maxRemovals',
			type: 'string',
			default: '100',
			placeholder: 'e.g. 100',
			description:
				'Most deletions, deactivations and member removals of one run together. A run that plans more sends nothing at all. Empty means no limit.',
		},
		{
			displayName: 'Max Wait Seconds',
			name: 'maxWaitSeconds',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 86400 },
			default: 900,
			description: 'How long a run may wait for Webex altogether when Webex asks to slow down',
		},
		{
			displayName: 'Operations Per Request',
			name: 'operationsPerRequest',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 100 },
			default: 100,
			description: 'Most operations in one request to Webex',
		},
		{
			displayName: 'Parallel Requests',
			name: 'parallelRequests',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 5 },
			default: 1,
			description: 'Most requests in flight together. Webex is known to stumble over parallel creates.',
		},
		{
			displayName: 'Stop After Errors',
			name: 'stopAfterErrors',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 100000 },
			default: 0,
			description: 'After how many refused operations the run stops. 0 means never.',
		},
		{
			displayName: 'Timeout Seconds',
			name: 'timeoutSeconds',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 3600 },
			default: 120,
			description: 'How long one request to Webex may take',
		},
	],
};
