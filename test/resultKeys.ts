/** Keys of every result item, in their order; `data` and `input` come after, where there is one. */
export const resultKeys = [
	'ok',
	'outcome',
	'reason',
	'method',
	'resourceType',
	'resourceId',
	'bulkId',
	'status',
	'location',
	'version',
	'detail',
	'scimType',
	'errorCode',
	'trackingId',
	'request',
	'attempts',
] as const;
