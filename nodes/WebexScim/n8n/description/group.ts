import type { INodeProperties } from 'n8n-workflow';
import { groupLocator } from './locators';
import { filterProperties, limitProperties, simplifyProperty, sortProperties, writingNotice } from './reading';

const resource = ['group'];
const ofMany = { resource, operation: ['getAll'] };

/** Parameters of the resource Group, which only reads; writing is SCIM Bulk. */
export const groupProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource } },
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
			displayOptions: { show: { resource, operation: ['get', 'getMembers'] } },
			description: 'The group to get',
		},
		'list',
	),
	...filterProperties(ofMany, { filter: 'e.g. displayName eq "Sales Team"', attributes: 'e.g. displayName,externalId' }),
	...sortProperties(ofMany, 'groups', { displayName: 'Group Name', id: 'ID', 'meta.lastModified': 'Last Modified' }),
	...limitProperties({ resource, operation: ['getAll', 'getMembers'] }),
	simplifyProperty({ resource, operation: ['get', 'getAll', 'getMembers'] }),
];
