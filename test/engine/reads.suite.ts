import type { INodeParameters } from 'n8n-workflow';
import { said } from './results';
import { setScene } from './scene';

const scene = setScene();
const byName: INodeParameters = { __rl: true, mode: 'userName', value: '={{ $json.email }}' };
const people = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `u${index}@example.com`);
const reads = (): number => scene.webex.requests.filter(({ kind }) => kind === 'read').length;

it('Webex out of reach ends the run at the first search that finds nobody there', async () => {
	scene.webex.faultPlan = ({ kind }) => (kind === 'read' ? { kind: 'cut', when: 'before' } : undefined);
	const parameters = {
		operation: 'upsert',
		resourceType: 'Users',
		data: '={{ ({ userName: $json.email }) }}',
		options: { maxWaitSeconds: 0 },
	};
	const run = await scene.run(
		parameters,
		people(120).map((email) => ({ email })),
	);
	expect(run.error?.message).toBe('Webex could not be reached');
	expect(reads()).toBe(1);
	expect(scene.webex.bulkRequests()).toEqual([]);
});

it('a rate limit that is longer than the run may wait ends all lookups at the first', async () => {
	scene.webex.seedUsers(people(120).map((userName) => ({ userName })));
	scene.webex.faultPlan = ({ kind }) => (kind === 'read' ? { kind: 'status', status: 429, retryAfter: 60 } : undefined);
	const parameters = { operation: 'delete', resourceType: 'Users', target: byName, options: { maxWaitSeconds: 5, missing: 'ignore' } };
	const run = await scene.run(
		parameters,
		people(120).map((email) => ({ email })),
	);
	expect(new Set(said(run, ['outcome']).map(({ outcome }) => outcome))).toEqual(new Set(['notAttempted']));
	expect(reads()).toBe(1);
});

it('one name that spoils a search costs one row', async () => {
	const ids = scene.webex.seedUsers(people(60).map((userName) => ({ userName })));
	scene.webex.faultPlan = ({ kind, number }) =>
		kind === 'read' && [1, 3, 5, 7, 9, 11, 13].includes(number) ? { kind: 'status', status: 400 } : undefined;
	const run = await scene.run(
		{ operation: 'delete', resourceType: 'Users', target: byName, options: { parallelReads: 1 } },
		people(60).map((email) => ({ email })),
	);
	expect(said(run, ['outcome']).filter(({ outcome }) => outcome !== 'applied')).toHaveLength(1);
	expect(ids.filter((id) => scene.webex.user(id) !== undefined)).toHaveLength(1);
});

it('a sign that Webex folds names nobody else', async () => {
	const ids = scene.webex.seedUsers([{ userName: 'kim@example.com' }]);
	const run = await scene.run({ operation: 'delete', resourceType: 'Users', target: byName }, [{ email: '\u212aim@example.com' }]);
	expect(said(run, ['outcome', 'reason'])).toEqual([{ item: 0, outcome: 'invalid', reason: 'badValue' }]);
	expect(scene.webex.user(String(ids[0]))).toMatchObject({ active: true });
});

it('whoever asks is no target', async () => {
	const run = await scene.run(
		{ operation: 'delete', resourceType: 'Users', target: { __rl: true, mode: 'id', value: '={{ $json.id }}' } },
		[{ id: 'me' }],
	);
	expect(said(run, ['outcome', 'reason'])).toEqual([{ item: 0, outcome: 'invalid', reason: 'badValue' }]);
	expect(scene.webex.bulkRequests()).toEqual([]);
});
