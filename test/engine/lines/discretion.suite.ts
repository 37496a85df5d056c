import type { Fault } from '../../webex/webex';
import { person, tellNothingOf, type Case } from '../discretion';

const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };
const byName = { __rl: true, mode: 'userName', value: '={{ $json.userName }}' };
const soon = { maxWaitSeconds: 0 };
const always = (fault: Fault): Fault => ({ ...fault, times: 50 });

/** Runs to which n8n or the network do something: errors come with the request that they are about, which holds all of it. */
const cases: readonly Case[] = [
	{
		name: 'a workflow that is to fail',
		shows: 'Not every row went through: 1 rejected, 1 request',
		parameters: { ...create, options: { failWorkflow: true } },
		items: [person],
		isSeeded: true,
	},
	{
		name: 'an expression that fails',
		shows: 'invalid/badValue',
		parameters: { ...create, data: '={{ $json.title.toDateTime().toFormat("yyyy") && $json }}' },
		items: [person],
	},
	{
		name: 'a cut before the work',
		shows: 'unconfirmed/connectionLost',
		parameters: { ...create, options: soon },
		items: [person],
		faults: [always({ kind: 'cut', when: 'before' })],
	},
	{
		name: 'a cut after the work',
		shows: 'applied/confirmedByLookup',
		parameters: { ...create, options: { maxWaitSeconds: 2 } },
		items: [person],
		faults: [{ kind: 'cut', when: 'after' }],
	},
	{
		name: 'a request that is never answered',
		shows: 'unconfirmed/connectionLost',
		parameters: { ...create, options: { ...soon, timeoutSeconds: 1 } },
		items: [person],
		faults: [always({ kind: 'hang' })],
	},
	{
		name: 'a page for people',
		shows: 'unconfirmed/connectionLost',
		parameters: { ...create, options: soon },
		items: [person],
		faults: [always({ kind: 'html', status: 502 })],
	},
	{
		name: 'half of an answer',
		shows: 'applied/confirmedByLookup',
		parameters: { ...create, options: soon },
		items: [person],
		faults: [always({ kind: 'truncatedJson', effect: 'all' })],
	},
	{
		name: 'half of an answer to what was not done',
		shows: 'unconfirmed/unreadableResponse',
		parameters: { ...create, options: soon },
		items: [person],
		faults: [always({ kind: 'truncatedJson' })],
	},
	{
		name: 'no time to wait',
		shows: 'notAttempted/waitLimit',
		parameters: { ...create, options: soon },
		items: [person],
		faults: [always({ kind: 'status', status: 429, retryAfter: 60 })],
	},
	{
		name: 'a refusal of the whole request',
		shows: 'rejected',
		parameters: create,
		items: [person],
		faults: [always({ kind: 'status', status: 400 })],
	},
	{
		name: 'a forbidden request',
		shows: 'Webex does not allow this',
		parameters: create,
		items: [person],
		faults: [always({ kind: 'status', status: 403 })],
	},
	{
		name: 'a forbidden look-up',
		shows: 'Webex does not allow this',
		parameters: { operation: 'update', resourceType: 'Users', target: byName, data: { title: 'x' } as never },
		items: [person],
		faults: [always({ kind: 'status', status: 403, on: 'read' })],
	},
	{ name: 'a token that expired', shows: 'applied', parameters: create, items: [person], prepare: 'expired' },
	{
		name: 'a login that was revoked',
		shows: 'Webex refused the login',
		parameters: create,
		items: [person],
		prepare: 'revoked',
	},
	{
		name: 'a client secret that is wrong',
		shows: 'Webex refused the login',
		parameters: create,
		items: [person],
		prepare: 'expired',
		credential: { clientSecret: 'wr0ng-s3cret-of-the-client' },
	},
	{
		name: 'a Webex that is not there',
		shows: 'Webex could not be reached',
		parameters: { ...create, options: soon },
		items: [person],
		credential: { baseUrl: 'http://127.0.0.1:9' },
	},
	{
		name: 'reading nobody',
		shows: "No user in Webex matches 'User'",
		parameters: { resource: 'user', operation: 'get', target: byName },
		items: [person],
	},
	{
		name: 'reading that is refused',
		shows: 'Webex does not allow this (403)',
		parameters: {
			resource: 'user',
			operation: 'getAll',
			filter: '={{ `userName eq "${$json.userName}"` }}',
			returnAll: true,
		},
		items: [person],
		faults: [always({ kind: 'status', status: 403, on: 'read' })],
	},
	{
		name: 'reading with a filter that Webex does not take',
		shows: 'Webex refused the lookup (400)',
		parameters: {
			resource: 'user',
			operation: 'getAll',
			filter: '={{ `${$json.name.givenName} is "${$json.userName}"` }}',
			returnAll: true,
		},
		items: [person],
	},
];

tellNothingOf(cases);
