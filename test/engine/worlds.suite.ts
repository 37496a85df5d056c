import type { IDataObject } from 'n8n-workflow';
import { untouchedNote } from '../../nodes/WebexScim/run/answers/untouched';
import { optionsOf, type World } from '../webex/doubts';
import { schemas } from '../webex/urns';
import { connectedCredential, rows, setScene } from './scene';

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

interface Impossible {
	readonly name: string;
	readonly world: World;
	readonly parameters: IDataObject;
	/** Whose token it is; of a person by default. */
	readonly owner?: 'serviceApp' | 'person';
	/** Outcome, reason and detail of the row. */
	readonly told: readonly unknown[];
}

const stranger = 'zoe@elsewhere.example';
const deleteAda = { operation: 'delete', resourceType: 'Users', target: { __rl: true, mode: 'userName', value: 'ada@example.com' } };
const createZoe = { operation: 'create', resourceType: 'Users', data: { userName: stranger } };

describe('what cannot be done in some Webex is said in a sentence', () => {
	it.each<Impossible>([
		{
			name: 'a search by External ID is refused',
			world: { searchExternalId: 'refused' },
			parameters: { ...deleteAda, target: { __rl: true, mode: 'externalId', value: 'E1' } },
			told: ['notAttempted', 'requestRefused', expect.stringContaining('The EQ operator is not supported for externalid')],
		},
		{
			name: 'changes are not offered in bulk',
			world: { methods: 'noPatch' },
			parameters: { operation: 'deactivate', target: deleteAda.target },
			told: ['rejected', null, 'PATCH is not offered in bulk.'],
		},
		{
			name: 'deletions are not offered in bulk',
			world: { methods: 'noDelete' },
			parameters: deleteAda,
			told: ['rejected', null, 'DELETE is not offered in bulk.'],
		},
		...['409', '400'].flatMap((elsewhere) =>
			['create', 'upsert'].map((operation) => ({
				name: `a user of another organization, who is refused with ${elsewhere}, by ${operation}`,
				world: { elsewhere },
				parameters: { ...createZoe, operation },
				told: ['rejected', null, 'The user has an account in another organization.'],
			})),
		),
		{
			name: 'service apps are not let in',
			world: { serviceApps: 'refused' },
			owner: 'serviceApp',
			parameters: deleteAda,
			told: ['notAttempted', 'requestRefused', expect.stringContaining('The service app has no administrator role')],
		},
		{
			name: 'a search passes over names, and who is not found is to be an error',
			world: { filterTerms: 'limited' },
			parameters: { ...deleteAda, target: { __rl: true, mode: 'userName', value: '={{ $json.userName }}' } },
			told: ['invalid', 'targetNotFound', expect.any(String)],
		},
	])('$name', async ({ world, parameters, told, owner = 'person' }) => {
		Object.assign(scene.webex.options, { strangers: [stranger], ...optionsOf(world) });
		const others = Array.from({ length: 10 }, (_, number) => ({ userName: `other${number}@example.com` }));
		scene.webex.seedUsers([{ userName: 'ada@example.com', externalId: 'E1' }]);
		const items = [...('filterTerms' in world ? others : []), { userName: 'ada@example.com' }];
		const credential = connectedCredential(scene.webex, { oauthTokenData: { ...scene.webex.issueTokens(undefined, owner) } });
		const run = await scene.run(parameters as never, items, {
			onError: 'continueErrorOutput',
			credential,
		});
		const row = run.outputs
			.flatMap((output) => rows(output))
			.map(({ json }) => (json['error'] ?? json) as IDataObject)
			.at(-1);
		expect([row?.['outcome'], row?.['reason'], row?.['detail']]).toEqual(told);
		expect(scene.webex.ledger).toEqual([]);
	});

	it('a search passes over names: whom the list of a group names stays in it', async () => {
		Object.assign(scene.webex.options, optionsOf({ filterTerms: 'limited' }));
		const names = Array.from({ length: 15 }, (_, number) => `user${number}@example.com`);
		const ids = scene.webex.seedUsers(names.map((userName) => ({ userName })));
		scene.webex.seedGroups([{ displayName: 'Sales', members: ids.map((value) => ({ value })) }]);
		const by = (mode: string, value: string): IDataObject => ({ __rl: true, mode, value });
		const options = { missing: 'ignore', maxRemovals: '' };
		const parameters = {
			operation: 'syncMembers',
			group: by('displayName', 'Sales'),
			member: by('userName', '={{ $json.userName }}'),
			options,
		};
		const run = await scene.run(
			parameters as never,
			names.map((userName) => ({ userName })),
		);
		const removals = rows(run.outputs[0]).slice(names.length);
		expect(removals.map(({ json }) => [json['outcome'], json['reason']])).toEqual(
			names.slice(10).map(() => ['notAttempted', 'scopeUnclear']),
		);
		expect(scene.webex.ledger).toEqual([]);
	});
});
