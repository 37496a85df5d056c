import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { searchHint } from './n8n/description/builderHint';
import { bulkProperties } from './n8n/description/bulk';
import { groupProperties } from './n8n/description/group';
import { subtitle } from './n8n/description/subtitle';
import { userProperties } from './n8n/description/user';
import { getAttributes } from './n8n/mapper';
import { executeNode } from './n8n/node';
import { searchGroups, searchUsers } from './n8n/panel';

/** Provisions Webex users and groups through Webex's SCIM 2 Bulk API. */
export class WebexScim implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Webex SCIM',
		name: 'webexScim',
		icon: { light: 'file:../../icons/webex.svg', dark: 'file:../../icons/webex.dark.svg' },
		group: ['output'],
		version: [1],
		subtitle,
		description: 'Create, change and remove Webex users and groups in bulk',
		defaults: { name: 'Webex SCIM' },
		usableAsTool: true,
		...searchHint(
			'Creates, changes, deactivates and deletes Webex users and groups. To write, also for one item, use the resource SCIM Bulk; User and Group only read. Dry Run shows what would change. A run that plans more removals than Max Removals sends nothing.',
		),
		inputs: [NodeConnectionTypes.Main],
		outputs: `={{ [true, "true", 1, "1"].includes($parameter["separateFailed"]) ? [{ type: "${NodeConnectionTypes.Main}", displayName: "Succeeded" }, { type: "${NodeConnectionTypes.Main}", displayName: "Failed" }] : [{ type: "${NodeConnectionTypes.Main}" }] }}`,
		credentials: [
			{ name: 'webexScimOAuth2Api', required: true, displayOptions: { show: { authentication: ['oAuth2'] } } },
			{ name: 'webexServiceAppApi', required: true, displayOptions: { show: { authentication: ['serviceApp'] } } },
		],
		properties: [
			{
				displayName: 'Authentication',
				name: 'authentication',
				type: 'options',
				options: [
					{ name: 'OAuth2', value: 'oAuth2' },
					{ name: 'Service App', value: 'serviceApp' },
				],
				default: 'oAuth2',
			},
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'SCIM Bulk', value: 'bulk', description: 'Create, change, deactivate and delete users and groups, also a single one' },
					{ name: 'Group', value: 'group', description: 'Read groups and their members' },
					{ name: 'User', value: 'user', description: 'Read users' },
				],
				default: 'bulk',
			},
			...bulkProperties,
			...userProperties,
			...groupProperties,
		],
	};

	methods = {
		listSearch: { searchGroups, searchUsers },
		resourceMapping: { getAttributes },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeNode(this);
	}
}
