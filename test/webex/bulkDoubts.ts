import { asItIs, switched, type Doubt } from './doubt';

/** What a bulk request does and what its answer looks like. */
export const bulkDoubts: readonly Doubt[] = [
	{
		key: 'methods',
		about: 'Bulk requests',
		question: 'Which methods does a bulk request take?',
		evidence: [
			{ mark: 'doc', says: 'the page names POST, PATCH and DELETE, and its example is a PATCH' },
			{ mark: 'sdk', says: 'a client creates and deletes so; none was seen that changes' },
		],
		answers: [
			asItIs('all', 'POST, PATCH and DELETE'),
			switched('noPatch', 'no PATCH: changes are `rejected`, with the words of Webex', { bulkRefuses: 'PATCH' }),
			switched('noDelete', 'no DELETE: deletions are `rejected`, with the words of Webex', { bulkRefuses: 'DELETE' }),
		],
		probe: 'A PATCH and a DELETE of a user whom nobody has.',
	},
	{
		key: 'operationsKey',
		about: 'Bulk requests',
		question: 'How is the list of rows called in an answer?',
		evidence: [
			{ mark: 'sdk', says: 'two clients read `operations`' },
			{ mark: 'doc', says: "the page's example has `Operations`" },
		],
		answers: [asItIs('lower', '`operations`'), switched('capital', '`Operations`', { operationsKey: 'Operations' })],
		probe: 'The answer to any bulk request.',
	},
	{
		key: 'statusForm',
		about: 'Bulk requests',
		question: 'How does a row tell its status?',
		evidence: [
			{ mark: 'sdk', says: 'a client compares with the text "201"' },
			{ mark: 'guess', says: 'other SCIM servers send a number or `{ code }`' },
		],
		answers: [
			asItIs('string', 'as a text'),
			switched('number', 'as a number', { statusForm: 'number' }),
			switched('object', 'as `{ "code": "201" }`', { statusForm: 'object' }),
		],
		probe: 'The answer to any bulk request.',
	},
	{
		key: 'errorForm',
		about: 'Bulk requests',
		question: 'How does a refused row say why?',
		evidence: [{ mark: 'sdk', says: "two clients read a member named by Cisco's URN, with `details` and `errorCode`" }],
		answers: [
			asItIs('cisco', "in a member named by Cisco's URN"),
			switched('rfc', 'in `detail`, as the standard has it', { errorForm: 'rfc' }),
		],
		probe: 'The row of a PATCH of a user whom nobody has.',
	},
	{
		key: 'echoBulkId',
		about: 'Bulk requests',
		question: 'Which rows give the `bulkId` back?',
		evidence: [
			{ mark: 'doc', says: 'the example of an answer shows it for POST' },
			{ mark: 'sdk', says: 'a client ties failed creates to their rows by it; PATCH was not seen' },
		],
		answers: [
			asItIs('all', 'all that were given one'),
			switched('post', 'those of POST', { echoBulkId: 'post' }),
			switched('none', 'none', { echoBulkId: 'none' }),
		],
		probe: 'Rows of a POST and of a PATCH that both have one.',
	},
	{
		key: 'rowOrder',
		about: 'Bulk requests',
		question: 'Do the rows of an answer stand in the order sent?',
		evidence: [{ mark: 'sdk', says: 'a client pairs them by position' }],
		answers: [
			asItIs('asSent', 'yes'),
			switched('reversed', 'no, the last first', { order: 'reversed' }),
			switched('shuffled', 'no, in any order', { order: 'shuffled' }),
		],
		probe: 'The places of several operations in one answer.',
	},
	{
		key: 'workOrder',
		about: 'Bulk requests',
		question: 'Are operations carried out in the order sent?',
		evidence: [{ mark: 'guess', says: 'the standard lets servers reorder them' }],
		answers: [asItIs('asSent', 'yes'), switched('reversed', 'no, the last first', { workOrder: 'reversed' })],
		probe: 'Two creates of one name in one request: which of the two is made.',
	},
	{
		key: 'afterStop',
		about: 'Bulk requests',
		question: 'What becomes of the rest after `failOnErrors` failures?',
		evidence: [
			{ mark: 'guess', says: 'the standard lists only what was processed' },
			{ mark: 'doc', says: "the page's words fit a stop at that number and one after it" },
		],
		answers: [
			asItIs('leftOut', 'it is left out of the answer'),
			switched('listed', 'it is listed as not carried out (412)', { afterStop: 'listed' }),
			switched('oneMore', 'Webex stops one failure later', { afterStop: 'oneMore' }),
		],
		probe: 'Three operations on users whom nobody has, with `failOnErrors` 1.',
	},
	{
		key: 'refusedRows',
		about: 'Bulk requests',
		question: 'What do rows of refused operations tell?',
		evidence: [{ mark: 'guess', says: 'the standard asks for a location but for POST' }],
		answers: [
			asItIs('full', 'location and method'),
			switched('noLocation', 'the method, no location', { refusedRows: 'noLocation' }),
			switched('bare', 'neither', { refusedRows: 'bare' }),
		],
		probe: 'The row of a PATCH of a user whom nobody has.',
	},
	{
		key: 'failOnErrors',
		about: 'Bulk requests',
		question: 'May `failOnErrors` be left out?',
		evidence: [
			{ mark: 'doc', says: 'the page says both' },
			{ mark: 'sdk', says: 'a client deletes without it' },
		],
		answers: [asItIs('optional', 'yes'), switched('required', 'no, 400', { requireFailOnErrors: true })],
		probe: 'A bulk request without it.',
	},
	{
		key: 'references',
		about: 'Bulk requests',
		question: 'Does Webex resolve `bulkId:` references?',
		evidence: [{ mark: 'doc', says: 'the page names them, no example shows one' }],
		answers: [asItIs('refused', 'no'), switched('resolved', 'yes', { resolveReferences: true })],
		probe: 'A user and a group with that user as a reference, in one request.',
	},
	{
		key: 'tooMany',
		about: 'Bulk requests',
		question: 'What do more than 100 operations get?',
		evidence: [{ mark: 'doc', says: 'the page promises an error' }],
		answers: [asItIs('400', '400'), switched('413', '413', { tooManyStatus: 413 })],
		probe: '101 operations on users whom nobody has.',
	},
	{
		key: 'busyRows',
		about: 'Bulk requests',
		question: 'Are single rows put off?',
		evidence: [{ mark: 'doc', says: "423, 429 and 503 are in the portal's general list of codes" }],
		answers: [
			asItIs('never', 'not seen'),
			switched('429', 'with 429, after some operations', { busyRows: { most: 3, status: 429 } }),
			switched('423', 'with 423, after some operations', { busyRows: { most: 3, status: 423 } }),
			switched('503', 'with 503, after some operations', { busyRows: { most: 3, status: 503 } }),
		],
		probe: 'The statuses of five operations in one request. A limit that is higher is not seen.',
	},
	{
		key: 'largestBody',
		about: 'Bulk requests',
		question: 'How large may a body be?',
		evidence: [{ mark: 'guess', says: '1 MiB is usual; nothing is documented' }],
		answers: [asItIs('oneMiB', 'about 1 MiB'), switched('less', 'less than 900 KB', { maxPayloadBytes: 262_144 })],
		probe: 'An operation of 900 KB on a user whom nobody has.',
	},
];
