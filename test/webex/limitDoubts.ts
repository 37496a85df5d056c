import { asItIs, switched, type Doubt } from './doubt';

const about = 'Limits and surroundings';

/** Limits, and what surrounds an organization. The last ones have nothing to switch. */
export const limitDoubts: readonly Doubt[] = [
	{
		key: 'rateLimit',
		about,
		question: 'How many requests may there be in a second?',
		evidence: [{ mark: 'doc', says: 'nothing is published for SCIM' }],
		answers: [
			asItIs('none', 'as many as one client sends'),
			switched('limited', 'a few; the others get 429, and the node waits', { rateLimit: { perSecond: 8, retryAfterSeconds: 1 } }),
		],
		probe: "Whether any of the probe's own requests got 429. A limit that is higher is not seen.",
	},
	{
		key: 'manyMembers',
		about,
		question: 'May one change have more than 500 members?',
		evidence: [{ mark: 'doc', says: 'the schema and the readings of groups say 500' }],
		answers: [asItIs('taken', 'yes'), switched('refused', 'no, 400; the node sends 500 at most', { maxMembers: 500 })],
	},
	{
		key: 'elsewhere',
		about,
		question: 'What does the create of a user get who has an account in another organization?',
		evidence: [{ mark: 'guess', says: '409; trying it would touch the account of a stranger' }],
		answers: [asItIs('409', '409'), switched('400', '400', { strangerStatus: 400 })],
	},
	{
		key: 'clocks',
		about,
		question: 'How far are the clocks behind `meta.created` and `Date` apart?',
		evidence: [{ mark: 'guess', says: 'less than a second' }],
		answers: [asItIs('one', 'less than a second'), switched('apart', 'some seconds', { metaBehindMs: 3000 })],
		probe: 'The `Date` header of the answer to a create, beside its `meta.created`.',
	},
	{
		key: 'serviceApps',
		about,
		question: 'Does a service app need an administrator role?',
		evidence: [{ mark: 'sdk', says: 'one with the scope `identity:people_rw` suffices in one organization' }],
		answers: [
			asItIs('served', 'no'),
			{ ...switched('refused', 'yes; without one it gets 403, and the node says so', { serviceApps: 'refused' }), endsRuns: true },
		],
	},
	{
		key: '',
		about,
		question: 'The address of SCIM in Webex for Government.',
		evidence: [{ mark: 'guess', says: 'the host is confirmed by several scripts, the path is not' }],
		answers: [],
	},
	{
		key: '',
		about,
		question: 'Operations in bulk, spelled as here, with a `bulkId` on each.',
		evidence: [
			{ mark: 'sdk', says: 'two other clients send creates and deletes so' },
			{ mark: 'doc', says: 'the example of the page has a change; no client was found that sends any' },
		],
		answers: [],
		probe: 'Its test users are created and changed so.',
	},
	{
		key: '',
		about,
		question: "The organization's ID in the token.",
		evidence: [{ mark: 'sdk', says: 'clients of Webex read it there' }],
		answers: [],
	},
	{
		key: '',
		about,
		question: 'Location administrators by a policy group.',
		evidence: [{ mark: 'doc', says: 'in the specification since August 2026' }],
		answers: [],
	},
	{
		key: '',
		about,
		question: 'The licenses API with a token of the credential.',
		evidence: [{ mark: 'doc', says: 'it takes any token with its scopes; an example calls it' }],
		answers: [],
	},
];
