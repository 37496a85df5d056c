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
		action: 'Add or remove group members',
		description: 'Add users to groups or take them out, one user for each item',
		about: 'members',
	},
	create: {
		label: 'Create',
		action: 'Create users or groups',
		description: 'Create a user or group from each item',
		about: 'chosen',
		hasAttributes: true,
	},
	upsert: {
		label: 'Create or Update',
		action: 'Create or update users or groups',
		description: 'Create users or groups that are new, and change those that exist where they differ (upsert)',
		about: 'chosen',
		hasAttributes: true,
	},
	deactivate: {
		label: 'Deactivate',
		action: 'Deactivate users',
		description: 'Block sign-in of the users in the list',
		about: 'users',
		hasTarget: true,
	},
	delete: {
		label: 'Delete',
		action: 'Delete users or groups',
		description: 'Delete the users or groups in the list for good',
		about: 'chosen',
		hasTarget: true,
	},
	reactivate: {
		label: 'Reactivate',
		action: 'Reactivate users',
		description: 'Allow the users in the list to sign in again',
		about: 'users',
		hasTarget: true,
	},
	run: {
		label: 'Run Operations',
		action: 'Run SCIM operations',
		description: 'Send operations that you write yourself: method, path and data of each item',
		about: 'anything',
	},
	sync: {
		label: 'Sync',
		action: 'Sync users with a list',
		description: 'Make the users of a domain, or of another scope, match a complete list',
		about: 'users',
		isSync: true,
		hasAttributes: true,
	},
	syncMembers: {
		label: 'Sync Members',
		action: 'Sync group members with a list',
		description: 'Make the members of groups match a complete list',
		about: 'members',
		isSync: true,
	},
	update: {
		label: 'Update',
		action: 'Update users or groups',
		description: 'Change the users or groups in the list',
		about: 'chosen',
		hasTarget: true,
		hasAttributes: true,
	},
};

/** The operations for which `is` holds, in the order of the panel. */
export function operationsThat(is: (entry: BulkOperationEntry) => boolean | undefined): BulkOperation[] {
	return (Object.keys(bulkOperations) as BulkOperation[]).filter((operation) => is(bulkOperations[operation]) === true);
}
