import type { IDataObject } from 'n8n-workflow';
import { schemas } from '../webex/urns';
import { person, personal, tellNothingOf, type Case } from './discretion';

const team: IDataObject = { schemas: [schemas.group], displayName: personal.title, externalId: personal.employee };
const create = { operation: 'create', resourceType: 'Users', data: '={{ $json }}' };
const createTeam = { operation: 'create', resourceType: 'Groups', data: '={{ $json }}' };
const byName = { __rl: true, mode: 'userName', value: '={{ $json.userName }}' };
const bulk = { operation: 'run' };
const post = (data: unknown, more: IDataObject = {}): IDataObject => ({
	method: 'POST',
	path: '/Users',
	data: data as IDataObject,
	...more,
});

/** Runs in which rows, or settings, are not as they should be; what n8n or the network do to a run is in lines/discretion.suite.ts. */
const cases: readonly Case[] = [
	{ name: 'a create', shows: 'applied', parameters: create, items: [person] },
	{ name: 'a dry run', shows: 'planned', parameters: { ...create, dryRun: true }, items: [person] },
	{ name: 'a create that exists', shows: 'rejected', parameters: create, items: [person], isSeeded: true },
	{
		name: 'a create that is adopted',
		shows: 'applied/adopted',
		parameters: { ...create, options: { existing: 'adopt' } },
		items: [person],
		isSeeded: true,
	},
	{ name: 'a create of a group', shows: 'applied, rejected', parameters: createTeam, items: [team, team] },
	{ name: 'a create twice in a run', shows: 'applied, rejected', parameters: create, items: [person, person] },
	{
		name: 'an update by name',
		shows: 'applied',
		parameters: { operation: 'update', resourceType: 'Users', target: byName, data: '={{ $json }}' },
		items: [person],
		isSeeded: true,
	},
	{
		name: 'an update of nobody',
		shows: 'invalid/targetNotFound',
		parameters: { operation: 'update', resourceType: 'Users', target: byName, data: '={{ $json }}' },
		items: [person],
	},
	{
		name: 'an upsert',
		shows: 'applied',
		parameters: { operation: 'upsert', resourceType: 'Users', data: '={{ $json }}' },
		items: [person],
		isSeeded: true,
	},
	{
		name: 'a deactivation of nobody',
		shows: 'invalid/targetNotFound',
		parameters: { operation: 'deactivate', target: byName },
		items: [person],
	},
	{
		name: 'a delete over the limit',
		shows: 'notAttempted/removalLimit',
		parameters: { operation: 'delete', resourceType: 'Users', target: byName, options: { maxRemovals: '0' } },
		items: [person],
		isSeeded: true,
	},
	{
		name: 'a sync that may not remove so many',
		shows: 'notAttempted/removalLimit, notAttempted/removalLimit',
		parameters: {
			operation: 'sync',
			scopeFilter: `userName ew "${personal.userName.slice(7)}"`,
			whenMissing: 'delete',
			attributesMode: 'map',
			attributes: { mappingMode: 'autoMapInputData', value: null },
			options: { maxRemovals: '0' },
		},
		items: [{ userName: 'other.quark@example.com' }],
		isSeeded: true,
	},
	{
		name: 'data that is no JSON',
		shows: 'invalid/badValue',
		parameters: bulk,
		items: [post(`{"userName": "${personal.userName}", "password": "${personal.password}"`)],
	},
	{
		name: 'data of a wrong kind',
		shows: 'invalid/badValue, invalid/badValue',
		parameters: bulk,
		items: [post([personal.userName]), post({ ...person, title: Number.NaN, nickName: personal.givenName })],
	},
	{
		name: 'a method, path and bulkId that are none',
		shows: 'invalid/badValue, invalid/badValue, invalid/badValue',
		parameters: bulk,
		items: [
			{ method: personal.givenName, path: '/Users' },
			{ method: 'DELETE', path: `/People/${personal.userName}` },
			post(person, { bulkId: [personal.userName] as never }),
		],
	},
	{
		name: 'a row that is too large',
		shows: 'invalid/tooLarge',
		parameters: bulk,
		items: [post({ ...person, nickName: 'x'.repeat(1_100_000) })],
	},
	{
		name: 'an unknown reference',
		shows: 'invalid/unknownReference',
		parameters: bulk,
		items: [{ method: 'POST', path: '/Groups', data: { ...team, members: [{ value: `bulkId:${personal.userName}` }] } }],
	},
	{
		name: 'a circle and who depends on it',
		shows: 'invalid/circularReference, notAttempted/dependencyFailed',
		parameters: bulk,
		items: [
			post({ ...person, [schemas.enterprise]: { manager: { value: 'bulkId:a' } } }, { bulkId: 'a' }),
			post({ ...person, userName: `x${personal.userName}`, [schemas.enterprise]: { manager: { value: 'bulkId:a' } } }),
		],
	},
	{
		name: 'cells that Webex does not take',
		shows: 'invalid/badValue',
		parameters: {
			operation: 'create',
			resourceType: 'Users',
			attributesMode: 'map',
			attributes: { mappingMode: 'autoMapInputData', value: null },
		},
		items: [
			{
				userName: personal.givenName,
				title: personal.title.repeat(40),
				active: personal.familyName,
				phone: personal.phone,
			},
		],
	},
	{
		name: 'an address that is none',
		shows: "'Base URL' in the credential is not a usable address",
		parameters: create,
		items: [person],
		credential: { baseUrl: 'http://example.com' },
	},
	{
		name: 'an organization that is none',
		shows: "'Organization ID' in the credential is not an organization ID",
		parameters: create,
		items: [person],
		credential: { organizationId: 'nobody' },
	},
	{
		name: 'a setting that is impossible',
		shows: "'Operations Per Request' is set to 0, which is out of range",
		parameters: { ...create, options: { operationsPerRequest: 0 } },
		items: [person],
	},
];

tellNothingOf(cases);
