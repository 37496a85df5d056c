import { asItIs, switched, type Doubt } from './doubt';

const lag = (key: 'users' | 'groups' | 'members', question: string, probe: string): Doubt => ({
	key: `${key}Lag`,
	about: 'Searches and reads',
	question,
	evidence: [{ mark: 'sdk', says: 'a client retries for 15 s after bulk creates, and for 25 s after groups' }],
	answers: [asItIs('none', 'it shows at once'), switched('lags', 'it shows some seconds later', { lagMs: { [key]: 4000 } })],
	probe,
});

/** What searches and reads give. */
export const readDoubts: readonly Doubt[] = [
	lag('users', 'When does a search show a new user?', 'A search for a test user right after it was made.'),
	lag('groups', 'When does a search show a new group?', 'A search for a test group right after it was made.'),
	lag('members', 'When does a group show a new member?', 'A reading of the members right after one was added.'),
	...(['externalId', 'ew', 'sw'] as const).map(
		(what): Doubt => ({
			key: `search${what.charAt(0).toUpperCase()}${what.slice(1)}`,
			about: 'Searches and reads',
			question: what === 'externalId' ? 'Can users be searched by `externalId`?' : `Can user names be searched with \`${what}\`?`,
			evidence:
				what === 'externalId'
					? [
							{ mark: 'doc', says: 'it is not in the list of searchable attributes' },
							{ mark: 'sdk', says: 'Webex refused another operator on it by name' },
						]
					: [{ mark: 'doc', says: 'the list of searchable attributes has it' }],
			answers: [asItIs('taken', 'yes'), switched('refused', 'no, 400', { unsearchable: [what] })],
			probe: 'Such a search.',
			isReadOnly: true,
		}),
	),
	{
		key: 'filterTerms',
		about: 'Searches and reads',
		question: 'May 50 names be joined by `or` in one search?',
		evidence: [{ mark: 'sdk', says: "Cisco's own JavaScript SDK sends 50 ids so" }],
		answers: [
			asItIs('taken', 'yes'),
			switched('refused', 'no, 400', { filterTerms: { most: 10, others: 'refuse' } }),
			switched('limited', 'only the first ones are looked for, and the node would take the others for absent', {
				filterTerms: { most: 10, others: 'ignore' },
			}),
		],
		probe: 'A search for 49 names that nobody has and, as the last, one that is there.',
		isReadOnly: true,
	},
	{
		key: 'largestPage',
		about: 'Searches and reads',
		question: 'How large may a page of a search be?',
		evidence: [{ mark: 'doc', says: '100 unless told; no limit is given' }],
		answers: [
			asItIs('asAsked', 'as large as asked for, up to 1000'),
			switched('smaller', 'a larger one comes smaller', { maxPageSize: 100 }),
			switched('refused', 'a larger `count` is refused', { maxPageSize: 100, countOverMost: 'refuse' }),
		],
		probe: 'A search with `count` 1000. In an organization of few users it cannot be told.',
		isReadOnly: true,
	},
	{
		key: 'membersPage',
		about: 'Searches and reads',
		question: "How large may a page of a group's members be?",
		evidence: [{ mark: 'doc', says: '500 at most' }],
		answers: [asItIs('asAsked', '500'), switched('smaller', 'a larger one comes smaller', { maxMembersPage: 100 })],
		probe: 'The members of a group of more than 100, where there is one among the first ten groups.',
		isReadOnly: true,
	},
	{
		key: 'me',
		about: 'Searches and reads',
		question: 'What does `/Users/me` answer a service app?',
		evidence: [{ mark: 'user', says: '404, since there is no person' }],
		answers: [
			asItIs('notFound', '404'),
			switched('forbidden', '403', { meForServiceApps: 'forbidden' }),
			switched('machine', 'the record of its machine account', { meForServiceApps: 'machine' }),
		],
		probe: 'That call; what comes back is told only where the token was said to be of a service app.',
		isReadOnly: true,
	},
	{
		key: 'date',
		about: 'Searches and reads',
		question: 'Do answers have a `Date` header?',
		evidence: [{ mark: 'guess', says: 'nearly all HTTP servers send one' }],
		answers: [asItIs('sent', 'yes'), switched('absent', 'no', { dateHeader: 'absent' })],
		probe: 'The headers of any answer.',
		isReadOnly: true,
	},
];
