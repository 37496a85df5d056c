import * as fc from 'fast-check';
import { Workflow, type INodeExecutionData, type NodeParameterValueType } from 'n8n-workflow';
import { plainReaderOf } from '../../../nodes/WebexScim/n8n/settings/plainPath';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';

const node = { id: '1', name: 'Node', type: 'test.node', typeVersion: 1, position: [0, 0] as [number, number], parameters: {} };
const nodeTypes = { getByName: () => undefined, getByNameAndVersion: () => undefined, getKnownTypes: () => ({}) };
const workflow = new Workflow({ id: '1', nodes: [node], connections: {}, active: false, nodeTypes: nodeTypes as never });

/** What n8n's own evaluator gives for a parameter. */
function evaluated(parameter: unknown, item: unknown): unknown {
	const items = [{ json: item }] as INodeExecutionData[];
	return workflow.expression.getParameterValue(parameter as NodeParameterValueType, null, 0, 0, node.name, items, 'manual', {});
}

const words = [
	'email',
	'E-Mail',
	'profile',
	'firstName',
	'Vor name',
	'a.b',
	'',
	'ключ',
	'0',
	'length',
	'toString',
	'__proto__',
	'prototype',
];
const values = fc.letrec((tie) => ({
	value: fc.oneof(
		{ maxDepth: 3 },
		fc.constantFrom<unknown>('mo@example.com', '={{ 1 }}', '', 0, -0, 4.5, true, false, null, undefined, NaN),
		fc.constantFrom<unknown>(new Date(0), new Map(), () => 1, Symbol.iterator, 7n),
		fc.array(tie('value'), { maxLength: 3 }),
		fc.dictionary(fc.constantFrom(...words), tie('value'), { maxKeys: 5 }),
	),
})).value;
const items = fc.dictionary(fc.constantFrom(...words), values, { maxKeys: 7 });
const quoted = (word: string): string => `[${word.includes("'") ? JSON.stringify(word) : `'${word}'`}]`;
const steps = fc.constantFrom(...words).chain((word) => fc.constantFrom(`.${word}`, `["${word}"]`, quoted(word)));
const expressions = fc
	.tuple(
		fc.constantFrom('={{ $json', '={{$json', '={{  $json', '= {{ $json', '=x {{ $json'),
		fc.array(steps, { maxLength: 3 }),
		fc.constantFrom(' }}', '}}', ' }} '),
	)
	.map(([start, path, end]) => `${start}${path.join('')}${end}`);
const parameters = fc.oneof(
	expressions,
	fc.record({ __rl: fc.constant(true), mode: fc.constantFrom('id', 'userName'), value: expressions }),
	fc.record({ mappingMode: fc.constant('defineBelow'), value: fc.dictionary(fc.constantFrom('userName', 'title'), expressions) }),
);

describe('a plain path into the item', () => {
	it('gives what the evaluator of n8n gives, wherever it gives something', async () => {
		let read = 0;
		fc.assert(
			fc.property(parameters, items, (parameter, item) => {
				const plain = plainReaderOf(parameter)?.(item as JsonObject);
				if (plain === undefined) return;
				read++;
				expect(plain.value).toEqual(evaluated(parameter, item));
			}),
			{ seed: 13, numRuns: 3_000 },
		);
		expect(read).toBeGreaterThan(300);
	});

	it.each([
		{ name: 'the item', parameter: '={{ $json }}', value: { 'E-Mail': 'mo@example.com', profile: { city: 'Oslo' } } },
		{ name: 'a member', parameter: '={{ $json["E-Mail"] }}', value: 'mo@example.com' },
		{ name: 'a member of a member', parameter: "={{ $json.profile['city'] }}", value: 'Oslo' },
		{ name: 'what is not there', parameter: '={{ $json.title }}', value: undefined },
		{ name: 'inside a locator', parameter: { mode: 'id', value: '={{ $json.profile.city }}' }, value: { mode: 'id', value: 'Oslo' } },
	])('is followed: $name', ({ parameter, value }) => {
		const item = { 'E-Mail': 'mo@example.com', profile: { city: 'Oslo' } };
		expect(plainReaderOf(parameter)?.(item)).toStrictEqual({ value });
	});

	it.each([
		'={{ $json.email.trim() }}',
		'={{ $json.email ?? "x" }}',
		'={{ $json?.email }}',
		'={{ $json.constructor }}',
		'={{ $json["a\\"b"] }}',
		'={{ $json["}}"] }}',
		'={{ $input.item.json.email }}',
		'={{ $json.email }} {{ $json.email }}',
		'=mailto:{{ $json.email }}',
	])('is nothing else: %s', (expression) => {
		expect(plainReaderOf(expression)).toBeUndefined();
	});

	it.each([
		{ name: 'below a text', item: { email: 'mo@example.com' }, expression: '={{ $json.email.local }}' },
		{ name: 'below nothing', item: {}, expression: '={{ $json.profile.city }}' },
		{ name: 'a date', item: { at: new Date(0) }, expression: '={{ $json.at }}' },
		{ name: 'a date inside', item: { at: [new Date(0)] }, expression: '={{ $json }}' },
	])('is left to n8n: $name', ({ item, expression }) => {
		expect(plainReaderOf(expression)?.(item as unknown as JsonObject)).toBeUndefined();
	});
});
