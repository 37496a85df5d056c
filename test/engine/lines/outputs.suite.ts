import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { resultKeys } from '../../resultKeys';
import { said } from '../results';
import { connectedCredential, joiners, rows, setScene } from '../scene';

const scene = setScene();
const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };

/** Six items: 0 is refused, 2 is invalid, 4 is refused, the others are applied. */
function sixItems(): readonly IDataObject[] {
	const [a, b, c, d] = joiners(4) as [IDataObject, IDataObject, IDataObject, IDataObject];
	scene.webex.seedUsers([a]);
	scene.webex.options.verifiedDomains = ['example.com'];
	return [a, b, { title: 'nobody' }, c, { ...d, userName: 'joiner@example.org' }, d];
}

const outcomesOfSix = ['rejected', 'applied', 'invalid', 'applied', 'rejected', 'applied'];
const okOfSix = [1, 3, 5];
const failedOfSix = [0, 2, 4];

/** userNames that took effect. */
function created(): readonly unknown[] {
	return scene.webex.ledger.map(({ userName }) => userName);
}

const createdOfSix = ['joiner2@example.com', 'joiner3@example.com', 'joiner4@example.com'];

describe('separateFailed', () => {
	it('lets what is ok leave by the first output and the rest by the second, each with its item', async () => {
		const items = sixItems();
		const run = await scene.run({ ...create, separateFailed: true }, items);
		expect(run.outputs).toHaveLength(2);
		expect(said(run, ['ok', 'outcome'], 0)).toEqual(okOfSix.map((item) => ({ item, ok: true, outcome: 'applied' })));
		expect(said(run, ['ok', 'outcome'], 1)).toEqual(failedOfSix.map((item) => ({ item, ok: false, outcome: outcomesOfSix[item] })));
		for (const { json, item } of rows(run.outputs[1])) {
			const { result, ...own } = json;
			expect([own, Object.keys(result as IDataObject)]).toEqual([items[item as number], resultKeys]);
		}
		expect(created()).toEqual(createdOfSix);
	});

	it('off: all leave by the one output, in input order', async () => {
		const run = await scene.run(create, sixItems());
		expect(run.outputs).toHaveLength(1);
		expect(said(run, ['outcome'])).toEqual(outcomesOfSix.map((outcome, item) => ({ item, outcome })));
	});

	it('puts what was planned on the first output and what is invalid on the second', async () => {
		const run = await scene.run({ ...create, separateFailed: true, dryRun: true }, sixItems());
		expect(said(run, ['outcome'], 0)).toEqual([0, 1, 3, 4, 5].map((item) => ({ item, outcome: 'planned' })));
		expect(said(run, ['outcome'], 1)).toEqual([{ item: 2, outcome: 'invalid' }]);
	});

	it('has no effect in a tool, whose agent gets the first output alone', async () => {
		const run = await scene.run({ ...create, separateFailed: true }, sixItems(), { isTool: true });
		expect(said(run, ['outcome'])).toEqual(outcomesOfSix.map((outcome, item) => ({ item, outcome })));
		const impossible = { ...create, separateFailed: true, options: { parallelRequests: 9 } };
		const nothing = await scene.run(impossible, [{}, {}], { isTool: true, onError: 'continueRegularOutput' });
		expect(said(nothing, ['outcome'])).toEqual([0, 1].map((item) => ({ item, outcome: 'notAttempted' })));
	});
});

/** Rows of the Error branch: n8n lays the fields of the input item beside `error` and `message`. */
function errorRows(output: ReturnType<typeof rows>): readonly IDataObject[] {
	return output.map(({ item, json }) => {
		const { error, message, ...input } = json;
		const { ok, outcome, detail } = error as IDataObject;
		return { item: item as number, keys: Object.keys(error as IDataObject), ok, outcome, detail, message, input };
	});
}

describe('On Error = Continue (using error output)', () => {
	const settings = { onError: 'continueErrorOutput' } as const;

	/** What the Error branch must hold for six items. */
	function expectedErrors(items: readonly IDataObject[], keys: readonly string[] = resultKeys): readonly object[] {
		return failedOfSix.map((item) => ({
			item,
			keys,
			ok: false,
			outcome: outcomesOfSix[item],
			detail: expect.stringMatching(/./),
			message: expect.stringMatching(/./),
			input: items[item],
		}));
	}

	it('the Error branch holds every row that is not ok, with all that is known of it', async () => {
		const items = sixItems();
		const run = await scene.run(create, items, settings);
		expect(run.error).toBeUndefined();
		expect(run.outputs).toHaveLength(2);
		expect(said(run, ['ok', 'outcome'], 0)).toEqual(okOfSix.map((item) => ({ item, ok: true, outcome: 'applied' })));
		for (const { json } of rows(run.outputs[0])) expect(Object.keys(json)).toEqual(resultKeys);
		const errors = errorRows(rows(run.outputs[1]));
		expect(errors).toEqual(expectedErrors(items));
		expect(errors.map(({ message }) => message)).toEqual(errors.map(({ detail }) => detail));
		expect(errors[0]?.['detail']).toBe('A user with the userName joiner1@example.com exists already.');
		expect(created()).toEqual(createdOfSix);
	});

	it('with separateFailed on, the Error branch still holds them and Failed is empty', async () => {
		const items = sixItems();
		const run = await scene.run({ ...create, separateFailed: true }, items, settings);
		expect(run.outputs).toHaveLength(3);
		expect(said(run, ['outcome'], 0)).toEqual(okOfSix.map((item) => ({ item, outcome: 'applied' })));
		expect(rows(run.outputs[1])).toEqual([]);
		expect(errorRows(rows(run.outputs[2]))).toEqual(expectedErrors(items));
	});

	it('with includeInput the input is in the row too', async () => {
		const items = sixItems();
		const run = await scene.run({ ...create, options: { includeInput: true } }, items, settings);
		expect(errorRows(rows(run.outputs[1]))).toEqual(expectedErrors(items, [...resultKeys, 'input']));
	});

	it('every row refused: none on Success', async () => {
		scene.webex.seedUsers(joiners(3));
		const run = await scene.run(create, joiners(3), settings);
		expect(rows(run.outputs[0])).toEqual([]);
		expect(errorRows(rows(run.outputs[1])).map(({ item, outcome }) => [item, outcome])).toEqual([
			[0, 'rejected'],
			[1, 'rejected'],
			[2, 'rejected'],
		]);
	});

	it.each<{ obstacle: string; over?: IDataObject; options?: INodeParameters; says: RegExp }>([
		{ obstacle: 'an organization ID that is none', over: { organizationId: 'my company' }, says: /'Organization ID'/ },
		{
			obstacle: 'a base URL without https',
			over: { baseUrl: 'http://webex.example.com' },
			says: /'Base URL'.*https:\/\//,
		},
		{ obstacle: 'a credential that is not connected', over: { oauthTokenData: {} }, says: /Connect my account/ },
		{ obstacle: 'an option out of range', options: { parallelRequests: 9 }, says: /'Parallel Requests'.*from 1 to 5/ },
	])('$obstacle: every item is on the Error branch, none on Success, nothing is sent', async ({ over = {}, options = {}, says }) => {
		const credential = connectedCredential(scene.webex, over);
		const run = await scene.run({ ...create, options }, joiners(3), { ...settings, credential });
		expect(run.error).toBeUndefined();
		expect(rows(run.outputs[0])).toEqual([]);
		expect(errorRows(rows(run.outputs[1]))).toEqual(
			joiners(3).map((input, item) => ({
				item,
				keys: resultKeys,
				ok: false,
				outcome: 'notAttempted',
				detail: expect.stringMatching(says),
				message: expect.stringMatching(says),
				input,
			})),
		);
		expect(scene.webex.requests).toEqual([]);
	});
});

describe('On Error = Continue', () => {
	const settings = { onError: 'continueRegularOutput' } as const;

	it('all rows leave by the one output in the ordinary shape', async () => {
		const run = await scene.run(create, sixItems(), settings);
		expect(run.outputs).toHaveLength(1);
		expect(said(run, ['outcome'])).toEqual(outcomesOfSix.map((outcome, item) => ({ item, outcome })));
		for (const { json } of rows(run.outputs[0])) expect(Object.keys(json)).toEqual(resultKeys);
	});

	it('a setting with which nothing can be sent: every row says it', async () => {
		const credential = connectedCredential(scene.webex, { organizationId: 'my company' });
		const run = await scene.run(create, joiners(3), { ...settings, credential });
		expect(said(run, ['ok', 'outcome', 'reason', 'detail', 'attempts'])).toEqual(
			[0, 1, 2].map((item) => ({
				item,
				ok: false,
				outcome: 'notAttempted',
				reason: 'requestRefused',
				detail: expect.stringContaining("'Organization ID'"),
				attempts: 0,
			})),
		);
		expect(scene.webex.requests).toEqual([]);
	});
});

describe('failWorkflow', () => {
	it('ends the workflow after the run with a summary in numbers', async () => {
		const run = await scene.run({ ...create, options: { failWorkflow: true } }, sixItems());
		expect(run.error?.message).toContain('3 created, 2 rejected, 1 invalid, 1 request');
		expect(run.error?.message).not.toContain('joiner');
		expect(run.outputs).toEqual([]);
		expect(created()).toEqual(createdOfSix);
	});

	it('does nothing when every row went through', async () => {
		const run = await scene.run({ ...create, options: { failWorkflow: true } }, joiners(3));
		expect(run.error).toBeUndefined();
		expect(said(run, ['outcome'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'applied' })));
	});

	it('does nothing when the workflow is to go on', async () => {
		const run = await scene.run({ ...create, options: { failWorkflow: true } }, sixItems(), {
			onError: 'continueRegularOutput',
		});
		expect(run.error).toBeUndefined();
		expect(said(run, ['outcome'])).toEqual(outcomesOfSix.map((outcome, item) => ({ item, outcome })));
	});
});

describe('Retry On Fail', () => {
	it.each([
		{ how: 'stopping on errors', parameters: {}, settings: {} },
		{ how: 'with separateFailed', parameters: { separateFailed: true }, settings: {} },
		{ how: 'continuing', parameters: {}, settings: { onError: 'continueRegularOutput' } },
		{ how: 'continuing with the error output', parameters: {}, settings: { onError: 'continueErrorOutput' } },
		{
			how: 'continuing with the error output, separateFailed',
			parameters: { separateFailed: true },
			settings: { onError: 'continueErrorOutput' },
		},
	] as const)('$how: a failing first row makes nothing be sent twice, and no row is lost', async ({ parameters, settings }) => {
		const run = await scene.run({ ...create, ...parameters }, sixItems(), { ...settings, retryOnFail: true });
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([5]);
		expect(created()).toEqual(createdOfSix);
		const everyRow = run.outputs.flatMap((output) =>
			rows(output).map(({ item, json }) => ({ item, outcome: ((json['error'] ?? json['result'] ?? json) as IDataObject)['outcome'] })),
		);
		expect(everyRow.sort((a, b) => Number(a.item) - Number(b.item))).toEqual(outcomesOfSix.map((outcome, item) => ({ item, outcome })));
	});

	it('with failWorkflow ends the workflow with the summary of the one run, and sends nothing twice', async () => {
		const run = await scene.run({ ...create, options: { failWorkflow: true } }, sixItems(), { retryOnFail: true });
		expect(run.error?.message).toContain('3 created, 2 rejected, 1 invalid, 1 request');
		expect(run.outputs).toEqual([]);
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([5]);
		expect(created()).toEqual(createdOfSix);
	});

	it('every row refused, with the error output: each is asked for once', async () => {
		scene.webex.seedUsers(joiners(3));
		const run = await scene.run(create, joiners(3), { retryOnFail: true, onError: 'continueErrorOutput' });
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([3]);
		expect(errorRows(rows(run.outputs[1])).map(({ item, outcome }) => [item, outcome])).toEqual([
			[0, 'rejected'],
			[1, 'rejected'],
			[2, 'rejected'],
		]);
	});

	it('after a refused login tries again, since nothing was done, and then goes through', async () => {
		const credential = connectedCredential(scene.webex);
		let refusals = 0;
		scene.webex.faultPlan = ({ kind }) => (kind === 'bulk' && refusals++ < 2 ? { kind: 'expireToken' } : undefined);
		const run = await scene.run(create, joiners(3), { credential, retryOnFail: true });
		expect(run.error).toBeUndefined();
		expect(said(run, ['outcome'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'applied' })));
		expect(created()).toEqual(joiners(3).map(({ userName }) => userName));
	});

	it('of the next execution over the same rows does its own work', async () => {
		const items = joiners(3);
		await scene.run(create, items, { retryOnFail: true });
		const second = await scene.run(create, items, { retryOnFail: true });
		expect(said(second, ['outcome', 'status'])).toEqual([0, 1, 2].map((item) => ({ item, outcome: 'rejected', status: 409 })));
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([3, 3]);
	});
});
