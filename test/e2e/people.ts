/** A row that asks for a user; `data` is the SCIM resource (RFC 7643 4.1). */
export function person(name: string): { readonly data: object } {
	return {
		data: {
			schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
			userName: `${name}@example.com`,
			name: { givenName: name, familyName: 'Example' },
			emails: [{ value: `${name}@example.com`, type: 'work', primary: true }],
			active: true,
		},
	};
}

/** Parameters of a Webex SCIM node that creates the user in each item's `data`. */
export const createUsers = {
	resource: 'bulk',
	operation: 'create',
	resourceType: 'Users',
	attributesMode: 'json',
	data: '={{ $json.data }}',
} as const;
