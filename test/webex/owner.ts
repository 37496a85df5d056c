import type { Stored } from './table';

/** The person who consented: a full administrator. */
export const owner = {
	userName: 'owner@example.com',
	active: true,
	userType: 'user',
	displayName: 'Olga Owner',
	emails: [{ value: 'owner@example.com', type: 'work', primary: true }],
	roles: [{ value: 'id_full_admin', type: 'cirole' }],
};

export const ownerId = 'a4d1f0b2-6c39-4e57-8b1a-0e9d2c7f5a63';

/** Her record where she is not among the users of the organization. */
export function ownerOutside(): Stored {
	return { id: ownerId, type: 'Users', attributes: owner, created: 0, lastModified: 0, version: 1 };
}

/** The record of a service app's machine account, which is no user of the organization. */
export const machine: Stored = {
	id: 'c7b2e4a6-1f58-4d03-9a6c-5e8b0d3f7a12',
	type: 'Users',
	attributes: { userName: 'machine@example.com', displayName: 'Service app', active: true, userType: 'user' },
	created: 0,
	lastModified: 0,
	version: 1,
};
