import type { UpsertIntent } from '../../../nodes/WebexScim/intents/intents';
import type { Outcome } from '../../../nodes/WebexScim/plan/outcome';
import { otherPerson } from '../../../nodes/WebexScim/plan/otherPerson';
import type { Person } from '../../../nodes/WebexScim/resolve/people/people';
import { whyRefused } from '../../../nodes/WebexScim/resolve/people/refused';
import type { Changed, Lookups, Rows } from '../../../nodes/WebexScim/resolve/resolution';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import { baseOf } from '../../../nodes/WebexScim/scim/patch/base';
import { patchMessage } from '../../../nodes/WebexScim/scim/patch/patchOp';

const row = (resource: JsonObject, attribute: UpsertIntent['key']['attribute'] = 'userName'): UpsertIntent =>
	({ kind: 'upsert', label: 'item 0', resourceType: 'Users', key: { attribute }, resource, wanted: resource }) as UpsertIntent;
const groupRow = (resource: JsonObject): UpsertIntent => ({ ...row(resource, 'displayName'), resourceType: 'Groups' });
const found = (resource: JsonObject): Person => ({ kind: 'found', id: 'A', resource });
const absent: Person = { kind: 'absent' };

const ann = { id: 'A', userName: 'ann@example.com' };
const annOf1 = { ...ann, externalId: '1' };
const badRow = (reason: string, detail: unknown): unknown => ({ kind: 'invalid', reason, detail });
const outside = badRow('badValue', expect.stringMatching(/^This user is in Webex, but outside 'Scope Filter'/));
const newOutside = badRow('badValue', expect.stringMatching(/^This user would be outside 'Scope Filter'/));
const nameless = badRow('missingField', expect.stringMatching(/^'User Name' is missing/));
const claimedBefore = badRow('otherPerson', expect.stringMatching(/^An earlier row gives this address to a user with another External ID/));
const idClaimedBefore = badRow('otherPerson', expect.stringMatching(/^An earlier row gives this External ID to another user/));
const changedTo = (attributes: JsonObject): Changed => ({
	base: baseOf(ann),
	change: patchMessage(Object.entries(attributes).map(([path, value]) => ({ op: 'replace', path, value }))),
});

it.each<{
	name: string;
	intent: UpsertIntent;
	person: Person;
	outside?: boolean;
	changed?: Changed;
	claimed?: ReadonlyArray<readonly [string, string]>;
	why: unknown;
}>([
	{ name: 'somebody whom Webex has', intent: row({ userName: 'ann@example.com' }), person: found(ann), why: undefined },
	{ name: 'somebody who is new', intent: row({ userName: 'new@example.com' }), person: absent, why: undefined },
	{ name: 'a user outside of the scope', intent: row({}), person: found(ann), outside: true, why: outside },
	{
		name: 'a group, whatever the scope of users',
		intent: groupRow({ displayName: 'x' }),
		person: found({ id: 'A' }),
		outside: true,
		why: undefined,
	},
	{ name: 'a new user outside of the scope', intent: row({ userName: 'new@example.com' }), person: absent, outside: true, why: newOutside },
	{
		name: 'a user with another External ID',
		intent: row({ userName: 'ann@example.com', externalId: '2' }),
		person: found(annOf1),
		why: otherPerson,
	},
	{
		name: 'a user who gets another External ID by an earlier row',
		intent: row({ userName: 'ann@example.com', externalId: '2' }),
		person: found(ann),
		changed: changedTo({ externalId: '1' }),
		why: otherPerson,
	},
	{
		name: 'a group with another External ID, which is no person',
		intent: groupRow({ displayName: 'x', externalId: '2' }),
		person: found({ id: 'A', externalId: '1' }),
		why: undefined,
	},
	{
		name: 'an address that an earlier row gives to a user with another External ID',
		intent: row({ userName: 'new@example.com', externalId: '1' }),
		person: found(annOf1),
		claimed: [['userName new@example.com', '2']],
		why: claimedBefore,
	},
	{
		name: 'the same, where only Webex tells the External ID of this one',
		intent: row({ userName: 'new@example.com' }),
		person: found(annOf1),
		claimed: [['userName new@example.com', '2']],
		why: claimedBefore,
	},
	{
		name: 'the same, of somebody who is new',
		intent: row({ userName: 'new@example.com', externalId: '1' }),
		person: absent,
		claimed: [['userName new@example.com', '2']],
		why: claimedBefore,
	},
	{
		name: 'an External ID that an earlier row gives to another address',
		intent: row({ userName: 'ann@example.com', externalId: '1' }),
		person: found(ann),
		claimed: [['externalId 1', 'other@example.com']],
		why: idClaimedBefore,
	},
	{
		name: 'the same, of somebody who is new',
		intent: row({ userName: 'new@example.com', externalId: '1' }),
		person: absent,
		claimed: [['externalId 1', 'other@example.com']],
		why: idClaimedBefore,
	},
	{
		name: 'an External ID that the account has already, whatever address an earlier row gave it',
		intent: row({ userName: 'ann@example.com', externalId: '1' }),
		person: found(annOf1),
		claimed: [['externalId 1', 'other@example.com']],
		why: undefined,
	},
	{ name: 'a new user by External ID alone', intent: row({ externalId: '1' }, 'externalId'), person: absent, why: nameless },
	{
		name: 'a new user by External ID, with an address',
		intent: row({ userName: 'new@example.com', externalId: '1' }, 'externalId'),
		person: absent,
		why: undefined,
	},
	{ name: 'a name that is somebody else’s', intent: row({}), person: { kind: 'other', outcome: otherPerson }, why: otherPerson },
	{
		name: 'a name that several have',
		intent: row({}),
		person: { kind: 'ambiguous' } as Person,
		why: badRow('targetAmbiguous', expect.stringMatching(/^'User Name' matches more than one user in Webex/)),
	},
])('why a row may not go: $name', ({ intent, person, outside: isOutside, changed, claimed = [], why }) => {
	const lookups = isOutside === undefined ? {} : { isOutside: () => isOutside, isNewOutside: () => isOutside };
	const rows = { claimed: new Map(claimed), changed: new Map(changed === undefined ? [] : [['Users a', changed]]) };
	const outcome: Outcome | undefined = whyRefused(intent, person, lookups as unknown as Lookups, rows as unknown as Rows);
	expect(outcome).toEqual(why);
});
