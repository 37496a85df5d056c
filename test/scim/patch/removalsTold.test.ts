import fc from 'fast-check';
import { scimPatch, type ScimPatchOperation, type ScimResource } from 'scim-patch';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../../nodes/WebexScim/scim/json';
import { changesIn } from '../../../nodes/WebexScim/scim/patch/changesIn';
import { removalsOf, takesAway } from '../../../nodes/WebexScim/scim/patch/removals';
import { patchResource } from '../../webex/patch';
import { messages, schemas } from '../../webex/urns';

/** Two readings of PATCH that are not ours: the stand-in's, and that of scim-patch, a server's library. */
const readings: ReadonlyArray<(type: 'Users' | 'Groups', before: JsonObject, message: JsonObject) => JsonObject | undefined> = [
	(type, before, message) => {
		const after = patchResource(type, before, message);
		return after.kind === 'good' ? copy(after.value) : undefined;
	},
	(_type, before, message) => {
		try {
			const operations = copy(message)['Operations'] as unknown as ScimPatchOperation[];
			const after: unknown = scimPatch(copy(before) as unknown as ScimResource, operations);
			return isJsonObject(after) ? copy(after) : {};
		} catch {
			return undefined;
		}
	},
];

const copy = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

/** Each letter in either case, as chance has it. */
const anyCase = (text: string) =>
	fc.oneof(
		{ weight: 2, arbitrary: fc.constant(text) },
		fc
			.array(fc.boolean(), { minLength: 1, maxLength: 12 })
			.map((capitals) => [...text].map((sign, at) => (capitals[at % capitals.length] === true ? sign.toUpperCase() : sign)).join('')),
	);

const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts).chain(anyCase);

const prefix = fc.oneof(
	{ weight: 4, arbitrary: fc.constant('') },
	fc
		.constantFrom(schemas.user, schemas.group, schemas.enterprise, schemas.ciscoUser, 'urn:x:y')
		.chain((urn) => anyCase(urn).chain((text) => fc.constantFrom(`${text}:`, `${text}.`))),
);
const attribute = oneOf('active', 'roles', 'members', 'title', 'accountStatus', 'managedSites', 'memberFilter', 'displayName');
const filter = fc.oneof(
	{ weight: 4, arbitrary: fc.constant('') },
	fc.constantFrom(
		'[value eq "a"]',
		'[VALUE EQ "B"]',
		'[type eq "user"]',
		'[value eq "a" and type eq "user"]',
		'[value eq "a" or value eq "b"]',
		'[value sw "a"]',
		'[value ne "a"]',
		'[not (value eq "a")]',
		'[value pr]',
		'[]',
		'[',
	),
);
const sub = fc.oneof({ weight: 4, arbitrary: fc.constant('') }, fc.constantFrom('.value', '.type', '.Value', '.x.y', '.'));
const path = fc.oneof(
	fc.tuple(prefix, attribute, filter, sub).map((parts) => parts.join('')),
	fc.constantFrom(schemas.user, schemas.group, schemas.ciscoUser, ' ', ' members ', 'members [value eq "a"]', '/active'),
);

const entry = fc.constantFrom<JsonValue>(
	{ value: 'a' },
	{ value: 'z', type: 'user' },
	{ Value: 'b' },
	{ display: 'x' },
	{ value: '' },
	{},
	null,
	'a',
	'False',
	false,
	true,
	0,
);
const plain = fc.oneof(
	entry,
	fc.array(entry, { maxLength: 3 }),
	fc.constantFrom<JsonValue>('true', 'FALSE', ' false ', 'active', 'disabled', ['active'], [{ value: 'False' }], [true], 1),
);
const named = fc.array(fc.tuple(path, plain), { maxLength: 3 }).map((entries): JsonValue => Object.fromEntries(entries));
const value = fc.oneof(
	plain,
	named,
	fc.tuple(fc.constantFrom(schemas.user, schemas.group, schemas.ciscoUser), named).map(([urn, inside]): JsonValue => ({ [urn]: inside })),
);

const key = (name: string) => fc.oneof({ weight: 9, arbitrary: fc.constant(name) }, anyCase(name));
const operation = fc
	.record(
		{
			names: fc.tuple(key('op'), key('path'), key('value')),
			op: fc.oneof({ weight: 9, arbitrary: oneOf('add', 'remove', 'replace') }, fc.constantFrom('set', ' remove')),
			path: fc.oneof({ weight: 6, arbitrary: path }, fc.constantFrom<JsonValue>(null, '', 7)),
			value,
		},
		{ requiredKeys: ['names', 'op'] },
	)
	.map(({ names: [op, at, what], ...given }) =>
		copy({ [op]: given.op, ...('path' in given && { [at]: given.path }), ...('value' in given && { [what]: given.value }) }),
	);
const message = fc
	.array(operation, { minLength: 1, maxLength: 3 })
	.map((Operations): JsonObject => ({ schemas: [messages.patchOp], Operations }));

const ids = fc.subarray(['a', 'b', 'c', 'd']);
const user = fc.record({ active: fc.boolean(), roles: ids }).map(
	({ active, roles }): JsonObject => ({
		schemas: [schemas.user],
		userName: 'a@example.com',
		active,
		title: 'x',
		...(roles.length > 0 && { roles: roles.map((id) => ({ value: id, type: 'cirole' })) }),
	}),
);
const group = ids.map(
	(members): JsonObject => ({
		schemas: [schemas.group],
		displayName: 'x',
		...(members.length > 0 && { members: members.map((id) => ({ value: id, type: 'user' })) }),
	}),
);

/** scim-patch keeps a word, list or object as it comes. */
function isOn(active: JsonValue | undefined): boolean {
	const text = String(JSON.stringify(active)).toLowerCase();
	return text.includes('true') && !text.includes('false');
}

/** Values in lower case of the entries that were there and are no more. */
function gone(attributeName: string, before: JsonObject, after: JsonObject): readonly string[] {
	const left = new Set(valuesOf(after[attributeName]));
	return valuesOf(before[attributeName]).filter((id) => !left.has(id));
}

function valuesOf(list: JsonValue | undefined): readonly string[] {
	return isJsonArray(list)
		? list.flatMap((one) => (isJsonObject(one) && typeof one['value'] === 'string' ? [one['value'].toLowerCase()] : []))
		: [];
}

it('counts at least what a user really loses, whatever the spelling', () => {
	fc.assert(
		fc.property(user, message, fc.constantFrom(...readings), (before, patch, reading) => {
			const after = reading('Users', before, patch);
			if (after === undefined) return;
			const isInactive = before['active'] === true && !isOn(after['active']);
			const losesRoles = gone('roles', before, after).length > 0;
			if (isInactive || losesRoles) expect(takesAway(patch, 'Users')).toBe(true);
			if (changesIn(patch).includes('unread')) return;
			const told = removalsOf(patch, 'Users');
			expect({ isInactive: told.deactivates || !isInactive, losesRoles: told.roles || !losesRoles }).toEqual({
				isInactive: true,
				losesRoles: true,
			});
		}),
		{ numRuns: 20_000 },
	);
});

it('counts at least what a group really loses, whatever the spelling', () => {
	fc.assert(
		fc.property(group, message, fc.constantFrom(...readings), (before, patch, reading) => {
			const after = reading('Groups', before, patch);
			if (after === undefined) return;
			const { members } = removalsOf(patch, 'Groups');
			const lost = gone('members', before, after).length;
			expect(members === 'all' ? lost : members).toBeGreaterThanOrEqual(lost);
		}),
		{ numRuns: 20_000 },
	);
});

it('is tried with messages that take something away, and with such as do not', () => {
	const counts = new Map<string, number>();
	for (const patch of fc.sample(message, { numRuns: 2_000, seed: 1 })) {
		const before: JsonObject = {
			schemas: [schemas.group],
			displayName: 'x',
			members: [
				{ value: 'a', type: 'user' },
				{ value: 'b', type: 'user' },
			],
		};
		for (const reading of readings) {
			const after = reading('Groups', before, patch);
			const kind = after === undefined ? 'refused' : gone('members', before, after).length > 0 ? 'takes' : 'leaves';
			counts.set(kind, (counts.get(kind) ?? 0) + 1);
		}
	}
	for (const kind of ['refused', 'takes', 'leaves']) expect(counts.get(kind)).toBeGreaterThan(20);
});
