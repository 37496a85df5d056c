import type { UpsertIntent } from '../../../nodes/WebexScim/intents/intents';
import type { Outcome } from '../../../nodes/WebexScim/plan/outcome';
import { refusedRow } from '../../../nodes/WebexScim/resolve/people/refusedRow';
import { row, type Names } from '../listRows';

const outcome: Outcome = { kind: 'invalid', reason: 'badValue', detail: 'Bad.' };

it.each<{ name: string; more: Partial<UpsertIntent>; names: Names; others?: object }>([
	{ name: 'both names', more: { resource: { USERNAME: 'ann', externalId: 'E1' } }, names: { userName: 'ann', externalId: 'E1' } },
	{ name: 'only texts that say something', more: { resource: { userName: ' ', externalId: 7 } }, names: {} },
	{
		name: 'the manager and what else the row holds',
		more: { manager: { kind: 'name', attribute: 'userName', value: 'boss' }, besides: { held: [{ name: 'x@example.com' }] } },
		names: { userName: 'ann' },
		others: { namedManagers: ['boss'], besides: { held: [{ name: 'x@example.com' }] } },
	},
])('a refused row still names $name', ({ more, names, others = {} }) => {
	expect(refusedRow({ ...row({ userName: 'ann' }, 3), ...more }, outcome)).toStrictEqual({
		kind: 'decided',
		label: 'item 3',
		outcome,
		named: names,
		isSureWhom: true,
		...others,
	});
});
