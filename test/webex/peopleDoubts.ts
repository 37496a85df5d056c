import { asItIs, switched, type Doubt } from './doubt';

/** What users and groups are like. */
export const peopleDoubts: readonly Doubt[] = [
	{
		key: 'existing',
		about: 'Users and groups',
		question: 'What does a create of an existing name get?',
		evidence: [{ mark: 'user', says: '409, in two reports; the pages list codes only' }],
		answers: [asItIs('409', '409'), switched('400', '400', { existsStatus: 400 }), switched('500', '500', { existsStatus: 500 })],
		probe: 'A second create of a test user.',
	},
	{
		key: 'groupNames',
		about: 'Users and groups',
		question: 'Are group names unique?',
		evidence: [
			{ mark: 'sdk', says: "a client's test makes a group of one name on each run" },
			{ mark: 'guess', says: 'probably not' },
		],
		answers: [asItIs('unique', 'yes'), switched('repeated', 'no', { uniqueGroupNames: false })],
		probe: 'A second group of the same name.',
	},
	{
		key: 'domains',
		about: 'Users and groups',
		question: 'What becomes of users of a domain that is not verified?',
		evidence: [
			{ mark: 'doc', says: 'without `enforceVerifiedDomains` any domain goes, with it such users become transient' },
			{ mark: 'user', says: 'two people report a refusal' },
		],
		answers: [
			asItIs('any', 'they are made like others'),
			switched('refused', 'they are refused', { verifiedDomains: ['example.com', 'elsewhere.example'] }),
			switched('transient', 'they are made, with the account status `transient`', {
				verifiedDomains: ['elsewhere.example'],
				unverified: 'transient',
			}),
		],
		probe: 'A test user of a domain under `invalid`, which nobody can verify.',
	},
	{
		key: 'unknownAttributes',
		about: 'Users and groups',
		question: 'What becomes of attributes that Webex does not know?',
		evidence: [
			{ mark: 'doc', says: 'unknown schemas are ignored' },
			{ mark: 'sdk', says: 'a client sends an unknown member at the top level' },
		],
		answers: [asItIs('ignored', 'they are ignored'), switched('refused', 'they are refused', { unknownAttributes: 'refuse' })],
		probe: 'A test user with an invented attribute.',
	},
	{
		key: 'memberType',
		about: 'Users and groups',
		question: 'How is the type of a member told?',
		evidence: [
			{ mark: 'doc', says: 'the schema has user, group and machine in small letters' },
			{ mark: 'guess', says: 'the standard has `User`' },
		],
		answers: [
			asItIs('small', '`user`'),
			switched('capital', '`User`', { memberType: 'User' }),
			switched('absent', 'not at all', { memberType: 'none' }),
		],
		probe: 'A reading of the members of a test group.',
	},
	{
		key: 'memberCount',
		about: 'Users and groups',
		question: 'How is the number of members called?',
		evidence: [
			{ mark: 'sdk', says: 'a client follows `memberSize`' },
			{ mark: 'doc', says: 'the field table says `totalResults`' },
		],
		answers: [
			asItIs('memberSize', '`memberSize`'),
			switched('totalResults', '`totalResults`', { memberCount: 'totalResults' }),
			switched('absent', 'it is not told', { memberCount: 'absent' }),
		],
		probe: 'A reading of the members of a test group.',
	},
	{
		key: 'roles',
		about: 'Users and groups',
		question: 'Where are roles shown?',
		evidence: [{ mark: 'doc', says: 'examples of writing have them; where they are read is not said' }],
		answers: [
			asItIs('all', 'wherever a user is read'),
			switched('own', 'in the own record alone', { roles: 'own' }),
			switched('none', 'nowhere', { roles: 'none' }),
		],
		probe: "The token's own user, an administrator: read by itself and by a search.",
		isReadOnly: true,
	},
	{
		key: 'created',
		about: 'Users and groups',
		question: 'How exactly is `meta.created` told?',
		evidence: [{ mark: 'guess', says: 'the standard has a date and time, and leaves the precision open' }],
		answers: [
			asItIs('exact', 'to the millisecond'),
			switched('seconds', 'in whole seconds', { createdForm: 'seconds' }),
			switched('absent', 'not at all', { createdForm: 'absent' }),
		],
		probe: 'The records of the test users.',
	},
];
