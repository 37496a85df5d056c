import type { Intent, TargetName } from '../../../nodes/WebexScim/intents/intents';
import { createDirectory, questionKey } from '../../../nodes/WebexScim/resolve/directory/directory';
import { updatedManager } from '../../../nodes/WebexScim/resolve/people/updatedManager';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';

const hana = { id: 'H', userName: 'h@example.com', externalId: '1' };
const other = { id: 'O', userName: 'o@example.com' };
const directory = createDirectory(
	new Map([
		[
			questionKey('Users', 'userName'),
			new Map<string, readonly JsonObject[]>([
				['h@example.com', [hana]],
				['o@example.com', [other]],
				['new@example.com', []],
				['nobody@example.com', []],
			]),
		],
	]),
);
const named = (value: string): TargetName => ({ kind: 'name', attribute: 'userName', value });
const update = (wanted: JsonObject): Intent =>
	({
		kind: 'update',
		label: 'item 0',
		resourceType: 'Users',
		target: named('h@example.com'),
		change: { kind: 'wanted', wanted },
	}) as Intent;
const unusable = (more: object): Intent =>
	({ kind: 'decided', label: 'item 0', outcome: { kind: 'invalid', reason: 'badValue', detail: '' }, ...more }) as Intent;
const refused = (detail: string): object => ({ kind: 'refused', outcome: { kind: 'notAttempted', reason: 'dependencyFailed', detail } });
const fixIt = (address: string): object =>
	refused(
		`It refers to ${address}, which did not go through. Correct that row and run both again, or set the option 'Unknown Manager' to 'Leave Out'.`,
	);

it.each<{ name: string; address: string; by: Intent; target?: TargetName; isGiven?: boolean; means: object | undefined }>([
	{ name: 'the user whom the row is about', address: 'h@example.com', by: update({ title: 'x' }), means: { kind: 'user', id: 'H' } },
	{
		name: 'the user to whom the row gives it',
		address: 'new@example.com',
		by: update({ userName: 'new@example.com' }),
		isGiven: true,
		means: { kind: 'user', id: 'H' },
	},
	{
		name: 'nobody where another user still has it',
		address: 'o@example.com',
		by: update({ userName: 'o@example.com' }),
		isGiven: true,
		means: refused(
			'It refers to o@example.com, an address that a row gives to one user while another one has it. Run the row again when that row has gone through.',
		),
	},
	{
		name: 'nobody where the row has another External ID than that user',
		address: 'h@example.com',
		by: update({ externalId: '2' }),
		means: fixIt('h@example.com'),
	},
	{
		name: 'nobody where the row cannot be used, nor its names be read',
		address: 'h@example.com',
		by: unusable({}),
		means: fixIt('h@example.com'),
	},
	{
		name: 'the user of a row that cannot be used for another reason',
		address: 'h@example.com',
		by: unusable({ isSureWhom: true }),
		means: { kind: 'user', id: 'H' },
	},
	{
		name: 'what others say, where Webex has no such user',
		address: 'nobody@example.com',
		by: update({}),
		target: named('nobody@example.com'),
		means: undefined,
	},
	{
		name: 'nobody where Webex has no such user, and somebody else has what the row gives',
		address: 'o@example.com',
		by: update({ userName: 'o@example.com' }),
		target: named('nobody@example.com'),
		isGiven: true,
		means: fixIt('o@example.com'),
	},
])('by a row that updates somebody an address means $name', ({ address, by, target = named('h@example.com'), isGiven = false, means }) => {
	expect(updatedManager(address, { address, by, target, isGiven }, directory)).toEqual(means);
});
