/** Keys that every result has, in their order. */
export const simpleKeys = ['name', 'ok', 'outcome', 'detail', 'reason', 'status', 'resourceId'] as const;

/** Keys of a result without Simplify; `changes`, `data`, `planId` and `input` come after, where they are on. */
export const resultKeys = [
	...simpleKeys,
	'method',
	'resourceType',
	'bulkId',
	'location',
	'version',
	'scimType',
	'errorCode',
	'trackingId',
	'request',
	'attempts',
] as const;
