import { data, type Finding } from './shared';

export const silence: readonly Finding[] = [
	{
		kind: 'a refused look-up ends in silence',
		input: {
			parameters: { operation: 'upsert', options: { failWorkflow: true } },
			faults: [{ on: 'read', do: { kind: 'status', status: 403 } }],
			items: [{ Email: 'ada@example.com' }],
		},
		stops: /^Webex does not allow this$/,
		users: [],
		more: ({ log }) => expect(log.join('\n')).toContain('Nothing was sent'),
	},
	{
		kind: 'Webex out of reach stops the run only where no look-up comes first',
		input: {
			parameters: { operation: 'upsert' },
			faults: [{ on: 'read', do: { kind: 'cut', effect: 'none' } }],
			items: [{ Email: 'ada@example.com' }],
		},
		stops: /^Webex could not be reached$/,
		users: [],
	},
	{
		kind: 'the second try of Retry On Fail is silent',
		input: {
			parameters: { operation: 'create', data },
			onError: 'continueErrorOutput',
			retryOnFail: true,
			items: [{ userName: 'nomail' }, { userName: 'ada@example.com' }],
		},
		told: ['0 invalid badValue', '1 applied'],
		users: ['ada@example.com'],
		sent: 1,
		more: ({ run, log }) => {
			const sums = '1 created, 1 invalid, 1 request';
			expect(run.hints).toContain(`${sums}. Cause: a value cannot be used (1 row).`);
			expect(log.filter((line) => line.includes(sums)).length).toBeGreaterThan(1);
		},
	},
	{
		kind: 'the words of the node are left out where the workflow fails',
		input: {
			parameters: { operation: 'create', options: { failWorkflow: true } },
			items: [{ Email: 'lea.roux@example', Department: 'User', 'Job Title': 'Email' }],
		},
		stops: /^Not every row went through/,
		users: [],
		more: ({ run }) =>
			expect((run.error as { description?: string } | undefined)?.description).toBe(
				"Row 2: The column 'Email' (User Name) is not an e-mail address. Use the form name@example.com.",
			),
	},
	{
		kind: 'what results and errors are called counts as a column that was left out',
		input: {
			parameters: { operation: 'create', dryRun: true },
			items: [{ Email: 'ada@example.com', ok: false, outcome: 'rejected', detail: 'x', reason: '', resourceId: '', error: 'x' }],
		},
		told: ['0 planned'],
		users: [],
		more: ({ run }) => expect(run.hints).toContain('Columns used: Email → User Name'),
	},
	{
		kind: 'a refusal of what was sent before without an answer does not count for Stop After Errors',
		input: {
			parameters: { operation: 'create', data, options: { stopAfterErrors: 1, operationsPerRequest: 2 } },
			webex: { refuse: [{ has: 'BAD', status: 400 }] },
			faults: [{ nth: 1, do: { kind: 'cut', effect: 'all' } }],
			items: ['a', 'b', 'c', 'd'].map((name) => ({ userName: `${name}@example.com`, title: name === 'b' ? 'BAD' : 'ok' })),
		},
		told: [
			'0 applied confirmedByLookup',
			'1 unconfirmed noResult',
			'2 notAttempted stoppedAfterErrors',
			'3 notAttempted stoppedAfterErrors',
		],
		users: ['a@example.com'],
	},
	...(
		[
			['={{ $json.Titel }}', 'an expression that gives nothing in any row'],
			["={{ $json.Name === 'x' ? $json.Title : undefined }}", 'one that is more than a path'],
		] as const
	).map(
		([title, kind]): Finding => ({
			kind: `an attribute is cleared for everybody by ${kind}`,
			input: {
				parameters: {
					operation: 'upsert',
					attributes: { mappingMode: 'defineBelow', value: { userName: '={{ $json.Email }}', title, nickName: '={{ $json.Nick }}' } },
					options: { emptyValues: 'remove' },
				},
				seed: { users: ['a', 'b', 'c'].map((name) => ({ userName: `${name}@example.com`, title: 'Dev', nickName: 'N' })) },
				items: ['a', 'b', 'c'].map((name) => ({ Email: `${name}@example.com`, Title: 'Lead', Nick: name === 'b' ? 'B' : '' })),
			},
			told: ['0 applied', '1 applied', '2 applied'],
			more: ({ run }) =>
				expect(run.hints.slice(1)).toEqual([
					"No row has anything for 'Job Title', and 'Empty Cells' is Remove, so what Webex has there goes. Check the spelling in the expression.",
				]),
		}),
	),
];
