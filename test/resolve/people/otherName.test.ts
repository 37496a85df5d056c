import type { DeleteIntent } from '../../../nodes/WebexScim/intents/intents';
import { createDirectory, questionKey } from '../../../nodes/WebexScim/resolve/directory/directory';
import { namesToAsk, whyOtherName } from '../../../nodes/WebexScim/resolve/people/otherName';
import type { FoundForValue } from '../../../nodes/WebexScim/webex/reads/findByValue';
import { failureOf } from '../../../nodes/WebexScim/webex/reads/readFailure';

const [adaId, boId, cyId] = [1, 2, 3].map((digit) => `${digit}1111111-1111-4111-8111-111111111111`) as [string, string, string];
const ada = { id: adaId, userName: 'ada@example.com', externalId: 'E1' };
const bo = { id: boId, userName: 'bo@example.com', externalId: 'E2' };
const twin = { ...bo, id: adaId, userName: 'twin@example.com' };
const directory = createDirectory(
	new Map([
		[
			questionKey('Users', 'userName'),
			new Map([
				['ada@example.com', [ada]],
				['bo@example.com', [bo]],
				['old@example.com', []],
				['twin@example.com', [twin, { ...twin, id: cyId }]],
				['dark@example.com', failureOf('unavailable', 'Webex could not answer the lookup (500).', true)],
			] as ReadonlyArray<readonly [string, FoundForValue]>),
		],
	]),
);
const byNumber = { kind: 'name', attribute: 'externalId', value: 'E2' } as const;
const byId = { kind: 'id', id: boId } as const;
const saying = (...values: readonly string[]) => ({
	names: values.map((value) => ({ attribute: 'userName', value, column: 'Email' }) as const),
});
const other = (than: string): string =>
	`invalid otherPerson: The User Name that the row gives in 'Email' belongs to another user in Webex than its ${than}. Nothing was changed: correct the row, or take that field out of the items if it means something else.`;

describe('an address beside an External ID or an ID (Law 9)', () => {
	interface Case {
		readonly name: string;
		readonly row: Pick<DeleteIntent, 'target' | 'besides'> & Partial<Pick<DeleteIntent, 'missing'>>;
		readonly account?: { readonly id: string; readonly resource?: typeof bo };
		readonly asked?: readonly string[];
		readonly why?: string;
	}
	const found = { id: boId, resource: bo };
	it.each<Case>([
		{ name: 'their own', row: { target: byNumber, besides: saying('BO@example.com') }, account: found },
		{
			name: 'their own among several',
			row: { target: byNumber, besides: saying('ada@example.com', 'bo@example.com') },
			account: found,
		},
		{
			name: 'another user’s',
			row: { target: byNumber, besides: saying('ada@example.com') },
			account: found,
			asked: ['ada@example.com'],
			why: other('External ID'),
		},
		{
			name: 'another user’s than of the ID',
			row: { target: byId, besides: saying('ada@example.com') },
			account: found,
			asked: ['ada@example.com'],
			why: other('ID'),
		},
		{
			name: 'their own by who is found to have it',
			row: { target: byId, besides: saying('bo@example.com') },
			account: { id: boId },
			asked: ['bo@example.com'],
		},
		{
			name: 'their own among several, by who is found to have it',
			row: { target: byId, besides: saying('ada@example.com', 'bo@example.com') },
			account: { id: boId },
			asked: ['ada@example.com', 'bo@example.com'],
		},
		{
			name: 'nobody’s, as after a change of address',
			row: { target: byNumber, besides: saying('old@example.com') },
			account: found,
			asked: ['old@example.com'],
		},
		{
			name: 'several users’',
			row: { target: byNumber, besides: saying('twin@example.com') },
			account: found,
			asked: ['twin@example.com'],
			why: "invalid targetAmbiguous: The User Name that the row gives in 'Email' belongs to more than one user in Webex. Nothing was changed: correct the row, or take that field out of the items if it means something else.",
		},
		{
			name: 'nobody knows whose',
			row: { target: byNumber, besides: saying('dark@example.com') },
			account: found,
			asked: ['dark@example.com'],
			why: "notAttempted requestRefused: 'Email' could not be looked up in Webex. Webex could not answer the lookup (500). Run the row again.",
		},
		{
			name: 'of somebody who would pass for gone',
			row: { target: byNumber, besides: saying('ada@example.com'), missing: 'ignore' },
			asked: ['ada@example.com'],
			why: "invalid otherPerson: Webex has no user of that External ID, but one with the User Name that the row gives in 'Email'. Nothing was changed: name the user by that, or correct the row.",
		},
		{
			name: 'of somebody who is told as not found',
			row: { target: byNumber, besides: saying('ada@example.com') },
			asked: ['ada@example.com'],
		},
		{ name: 'none', row: { target: byNumber }, account: found },
		{
			name: 'none but the ID of the account, which some directories call External ID',
			row: {
				target: { kind: 'name', attribute: 'userName', value: 'bo@example.com' },
				besides: { names: [{ attribute: 'externalId', value: boId.toUpperCase() }] },
			},
			account: found,
		},
	])('$name', ({ row, account, asked = [], why }) => {
		expect(namesToAsk(row, account?.resource).map(({ value }) => value)).toStrictEqual(asked);
		const outcome = whyOtherName({ missing: 'reject', ...row }, account, directory);
		const told = outcome !== undefined && 'reason' in outcome ? `${outcome.kind} ${outcome.reason}: ${outcome.detail}` : outcome?.kind;
		expect(told).toBe(why);
	});
});
