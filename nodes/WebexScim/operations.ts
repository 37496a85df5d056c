/** Operations of SCIM Bulk, by the value that workflows save. */
export type BulkOperation =
	| 'changeMembers'
	| 'create'
	| 'deactivate'
	| 'delete'
	| 'reactivate'
	| 'run'
	| 'sync'
	| 'syncMembers'
	| 'update'
	| 'upsert';

/** What the panel, the subtitle and the checks of an operation are made from. */
export interface BulkOperationEntry {
	readonly label: string;
	readonly action: string;
	readonly description: string;
	/** Whom it is about: `chosen` by the parameter Resource Type, always users, a group's members, or what each item says. */
	readonly about: 'chosen' | 'users' | 'members' | 'anything';
	/** The items are a complete list: who is missing in it may be removed. */
	readonly isSync?: true;
	/** It names an existing resource by the parameter `target`, or takes attributes from columns or JSON. */
	readonly hasTarget?: true;
	readonly hasAttributes?: true;
}

/** The operations in the order of the panel. */
export const bulkOperations: Readonly<Record<BulkOperation, BulkOperationEntry>> = {
	changeMembers: {
		label: 'Change Members',
		action: 'Change group members in bulk',
		description: 'Add to a group, or remove from it, the user that each item names',
		about: 'members',
	},
	create: {
		label: 'Create',
		action: 'Create users or groups in bulk',
		description: 'Create a user or group from each item',
		about: 'chosen',
		hasAttributes: true,
	},
	upsert: {
		label: 'Create or Update',
		action: 'Create or update users or groups in bulk',
		description: 'Create a new record, or update the current one if it already exists (upsert)',
		about: 'chosen',
		hasAttributes: true,
	},
	deactivate: {
		label: 'Deactivate',
		action: 'Deactivate users in bulk',
		description: 'Set the user that each item names to inactive, which ends sign-in',
		about: 'users',
		hasTarget: true,
	},
	delete: {
		label: 'Delete',
		action: 'Delete users or groups in bulk',
		description: 'Delete the user or group that each item names, for good',
		about: 'chosen',
		hasTarget: true,
	},
	reactivate: {
		label: 'Reactivate',
		action: 'Reactivate users in bulk',
		description: 'Set the user that each item names to active again',
		about: 'users',
		hasTarget: true,
	},
	run: {
		label: 'Run Operations',
		action: 'Run SCIM bulk operations',
		description: 'Send each item as one SCIM operation: method, path and data',
		about: 'anything',
	},
	sync: {
		label: 'Sync',
		action: 'Sync users with a list',
		description: 'Make the users of a scope match the complete list that the items are',
		about: 'users',
		isSync: true,
		hasAttributes: true,
	},
	syncMembers: {
		label: 'Sync Members',
		action: 'Sync group members with a list',
		description: 'Make the members of groups match the complete list that the items are',
		about: 'members',
		isSync: true,
	},
	update: {
		label: 'Update',
		action: 'Update users or groups in bulk',
		description: 'Change the user or group that each item names',
		about: 'chosen',
		hasTarget: true,
		hasAttributes: true,
	},
};

/** The operations for which `is` holds, in the order of the panel. */
export function operationsThat(is: (entry: BulkOperationEntry) => boolean | undefined): BulkOperation[] {
	return (Object.keys(bulkOperations) as BulkOperation[]).filter((operation) => is(bulkOperations[operation]) === true);
}
