import type { INodeProperties } from 'n8n-workflow';
import { userLocator } from './locators';
import { filterProperties, limitProperties, simplifyProperty, sortProperties, writingNotice } from './reading';

const resource = ['user'] as const;

/** Parameters of the resource User, which only reads; writing is SCIM Bulk. */
export const userProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [...resource] } },
		options: [
			{ name: 'Get', value: 'get', action: 'Get user', description: 'Get one user' },
			{ name: 'Get Many', value: 'getAll', action: 'Get many users', description: 'Get many users, or those that a filter finds' },
		],
		default: 'getAll',
	},
	writingNotice('user'),
	userLocator(
		{
			displayName: 'User',
			name: 'target',
			displayOptions: { show: { resource: [...resource], operation: ['get'] } },
			description: 'The user to get',
		},
		'list',
	),
	...filterProperties(
		{ resource, operation: ['getAll'] },
		{ filter: 'e.g. userName ew "@example.com"', attributes: 'e.g. userName,active' },
	),
	...sortProperties(
		{ resource, operation: ['getAll'] },
		{
			choices: [
				{ name: 'ID', value: 'id' },
				{ name: 'Last Modified', value: 'meta.lastModified' },
				{ name: 'User Name', value: 'userName' },
			],
			default: 'userName',
		},
	),
	...limitProperties({ resource, operation: ['getAll'] }),
	simplifyProperty({ resource, operation: ['get', 'getAll'] }),
];
