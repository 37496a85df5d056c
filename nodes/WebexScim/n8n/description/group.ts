import type { INodeProperties } from 'n8n-workflow';
import { groupLocator } from './locators';
import { filterProperties, limitProperties, simplifyProperty, sortProperties, writingNotice } from './reading';

const resource = ['group'] as const;

/** Parameters of the resource Group, which only reads; writing is SCIM Bulk. */
export const groupProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [...resource] } },
		options: [
			{ name: 'Get', value: 'get', action: 'Get group', description: 'Get one group' },
			{ name: 'Get Many', value: 'getAll', action: 'Get many groups', description: 'Get many groups, or those that a filter finds' },
			{ name: 'Get Members', value: 'getMembers', action: 'Get members of group', description: 'Get the members of a group' },
		],
		default: 'getAll',
	},
	writingNotice('group'),
	groupLocator(
		{
			displayName: 'Group',
			name: 'target',
			displayOptions: { show: { resource: [...resource], operation: ['get', 'getMembers'] } },
			description: 'The group to get',
		},
		'list',
	),
	...filterProperties(
		{ resource, operation: ['getAll'] },
		{ filter: 'e.g. displayName eq "Sales Team"', attributes: 'e.g. displayName,externalId' },
	),
	...sortProperties(
		{ resource, operation: ['getAll'] },
		{
			choices: [
				{ name: 'Group Name', value: 'displayName' },
				{ name: 'ID', value: 'id' },
				{ name: 'Last Modified', value: 'meta.lastModified' },
			],
			default: 'displayName',
		},
	),
	...limitProperties({ resource, operation: ['getAll', 'getMembers'] }),
	simplifyProperty({ resource, operation: ['get', 'getAll', 'getMembers'] }),
];
