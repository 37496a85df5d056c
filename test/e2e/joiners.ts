import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredCredential } from './credential';
import type { N8n } from './n8n';
import { buildWorkflow, webexScim, type Workflow } from './workflow';

/** How many rows the sample file has. */
export const joinerCount = 250;

/** The node that gives one item per row of the file. */
export const rowsName = 'Extract from File';

/** The SCIM user that a row of the sample file becomes (RFC 7643 4.1 and 4.3). */
const userOfRow = `={{ {
	schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
	userName: $json.email,
	name: { givenName: $json.first_name, familyName: $json.last_name },
	displayName: $json.first_name + ' ' + $json.last_name,
	title: $json.title,
	emails: [{ value: $json.email, type: 'work', primary: true }],
	active: true,
	'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
		department: $json.department,
		employeeNumber: $json.employee_number,
	},
} }}`;

/** Puts the sample file where this n8n may read it; gives its path. */
export function placeJoiners(n8n: N8n): string {
	const file = join(n8n.folders.files, 'joiners.csv');
	copyFileSync(join(__dirname, 'joiners.csv'), file);
	return file;
}

/** Reads a CSV file of joiners from disk and creates a Webex user for each row. */
export function joinersWorkflow(file: string, credential: StoredCredential): Workflow {
	return buildWorkflow('Joiners from a CSV file', [
		{
			name: 'Read CSV File',
			type: 'n8n-nodes-base.readWriteFile',
			typeVersion: 1,
			// n8n wants forward slashes on Windows too.
			parameters: { operation: 'read', fileSelector: file.replaceAll('\\', '/'), options: {} },
		},
		{ name: rowsName, type: 'n8n-nodes-base.extractFromFile', typeVersion: 1, parameters: { operation: 'csv', options: {} } },
		webexScim(credential, {
			resource: 'bulk',
			operation: 'create',
			resourceType: 'Users',
			attributesMode: 'json',
			data: userOfRow,
		}),
	]);
}
