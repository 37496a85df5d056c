import type { WorkflowNode } from '../../e2e/workflow';

export const rowCount = 2_000;

/** Most operations that Webex takes in a bulk request. */
export const operationsPerRequest = 100;

/** The columns of a row. */
export interface Joiner {
	readonly email: string;
}

/** Makes the rows: invented people, with the columns of a plain HR export. One node, so that n8n keeps the rows once. */
export const joinerRows: WorkflowNode = {
	name: 'Joiners',
	type: 'n8n-nodes-base.code',
	typeVersion: 2,
	parameters: {
		jsCode: `
return Array.from({ length: ${rowCount} }, (_, number) => ({
	json: {
		email: 'joiner' + number + '@example.com',
		first_name: 'Joiner',
		last_name: 'No' + number,
		display_name: 'Joiner No' + number,
		title: 'Engineer',
		department: 'Sales',
	},
}));`,
	},
};

/** JavaScript for the SCIM user that the node makes of the row in the variable `row`, for the ways that spell it out. */
export function userOf(row: string): string {
	return `{
	schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
	userName: ${row}.email,
	userType: 'user',
	name: { givenName: ${row}.first_name, familyName: ${row}.last_name },
	displayName: ${row}.display_name,
	title: ${row}.title,
	emails: [{ value: ${row}.email, type: 'work', primary: true }],
	'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: ${row}.department },
}`;
}
