import type { StoredCredential } from '../../credential';
import { buildWorkflow, webexScim, type Workflow, type WorkflowNode } from '../../workflow';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Name of the Webex SCIM node in these workflows. */
export const syncName = 'Webex SCIM';

/** A CSV file as a wanted list: people by number, each with a department and a title. */
export function listOf(numbers: readonly number[], title: (number: number) => string = () => 'Clerk'): string {
	return ['E-Mail,First Name,Department,Job Title', ...numbers.map((number) => `p${number}@example.com,Pat,Sales,${title(number)}`)].join(
		'\n',
	);
}

/** The same people in Webex. */
export function inWebex(numbers: readonly number[], over: (number: number) => object = () => ({})): readonly object[] {
	return numbers.map((number) => ({
		userName: `p${number}@example.com`,
		name: { givenName: 'Pat' },
		title: 'Clerk',
		[enterprise]: { department: 'Sales' },
		...over(number),
	}));
}

/** Whole numbers from one to before another. */
export function range(from: number, to: number): readonly number[] {
	return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Reads a wanted list from a CSV file and syncs the users of example.com with it; who is missing is deactivated unless told otherwise. */
export function syncWorkflow(file: string, credential: StoredCredential, over: object = {}): Workflow {
	const extract: WorkflowNode & { readonly alwaysOutputData: true } = {
		name: 'Extract from File',
		type: 'n8n-nodes-base.extractFromFile',
		typeVersion: 1,
		parameters: { operation: 'csv', options: {} },
		alwaysOutputData: true,
	};
	return buildWorkflow('Sync', [
		{
			name: 'Read File',
			type: 'n8n-nodes-base.readWriteFile',
			typeVersion: 1,
			parameters: { operation: 'read', fileSelector: file, options: {} },
		},
		extract,
		webexScim(credential, {
			resource: 'bulk',
			operation: 'sync',
			scopeFilter: 'userName ew "@example.com"',
			key: 'userName',
			whenMissing: 'deactivate',
			attributesMode: 'map',
			attributes: { mappingMode: 'autoMapInputData', value: null },
			...over,
		}),
	]);
}
