import type { INodeProperties } from 'n8n-workflow';
import { groupLocator, userLocator } from './locators';
import { bulkOperations, operationsThat } from '../../operations';
import { optionsProperty } from './options';

const forBulk = { resource: ['bulk'] };
const chosenType = operationsThat(({ about }) => about === 'chosen');
const withTarget = operationsThat(({ hasTarget }) => hasTarget);
const withAttributes = operationsThat(({ hasAttributes }) => hasAttributes);
const ofMembers = operationsThat(({ about }) => about === 'members');
const syncs = operationsThat(({ isSync }) => isSync);
const targetOfChosenType = withTarget.filter((operation) => chosenType.includes(operation));
const targetOfUsers = withTarget.filter((operation) => !chosenType.includes(operation));

/** Parameters of the resource SCIM Bulk, in the order of the panel. Their names are part of the package's contract. */
export const bulkProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: forBulk },
		options: Object.entries(bulkOperations).map(([value, { label, action, description }]) => ({ name: label, value, action, description })),
		default: 'create',
	},
	{
		displayName: 'Deleting cannot be undone in Webex. Try it with Dry Run first.',
		name: 'deleteNotice',
		type: 'notice',
		displayOptions: { show: { ...forBulk, operation: ['delete'] } },
		default: '',
	},
	{
		displayName: 'Webex deletes users that stay inactive for 30 days. Until then they can be made active again.',
		name: 'deactivateNotice',
		type: 'notice',
		displayOptions: { show: { ...forBulk, operation: ['deactivate'] } },
		default: '',
	},
	{
		displayName: 'The items are the complete list: who is in the scope but not in the list counts as missing. Try it with Dry Run first.',
		name: 'syncNotice',
		type: 'notice',
		displayOptions: { show: { ...forBulk, operation: syncs } },
		default: '',
	},
	{
		displayName: 'Scope Filter',
		name: 'scopeFilter',
		type: 'string',
		displayOptions: { show: { ...forBulk, operation: ['sync'] } },
		default: '',
		required: true,
		placeholder: 'e.g. userName ew "@example.com"',
		description: 'SCIM filter of the Webex users that the list speaks for. Nobody outside it is touched.',
	},
	{
		displayName: 'Key',
		name: 'key',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { ...forBulk, operation: ['sync'] } },
		options: [
			{ name: 'External ID', value: 'externalId', description: 'The ID that your HR system gave to Webex' },
			{ name: 'User Name', value: 'userName', description: 'The e-mail address' },
		],
		default: 'userName',
		description: 'What a line of the list and a Webex user are matched by',
	},
	{
		displayName: 'When Missing',
		name: 'whenMissing',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { ...forBulk, operation: ['sync'] } },
		options: [
			{ name: 'Deactivate', value: 'deactivate', description: 'Set users who are not in the list to inactive' },
			{ name: 'Delete', value: 'delete', description: 'Delete users who are not in the list, for good' },
			{ name: 'Keep', value: 'keep', description: 'Leave users who are not in the list as they are' },
		],
		default: 'keep',
		description: 'What to do with users of the scope who are not in the list',
	},
	{
		displayName: 'When New',
		name: 'whenNew',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { ...forBulk, operation: ['sync'] } },
		options: [
			{ name: 'Create', value: 'create', description: 'Create users of the list whom Webex does not have' },
			{ name: 'Ignore', value: 'ignore', description: 'Leave them out, and count the item as unchanged' },
		],
		default: 'create',
		description: 'What to do with users of the list whom Webex does not have',
	},
	{
		displayName: 'Protect',
		name: 'protect',
		type: 'string',
		displayOptions: { show: { ...forBulk, operation: ['sync'], whenMissing: ['deactivate', 'delete'] } },
		default: '',
		placeholder: 'e.g. ceo@example.com, board@example.com',
		description:
			'User names separated by commas, or a SCIM filter, of users who are never removed. The user of the credential and administrators are always protected.',
	},
	{
		displayName: 'Resource Type',
		name: 'resourceType',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { ...forBulk, operation: chosenType } },
		options: [
			{ name: 'Groups', value: 'Groups' },
			{ name: 'Users', value: 'Users' },
		],
		default: 'Users',
		description: 'Whether the items are about users or groups',
	},
	{
		displayName: 'Input Mode',
		name: 'inputMode',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { ...forBulk, operation: ['run'] } },
		options: [
			{
				name: 'Define Below',
				value: 'define',
				description: 'Set method, path and data with expressions',
			},
			{
				name: 'Fields of the Item',
				value: 'fields',
				description: "Take the item's own fields 'method', 'path', 'data' and 'bulkId'",
			},
		],
		default: 'fields',
		description: 'Where the parts of each operation come from',
	},
	{
		displayName: 'Method',
		name: 'method',
		type: 'options',
		displayOptions: { show: { ...forBulk, operation: ['run'], inputMode: ['define'] } },
		options: [
			{ name: 'DELETE', value: 'DELETE', description: 'Delete a resource for good' },
			{ name: 'PATCH', value: 'PATCH', description: 'Change a resource' },
			{ name: 'POST', value: 'POST', description: 'Create a resource' },
		],
		default: 'POST',
		description: 'What to do with the resource',
	},
	{
		displayName: 'Path',
		name: 'path',
		type: 'string',
		displayOptions: { show: { ...forBulk, operation: ['run'], inputMode: ['define'] } },
		default: '',
		placeholder: 'e.g. /Users',
		description: '/Users or /Groups to create, /Users/{ID} or /Groups/{ID} to change or delete',
	},
	{
		displayName: 'Data',
		name: 'data',
		type: 'json',
		displayOptions: { show: { ...forBulk, operation: ['run'], inputMode: ['define'], method: ['POST', 'PATCH'] } },
		default: '{}',
		description: 'The SCIM resource to create, or the SCIM PatchOp message',
	},
	{
		displayName: 'Bulk ID',
		name: 'bulkId',
		type: 'string',
		displayOptions: { show: { ...forBulk, operation: ['run'], inputMode: ['define'] } },
		default: '',
		placeholder: 'e.g. manager1',
		description: 'Name by which other operations of this run can refer to the resource, as bulkId:manager1',
	},
	userLocator(
		{
			displayName: 'User',
			name: 'target',
			displayOptions: { show: { ...forBulk, operation: targetOfChosenType, resourceType: ['Users'] } },
			description: 'The user that the item is about',
		},
		'userName',
	),
	groupLocator(
		{
			displayName: 'Group',
			name: 'target',
			displayOptions: { show: { ...forBulk, operation: targetOfChosenType, resourceType: ['Groups'] } },
			description: 'The group that the item is about',
		},
		'displayName',
	),
	userLocator(
		{
			displayName: 'User',
			name: 'target',
			displayOptions: { show: { ...forBulk, operation: targetOfUsers } },
			description: 'The user that the item is about',
		},
		'userName',
	),
	groupLocator(
		{
			displayName: 'Group',
			name: 'group',
			displayOptions: { show: { ...forBulk, operation: ofMembers } },
			description: 'The group whose members change',
		},
		'list',
	),
	userLocator(
		{
			displayName: 'Member',
			name: 'member',
			displayOptions: { show: { ...forBulk, operation: ofMembers } },
			description: 'The user who is, or shall be, a member',
		},
		'userName',
	),
	{
		displayName: 'Change',
		name: 'change',
		type: 'options',
		displayOptions: { show: { ...forBulk, operation: ['changeMembers'] } },
		options: [
			{ name: 'Add', value: 'add', description: 'Make the user a member of the group' },
			{ name: 'Remove', value: 'remove', description: 'Take the user out of the group' },
		],
		default: 'add',
		description: 'What to do with the membership',
	},
	{
		displayName: 'Attributes From',
		name: 'attributesMode',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { ...forBulk, operation: withAttributes } },
		options: [
			{ name: 'JSON', value: 'json', description: 'Give the SCIM resource as an object' },
			{ name: 'Mapped Columns', value: 'map', description: "Match the input's columns with the attributes of Webex" },
		],
		default: 'map',
		description: 'Where the attributes of the user or group come from',
	},
	{
		displayName: 'Attributes',
		name: 'attributes',
		type: 'resourceMapper',
		noDataExpression: true,
		displayOptions: { show: { ...forBulk, operation: withAttributes, attributesMode: ['map'] } },
		default: { mappingMode: 'autoMapInputData', value: null },
		typeOptions: {
			loadOptionsDependsOn: ['resourceType'],
			resourceMapper: {
				resourceMapperMethod: 'getAttributes',
				mode: 'add',
				fieldWords: { singular: 'attribute', plural: 'attributes' },
				addAllFields: true,
				multiKeyMatch: false,
				supportAutoMap: true,
			},
		},
		description: 'The attributes of Webex and where their values come from',
	},
	{
		displayName:
			'Usual column names are understood too, such as First Name, Email, Mobile, Job Title, Manager Email or Cost Center. Which columns were used, and which not and why, stands above the results.',
		name: 'autoMapNotice',
		type: 'notice',
		displayOptions: {
			show: {
				...forBulk,
				operation: withAttributes,
				attributesMode: ['map'],
				'/attributes.mappingMode': ['autoMapInputData'],
			},
		},
		default: '',
	},
	{
		displayName: 'Data',
		name: 'data',
		type: 'json',
		displayOptions: { show: { ...forBulk, operation: ['create', 'upsert', 'sync'], attributesMode: ['json'] } },
		default: '={{ $json }}',
		description: 'The SCIM user or group, as an object',
	},
	{
		displayName: 'Data',
		name: 'data',
		type: 'json',
		displayOptions: { show: { ...forBulk, operation: ['update'], attributesMode: ['json'] } },
		default: '{}',
		description: 'The attributes to change as a partial SCIM resource, or a SCIM PatchOp message',
	},
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		displayOptions: { show: forBulk },
		default: false,
		description: 'Whether to only show what would be sent, without changing anything in Webex',
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		displayOptions: { show: forBulk },
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	{
		displayName: 'Separate Failed Items',
		name: 'separateFailed',
		type: 'boolean',
		noDataExpression: true,
		displayOptions: { show: forBulk, hide: { '@tool': [true] } },
		default: false,
		description: 'Whether items that did not go through leave by a second output, Failed',
	},
	optionsProperty,
];
