import type { INodeParameters, NodeOperationError } from 'n8n-workflow';
import { bulkProperties } from '../../../nodes/WebexScim/n8n/description/bulk';
import { expressionsWithin, mayDependOnItem } from '../../../nodes/WebexScim/n8n/settings/expressions';
import { readParameter } from '../../../nodes/WebexScim/n8n/settings/settingReader';
import { readResource, readSettings } from '../../../nodes/WebexScim/n8n/settings/settings';
import { parseSwitch, parseText, parseWhole } from '../../../nodes/WebexScim/n8n/settings/settingValues';
import { scriptedContext, type Script } from '../context';

const read = (parameters: INodeParameters, itemCount?: number, script?: Script): unknown =>
	readSettings(scriptedContext(parameters, itemCount, script).context);

/** The error's message, or what was read. */
function errorOf(work: () => unknown): string {
	try {
		return `read: ${JSON.stringify(work())}`;
	} catch (error) {
		return (error as NodeOperationError).message;
	}
}

describe('a switch', () => {
	it.each([
		...[true, 'true', 1, '1'].map((given) => ({ given, value: true as const })),
		...[false, 'false', 0, '0', ''].map((given) => ({ given, value: false as const })),
	])('given as $given is $value', ({ given, value }) => {
		expect(parseSwitch(given)).toEqual({ kind: 'value', value });
	});

	it.each(['yes', 'TRUE', ' true', 2, -1, '01', [], {}, [true], Number.NaN, 'on', 'null'])('given as %j is neither', (given) => {
		expect(parseSwitch(given).kind).toBe('unfit');
	});

	it.each(['dryRun', 'separateFailed', 'simplify'])('%s is one, and so is each of the options', (name) => {
		expect(read({ [name]: '1', options: { includeInput: 'true', failWorkflow: 1 } })).toMatchObject({
			[name]: true,
			includeInput: true,
			failWorkflow: true,
		});
		expect(read({ [name]: '0', options: { includeInput: 'false', failWorkflow: '' } })).toMatchObject({
			[name]: false,
			includeInput: false,
			failWorkflow: false,
		});
	});
});

describe('U22: Separate Failed Items', () => {
	it.each([
		{ type: 'n8n-nodes-webex-scim.webexScim', isOn: true },
		{ type: 'n8n-nodes-webex-scim.webexScimTool', isOn: false },
	])('of a node of the type $type is on: $isOn', ({ type, isOn }) => {
		const { context } = scriptedContext({ separateFailed: true }, 1, {}, type);
		expect(readSettings(context).separateFailed).toBe(isOn);
	});

	it('is not shown to an agent', () => {
		const property = bulkProperties.find(({ name }) => name === 'separateFailed');
		expect(property?.displayOptions?.hide).toEqual({ '@tool': [true] });
	});
});

describe('a whole number', () => {
	it.each([
		[1, 1],
		['1', 1],
		[' 5 ', 5],
		[5, 5],
	])('%j is %d', (given, value) => {
		expect(parseWhole(1, 5)(given)).toEqual({ kind: 'value', value });
	});

	it.each([0, 6, 1.5, '1.5', '1e0', '0x1', '', ' ', 'few', true, [1], Number.NaN, Infinity])('%j is none from 1 to 5', (given) => {
		expect(parseWhole(1, 5)(given).kind).toBe('unfit');
	});
});

describe('a word outside its closed set is an error that names setting and value', () => {
	const words = bulkProperties.filter(({ type, name }) => type === 'options' && !['method', 'change'].includes(name));

	it.each(words.map(({ name, displayName, options }) => ({ name, displayName, options })))('$name', ({ name, displayName, options }) => {
		const operation = { key: 'sync', scopeFilter: 'sync', whenMissing: 'sync', whenNew: 'sync' }[name] ?? 'create';
		expect(errorOf(() => read({ operation, [name]: 'Oddword' }))).toBe(
			`'${displayName}' is set to "Oddword", which is not one of its values`,
		);
		for (const option of options ?? []) {
			const value = 'value' in option ? option.value : '';
			expect(read({ operation, [name]: value as string })).toMatchObject({ [name]: value });
		}
	});

	it.each([
		{ name: 'existing', operation: 'create', label: 'If Already There' },
		{ name: 'missing', operation: 'delete', label: 'If Not Found' },
		{ name: 'missing', operation: 'syncMembers', label: 'If Not Found' },
		{ name: 'emptyValues', operation: 'sync', label: 'Empty Cells' },
	])('option $name of $operation', ({ name, operation, label }) => {
		expect(errorOf(() => read({ operation, options: { [name]: 'Ignore' } }))).toBe(
			`'${label}' is set to "Ignore", which is not one of its values`,
		);
	});

	it.each(['Bulk', '', 'users', 5])('resource %j', (resource) => {
		expect(errorOf(() => readResource(scriptedContext({ resource }).context))).toBe(
			`'Resource' is set to ${JSON.stringify(resource)}, which is not one of its values`,
		);
	});

	it('an option that the operation does not have is as if it were not given', () => {
		expect(read({ operation: 'create', options: { missing: 'Oddword' } })).toMatchObject({ missing: 'reject' });
	});
});

describe('a setting of another type or out of range is an error', () => {
	it.each<{ parameters: INodeParameters; message: string }>([
		{ parameters: { dryRun: 'yes' }, message: `'Dry Run' is set to "yes", which is neither on nor off` },
		{ parameters: { separateFailed: 'on' }, message: `'Separate Failed Items' is set to "on", which is neither on nor off` },
		{ parameters: { options: { parallelRequests: 9 } }, message: "'Parallel Requests' is set to 9, which is out of range" },
		{ parameters: { options: { timeoutSeconds: '0' } }, message: `'Timeout Seconds' is set to "0", which is out of range` },
		{ parameters: { options: { maxRemovals: 'few' } }, message: `'Max Removals' is set to "few", which is out of range` },
		{ parameters: { options: { maxRemovals: '10%' } }, message: `'Max Removals' is set to "10%", which is out of range` },
		{ parameters: { options: { maxRemovals: [5] as never } }, message: "'Max Removals' is set to an object, which is out of range" },
		{ parameters: { operation: 'sync', scopeFilter: 5 }, message: "'Scope Filter' is set to a value, which is not text" },
		{ parameters: { operation: 'sync', protect: ['ada@example.com'] }, message: "'Protect' is set to a value, which is not text" },
		{ parameters: { operation: 'delete', options: { protect: 7 } }, message: "'Protect' is set to a value, which is not text" },
		{ parameters: { dryRun: 'ada@example.com' }, message: "'Dry Run' is set to a text, which is neither on nor off" },
	])('$message', ({ parameters, message }) => {
		expect(errorOf(() => read(parameters))).toBe(message);
	});
});

describe('an expression is one value for the run', () => {
	it.each<{ name: string; parameters: INodeParameters; gives: readonly unknown[]; message: string }>([
		{
			name: 'a switch',
			parameters: { dryRun: '=x' },
			gives: [false, false, true],
			message: "'Dry Run' is not the same for all items: false for row 2, true for row 4",
		},
		{
			name: 'a word',
			parameters: { operation: 'sync', whenMissing: '=x' },
			gives: ['keep', 'delete', 'keep'],
			message: `'When Missing' is not the same for all items: "keep" for row 2, "delete" for row 3`,
		},
		{
			name: 'the operation',
			parameters: { operation: '=x' },
			gives: ['create', 'create', 'delete'],
			message: `'Operation' is not the same for all items: "create" for row 2, "delete" for row 4`,
		},
		{
			name: 'a number',
			parameters: { options: { stopAfterErrors: '=x' } },
			gives: [1, '1', 2],
			message: "'Stop After Errors' is not the same for all items: 1 for row 2, 2 for row 4",
		},
		{
			name: 'a limit',
			parameters: { options: { maxRemovals: '=x' } },
			gives: ['5', '50', '5'],
			message: `'Max Removals' is not the same for all items: "5" for row 2, "50" for row 3`,
		},
		{
			name: 'a text, which is not quoted',
			parameters: { operation: 'sync', protect: '=x' },
			gives: ['a', 'a', 'b'],
			message: "'Protect' is not the same for all items",
		},
	])('$name that differs is an error', ({ parameters, gives, message }) => {
		const script = Object.fromEntries(['=x', '=$json.x'].map((text) => [text, gives]));
		const ofItem = JSON.parse(JSON.stringify(parameters).replaceAll('"=x"', '"=$json.x"')) as INodeParameters;
		expect(errorOf(() => read(ofItem, 3, script))).toBe(message);
	});

	it.each<{ name: string; parameters: INodeParameters; gives: readonly unknown[]; reads: object }>([
		{ name: 'true and "true"', parameters: { dryRun: '=$json.x' }, gives: [true, 'true', 1], reads: { dryRun: true } },
		{
			name: '5 and "5"',
			parameters: { options: { maxRemovals: '=$json.x' } },
			gives: [5, '5', ' 5 '],
			reads: { maxRemovals: { kind: 'count', count: 5 } },
		},
		{
			name: 'texts but for the spaces around them',
			parameters: { operation: 'sync', scopeFilter: '=$json.x' },
			gives: ['a', ' a', 'a '],
			reads: { scopeFilter: 'a' },
		},
	])('that means the same is read: $name', ({ parameters, gives, reads }) => {
		expect(read(parameters, 3, { '=$json.x': gives })).toMatchObject(reads);
	});

	it.each<{ name: string; parameters: INodeParameters; gives: readonly unknown[]; message: string }>([
		{
			name: 'fails for one item',
			parameters: { dryRun: '=$json.x' },
			gives: [true, new Error(), true],
			message: "The expression in 'Dry Run' could not be evaluated for row 3",
		},
		{
			name: 'gives undefined',
			parameters: { dryRun: '=$json.x' },
			gives: [undefined, true, true],
			message: "The expression in 'Dry Run' gives nothing for row 2",
		},
		{
			name: 'gives null',
			parameters: { options: { failWorkflow: '=$json.x' } },
			gives: [true, true, null],
			message: "The expression in 'Fail Workflow' gives nothing for row 4",
		},
		{
			name: 'gives an empty limit',
			parameters: { options: { maxRemovals: '=$json.x' } },
			gives: ['', '', ''],
			message: "The expression in 'Max Removals' gives nothing for row 2",
		},
		...[
			{ operation: 'sync', protect: '=$json.x' },
			{ operation: 'deactivate', options: { protect: '=$json.x' } },
			{ operation: 'delete', options: { protect: '=$json.x' } },
		].flatMap((parameters) =>
			['', ' \n', ', ;'].map((text) => ({
				name: `protects nobody in ${parameters.operation}, ${JSON.stringify(text)}`,
				parameters: parameters as INodeParameters,
				gives: [text, 'ceo@example.com', 'ceo@example.com'],
				message: "The expression in 'Protect' gives nothing for row 2",
			})),
		),
		{
			name: 'gives an undefined scope',
			parameters: { operation: 'sync', scopeFilter: '=$json.x' },
			gives: [undefined],
			message: "The expression in 'Scope Filter' gives nothing for row 2",
		},
	])('that $name is an error', ({ parameters, gives, message }) => {
		expect(errorOf(() => read(parameters, gives.length, { '=$json.x': gives }))).toBe(message);
	});

	it('inside a text that gives nothing is an error: the rest would mean something else', () => {
		const scopeFilter = '=userName ew "{{ $json.domain }}"';
		const script = { [scopeFilter]: ['userName ew ""'], '={{ $json.domain }}': [undefined] };
		expect(errorOf(() => read({ operation: 'sync', scopeFilter }, 1, script))).toBe(
			"The expression in 'Scope Filter' gives nothing for row 2",
		);
		expect(read({ operation: 'sync', scopeFilter }, 1, { ...script, '={{ $json.domain }}': [''] })).toMatchObject({
			scopeFilter: 'userName ew ""',
		});
	});

	it.each([{ operation: 'sync', protect: '' }, { operation: 'sync' }, { operation: 'delete', options: { protect: ' ' } }])(
		'left empty by hand, Protect names nobody: %j',
		(parameters) => {
			expect(read(parameters as INodeParameters)).toMatchObject({ protect: '' });
		},
	);

	it('left empty by hand, Max Removals is no limit', () => {
		expect(read({ options: { maxRemovals: '' } })).toMatchObject({ maxRemovals: { kind: 'none' } });
	});

	it.each([
		{ operation: 'create', maxRemovals: { kind: 'count', count: 100 } },
		{ operation: 'sync', maxRemovals: { kind: 'share', percent: 10 } },
		{ operation: 'syncMembers', maxRemovals: { kind: 'share', percent: 10 } },
	])('what is not given has its default: Max Removals of $operation', ({ operation, maxRemovals }) => {
		expect(read({ operation })).toMatchObject({
			operation,
			maxRemovals,
			dryRun: false,
			whenMissing: 'keep',
			parallelRequests: 1,
			protect: '',
		});
		expect(read({ operation, options: { maxRemovals: null as never } })).toMatchObject({ maxRemovals });
	});
});

describe('how often an expression is evaluated', () => {
	it.each([
		{ expression: '={{ $json.dry }}', evaluations: 1_000 },
		{ expression: '={{ $vars.dry }}', evaluations: 1 },
		{ expression: "={{ $('Config').first().json.dry }}", evaluations: 1 },
	])('$expression: $evaluations times for 1,000 items', ({ expression, evaluations }) => {
		const scripted = scriptedContext({ dryRun: expression }, 1_000, { [expression]: Array.from({ length: 1_000 }, () => true) });
		expect(readSettings(scripted.context).dryRun).toBe(true);
		expect(scripted.evaluations()).toBe(evaluations);
	});

	it.each([
		['={{ 5 }}', false],
		['={{ $vars.limit }}', false],
		['={{ $env.LIMIT + $workflow.id + $execution.id }}', false],
		["={{ $('A').first().json.x }}", false],
		['={{ $("A b").last().json.x }}', false],
		["={{ $('A').all().length }}", false],
		['={{ $input.all().length }}', false],
		['={{ $now.hour < 8 }}', false],
		['={{ $json.x }}', true],
		["={{ $('A').item.json.x }}", true],
		["={{ $('A').first().json[$json.x] }}", true],
		["={{ $('A')[$json.m]() }}", true],
		['={{ $input.item.json.x }}', true],
		['={{ $itemIndex }}', true],
		['={{ $node["A"].json.x }}', true],
		['={{ $parameter["data"] }}', true],
		['={{ $fromAI("x") }}', true],
		['={{ $(name).first() }}', true],
		['={{ this.x }}', true],
		['={{ `${$vars.x}` }}', true],
	])('%s may depend on the item: %s', (expression, may) => {
		expect(mayDependOnItem(expression)).toBe(may);
	});

	it.each([
		['={{ a }}', []],
		['=x {{ a }}', ['{{ a }}']],
		['={{ a }}{{ b }}', ['{{ a }}', '{{ b }}']],
		['=no expression', []],
		['=open {{ a', []],
	])('%s holds %j beside other text', (text, parts) => {
		expect(expressionsWithin(text)).toEqual(parts);
	});
});

describe('a parameter that each item may set for itself', () => {
	const limit = { name: 'limit', label: 'Limit', parse: parseWhole(1, Infinity) };

	it('is read item by item', () => {
		const { context } = scriptedContext({ limit: '={{ $json.n }}' }, 3, { '={{ $json.n }}': [1, '2', 3] });
		expect([0, 1, 2].map((itemIndex) => readParameter(context, limit, itemIndex))).toEqual([1, 2, 3]);
	});

	it.each([
		{ given: 0, message: "'Limit' is set to 0, which is out of range" },
		{ given: -1, message: "'Limit' is set to -1, which is out of range" },
		{ given: 'all', message: `'Limit' is set to "all", which is out of range` },
		{ given: undefined, message: "The expression in 'Limit' gives nothing for row 2" },
	])('is checked alike: $given', ({ given, message }) => {
		const { context } = scriptedContext({ limit: '=x' }, 1, { '=x': [given] });
		expect(errorOf(() => readParameter(context, limit, 0))).toBe(message);
	});

	it('absent is absent', () => {
		expect(readParameter(scriptedContext({}).context, { ...limit, parse: parseText }, 0)).toBeUndefined();
	});
});
