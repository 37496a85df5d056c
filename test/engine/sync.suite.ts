import type { IDataObject } from 'n8n-workflow';
import { rows, setScene } from './scene';

const scene = setScene();
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const sync = {
	operation: 'sync',
	scopeFilter: 'userName ew "@example.com"',
	attributesMode: 'map',
	attributes: { mappingMode: 'autoMapInputData', value: null },
};

function line(number: number, department = 'Sales'): IDataObject {
	return { Email: `p${number}@example.com`, 'First Name': 'Pat', Department: department };
}

function seed(number: number, over: object = {}): object {
	return { userName: `p${number}@example.com`, name: { givenName: 'Pat' }, [enterprise]: { department: 'Sales' }, ...over };
}

function said(run: { readonly outputs: readonly (readonly { json: IDataObject; pairedItem?: unknown }[])[] }): readonly string[] {
	return rows(run.outputs[0] as never).map(
		({ item, json }) => `${String(item)} ${String(json['method'])} ${String(json['outcome'])} ${String(json['reason'])}`,
	);
}

describe('sync', () => {
	it('sends exactly what differs of 5,000 users in 3 bulk requests, and nothing the second time', async () => {
		scene.webex.seedUsers(Array.from({ length: 5000 }, (_, number) => seed(number, number < 200 ? { title: 'Old' } : {})));
		const wanted = Array.from({ length: 5000 }, (_, index) => index + 30).map((number) => ({
			...line(number),
			'Job Title': number < 230 ? 'New' : '',
		}));
		const parameters = { ...sync, whenMissing: 'deactivate', options: { maxRemovals: '10%' } };
		const run = await scene.run(parameters, wanted);
		expect(run.error).toBeUndefined();
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([100, 100, 60]);
		expect(scene.webex.ledger.map(({ method }) => method).filter((method) => method === 'POST')).toHaveLength(30);
		expect(run.hints).toEqual([
			'30 created, 200 changed, 30 deactivated, 4,770 unchanged, 3 requests',
			'Columns used: Email → User Name, First Name → First Name, Department → Department, Job Title → Job Title',
		]);
		expect(run.outputs[0]).toHaveLength(5030);
		expect(run.outputs[0]?.slice(5000).every(({ pairedItem }) => Array.isArray(pairedItem) && pairedItem.length === 0)).toBe(true);

		const again = await scene.run(parameters, wanted);
		expect(again.hints).toEqual(['5,000 unchanged, 0 requests', run.hints[1]]);
		expect(scene.webex.bulkRequests()).toHaveLength(3);
	});

	it('creates, changes, reactivates and removes, and touches nobody outside the scope', async () => {
		const ids = scene.webex.seedUsers([seed(0), seed(1, { active: false }), seed(2), seed(3), { userName: 'out@example.org' }]);
		const parameters = { ...sync, whenMissing: 'delete', options: { maxRemovals: '' } };
		const run = await scene.run(parameters, [line(0), line(1), line(2, 'Support'), line(9), { Email: 'out@example.org' }]);
		expect(said(run)).toEqual([
			'0 null unchanged null',
			'1 PATCH applied null',
			'2 PATCH applied null',
			'3 POST applied null',
			'4 null invalid badValue',
			' DELETE applied null',
		]);
		expect(scene.webex.user(String(ids[1]))).toMatchObject({ active: true });
		expect(scene.webex.user(String(ids[3]))).toBeUndefined();
		expect(scene.webex.user(String(ids[4]))).toMatchObject({ userName: 'out@example.org', active: true });
	});

	it.each([
		{ whenMissing: 'keep', active: true, there: true },
		{ whenMissing: 'deactivate', active: false, there: true },
		{ whenMissing: 'delete', active: false, there: false },
	])('who is missing: $whenMissing', async ({ whenMissing, active, there }) => {
		const [, id] = scene.webex.seedUsers([seed(0), seed(1)]);
		await scene.run({ ...sync, whenMissing, options: { maxRemovals: '1' } }, [line(0)]);
		const user = scene.webex.user(String(id)) as { active?: boolean } | undefined;
		expect({ active: user?.active ?? false, there: user !== undefined }).toEqual({ active, there });
	});

	it('never removes the protected, the caller or an administrator', async () => {
		const admin = { roles: [{ value: 'id_full_admin', type: 'ciRole' }] };
		const ids = scene.webex.seedUsers([seed(0), seed(1), seed(2, admin), seed(3), seed(4)]);
		const run = await scene.run(
			{ ...sync, whenMissing: 'delete', protect: 'P1@example.com, p3@example.com', options: { maxRemovals: '' } },
			[line(0)],
		);
		const kept = ' DELETE notAttempted protected';
		expect(said(run)).toEqual(['0 null unchanged null', kept, kept, kept, ' DELETE applied null']);
		expect(ids.map((id) => scene.webex.user(id) !== undefined)).toEqual([true, true, true, true, false]);
	});

	it.each([
		{ name: 'a protected user who stays does not', more: [], protect: 'p1@example.com', fails: false },
		{ name: 'a removal that is withheld does', more: [{ 'First Name': 'Pat' }], protect: '', fails: true },
	])('fails the workflow or not: $name', async ({ more, protect, fails }) => {
		scene.webex.seedUsers([seed(0), seed(1)]);
		const parameters = { ...sync, whenMissing: 'delete', protect, options: { maxRemovals: '', failWorkflow: true } };
		const run = await scene.run(parameters, [line(0), ...more]);
		expect(run.error !== undefined).toBe(fails);
	});

	it('an administrator whom the list of the scope leaves out stays active, whatever a row says', async () => {
		const [, admin] = scene.webex.seedUsers([seed(0), seed(1, { roles: [{ value: 'id_full_admin', type: 'ciRole' }] })]);
		scene.webex.inject({ kind: 'edit', on: 'read', edit: (answer) => ({ ...answer, body: { totalResults: 0, Resources: [] } }) });
		const run = await scene.run({ ...sync, whenMissing: 'keep', options: { maxRemovals: '' } }, [line(0), { ...line(1), Active: 'no' }]);
		expect(said(run)[1]).toBe('1 PATCH notAttempted protected');
		expect(scene.webex.user(String(admin))).toMatchObject({ active: true });
	});

	it('protects whom a filter finds', async () => {
		const ids = scene.webex.seedUsers([seed(0), seed(1), seed(2)]);
		await scene.run({ ...sync, whenMissing: 'delete', protect: 'userName eq "p2@example.com"', options: { maxRemovals: '' } }, [line(0)]);
		expect(ids.map((id) => scene.webex.user(id) !== undefined)).toEqual([true, false, true]);
	});

	it('sends nothing at all when more would go than a tenth of the scope', async () => {
		scene.webex.seedUsers(Array.from({ length: 20 }, (_, number) => seed(number)));
		const list = Array.from({ length: 18 }, (_, number) => line(number, number === 0 ? 'Support' : 'Sales'));
		const parameters = { ...sync, whenMissing: 'deactivate' };
		expect((await scene.run(parameters, list)).hints).toEqual([
			'1 changed, 2 deactivated, 17 unchanged, 1 request',
			'Columns used: Email → User Name, First Name → First Name, Department → Department',
		]);
		scene.webex.reset();
		scene.webex.seedUsers(Array.from({ length: 20 }, (_, number) => seed(number)));
		const run = await scene.run(parameters, list.slice(1));
		expect(scene.webex.bulkRequests()).toEqual([]);
		const removed = rows(run.outputs[0]).filter(({ json }) => json['reason'] === 'removalLimit');
		expect(removed).toHaveLength(3);
		expect(removed[0]?.json['detail']).toMatch(/3 deactivations.*'Max Removals' allows 2 \(10% of 20\)/);
	});

	it.each([
		{ items: [{}], message: 'The wanted list is empty' },
		{ items: [{ 'First Name': 'Pat' }, { Department: 'Sales' }], message: 'No column was understood as the User Name' },
	])('takes a list without a usable line for an error: %j', async ({ items, message }) => {
		scene.webex.seedUsers([seed(0)]);
		const run = await scene.run({ ...sync, whenMissing: 'delete', options: { maxRemovals: '' } }, items);
		expect(run.error?.message).toBe(message);
		expect(scene.webex.bulkRequests()).toEqual([]);
	});

	it('takes nobody for missing when a row does not say whom it means', async () => {
		const ids = scene.webex.seedUsers([seed(0), seed(1)]);
		const run = await scene.run({ ...sync, whenMissing: 'delete', options: { maxRemovals: '' } }, [line(0), { 'First Name': 'Pat' }]);
		expect(said(run)).toEqual(['0 null unchanged null', '1 null invalid missingField', ' DELETE notAttempted scopeUnclear']);
		expect(scene.webex.user(String(ids[1]))).toBeDefined();
	});

	it('takes nobody for missing whose row is invalid but names them', async () => {
		const ids = scene.webex.seedUsers([seed(0), seed(1), seed(2)]);
		const run = await scene.run({ ...sync, whenMissing: 'delete', options: { maxRemovals: '' } }, [
			line(0),
			{ ...line(1), Active: 'perhaps' },
		]);
		expect(said(run)).toEqual(['0 null unchanged null', '1 null invalid badValue', ' DELETE applied null']);
		expect(ids.map((id) => scene.webex.user(id) !== undefined)).toEqual([true, true, false]);
	});

	it('refuses a second row for the same key', async () => {
		scene.webex.seedUsers([seed(0)]);
		const run = await scene.run(sync, [line(0), line(1), { ...line(0, 'Support'), Email: 'P0@example.com' }]);
		expect(said(run)).toEqual(['0 null unchanged null', '1 POST applied null', '2 null invalid badValue']);
	});

	it('matches by externalId, and renames who has another address', async () => {
		const [id] = scene.webex.seedUsers([seed(0, { externalId: 'E0' }), seed(1)]);
		const run = await scene.run({ ...sync, key: 'externalId', whenMissing: 'delete', options: { maxRemovals: '' } }, [
			{ ...line(7), 'External ID': 'E0' },
			{ ...line(8), 'External ID': 'E8' },
		]);
		expect(said(run)).toEqual(['0 PATCH applied null', '1 POST applied null']);
		expect(scene.webex.user(String(id))).toMatchObject({ userName: 'p7@example.com' });
		expect(scene.webex.userByName('p1@example.com')).toBeDefined();
	});

	it('takes nobody for missing when the list of users changes while it is read', async () => {
		const ids = scene.webex.seedUsers(Array.from({ length: 150 }, (_, number) => seed(number)));
		let extra = 1000;
		scene.webex.faultPlan = ({ kind }) => {
			if (kind === 'read') scene.webex.seedUsers([seed(extra++)]);
			return undefined;
		};
		const run = await scene.run({ ...sync, whenMissing: 'delete', options: { maxRemovals: '' } }, [line(0), line(1, 'Support'), line(500)]);
		expect(said(run).slice(0, 4)).toEqual([
			'0 null unchanged null',
			'1 PATCH applied null',
			'2 POST applied null',
			' DELETE notAttempted scopeUnclear',
		]);
		expect(ids.every((id) => scene.webex.user(id) !== undefined)).toBe(true);
		expect(scene.webex.ledger.map(({ method }) => method)).toEqual(['PATCH', 'POST']);
	});

	it('shows the whole plan in a dry run, and a run with the same list does just that', async () => {
		scene.webex.seedUsers([seed(0), seed(1), seed(2)]);
		const parameters = { ...sync, whenMissing: 'delete', options: { maxRemovals: '' } };
		const list = [line(0), line(1, 'Support'), line(9)];
		const dry = await scene.run({ ...parameters, dryRun: true }, list);
		expect(said(dry)).toEqual(['0 null unchanged null', '1 PATCH planned null', '2 POST planned null', ' DELETE planned null']);
		expect(scene.webex.bulkRequests()).toEqual([]);
		await scene.run(parameters, list);
		const [request] = scene.webex.bulkRequests();
		const sent = (request?.body as { operations: readonly { method: string; data?: object }[] }).operations;
		expect(sent.map(({ method, data }) => ({ method, data: data ?? null }))).toEqual(
			rows(dry.outputs[0])
				.filter(({ json }) => json['outcome'] === 'planned')
				.map(({ json }) => ({ method: json['method'], data: json['data'] })),
		);
	});
});

describe('sync members', () => {
	const syncMembers = {
		operation: 'syncMembers',
		group: { __rl: true, mode: 'displayName', value: '={{ $json.group }}' },
		member: { __rl: true, mode: 'userName', value: '={{ $json.email }}' },
		options: { maxRemovals: '' },
	};

	function seedTeams(): readonly string[] {
		const ids = scene.webex.seedUsers(['a', 'b', 'c', 'd'].map((name) => ({ userName: `${name}@example.com` })));
		const members = ids.slice(0, 3).map((value) => ({ value, type: 'user' }));
		scene.webex.seedGroups([
			{ displayName: 'Sales', members },
			{ displayName: 'Support', members },
			{ displayName: 'Other', members },
		]);
		return ids;
	}

	function membersOf(name: string): readonly string[] {
		return (scene.webex.groupByName(name) as { members?: readonly { value: string }[] }).members?.map(({ value }) => value) ?? [];
	}

	it('adds who is listed and removes who is not, for each group of the list whose rows are all known', async () => {
		const [a, b, c, d] = seedTeams();
		const run = await scene.run(syncMembers, [
			{ group: 'Sales', email: 'a@example.com' },
			{ group: 'Sales', email: 'd@example.com' },
			{ group: 'Support', email: 'b@example.com' },
			{ group: 'Support', email: 'nobody@example.com' },
		]);
		expect(said(run)).toEqual([
			'0 null unchanged null',
			'1 PATCH applied null',
			'2 null unchanged null',
			'3 null invalid targetNotFound',
			' PATCH applied null',
			' PATCH applied null',
			' PATCH notAttempted scopeUnclear',
			' PATCH notAttempted scopeUnclear',
		]);
		expect({ sales: membersOf('Sales'), support: membersOf('Support'), other: membersOf('Other') }).toEqual({
			sales: [a, d],
			support: [a, b, c],
			other: [a, b, c],
		});
		expect(scene.webex.bulkRequests().map(({ operations }) => operations)).toEqual([1]);
		const again = await scene.run(syncMembers, [
			{ group: 'Sales', email: 'a@example.com' },
			{ group: 'Sales', email: 'd@example.com' },
		]);
		expect(again.hints).toEqual(['2 unchanged, 0 requests', "'Max Removals' is empty: this run had no limit on removals."]);
	});

	it('removes nobody when a row does not say whom it means, and nobody over the limit', async () => {
		const ids = seedTeams();
		await scene.run(syncMembers, [
			{ group: 'Sales', email: 'a@example.com' },
			{ group: 'Sales', email: '' },
		]);
		expect(membersOf('Sales')).toEqual(ids.slice(0, 3));
		const run = await scene.run({ ...syncMembers, options: {} }, [{ group: 'Sales', email: 'd@example.com' }]);
		expect(rows(run.outputs[0])[0]?.json).toMatchObject({ outcome: 'notAttempted', reason: 'removalLimit' });
		expect(membersOf('Sales')).toEqual(ids.slice(0, 3));
		const none = await scene.run(syncMembers, [{ group: 'Sales', email: '' }]);
		expect(none.error?.message).toBe('The wanted list is empty');
	});
});
