import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { said } from './results';
import { joiners, rows, setScene } from './scene';

const scene = setScene();
const byEmail = { __rl: true, mode: 'userName', value: '={{ $json.email }}' };
const remove = { operation: 'delete', resourceType: 'Users', target: byEmail };
const leavers = ['ada@example.com', 'bo@example.com'];

function seeded(): void {
	scene.webex.seedUsers(leavers.map((userName) => ({ userName })));
}

/** The leavers as items, each with what is its own. */
const items = (...own: readonly IDataObject[]): readonly IDataObject[] =>
	own.map((more, index) => ({ email: leavers[index] ?? '', ...more }));

describe('a dry run given as text is a dry run', () => {
	it.each(['true', '1', 1, true])('%j', async (dry) => {
		seeded();
		const run = await scene.run({ ...remove, dryRun: '={{ $json.dry }}' }, items({ dry }, { dry }));
		expect(said(run, ['outcome'])).toEqual([0, 1].map((item) => ({ item, outcome: 'planned' })));
		expect(scene.webex.bulkRequests()).toEqual([]);
	});
});

describe('a setting that is impossible ends the run before anything is sent', () => {
	const cases: readonly {
		readonly name: string;
		readonly parameters: INodeParameters;
		readonly items: readonly IDataObject[];
		readonly message: string;
	}[] = [
		{
			name: 'a switch that differs',
			parameters: { ...remove, dryRun: '={{ $json.dry }}' },
			items: items({ dry: false }, { dry: true }),
			message: "'Dry Run' is not the same for all items: false for row 2, true for row 3",
		},
		{
			name: 'a switch that is neither',
			parameters: { ...remove, dryRun: '={{ $json.dry }}' },
			items: items({ dry: 'ja' }),
			message: `'Dry Run' is set to "ja", which is neither on nor off`,
		},
		{
			name: 'an expression that fails',
			parameters: { ...remove, dryRun: '={{ $json.email.toDateTime().toFormat("yyyy") }}' },
			items: items({}),
			message: "The expression in 'Dry Run' could not be evaluated for row 2",
		},
		{
			name: 'an expression that calls what is not there',
			parameters: { ...remove, dryRun: '={{ nope() }}' },
			items: items({}),
			message: "The expression in 'Dry Run' could not be evaluated for row 2",
		},
		{
			name: 'an expression that gives nothing',
			parameters: { ...remove, dryRun: '={{ $json.dry }}' },
			items: items({}),
			message: "The expression in 'Dry Run' gives nothing for row 2",
		},
		{
			name: 'an expression into nothing',
			parameters: { ...remove, dryRun: '={{ $json.no.dry }}' },
			items: items({}),
			message: "The expression in 'Dry Run' could not be evaluated for row 2",
		},
		{
			name: 'an expression that throws for one item, with a comment at its end',
			parameters: { ...remove, options: { maxRemovals: '={{ JSON.parse($json.limits).most // a count }}' } },
			items: items({ limits: '{"most":1}' }, { limits: '{' }),
			message: "The expression in 'Max Removals' could not be evaluated for row 3",
		},
		{
			name: 'an expression that throws within a text',
			parameters: {
				operation: 'sync',
				attributesMode: 'json',
				data: '={{ { userName: $json.email } }}',
				scopeFilter: '=userName ew "{{ $json.no.domain }}"',
			},
			items: items({}),
			message: "The expression in 'Scope Filter' could not be evaluated for row 2",
		},
		{
			name: 'a limit whose expression gives an empty text',
			parameters: { ...remove, options: { maxRemovals: "={{ $json.limit ?? '' }}" } },
			items: items({}),
			message: "The expression in 'Max Removals' gives nothing for row 2",
		},
		{
			name: 'a limit that differs',
			parameters: { ...remove, options: { maxRemovals: '={{ $json.limit }}' } },
			items: items({ limit: 1 }, { limit: 5 }),
			message: "'Max Removals' is not the same for all items: 1 for row 2, 5 for row 3",
		},
		{
			name: 'an option of another node that differs',
			parameters: { ...remove, options: { missing: '={{ $json.missing }}' } },
			items: items({ missing: 'ignore' }, { missing: 'reject' }),
			message: `'If Not Found' is not the same for all items: "ignore" for row 2, "reject" for row 3`,
		},
		{
			name: 'a word that is not known',
			parameters: {
				operation: 'sync',
				attributesMode: 'json',
				data: '={{ { userName: $json.email } }}',
				scopeFilter: 'userName ew "@example.com"',
				whenMissing: 'Keep',
				options: { maxRemovals: '' },
			},
			items: items({}),
			message: `'When Missing' is set to "Keep", which is not one of its values`,
		},
		{
			name: 'a scope with nothing in it',
			parameters: {
				operation: 'sync',
				attributesMode: 'json',
				data: '={{ { userName: $json.email } }}',
				scopeFilter: '=userName ew "{{ $json.domain }}"',
				whenMissing: 'delete',
				options: { maxRemovals: '' },
			},
			items: items({}),
			message: "The expression in 'Scope Filter' gives nothing for row 2",
		},
		{
			name: 'an operation that is not known',
			parameters: { ...remove, operation: 'Delete' },
			items: items({}),
			message: `'Operation' is set to "Delete", which is not one of its values`,
		},
		{
			name: 'a resource that is not known',
			parameters: { ...remove, resource: 'Bulk' },
			items: items({}),
			message: `'Resource' is set to "Bulk", which is not one of its values`,
		},
		{
			name: 'an authentication that is not known',
			parameters: { ...remove, authentication: 'oauth2' },
			items: items({}),
			message: `'Authentication' is set to "oauth2", which is not one of its values`,
		},
	];

	it.each(cases)('$name: the workflow stops', async ({ parameters, items: input, message }) => {
		seeded();
		const log: string[] = [];
		const run = await scene.run(parameters, input, { log });
		expect(run.error?.message).toBe(message);
		expect(scene.webex.requests).toEqual([]);
		expect(log.join('\n')).toContain(`Nothing was sent: ${message}`);
	});

	it.each(cases)(
		'$name, On Error = Continue (using error output): each row says it, none is on Success',
		async ({ parameters, items: input, message }) => {
			seeded();
			const run = await scene.run(parameters, input, { onError: 'continueErrorOutput' });
			expect(run.error).toBeUndefined();
			expect(rows(run.outputs[0])).toEqual([]);
			expect(
				rows(run.outputs[1]).map(({ item, json }) => ({
					item,
					says: String(json['message']).startsWith(message),
					outcome: (json['error'] as IDataObject)['outcome'],
				})),
			).toEqual(input.map((_, item) => ({ item, says: true, outcome: 'notAttempted' })));
			expect(run.hints.join('\n')).toContain('Nothing was sent: ');
			expect(scene.webex.requests).toEqual([]);
		},
	);
});

describe('a setting that is one value for the run is taken', () => {
	it('from an expression that gives the same for each item', async () => {
		seeded();
		const run = await scene.run({ ...remove, options: { maxRemovals: '={{ $json.limit }}' } }, items({ limit: '2' }, { limit: 2 }));
		expect(said(run, ['outcome'])).toEqual([0, 1].map((item) => ({ item, outcome: 'applied' })));
	});

	it('separateFailed given as text has its second output', async () => {
		const [first, second, third] = joiners(3) as [IDataObject, IDataObject, IDataObject];
		scene.webex.seedUsers([second]);
		const parameters = { operation: 'create', resourceType: 'Users', data: '={{ $json }}', separateFailed: 'true' };
		const run = await scene.run(parameters, [first, second, third]);
		expect(said(run, ['outcome'], 0)).toEqual([0, 2].map((item) => ({ item, outcome: 'applied' })));
		expect(said(run, ['outcome'], 1)).toEqual([{ item: 1, outcome: 'rejected' }]);
	});

	it('no limit on removals is said each time', async () => {
		seeded();
		const run = await scene.run({ ...remove, options: { maxRemovals: '' } }, items({}, {}));
		expect(run.hints).toEqual(['2 deleted, 1 request', "'Max Removals' is empty: this run had no limit on removals."]);
	});
});

describe('reading', () => {
	it.each<{ name: string; parameters: INodeParameters; message: string }>([
		{ name: 'a limit of 0', parameters: { operation: 'getAll', limit: 0 }, message: "'Limit' is set to 0, which is out of range" },
		{
			name: 'a limit that is a text',
			parameters: { operation: 'getAll', limit: 'all' },
			message: `'Limit' is set to "all", which is out of range`,
		},
		{
			name: 'Return All as a word',
			parameters: { operation: 'getAll', returnAll: 'yes' },
			message: `'Return All' is set to "yes", which is neither on nor off`,
		},
		{
			name: 'a filter of nothing',
			parameters: { operation: 'getAll', filter: '={{ $json.no }}' },
			message: "The expression in 'Filter' gives nothing for row 2",
		},
		{
			name: 'a filter with nothing in it',
			parameters: { operation: 'getAll', filter: '=userName eq "{{ $json.no }}"' },
			message: "The expression in 'Filter' gives nothing for row 2",
		},
		{
			name: 'an operation that is not known',
			parameters: { operation: 'getOne' },
			message: `'Operation' is set to "getOne", which is not one of its values`,
		},
	])('$name is an error, and nothing is read', async ({ parameters, message }) => {
		seeded();
		const run = await scene.run({ resource: 'user', ...parameters }, [{}]);
		expect(run.error?.message).toBe(message);
		expect(scene.webex.requests).toEqual([]);
		const on = await scene.run({ resource: 'user', ...parameters }, [{}, {}], { onError: 'continueErrorOutput' });
		expect(rows(on.outputs[0])).toEqual([]);
		expect(rows(on.outputs[1]).map(({ item }) => item)).toEqual([0, 1]);
	});

	it('a limit may be each item’s own', async () => {
		seeded();
		const run = await scene.run({ resource: 'user', operation: 'getAll', limit: '={{ $json.n }}' }, [{ n: 1 }, { n: '2' }]);
		expect(rows(run.outputs[0]).map(({ item }) => item)).toEqual([0, 1, 1]);
	});
});
