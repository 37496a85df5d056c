import { bulkRequestText, envelopeBytes, maxFailOnErrors, maxOperations, maxPayloadBytes } from '../../nodes/WebexScim/scim/messages';

const schema = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';

describe('the body of a bulk request', () => {
	it.each([
		{ name: 'no operations', failOnErrors: 1, operations: [], text: `{"schemas":["${schema}"],"failOnErrors":1,"operations":[]}` },
		{ name: 'one', failOnErrors: 99, operations: ['{"a":1}'], text: `{"schemas":["${schema}"],"failOnErrors":99,"operations":[{"a":1}]}` },
		{
			name: 'three',
			failOnErrors: 100,
			operations: ['{}', '{}', '{"b":"é"}'],
			text: `{"schemas":["${schema}"],"failOnErrors":100,"operations":[{},{},{"b":"é"}]}`,
		},
	])('$name', ({ failOnErrors, operations, text }) => {
		expect(bulkRequestText(failOnErrors, operations)).toBe(text);
		expect(() => JSON.parse(text) as unknown).not.toThrow();
	});

	it('is as long as its envelope, its operations and the commas between them', () => {
		const operations = ['{"a":"é"}', '{}', '{"b":1}'];
		const bytes = operations.reduce((sum, text) => sum + Buffer.byteLength(text), envelopeBytes) + operations.length - 1;
		expect(Buffer.byteLength(bulkRequestText(maxFailOnErrors, operations))).toBe(bytes);
		expect(Buffer.byteLength(bulkRequestText(1, operations))).toBeLessThan(bytes);
	});

	it('has the limits of Webex', () => {
		expect({ maxOperations, maxFailOnErrors, maxPayloadBytes }).toStrictEqual({
			maxOperations: 100,
			maxFailOnErrors: 100,
			maxPayloadBytes: 1_048_576,
		});
	});
});
