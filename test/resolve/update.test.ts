import type { Intent, TargetName } from '../../nodes/WebexScim/intents/intents';
import { createDirectory, questionKey } from '../../nodes/WebexScim/resolve/directory/directory';
import { resolveIntents } from '../../nodes/WebexScim/resolve/resolve';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { finish } from '../../nodes/WebexScim/scim/work';

const ann: JsonObject = { id: 'A', userName: 'ann@example.com', externalId: 'E1' };
const bob: JsonObject = { id: 'B', userName: 'bob@example.com', externalId: 'E1' };
const cyd: JsonObject = { id: 'C', userName: 'cyd@example.com' };
const directory = createDirectory(
	new Map([
		[questionKey('Users', 'userName'), new Map([ann, bob, cyd].map((user) => [String(user['userName']), [user]]))],
		[
			questionKey('Users', 'externalId'),
			new Map<string, readonly JsonObject[]>([
				['e1', [ann, bob]],
				['e2', []],
			]),
		],
	]),
);
const lookups = { directory, membersOf: () => undefined, emptyValues: 'ignore', unknownManager: 'reject' } as const;
const update = (target: TargetName, externalId: string): Intent => ({
	kind: 'update',
	label: 'item 0',
	resourceType: 'Users',
	target,
	change: { kind: 'wanted', wanted: { externalId } },
});
const named = (value: string): TargetName => ({ kind: 'name', attribute: 'userName', value: `${value}@example.com` });
const byId = (id: string): TargetName => ({ kind: 'id', id });

it.each<{ name: string; intents: readonly Intent[]; became: readonly string[] }>([
	{
		name: 'what each has already, by address',
		intents: [update(named('ann'), 'E1'), update(named('bob'), 'E1')],
		became: ['unchanged', 'unchanged'],
	},
	{
		name: 'what each has already, by an ID that was not looked up',
		intents: [update(byId('A'), 'E1'), update(byId('b'), 'E1')],
		became: ['PATCH', 'PATCH'],
	},
	{
		name: 'what two others have',
		intents: [update(named('ann'), 'E1'), update(named('cyd'), 'E1')],
		became: ['unchanged', 'targetAmbiguous'],
	},
	{ name: 'what nobody has, twice', intents: [update(named('cyd'), 'E2'), update(byId('D'), 'E2')], became: ['PATCH', 'otherPerson'] },
])('updates give an External ID: $name', ({ intents, became }) => {
	const { steps, indexes } = finish(resolveIntents(intents, lookups));
	const told = indexes.map((index) => {
		const step = steps[index];
		if (step?.kind !== 'decided') return step?.method;
		return step.outcome.kind === 'invalid' ? step.outcome.reason : step.outcome.kind;
	});
	expect(told).toStrictEqual(became);
});
