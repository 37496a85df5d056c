/** Message schemas of RFC 7644 8.2, and Cisco's own. */
export const messages = {
	bulkRequest: 'urn:ietf:params:scim:api:messages:2.0:BulkRequest',
	bulkResponse: 'urn:ietf:params:scim:api:messages:2.0:BulkResponse',
	patchOp: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
	listResponse: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
	error: 'urn:ietf:params:scim:api:messages:2.0:Error',
	ciscoError: 'urn:scim:schemas:extension:cisco:webexidentity:api:messages:2.0:Error',
	ciscoGroupMembers: 'urn:scim:schemas:extension:cisco:webexidentity:2.0:GroupMembers',
} as const;

/** Resource schemas: the core ones of RFC 7643, the enterprise extension, Cisco's extensions. */
export const schemas = {
	user: 'urn:ietf:params:scim:schemas:core:2.0:User',
	group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
	enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
	ciscoUser: 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User',
	ciscoGroup: 'urn:scim:schemas:extension:cisco:webexidentity:2.0:Group',
} as const;

/** The two kinds of resource, named as in the path. */
export type ResourceType = 'Users' | 'Groups';
