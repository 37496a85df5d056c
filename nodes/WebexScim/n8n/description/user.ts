import type { INodeProperties } from 'n8n-workflow';
import { userLocator } from './locators';
import { filterProperties, limitProperties, simplifyProperty, sortProperties, writingNotice } from './reading';

const resource = ['user'];
const ofMany = { resource, operation: ['getAll'] };

/** Parameters of the resource User, which only reads; writing is SCIM Bulk. */
export const userProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource } },
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
			displayOptions: { show: { resource, operation: ['get'] } },
			description: 'The user to get',
		},
		'list',
	),
	...filterProperties(ofMany, { filter: 'e.g. userName ew "@example.com"', attributes: 'e.g. userName,active' }),
	...sortProperties(ofMany, 'users', { id: 'ID', 'meta.lastModified': 'Last Modified', userName: 'User Name' }),
	...limitProperties(ofMany),
	simplifyProperty({ resource, operation: ['get', 'getAll'] }),
];
