import fc from 'fast-check';
import { isJsonArray, isJsonObject, objectOf, type JsonObject, type JsonValue } from '../../nodes/WebexScim/scim/json';
import { diffResource } from '../../nodes/WebexScim/scim/patch/diff';
import { attributesIn, type Attribute, type Attributes } from '../../nodes/WebexScim/scim/typed/schema';
import { enterpriseSchema, userSchema, webexUserSchema } from '../../nodes/WebexScim/scim/schemas';
import { intentsOf } from './source';

const ownId = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';
const attributesOf = (schema: string): Attributes => attributesIn('Users', schema) ?? new Map<string, Attribute>();

/** A text that the attribute takes; half of them look like numbers. */
function textFor({ column, words }: Attribute): fc.Arbitrary<string> {
	// A work e-mail that is primary would have to be the user name.
	if (words !== undefined) return fc.constantFrom(...words.filter((word) => word !== 'work'));
	if (column?.enum !== undefined) return fc.constantFrom(...column.enum);
	if (column?.format === 'email') return fc.integer({ min: 0, max: 99 }).map((number) => `v${number}@example.com`);
	if (column?.format === 'locale') return fc.constantFrom('en_US', 'de_AT');
	if (column?.format === 'country') return fc.constantFrom('NO', 'Germany');
	if (column?.format === 'timezone') return fc.constantFrom('Europe/Berlin', 'UTC');
	if (column?.attribute === 'manager') return fc.constant(ownId);
	if (column?.attribute === 'phoneNumbers') return fc.nat().map(String);
	return fc.oneof(
		fc.nat({ max: Number.MAX_SAFE_INTEGER }).map(String),
		fc.stringMatching(/^[a-z]{1,8}$/).map((word) => `v ${word}`),
	);
}

function valueFor(attribute: Attribute): fc.Arbitrary<JsonValue> {
	const one = attribute.kind === 'switch' ? fc.boolean() : attribute.kind === 'text' ? textFor(attribute) : objectFor(attribute.parts);
	if (!attribute.isList) return one;
	const selector = (entry: JsonValue): string => JSON.stringify(isJsonObject(entry) ? (entry['type'] ?? entry['value'] ?? entry) : entry);
	return fc.uniqueArray(one, { minLength: 1, maxLength: 3, selector });
}

/** Some of the attributes, but one at least. */
function objectFor(attributes: Attributes): fc.Arbitrary<JsonObject> {
	const values = Object.fromEntries(
		[...attributes]
			.filter(([name]) => (name !== '$ref' && name !== 'displayname') || attributes.size > 9)
			.map(([name, attribute]) => [name, valueFor(attribute)]),
	);
	const [first = ''] = attributes.has('value') ? ['value'] : attributes.keys();
	return fc.record(values, { requiredKeys: [first] }).map((object) => object as JsonObject);
}

const users: fc.Arbitrary<JsonObject> = fc
	.record({
		core: objectFor(new Map([...attributesOf(userSchema)].filter(([name]) => name !== 'password'))),
		enterprise: objectFor(attributesOf(enterpriseSchema)),
		webex: objectFor(attributesOf(webexUserSchema)),
	})
	.map(({ core, enterprise, webex }) => ({ ...core, [enterpriseSchema]: enterprise, [webexUserSchema]: webex }));

/** The same in the types that sources have. `pick` chooses, as a number below the one given. */
function loosened(value: JsonValue, pick: (below: number) => number): JsonValue {
	if (typeof value === 'boolean')
		return (
			[
				[true, 'yes', 'TRUE', 1, '1', 'Ja'],
				[false, 'no', 'False', 0, '0', 'nein'],
			][value ? 0 : 1]?.[pick(6)] ?? value
		);
	if (typeof value === 'string') return /^(?:0|[1-9]\d*)$/.test(value) && pick(2) === 0 ? Number(value) : value;
	if (isJsonArray(value)) {
		const entries = value.map((entry) => {
			const isBare = isJsonObject(entry) && Object.keys(entry).join() === 'value';
			return isBare && pick(2) === 0 ? loosened(entry['value'] ?? null, pick) : loosened(entry, pick);
		});
		return entries.length === 1 && pick(2) === 0 ? (entries[0] ?? null) : entries;
	}
	return isJsonObject(value) ? loosenedMembers(value, pick) : value;
}

function loosenedMembers(object: JsonObject, pick: (below: number) => number): JsonObject {
	const members = Object.entries(object).map(
		([name, value]) => [pick(2) === 0 ? name : name.toUpperCase(), loosened(value, pick)] as const,
	);
	const more = [[], [['shoe size', 43]], [['Row_Number', { deep: [1] }]]][pick(3)] as [string, JsonValue][];
	return objectOf([...more, ...members]);
}

it('a user in loose types, with more than Webex knows, is as the user is', () => {
	fc.assert(
		fc.property(users, fc.gen(), (core, gen) => {
			const user = { ...core, username: 'ann@example.com' };
			const data = loosenedMembers(user, (below) => gen(fc.nat, { max: below - 1 }));
			const [intent] = intentsOf([{ parameters: { data } }], { operation: 'upsert' });
			expect(intent).toMatchObject({ kind: 'upsert' });
			const wanted = intent?.kind === 'upsert' ? intent.wanted : {};
			for (const emptyValues of ['ignore', 'remove'] as const) expect(diffResource(wanted, user, { emptyValues })).toBeNull();
		}),
		{ seed: 11, numRuns: 100 },
	);
});
