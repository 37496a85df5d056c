import {
	idOfLocation,
	parseBulkResponse,
	parseErrorWords,
	parseListPage,
	type ErrorWords,
	type ListPage,
	type OperationResult,
} from '../../nodes/WebexScim/scim/parse';

const ciscoError = 'urn:scim:schemas:extension:cisco:webexidentity:api:messages:2.0:Error';
const words = {};

/**
 * Mutants of the reading that nothing can tell apart: the checks of types before numbers and JSON text are parsed, which
 * give undefined, or the value itself, for other types anyway; and `?.` behind a split, which gives one part at least.
 */
describe('rows of a BulkResponse', () => {
	it.each<{ name: string; body: unknown; rows: readonly OperationResult[] | undefined }>([
		{ name: 'no rows', body: { operations: [] }, rows: [] },
		{
			name: 'as Webex’s clients saw them',
			body: { operations: [{ method: 'POST', bulkId: 'op1', status: '201', location: 'https://x/Users/u1', version: 'W/"1"' }] },
			rows: [{ method: 'POST', bulkId: 'op1', status: 201, location: 'https://x/Users/u1', version: 'W/"1"', words }],
		},
		{
			name: 'as the RFC spells them',
			body: {
				schemas: [],
				Operations: [
					{ method: 'DELETE', status: '204' },
					{ method: 'PATCH', status: '200' },
				],
			},
			rows: [
				{ method: 'DELETE', status: 204, words },
				{ method: 'PATCH', status: 200, words },
			],
		},
		{
			name: 'both spellings: what clients saw counts',
			body: { Operations: [], operations: [{ status: '200' }] },
			rows: [{ status: 200, words }],
		},
		{ name: 'a method in lower case', body: { operations: [{ method: 'post' }] }, rows: [{ method: 'POST', words }] },
		{ name: 'a status as a number', body: { operations: [{ status: 201 }] }, rows: [{ status: 201, words }] },
		{ name: 'a status as an object with a code', body: { operations: [{ status: { code: '201' } }] }, rows: [{ status: 201, words }] },
		{ name: 'a status as an object with a number', body: { operations: [{ status: { code: 404 } }] }, rows: [{ status: 404, words }] },
		{
			name: 'a status that is none',
			body: {
				operations: [
					{ status: 'ok' },
					{ status: '2e2' },
					{ status: ' 200' },
					{ status: '200x' },
					{ status: 200.5 },
					{ status: -1 },
					{ status: null },
					{ status: ['200'] },
				],
			},
			rows: Array.from({ length: 8 }, () => ({ words })),
		},
		{
			name: 'status 0',
			body: { operations: [{ status: 0 }, { status: '0' }] },
			rows: [
				{ status: 0, words },
				{ status: 0, words },
			],
		},
		{
			name: 'a status of ten digits',
			body: { operations: [{ status: '1234567890' }, { status: '123456789' }] },
			rows: [{ words }, { status: 123_456_789, words }],
		},
		{ name: 'what is empty is absent', body: { operations: [{ method: '', bulkId: '', location: '', version: '' }] }, rows: [{ words }] },
		{
			name: 'a bulkId and a version as numbers',
			body: { operations: [{ bulkId: 7, version: 3 }] },
			rows: [{ bulkId: '7', version: '3', words }],
		},
		{
			name: 'what is neither text nor number is absent',
			body: { operations: [{ bulkId: {}, location: [], version: true, method: null }] },
			rows: [{ words }],
		},
		{
			name: 'entries that are no objects count as rows',
			body: { operations: [null, 'x', 7, []] },
			rows: Array.from({ length: 4 }, () => ({ words })),
		},
		{
			name: 'the words of a failure',
			body: {
				operations: [
					{
						bulkId: 'op1',
						status: '409',
						response: { status: '409', [ciscoError]: { trackingId: 'T', errorCode: 7, details: 'Is there.' } },
					},
				],
			},
			rows: [{ bulkId: 'op1', status: 409, words: { detail: 'Is there.', errorCode: '7', trackingId: 'T' } }],
		},
		{
			name: 'the words of a failure as JSON text',
			body: { operations: [{ status: '400', response: '{"detail":"Bad."}' }] },
			rows: [{ status: 400, words: { detail: 'Bad.' } }],
		},
		{
			name: 'the words of a failure as plain text',
			body: { operations: [{ status: '400', response: 'Bad.' }] },
			rows: [{ status: 400, words: { detail: 'Bad.' } }],
		},
		{
			name: 'the words of a failure beside its code, which those of a response go before',
			body: {
				operations: [
					{ status: { code: '400', description: 'Phone is not valid' } },
					{ status: { code: '400', description: 'Phone is not valid' }, response: { trackingId: 'T' } },
					{ status: { code: '400', description: 'Phone is not valid' }, response: { detail: 'Bad.' } },
					{ status: { code: '201', description: 'Created' } },
					{ status: { code: '400' } },
				],
			},
			rows: [
				{ status: 400, words: { detail: 'Phone is not valid' } },
				{ status: 400, words: { detail: 'Phone is not valid', trackingId: 'T' } },
				{ status: 400, words: { detail: 'Bad.' } },
				{ status: 201, words },
				{ status: 400, words },
			],
		},
		{ name: 'a failure without words', body: { operations: [{ status: '400' }] }, rows: [{ status: 400, words }] },
		{
			name: 'a success has no words, whatever it says',
			body: { operations: [{ status: '399', response: { detail: 'Fine.' } }, { response: { detail: 'Hm.' } }] },
			rows: [{ status: 399, words }, { words }],
		},
		{ name: 'an object without a list', body: { detail: 'x' }, rows: undefined },
		{ name: 'a list that is none', body: { operations: { 0: {} } }, rows: undefined },
		{ name: 'a list', body: [{ status: '200' }], rows: undefined },
		{ name: 'text', body: '{"operations":[]}', rows: undefined },
		{ name: 'null', body: null, rows: undefined },
		{ name: 'undefined', body: undefined, rows: undefined },
	])('$name', ({ body, rows }) => {
		expect(parseBulkResponse(body)).toStrictEqual(rows);
	});
});

describe('a ListResponse', () => {
	it.each<{ name: string; body: unknown; page: ListPage | undefined }>([
		{
			name: 'a page',
			body: { totalResults: 250, startIndex: 101, itemsPerPage: 100, Resources: [{ id: 'a' }, { id: 'b' }] },
			page: { totalResults: 250, startIndex: 101, itemsPerPage: 100, resources: [{ id: 'a' }, { id: 'b' }] },
		},
		{
			name: 'numbers as text',
			body: { totalResults: '2', startIndex: '1', itemsPerPage: '2', Resources: [{}, {}] },
			page: { totalResults: 2, startIndex: 1, itemsPerPage: 2, resources: [{}, {}] },
		},
		{
			name: 'nothing but the list',
			body: { totalResults: 2, Resources: [{}, {}] },
			page: { totalResults: 2, startIndex: 1, itemsPerPage: 2, resources: [{}, {}] },
		},
		{ name: 'nothing found, no list', body: { totalResults: 0 }, page: { totalResults: 0, startIndex: 1, itemsPerPage: 0, resources: [] } },
		{
			name: 'entries that are no objects are left out',
			body: { totalResults: 3, Resources: [{ id: 'a' }, null, 'b'] },
			page: { totalResults: 3, startIndex: 1, itemsPerPage: 3, resources: [{ id: 'a' }] },
		},
		{ name: 'something found, but no list', body: { totalResults: 1 }, page: undefined },
		{ name: 'a list that is none', body: { totalResults: 1, Resources: {} }, page: undefined },
		{ name: 'no total', body: { Resources: [] }, page: undefined },
		{ name: 'a total that is none', body: { totalResults: -1, Resources: [] }, page: undefined },
		{ name: 'a total beyond counting', body: { totalResults: 1e300, Resources: [] }, page: undefined },
		{ name: 'text', body: 'x', page: undefined },
		{ name: 'a list', body: [], page: undefined },
		{ name: 'null', body: null, page: undefined },
	])('$name', ({ body, page }) => {
		expect(parseListPage(body)).toStrictEqual(page);
	});
});

describe('the words of a failure', () => {
	const everything = {
		[ciscoError]: { details: 'cisco', errorCode: 'c1', trackingId: 'ct' },
		details: 'details',
		detail: 'detail',
		errors: [{ description: 'listed', errorCode: 'l1' }, { description: 'second' }],
		message: 'message',
		scimType: 'uniqueness',
		trackingId: 't',
	};

	it.each<{ name: string; body: unknown; words: ErrorWords }>([
		{
			name: 'Cisco’s extension before all',
			body: everything,
			words: { detail: 'cisco', scimType: 'uniqueness', errorCode: 'c1', trackingId: 'ct' },
		},
		{
			name: 'then details',
			body: { ...everything, [ciscoError]: undefined },
			words: { detail: 'details', scimType: 'uniqueness', errorCode: 'l1', trackingId: 't' },
		},
		{
			name: 'then detail',
			body: { ...everything, [ciscoError]: {}, details: '' },
			words: { detail: 'detail', scimType: 'uniqueness', errorCode: 'l1', trackingId: 't' },
		},
		{
			name: 'then the first of the errors',
			body: { errors: everything.errors, message: 'message' },
			words: { detail: 'listed', errorCode: 'l1' },
		},
		{ name: 'then the message', body: { errors: [], message: 'message' }, words: { detail: 'message' } },
		{ name: 'errors that are no list', body: { errors: { 0: { description: 'x' } }, message: 'message' }, words: { detail: 'message' } },
		{ name: 'errors that are texts', body: { errors: ['x'], message: 'message' }, words: { detail: 'message' } },
		{ name: 'a code that is a number', body: { [ciscoError]: { errorCode: 200_001 } }, words: { errorCode: '200001' } },
		{ name: 'an extension that is no object', body: { [ciscoError]: 'x', detail: 'detail' }, words: { detail: 'detail' } },
		{ name: 'what is no text is left out', body: { detail: {}, scimType: null, message: [true], trackingId: true }, words: {} },
		{ name: 'U10: details that are a list of texts', body: { details: ['No.', '', 7, 'Never.'] }, words: { detail: 'No. 7 Never.' } },
		{
			name: 'U10: an error in a form of its own',
			body: { Fault: { Reasons: [{ text: 'x', Description: 'No.' }] } },
			words: { detail: 'No.' },
		},
		{ name: 'U10: errors that are texts, and no message', body: { errors: ['No.', 'Never.'] }, words: { detail: 'No. Never.' } },
		{ name: 'U10: a long text in a form of its own is cut', body: { cause: 'x'.repeat(400) }, words: { detail: 'x'.repeat(300) } },
		{ name: 'a resource in place of an error says nothing', body: { userName: 'x', title: 'y', name: { givenName: 'z' } }, words: {} },
		{ name: 'an empty object', body: {}, words: {} },
		{ name: 'a list', body: [{ detail: 'x' }], words: { detail: 'x' } },
		{ name: 'a list of texts', body: ['x', 'y'], words: { detail: 'x y' } },
		{ name: 'null', body: null, words: {} },
		{ name: 'undefined', body: undefined, words: {} },
		{ name: 'a number', body: 7, words: {} },
		{ name: 'plain text', body: 'Upstream failed.', words: { detail: 'Upstream failed.' } },
		{ name: 'text of 300 characters', body: 'x'.repeat(300), words: { detail: 'x'.repeat(300) } },
		{ name: 'text of 301 characters is cut', body: 'x'.repeat(301), words: { detail: 'x'.repeat(300) } },
		{ name: 'an empty text', body: '', words: {} },
		{ name: 'spaces', body: ' \n ', words: {} },
		{ name: 'a page of markup', body: '<html><body>502</body></html>', words: {} },
		{ name: 'a page of markup behind a line break', body: '\n  <!DOCTYPE html>', words: {} },
		{ name: 'text with a bracket inside', body: 'a < b', words: { detail: 'a < b' } },
	])('$name', ({ body, words: expected }) => {
		expect(parseErrorWords(body)).toStrictEqual(expected);
	});
});

describe('the id in a location', () => {
	it.each<{ location: string; id: string | undefined }>([
		{ location: 'https://webexapis.com/identity/scim/org/v2/Users/u1', id: 'u1' },
		{ location: 'https://x/v2/Groups/g1/', id: 'g1' },
		{ location: 'https://x/v2/Groups/g1//', id: 'g1' },
		{ location: 'https://x/v2/Users/u1?attributes=id', id: 'u1' },
		{ location: 'https://x/v2/Users/u1/?a=/b', id: 'u1' },
		{ location: 'https://x/v2/Users/u1#part/x', id: 'u1' },
		{ location: '/Users/u1', id: 'u1' },
		{ location: 'u1', id: 'u1' },
		{ location: 'https://x/v2/Users', id: undefined },
		{ location: 'https://x/v2/Groups/', id: undefined },
		{ location: '', id: undefined },
		{ location: '/', id: undefined },
		{ location: '?a=b', id: undefined },
	])('$location: $id', ({ location, id }) => {
		expect(idOfLocation(location)).toBe(id);
	});
});
