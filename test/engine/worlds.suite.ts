import type { IDataObject } from 'n8n-workflow';
import { untouchedNote } from '../../nodes/WebexScim/run/untouched';
import { optionsOf, type World } from '../webex/doubts';
import { schemas } from '../webex/urns';
import { rows, setScene } from './scene';

const scene = setScene();
const upsert = { operation: 'upsert', resourceType: 'Users', data: '={{ $json }}' };

/** Attributes of each kind, with the doubts about a change of them. */
const kinds: Readonly<Record<string, { readonly path: string; readonly noPath: string; readonly wanted: IDataObject }>> = {
	plain: { path: 'plainPath', noPath: 'plainNoPath', wanted: { title: 'Chief' } },
	list: { path: 'listPath', noPath: 'listNoPath', wanted: { phoneNumbers: [{ type: 'work', value: '+12025550101' }] } },
	enterprise: { path: 'enterpriseColon', noPath: 'enterpriseNoPath', wanted: { [schemas.enterprise]: { costCenter: '7' } } },
	cisco: { path: 'ciscoColon', noPath: 'ciscoNoPath', wanted: { [schemas.ciscoUser]: { extensionAttribute1: ['7'] } } },
};

/** What comes of a change in a world: is the user changed, and the row's outcome and detail. */
const fates: ReadonlyArray<readonly [path: string, noPath: string, told: readonly [boolean, string, unknown]]> = [
	['taken', 'refused', [true, 'applied', null]],
	['refused', 'taken', [true, 'applied', null]],
	['ignored', 'taken', [true, 'applied', null]],
	['refused', 'refused', [false, 'rejected', expect.stringMatching(/^The form of .+ is not understood\.$/)]],
	['ignored', 'refused', [false, 'rejected', expect.stringMatching(/^The form of .+ is not understood\.$/)]],
	['refused', 'ignored', [false, 'applied', untouchedNote]],
	['ignored', 'ignored', [false, 'applied', untouchedNote]],
];

describe('a change in a Webex that does not take every form of it', () => {
	it.each(
		Object.entries(kinds).flatMap(([kind, { path, noPath, wanted }]) =>
			fates.map(([first, second, told]) => ({
				kind,
				first,
				second,
				told,
				wanted,
				world: { [path]: first, [noPath]: second } satisfies World,
			})),
		),
	)('$kind: with a path $first, without $second', async ({ world, wanted, told }) => {
		Object.assign(scene.webex.options, optionsOf(world));
		const [id = ''] = scene.webex.seedUsers([{ userName: 'ada@example.com', displayName: 'Ada' }]);
		const run = await scene.run(upsert, [{ userName: 'ada@example.com', ...wanted }]);
		const user = scene.webex.user(id) as IDataObject;
		const [isChanged, outcome, detail] = told;
		expect(rows(run.outputs[0]).map(({ json }) => [json['outcome'], json['detail']])).toEqual([[outcome, detail]]);
		if (isChanged) expect(user).toMatchObject(wanted);
		else expect(user).not.toMatchObject(wanted);
		expect(user).toMatchObject({ displayName: 'Ada' });
	});

	const ada = { __rl: true, mode: 'userName', value: 'ada@example.com' };
	const switches: Readonly<Record<string, { readonly parameters: IDataObject; readonly wasActive: boolean }>> = {
		deactivate: { parameters: { operation: 'deactivate', target: ada }, wasActive: true },
		reactivate: { parameters: { operation: 'reactivate', target: ada }, wasActive: false },
		'sync without the user': {
			parameters: {
				operation: 'sync',
				scopeFilter: 'example.com',
				whenMissing: 'deactivate',
				options: { maxRemovals: '' },
				data: '={{ $json }}',
			},
			wasActive: true,
		},
	};

	it.each(
		Object.entries(switches).flatMap(([name, { parameters, wasActive }]) =>
			fates.map(([first, second, told]) => ({ name, first, second, told, parameters, wasActive })),
		),
	)('$name: with a path $first, without $second', async ({ first, second, told, parameters, wasActive }) => {
		Object.assign(scene.webex.options, optionsOf({ plainPath: first, plainNoPath: second }));
		const [id = ''] = scene.webex.seedUsers([{ userName: 'ada@example.com', active: wasActive }, { userName: 'boss@example.com' }]);
		const run = await scene.run(parameters as never, [{ userName: 'boss@example.com' }]);
		const [isChanged, outcome, detail] = told;
		const row = rows(run.outputs[0]).find(({ json }) => json['name'] === 'ada@example.com');
		expect([row?.json['outcome'], row?.json['detail']]).toEqual([outcome, detail]);
		expect((scene.webex.user(id) as IDataObject)['active']).toBe(isChanged ? !wasActive : wasActive);
	});

	it('the form that went through is remembered for the run', async () => {
		Object.assign(scene.webex.options, optionsOf({ plainPath: 'ignored' }));
		const names = Array.from({ length: 5 }, (_, number) => `u${number}@example.com`);
		scene.webex.seedUsers(names.map((userName) => ({ userName })));
		const run = await scene.run(
			{ ...upsert, options: { operationsPerRequest: 1 } },
			names.map((userName) => ({ userName, title: 'Chief' })),
		);
		expect(rows(run.outputs[0]).map(({ json }) => json['outcome'])).toEqual(names.map(() => 'applied'));
		expect(scene.webex.users().map((user) => (user as IDataObject)['title'])).toEqual(names.map(() => 'Chief'));
		expect(scene.webex.bulkRequests()).toHaveLength(6);
	});
});

describe('what cannot be done in some Webex is said in a sentence', () => {
	it.each<{ readonly name: string; readonly world: World; readonly parameters: IDataObject; readonly told: readonly unknown[] }>([
		{
			name: 'a search by External ID is refused',
			world: { searchExternalId: 'refused' },
			parameters: { operation: 'delete', resourceType: 'Users', target: { __rl: true, mode: 'externalId', value: 'E1' } },
			told: ['notAttempted', 'requestRefused', expect.stringContaining('The EQ operator is not supported for externalid')],
		},
	])('$name', async ({ world, parameters, told }) => {
		Object.assign(scene.webex.options, optionsOf(world));
		scene.webex.seedUsers([{ userName: 'ada@example.com', externalId: 'E1' }]);
		const run = await scene.run(parameters as never, [{}], { onError: 'continueErrorOutput' } as never);
		const [row] = run.outputs.flatMap((output) => rows(output)).map(({ json }) => (json['error'] ?? json) as IDataObject);
		expect([row?.['outcome'], row?.['reason'], row?.['detail']]).toEqual(told);
		expect(scene.webex.ledger).toEqual([]);
	});
});
