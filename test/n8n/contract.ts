/** A parameter as DESIGN 2.1 has it: what workflows save and people rely on. */
export interface Parameter {
	readonly name: string;
	/** The operations of SCIM Bulk that show it. */
	readonly operations: readonly string[];
	readonly default: unknown;
	readonly choices?: readonly string[];
	/** What has to be chosen for it to be shown. */
	readonly given?: Readonly<Record<string, string>>;
}

export interface Option {
	readonly name: string;
	/** Absent: all. */
	readonly operations?: readonly string[];
	readonly default: unknown;
	readonly choices?: readonly string[];
	readonly range?: readonly [number, number];
}

export const operations = [
	...['run', 'create', 'update', 'upsert', 'deactivate', 'reactivate', 'delete', 'changeMembers', 'sync', 'syncMembers'],
];

const withAttributes = ['create', 'update', 'upsert', 'sync'];
const ofMembers = ['changeMembers', 'syncMembers'];
const define = { inputMode: 'define' };
const locator = (mode: string) => ({ mode, value: '', __rl: true });

export const parameters: readonly Parameter[] = [
	{ name: 'resourceType', operations: ['create', 'update', 'upsert', 'delete'], default: 'Users', choices: ['Users', 'Groups'] },
	{ name: 'inputMode', operations: ['run'], default: 'fields', choices: ['fields', 'define'] },
	{ name: 'method', operations: ['run'], default: 'POST', choices: ['POST', 'PATCH', 'DELETE'], given: define },
	{ name: 'path', operations: ['run'], default: '', given: define },
	{ name: 'data', operations: ['run'], default: '{}', given: define },
	{ name: 'bulkId', operations: ['run'], default: '', given: define },
	{ name: 'group', operations: ofMembers, default: locator('list') },
	{ name: 'member', operations: ofMembers, default: locator('userName') },
	{ name: 'change', operations: ['changeMembers'], default: 'add', choices: ['add', 'remove'] },
	{ name: 'target', operations: ['update', 'deactivate', 'reactivate', 'delete'], default: locator('userName') },
	{ name: 'target', operations: ['update', 'delete'], default: locator('displayName'), given: { resourceType: 'Groups' } },
	{ name: 'attributesMode', operations: withAttributes, default: 'map', choices: ['map', 'json'] },
	{ name: 'attributes', operations: withAttributes, default: { mappingMode: 'autoMapInputData', value: null } },
	{ name: 'data', operations: ['create', 'upsert', 'sync'], default: '={{ $json }}', given: { attributesMode: 'json' } },
	{ name: 'data', operations: ['update'], default: '{}', given: { attributesMode: 'json' } },
	{ name: 'key', operations: ['sync'], default: 'userName', choices: ['userName', 'externalId'] },
	{ name: 'scopeFilter', operations: ['sync'], default: '' },
	{ name: 'whenMissing', operations: ['sync'], default: 'keep', choices: ['keep', 'deactivate', 'delete'] },
	{ name: 'whenNew', operations: ['sync'], default: 'create', choices: ['create', 'ignore'] },
	{ name: 'protect', operations: ['sync'], default: '', given: { whenMissing: 'deactivate' } },
	{ name: 'protect', operations: ['sync'], default: '', given: { whenMissing: 'delete' } },
	{ name: 'dryRun', operations, default: false },
	{ name: 'separateFailed', operations, default: false },
	{ name: 'simplify', operations, default: true },
	{ name: 'options', operations, default: {} },
];

const syncs = ['sync', 'syncMembers'];

export const options: readonly Option[] = [
	{ name: 'operationsPerRequest', default: 100, range: [1, 100] },
	{ name: 'stopAfterErrors', default: 0, range: [0, 100_000] },
	{ name: 'maxRemovals', operations: operations.filter((operation) => !syncs.includes(operation)), default: '100' },
	{ name: 'maxRemovals', operations: syncs, default: '10%' },
	{ name: 'parallelRequests', default: 1, range: [1, 5] },
	{ name: 'parallelReads', default: 4, range: [1, 10] },
	{ name: 'maxWaitSeconds', default: 900, range: [0, 86_400] },
	{ name: 'timeoutSeconds', default: 120, range: [1, 3_600] },
	{ name: 'includeInput', default: false },
	{ name: 'includeChanges', default: false },
	{ name: 'existing', operations: ['create'], default: 'reject', choices: ['reject', 'adopt'] },
	{ name: 'missing', operations: ['delete', 'deactivate', 'syncMembers'], default: 'reject', choices: ['reject', 'ignore'] },
	{ name: 'emptyValues', operations: ['update', 'upsert', 'sync'], default: 'ignore', choices: ['ignore', 'remove'] },
	{ name: 'unknownManager', operations: withAttributes, default: 'reject', choices: ['reject', 'leaveOut'] },
	{ name: 'leaveOutColumns', operations: withAttributes, default: '' },
	{ name: 'protect', operations: ['delete', 'deactivate'], default: '' },
	{ name: 'approvedPlan', default: '' },
	{ name: 'return', default: 'all', choices: ['all', 'changed', 'notOk', 'summary'] },
	{ name: 'organizationId', default: '' },
	{ name: 'failWorkflow', default: false },
];
