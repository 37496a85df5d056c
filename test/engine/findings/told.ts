import { admin, byEmail, data, type Finding, message, patch, people, updateBy, userNamed } from './shared';

/** What everybody sees, and what is told for certain. */
export const told: readonly Finding[] = [
	{
		kind: 'attributes in the paths of a message, in any case',
		input: {
			parameters: { ...updateBy, target: ['userName', 'a@example.com'], data: '={{ $json.d }}', dryRun: true },
			seed: { users: [{ userName: 'a@example.com', phoneNumbers: [{ type: 'work', value: '+1 555 0199' }] }] },
			items: [
				{
					d: message(
						{ op: 'replace', path: 'PASSWORD', value: 'invented words' },
						{ op: 'replace', path: 'PHONENUMBERS[TYPE eq "WORK"].VALUE', value: '+1 555 0100' },
						{ op: 'replace', path: 'NICKNAME', value: 'Al' },
					),
				},
			],
		},
		told: ['0 planned'],
		more: ({ details }) =>
			expect(details[0]).toBe(
				"Would set Work Phone from '+1 555 0199' to '+1 555 0100', set Password to '********' and set Nick Name to 'Al'.",
			),
	},
	{
		kind: 'what somebody had whom a create met, in the changes',
		input: {
			parameters: { operation: 'upsert', options: { includeChanges: true, emptyValues: 'remove' } },
			seed: { users: [{ userName: 'a@example.com', title: 'T', nickName: 'N' }] },
			faults: [{ on: 'read', nth: 1, do: { kind: 'edit', what: 'nothing is found' } }],
			items: [{ Email: 'a@example.com', Title: '', 'Nick Name': 'M' }],
		},
		told: ['0 applied'],
		more: ({ run }) =>
			expect(run.outputs[0]?.[0]?.json['changes']).toEqual([
				{ attribute: 'Nick Name', from: 'N', to: 'M' },
				{ attribute: 'Job Title', from: 'T', to: null },
			]),
	},
	{
		kind: 'the state of a leaver, and names, in a list of one',
		input: {
			parameters: { operation: 'create' },
			items: [
				{ email: 'a@example.com', employments: [{ status: 'terminated' }], names: [{ givenName: 'Mo' }] },
				{ email: 'b@example.com', employments: [{ status: 'active' }], names: [{ givenName: 'Mo' }] },
			],
		},
		told: ['0 invalid badValue', '1 applied'],
		users: ['b@example.com'],
		more: () => expect(userNamed('b@example.com')).toMatchObject({ name: { givenName: 'Mo' } }),
	},
	{
		kind: 'an administrator gets a second role',
		input: {
			parameters: { operation: 'upsert', data, options: { maxRemovals: 0 } },
			seed: { users: [admin] },
			items: [{ userName: admin.userName, roles: [{ value: 'id_user_admin', type: 'cirole' }] }],
		},
		told: ['0 applied'],
		users: [admin.userName],
		more: () => expect(userNamed(admin.userName)['roles']).toHaveLength(2),
	},
	{
		kind: 'an External ID as a program writes numbers, where nobody is as good',
		input: {
			parameters: { operation: 'deactivate', target: ['externalId', '={{ $json.id }}'], options: { missing: 'ignore' } },
			seed: { users: [{ userName: 'a@example.com', externalId: '7' }] },
			items: [{ id: '7.0' }, { id: '\uff17' }, { id: '7,0' }, { id: '8' }],
		},
		told: ['0 invalid badValue', '1 invalid badValue', '2 invalid badValue', '3 unchanged'],
	},
	{
		kind: 'members of whom no more is told than a name to show',
		input: {
			parameters: { operation: 'upsert', resourceType: 'Groups', data },
			seed: { ...people('a'), groups: [{ displayName: 'Sales', members: ['a@example.com'] }] },
			items: [
				{ displayName: 'New', members: [{ value: 'a@example.com' }, { display: 'B B' }] },
				{ displayName: 'Sales', members: [{ display: 'B B' }] },
			],
		},
		told: ['0 applied', '1 unchanged'],
		members: { New: ['a@example.com'], Sales: ['a@example.com'] },
		more: ({ run }) => expect(run.hints).toContain('Members not used: members'),
	},
	{
		kind: 'a mapping mode that there is not',
		input: {
			parameters: { operation: 'create', attributes: { mappingMode: 'auto', value: null } },
			items: [{ Email: 'a@example.com' }],
		},
		stops: /'Attributes' is set to "auto", which is no way to map columns/,
	},
	{
		kind: 'Fail Workflow names somebody whom no row names',
		input: {
			parameters: { operation: 'upsert', options: { failWorkflow: true } },
			seed: { users: [{ userName: 'secret.person@example.com', externalId: '1' }] },
			items: [{ Email: 'x@example.com', 'External ID': '1' }],
		},
		stops: /^Not every row went through/,
		more: ({ run }) =>
			expect(run.error?.description).toBe(
				'Row 2: Its External ID belongs to … in Webex. Correct the row, or change the External ID or user name there with Update and the user named By ID.',
			),
	},
	{
		kind: 'a row behind the one that creates its user is told as if nothing had been there',
		input: {
			parameters: { operation: 'upsert', dryRun: true, options: { emptyValues: 'remove' } },
			items: [
				{ Email: 'n@example.com', Title: 'A', 'Nick Name': 'M' },
				{ Email: 'n@example.com', Title: '', 'Nick Name': 'N' },
				{ Email: 'n@example.com', Title: 'C' },
			],
		},
		told: ['0 planned', '1 planned', '2 planned'],
		sent: 0,
		more: ({ details }) =>
			expect(details.slice(1)).toStrictEqual([
				"Would set Nick Name from 'M' to 'N' and clear Job Title (now 'A').",
				"Would set Job Title to 'C' and clear Nick Name (now 'N').",
			]),
	},
	{
		kind: 'a file without its header line',
		input: {
			parameters: { operation: 'create' },
			items: [{ Mia: 'Pit', Lang: 'Roux', 'mia.lang@example.com': 'pit@example.com' }],
		},
		stops: /^No column was understood as the User Name/,
		more: ({ run }) => expect(run.error?.description).not.toMatch(/Mia|Lang\b/),
	},
	{
		kind: 'rows that differ in the case of the address are told to describe one user differently',
		input: { parameters: { operation: 'create' }, items: [{ Email: 'd@example.com' }, { Email: 'D@example.com' }] },
		told: ['0 applied', '1 rejected'],
		users: ['d@example.com'],
		more: ({ run }) => expect(run.hints.join(' ')).not.toContain('described differently'),
	},
	...(
		[
			[
				'a login',
				[
					{ on: 'bulk', nth: 2, do: { kind: 'expire' } },
					{ on: 'token', do: { kind: 'status', status: 400 } },
				],
				'Webex did not renew the access token. Open the credential and connect it again.',
				'Webex refused the login',
			],
			[
				'an organization',
				[{ on: 'bulk', nth: 2, do: { kind: 'status', status: 404 } }],
				"Webex does not know the organization (404). Check 'Organization ID' and 'Environment' in the credential. Webex says: The service answered 404.",
				'Webex does not know the organization',
			],
		] as const
	).map(
		([what, faults, words, short]): Finding => ({
			kind: `${what} that Webex refuses where a request is sent again after lookups that showed nothing`,
			input: {
				parameters: { operation: 'create', data: '={{ $json }}' },
				webex: { readLagMs: 600_000 },
				items: [{ userName: 'a@example.com' }, { userName: 'b@example.com' }],
				faults: [{ on: 'bulk', nth: 1, do: { kind: 'cut', effect: 'all' } }, ...faults],
			},
			told: ['0 unconfirmed connectionLost', '1 unconfirmed connectionLost'],
			more({ run, details, log }) {
				const detail = `Webex did not say whether the change was made, and no lookup showed it. The run then ended: ${words} Look in Webex before you run this row again.`;
				expect(details).toStrictEqual([detail, detail]);
				const cause = 'Cause: Webex gave no answer that says what was done (2 rows).';
				expect(run.hints[0]).toBe(`2 unconfirmed, 2 requests. ${cause} The run ended early: ${words}`);
				expect(log.join(' ')).toContain(`2 unconfirmed, 2 requests. The run ended early: ${short}`);
			},
		}),
	),
	{
		kind: 'a workflow that is to fail, where Webex quotes a value with signs in it',
		input: {
			parameters: { operation: 'create', options: { failWorkflow: true } },
			seed: { users: [{ userName: 'anna-lena@example.com' }] },
			items: [{ Email: 'anna-lena@example.com' }, { Email: 'b@example.com' }],
		},
		stops: /^Not every row went through: 1 created, 1 rejected/,
		users: ['anna-lena@example.com', 'b@example.com'],
	},
	...(
		[
			[403, 'Webex does not allow this (403), though it took earlier requests of this run. The rights of the credential may have'],
			[404, 'Webex refused a request as a whole (404), though it took earlier ones of this run. Run the rest again'],
		] as const
	).map(
		([status, words]): Finding => ({
			kind: `${status} behind what went through is explained by what the run has shown to be otherwise`,
			input: {
				parameters: { operation: 'deactivate', target: byEmail, options: { operationsPerRequest: 1 } },
				seed: people('a', 'b', 'c'),
				items: ['a', 'b', 'c'].map((name) => ({ email: `${name}@example.com` })),
				faults: [{ nth: 2, do: { kind: 'status', status } }],
			},
			told: ['0 applied', '1 notAttempted requestRefused', '2 notAttempted requestRefused'],
			users: ['a@example.com (inactive)', 'b@example.com', 'c@example.com'],
			more: ({ details }) => {
				for (const detail of details.slice(1)) {
					expect(detail).toContain(words);
					expect(detail).toContain(`Webex says: The service answered ${status}.`);
				}
			},
		}),
	),
	{
		kind: '404 where a request is sent again behind one that went through is told as no organization',
		input: {
			parameters: { operation: 'create', data: '={{ $json }}', options: { operationsPerRequest: 1 } },
			webex: { readLagMs: 600_000 },
			items: [{ userName: 'a@example.com' }, { userName: 'b@example.com' }],
			faults: [
				{ nth: 2, do: { kind: 'cut', effect: 'all' } },
				{ nth: 3, do: { kind: 'status', status: 404 } },
			],
		},
		told: ['0 applied', '1 unconfirmed connectionLost'],
		more: ({ details, log }) => {
			expect(details[1]).toContain(
				'The run then ended: Webex refused a request as a whole (404), though it took earlier ones of this run.',
			);
			expect(log.join(' ')).toContain('The run ended early: Webex refused the request as a whole');
		},
	},
	{
		kind: 'messages that Webex must refuse by what the run has read',
		input: {
			parameters: { ...updateBy, data: '={{ $json.d }}', dryRun: true },
			seed: people('a', 'b', 'c', 'd'),
			items: [
				{ e: 'a@example.com', d: message({ op: 'replace', path: 'addresses[type eq "other"].locality', value: 'Z' }) },
				{ e: 'b@example.com', d: message({ op: 'remove', path: 'userName' }) },
				{ e: 'c@example.com', d: message({ op: 'replace', path: 'id', value: 'x' }) },
				{ e: 'd@example.com', d: message({ op: 'replace', path: 'emails[type eq "work"].display', value: 'Z' }) },
			],
		},
		told: ['0 planned', '1 planned', '2 planned', '3 planned'],
		sent: 0,
		more: ({ details }) =>
			expect(details.map((detail) => detail.includes('would most likely refuse this row.'))).toEqual([true, true, true, false]),
	},
	{
		kind: 'a row is put off until the run may wait no longer: the row, the hint and the log say by which limit',
		input: {
			parameters: { operation: 'create', options: { maxWaitSeconds: 20 } },
			faults: [{ do: { kind: 'rowStatus', status: 503, rows: [0] } }],
			items: [{ Email: 'a@example.com' }, { Email: 'b@example.com' }],
		},
		told: ['0 unconfirmed noResult', '1 applied'],
		users: ['b@example.com'],
		more: ({ details, run, log }) => {
			const limit = "the run would have to wait longer than 'Max Wait Seconds' under Options allows.";
			expect(details[0]).toContain(limit);
			expect(run.hints[0]).toContain(`The run ended early: To go on, ${limit}`);
			expect(log.at(-1)).toContain(`The run ended early: To go on, ${limit}`);
		},
	},
	{
		kind: 'a run that Webex refuses as a whole has no sum and no word about columns under On Error = Continue',
		input: {
			parameters: { operation: 'upsert' },
			faults: [{ do: { kind: 'status', status: 403 } }],
			onError: 'continueRegularOutput',
			items: [{ Email: 'n@example.com', Title: 'z' }, { Email: 'bad' }],
		},
		told: ['0 notAttempted requestRefused', '1 invalid badValue'],
		more: ({ run }) => {
			const [hint = ''] = run.hints;
			expect(hint).toMatch(
				/^1 invalid, 1 not attempted, 1 request\. Cause: a value cannot be used \(1 row\)\. Nothing was changed: Webex does/,
			);
			expect(hint).not.toMatch(/a request to Webex failed|The run ended early/);
			expect(run.hints[1]).toMatch(/^Columns used: Email → User Name, Title/);
		},
	},
	...[true, false].flatMap((dryRun) =>
		[{}, { includeChanges: true }].map(
			(options): Finding => ({
				kind: `a sum hangs on what was read for names, in a ${dryRun ? 'dry' : 'live'} run with options ${JSON.stringify(options)}`,
				input: {
					parameters: { operation: 'run', dryRun, options },
					seed: { users: [{ userName: 'a@example.com', active: false }] },
					items: [patch('/Users/{id of a@example.com}', { op: 'replace', path: 'active', value: false })],
				},
				users: ['a@example.com (inactive)'],
				more: ({ run }) => expect(run.hints[0]).toMatch(dryRun ? /: 1 would be deactivated, 1 request/ : /^1 deactivated, \d requests?/),
			}),
		),
	),
	...[true, false].map(
		(dryRun): Finding => ({
			kind: `members who could not be read are told as if it was known who they are, in a ${dryRun ? 'dry' : 'live'} run`,
			input: {
				parameters: {
					...{ operation: 'changeMembers', dryRun, group: ['displayName', 'G'], member: ['userName', '={{ $json.m }}'] },
					change: '={{ $json.c }}',
				},
				seed: { ...people('a', 'b'), groups: [{ displayName: 'G', members: ['a@example.com'] }] },
				faults: [{ on: 'read', has: '/Members', do: { kind: 'status', status: 400 } }],
				items: [
					{ m: 'a@example.com', c: 'add' },
					{ m: 'b@example.com', c: 'remove' },
				],
			},
			users: ['a@example.com', 'b@example.com'],
			members: { G: ['a@example.com'] },
			more: ({ details }) => {
				for (const detail of details) expect(detail).toMatch(/Webex did not say who is in the group, so this may have been so already\.$/);
			},
		}),
	),
];
