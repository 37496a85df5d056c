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
