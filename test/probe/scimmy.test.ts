import { scimmy } from '../scimmy/server';
import { probe } from './probe';
import { reportOf } from './report';

/** A SCIM server by others, through the adapter that gives it Webex's addresses. */
const server = scimmy();
beforeAll(async () => await server.start());
afterAll(async () => await server.close());

/** It has no reading of members alone, takes more than 100 operations, and has few users; its clock stands on a whole second here. */
const told = {
	plainPath: 'taken',
	plainNoPath: 'taken',
	listPath: 'taken',
	listNoPath: 'taken',
	enterpriseColon: 'taken',
	enterpriseDot: 'refused',
	enterpriseNoPath: 'taken',
	ciscoColon: 'refused',
	ciscoDot: 'refused',
	ciscoNoPath: 'refused',
	remove: 'taken',
	methods: 'all',
	operationsKey: 'capital',
	statusForm: 'string',
	errorForm: 'rfc',
	echoBulkId: 'post',
	rowOrder: 'asSent',
	workOrder: 'asSent',
	afterStop: 'leftOut',
	refusedRows: 'full',
	failOnErrors: 'optional',
	references: 'resolved',
	busyRows: 'never',
	largestBody: 'oneMiB',
	existing: '409',
	groupNames: 'unique',
	domains: 'any',
	unknownAttributes: 'ignored',
	created: 'seconds',
	usersLag: 'none',
	groupsLag: 'none',
	searchExternalId: 'taken',
	searchEw: 'taken',
	searchSw: 'taken',
	filterTerms: 'taken',
	date: 'sent',
	rateLimit: 'none',
	clocks: 'one',
};

it('the probe runs against SCIMMY, tells what it can, and clears up', async () => {
	server.reset();
	server.seed('Users', [{ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'anna@example.com' }]);
	const before = JSON.stringify([server.stored('Users'), server.stored('Groups')]);
	const order = {
		baseUrl: server.url,
		token: 'any',
		organizationId: server.scimPath.split('/')[3] ?? '',
		domain: 'example.com',
		isReadOnly: false,
		isServiceApp: false,
	};
	const surroundings = {
		sleep: async (): Promise<void> => await Promise.resolve(),
		say: (): void => undefined,
		isStopped: (): boolean => false,
	};
	const { world, ended } = reportOf(await probe(order, surroundings));
	expect(ended).toBeUndefined();
	expect(world).toEqual(told);
	expect(JSON.stringify([server.stored('Users'), server.stored('Groups')])).toBe(before);
	const [made, gone] = ['POST', 'DELETE'].map((method) => server.effects().filter((effect) => effect.startsWith(`${method} `)).length);
	expect(made).toBeGreaterThan(5);
	expect(gone).toBe(made);
});
