import type { INodeProperties } from 'n8n-workflow';
import { bulkOperations, operationsThat, type BulkOperation } from '../../operations';
import { builderHint } from './builderHint';
import { groupLocator, userLocator } from './locators';
import { optionsProperty } from './options';

const forBulk = { resource: ['bulk'] };
const chosenType = operationsThat(({ about }) => about === 'chosen');
const withTarget = operationsThat(({ hasTarget }) => hasTarget);
const withAttributes = operationsThat(({ hasAttributes }) => hasAttributes);
const ofMembers = operationsThat(({ about }) => about === 'members');

/** What to know before an operation that takes something away. */
const notices = {
	delete: 'Deleting cannot be undone in Webex. Try it with Dry Run first.',
	deactivate: 'Webex deletes users that stay inactive for 30 days. Until then they can be made active again.',
	sync: 'The input items are the complete list: users who fit Scope Filter but are not in the list count as missing. Try it with Dry Run first.',
	syncMembers:
		'The input items are the complete member list: members of a group who are not in the list are taken out of it. Try it with Dry Run first.',
};

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
	...Object.entries(notices).map(noticeOf),
	{
		displayName: 'Scope Filter',
		name: 'scopeFilter',
		type: 'string',
		displayOptions: { show: { ...forBulk, operation: ['sync'] } },
		default: '',
		required: true,
		placeholder: 'e.g. example.com',
		description:
			'The Webex users that the list speaks for: a domain such as example.com, or a <a href="https://developer.webex.com/docs/api/v1/scim2-user/search-users">SCIM filter</a> such as userName ew "@example.com". Nobody outside it is touched.',
	},
	{
		displayName: 'Match Users By',
		name: 'key',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { ...forBulk, operation: ['sync'] } },
		options: [
			{ name: 'External ID', value: 'externalId', description: 'The ID that your HR system gave to Webex' },
			{ name: 'User Name', value: 'userName', description: 'The e-mail address with which the user signs in' },
		],
		default: 'userName',
		description: 'What tells which Webex user a row of the list means',
	},
	{
		displayName: 'When Missing',
		name: 'whenMissing',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { ...forBulk, operation: ['sync'] } },
		options: [
			{ name: 'Deactivate', value: 'deactivate', description: 'Block sign-in of users who are not in the list' },
			{ name: 'Delete', value: 'delete', description: 'Delete users who are not in the list, for good' },
			{ name: 'Keep', value: 'keep', description: 'Leave users who are not in the list as they are' },
		],
		default: 'keep',
		description: 'What to do with users of the scope who are not in the list',
		...builderHint('Begin with keep. Choose deactivate or delete only when the user asks for it, with Dry Run on first.'),
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
		displayOptions: { show: { ...forBulk, operation: ['sync'] } },
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
				description: 'Set method, path and data here, with expressions',
			},
			{
				name: 'Fields of the Item',
				value: 'fields',
				description: "Take the item's own columns 'method', 'path', 'data' and 'bulkId'",
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
			{ name: 'DELETE', value: 'DELETE', description: 'Delete a user or group for good' },
			{ name: 'PATCH', value: 'PATCH', description: 'Change a user or group' },
			{ name: 'POST', value: 'POST', description: 'Create a user or group' },
		],
		default: 'POST',
		description: 'What the operation does',
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
		description: 'The user or group to create, with its schemas, or the SCIM PatchOp message with the changes',
	},
	{
		displayName: 'Bulk ID',
		name: 'bulkId',
		type: 'string',
		displayOptions: { show: { ...forBulk, operation: ['run'], inputMode: ['define'] } },
		default: '',
		placeholder: 'e.g. manager1',
		description: 'Name by which other operations of this run can refer to what this one creates, as bulkId:manager1',
	},
	...withTarget.flatMap(targetsOf),
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
			description: 'The user who is a member, or is to become one',
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
			{ name: 'JSON', value: 'json', description: 'Give the user or group as an object, with the attribute names of SCIM' },
			{
				name: 'Mapped Columns',
				value: 'map',
				description:
					'Match the columns of the input with the attributes of Webex. Usual names are understood, such as Email, First Name, Mobile, Job Title, Manager Email or Cost Center.',
			},
		],
		default: 'map',
		description: 'Where the attributes of the user or group come from',
	},
	{
		displayName:
			"An agent gives no columns to map automatically: choose 'Map Each Column Manually' and let the model fill each attribute with the button beside it.",
		name: 'toolMappingNotice',
		type: 'notice',
		displayOptions: { show: { ...forBulk, operation: withAttributes, attributesMode: ['map'], '@tool': [true] } },
		default: '',
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
		displayName: 'Data',
		name: 'data',
		type: 'json',
		displayOptions: { show: { ...forBulk, operation: ['create', 'upsert', 'sync'], attributesMode: ['json'] } },
		default: '={{ $json }}',
		description: 'The user or group as an object, with the attribute names of SCIM',
	},
	{
		displayName: 'Data',
		name: 'data',
		type: 'json',
		displayOptions: { show: { ...forBulk, operation: ['update'], attributesMode: ['json'] } },
		default: '{}',
		description: 'The attributes to change as an object, with the attribute names of SCIM, or a SCIM PatchOp message',
	},
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		displayOptions: { show: forBulk },
		default: false,
		description: 'Whether to only show what would be sent, without changing anything in Webex',
		...builderHint(
			'Build workflows with this on. A person reads what the run would change and turns it off; without it real accounts are changed.',
		),
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
		...builderHint(
			'When on, the node has two outputs: the first is Succeeded, the second is Failed. Connect both, so that no failed item is lost.',
		),
	},
	optionsProperty,
];

function noticeOf([operation, displayName]: readonly [string, string]): INodeProperties {
	const displayOptions = { show: { ...forBulk, operation: [operation] } };
	return { displayName, name: `${operation}Notice`, type: 'notice', displayOptions, default: '' };
}

/** Whom the operation is about, named by what it does. One for users; one for groups as well where Resource Type chooses. */
function targetsOf(operation: BulkOperation): INodeProperties[] {
	const { about, label } = bulkOperations[operation];
	const labelsOf = (noun: 'User' | 'Group', resourceType?: string) => ({
		displayName: `${noun} to ${label}`,
		name: 'target',
		displayOptions: { show: { ...forBulk, operation: [operation], ...(resourceType !== undefined && { resourceType: [resourceType] }) } },
		description: `The ${noun.toLowerCase()} to ${label.toLowerCase()}`,
	});
	if (about !== 'chosen') return [userLocator(labelsOf('User'), 'userName')];
	return [userLocator(labelsOf('User', 'Users'), 'userName'), groupLocator(labelsOf('Group', 'Groups'), 'displayName')];
}
