import { both, byEmail, type Finding, noLimit, people, sales, sync, userNamed } from './shared';

export const searches: readonly Finding[] = [
	{
		kind: 'a server that ignores the filter removes people outside the scope',
		input: {
			parameters: { ...sync, whenMissing: 'delete', options: noLimit },
			seed: { users: [{ userName: 'pia.noll@example.com' }, { userName: 'guest@sub.example.com' }] },
			faults: [{ on: 'read', do: { kind: 'edit', what: 'all users, whatever the filter asks' } }],
			items: [{ Email: 'pia.noll@example.com' }],
		},
		sent: 0,
		more: ({ told }) => expect(told.filter((row) => row.includes('scopeUnclear'))).not.toEqual([]),
	},
	{
		kind: 'the same user twice in an answer',
		input: {
			parameters: { operation: 'update', target: byEmail, data: '={{ ({ title: $json.title }) }}' },
			seed: people('jan.ulm'),
			faults: [{ on: 'read', do: { kind: 'edit', what: 'each user comes twice' } }],
			items: [{ email: 'jan.ulm@example.com', title: 'Lead' }],
		},
		told: ['0 applied'],
		more: () => expect(userNamed('jan.ulm@example.com')).toMatchObject({ title: 'Lead' }),
	},
	...['undefined', 'null', 'NaN', '-', 'n/a', 'none', '1.2E+5', '#N/A'].map(
		(id): Finding => ({
			kind: `an ID that is none: ${id}`,
			input: {
				parameters: { operation: 'delete', target: ['id', '={{ $json.id }}'] },
				items: [{ id }],
			},
			told: ['0 invalid badValue'],
			sent: 0,
		}),
	),
	{
		kind: 'a path and members with an ID that is none',
		input: {
			parameters: { operation: 'run' },
			items: ['undefined', 'null', '-'].map((id) => ({ method: 'DELETE', path: `/Users/${id}` })),
		},
		told: [0, 1, 2].map((item) => `${item} invalid badValue`),
		sent: 0,
	},
	{
		kind: 'a word for nobody among the members',
		input: { parameters: { operation: 'upsert', resourceType: 'Groups' }, seed: sales, items: [{ Gruppe: 'Sales', Mitglieder: 'none' }] },
		told: ['0 invalid badValue'],
		members: both,
		sent: 0,
	},
	...['me', '004711', '../Users', 'ann@example.com', 'null'].map(
		(id): Finding => ({
			kind: `what is no ID of Webex, ${id}`,
			input: { parameters: { operation: 'delete', target: ['id', '={{ $json.id }}'] }, items: [{ id }] },
			told: ['0 invalid badValue'],
			sent: 0,
		}),
	),
	{
		kind: 'one name that Webex cannot search takes its neighbours with it',
		input: {
			parameters: { operation: 'upsert' },
			faults: [{ on: 'read', has: 'joiner7@', do: { kind: 'status', status: 400 } }],
			items: Array.from({ length: 60 }, (_, index) => ({ Email: `joiner${index}@example.com` })),
		},
		users: Array.from({ length: 60 }, (_, index) => `joiner${index}@example.com`)
			.filter((name) => !name.startsWith('joiner7@'))
			.sort(),
		more: ({ told }) => expect(told.filter((row) => !row.endsWith(' applied'))).toEqual(['7 notAttempted requestRefused']),
	},
	{
		kind: 'why a look-up was refused is thrown away',
		input: {
			parameters: { operation: 'update', target: ['externalId', '={{ $json.id }}'], data: "={{ ({ title: 'Lead' }) }}" },
			seed: { users: [{ userName: 'jan.ulm@example.com', externalId: 'E1' }] },
			faults: [{ on: 'read', do: { kind: 'edit', what: '400 invalidFilter: externalId is not searchable' } }],
			items: [{ id: 'E1' }],
		},
		told: ['0 notAttempted requestRefused'],
		more: ({ details }) => {
			expect(details[0]).toContain('externalId is not searchable');
			expect(details[0]).not.toMatch(/run the row again/i);
		},
	},
	...(
		[
			[
				'a wait that is too long',
				{ status: 429, retryAfter: 60 },
				"Webex asked to wait 60 seconds, which is more than 'Max Wait Seconds' leaves. Nothing was sent. Run the workflow again later, or raise 'Max Wait Seconds' under Options.",
			],
			[
				'an error of the server',
				{ status: 500 },
				'Webex could not answer the lookup (500). Webex says: The service answered 500. Nothing was sent. Run the workflow again later. If this stays so, ask Webex support.',
			],
			[
				'a refusal of the filter',
				{ status: 400 },
				"Webex refused the lookup (400). Webex says: The service answered 400. Check 'Scope Filter', which takes a domain such as example.com or a SCIM filter.",
			],
		] as const
	).map(
		([what, answer, description]): Finding => ({
			kind: `what to do where the scope cannot be read hangs on why: ${what}`,
			input: {
				parameters: { ...sync, options: answer.status === 429 ? { maxWaitSeconds: 5 } : {} },
				faults: [{ on: 'read', do: { kind: 'status', ...answer } }],
				items: [{ Email: 'a@example.com' }],
			},
			stops: /^Webex did not give the users of the scope/,
			users: [],
			more: ({ run }) => expect(run.error?.description).toBe(description),
		}),
	),
	...(
		[
			[
				'a dry run',
				{ dryRun: true },
				'planned',
				"Would create the user with User Name 'a@example.com'. Whether Webex already has a user of that name could not be looked up.",
			],
			[
				'a dry run that adopts',
				{ dryRun: true, options: { existing: 'adopt' } },
				'planned',
				"Would create the user with User Name 'a@example.com'. Whether Webex already has a user of that name could not be looked up.",
			],
			[
				'a live run that adopts',
				{ options: { existing: 'adopt' } },
				'rejected',
				'A user with the userName a@example.com exists already. What exists already could not be looked up.',
			],
		] as const
	).map(
		([what, parameters, outcome, said]): Finding => ({
			kind: `whether a name is there already cannot be looked up, and its row tells so: ${what}`,
			input: {
				parameters: { operation: 'create', data: '={{ $json }}', ...parameters },
				seed: people('a'),
				faults: [{ on: 'read', do: { kind: 'status', status: 400 } }],
				items: [{ userName: 'a@example.com' }],
			},
			told: [`0 ${outcome}`],
			more: ({ details }) =>
				expect(details).toStrictEqual([`${said} Webex refused the lookup (400). Webex says: The service answered 400.`]),
		}),
	),
];
