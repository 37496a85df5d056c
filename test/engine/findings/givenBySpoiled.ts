import { byEmail, type Finding, people, spoiled, sync } from './shared';

export const givenBySpoiled: readonly Finding[] = [
	...[
		{ kind: 'a complete list by External ID', parameters: { ...sync, key: 'externalId' }, reason: 'badValue' },
		{ kind: 'Create or Update', parameters: { operation: 'upsert' }, reason: 'otherPerson' },
		{ kind: 'Create with Adopt', parameters: { operation: 'create', options: { existing: 'adopt' } }, reason: 'otherPerson' },
		{ kind: 'Update', parameters: { operation: 'update', target: byEmail, options: { leaveOutColumns: 'email' } }, reason: 'otherPerson' },
		{ kind: 'a dry run', parameters: { operation: 'upsert', dryRun: true }, reason: 'otherPerson' },
	].map(
		({ kind, parameters, reason }): Finding => ({
			kind: `an External ID that a row which cannot be used gives to somebody is not the next row's in ${kind}`,
			input: {
				parameters,
				seed: parameters.operation === 'create' ? {} : people('a', 'b'),
				items: [
					{ email: 'a@example.com', ...spoiled },
					{ email: 'b@example.com', 'External ID': '5', Active: 'yes' },
				],
			},
			told: ['0 invalid badValue', `1 invalid ${reason}`],
			sent: 0,
		}),
	),
	{
		kind: 'an account is renamed to the next row of its External ID, since its own row says that its person left',
		input: {
			parameters: { ...sync, key: 'externalId' },
			seed: { users: [{ userName: 'a@example.com', externalId: '5' }] },
			items: [
				{ Email: 'a@example.com', 'External ID': '5', Status: 'Terminated' },
				{ Email: 'z2@example.com', 'External ID': '5', Status: 'Active' },
			],
		},
		told: ['0 invalid badValue', '1 invalid badValue'],
		sent: 0,
	},
	{
		kind: 'a complete list deactivates by the second row of a user, since the first one cannot be used',
		input: {
			parameters: sync,
			seed: people('a'),
			items: [
				{ Email: 'a@example.com', Active: 'perhaps' },
				{ Email: 'a@example.com', Active: 'no' },
			],
		},
		told: ['0 invalid badValue', '1 invalid badValue'],
		sent: 0,
	},
	...[{ ...sync, key: 'externalId' }, { operation: 'upsert' }].map(
		(parameters): Finding => ({
			kind: `an address that a row which cannot be used gives to somebody goes to another External ID: ${parameters.operation}`,
			input: {
				parameters,
				items: [
					{ Email: 'n@example.com', ...spoiled },
					{ Email: 'n@example.com', 'External ID': '6', Active: 'yes' },
				],
			},
			told: ['0 invalid badValue', '1 invalid otherPerson'],
			sent: 0,
		}),
	),
	{
		kind: 'who has the address and the External ID in Webex is refused, since a row that cannot be used says otherwise',
		input: {
			parameters: { operation: 'upsert' },
			seed: { users: [{ userName: 'n@example.com', externalId: '6' }] },
			items: [
				{ Email: 'n@example.com', ...spoiled },
				{ Email: 'n@example.com', 'External ID': '6', Active: 'yes' },
			],
		},
		told: ['0 invalid badValue', '1 unchanged'],
		sent: 0,
	},
];
