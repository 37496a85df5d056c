import type { CreateIntent, Intent, UpdateIntent, UpsertIntent } from '../../intents/intents';
import { peopleName, placesText } from '../../intents/places';
import type { Outcome } from '../../plan/outcome';
import { referenceIn } from '../../plan/references';
import type { Decided } from '../../plan/step';
import { assertNever } from '../../scim/assertNever';
import type { JsonObject } from '../../scim/json';
import { sameIdKey } from '../../scim/names/identifiers';
import { sameNameKey } from '../../scim/names/names';
import { mapResourceIds } from '../../scim/resourceIds';
import type { Directory, Found } from '../directory/directory';
import { decidedFor, notFound } from '../notFound';
import type { CreatedManagers } from '../resolution';

/** Users who are named by address, by the key of the address. */
type People = ReadonlyMap<string, Found>;

type Naming = CreateIntent | UpsertIntent | UpdateIntent;

/** An intent whose data has the IDs of the users it names by address, each once in a list; or why it cannot have them. */
export function withFoundPeople(intent: Intent, directory: Directory, created?: CreatedManagers): Intent | Decided {
	if (!('people' in intent) || intent.people === undefined) return intent;
	// In a message about a user these are managers, whose own rows tell who they are.
	const managers = intent.resourceType === 'Users' ? created : undefined;
	const refused = intent.people.map((name) => managers?.rows.get(sameNameKey(name))?.outcome).find((outcome) => outcome !== undefined);
	if (refused !== undefined) return decidedFor(intent.label, refused);
	const people = new Map(
		intent.people.map((name) => [sameNameKey(name), byRow(name, managers) ?? directory.find('Users', 'userName', name)] as const),
	);
	const outcome = faultOf(intent, people);
	return outcome === undefined ? withIds(intent, people) : decidedFor(intent.label, outcome);
}

function byRow(name: string, managers: CreatedManagers | undefined): Found | undefined {
	const [id, row] = [managers?.ids.get(sameNameKey(name)), managers?.rows.get(sameNameKey(name))];
	if (id !== undefined) return { kind: 'found', id, resource: {} };
	return row && { kind: 'found', id: `bulkId:${row.alias}`, resource: {} };
}

function dataOf(intent: Naming): JsonObject {
	if (intent.kind !== 'update') return intent.resource;
	return intent.change.kind === 'patch' ? intent.change.message : intent.change.wanted;
}

/** What a user who cannot be found makes of the row. Those whom Webex does not have are told by their places, all at once. */
function faultOf(intent: Naming, people: People): Outcome | undefined {
	const absent = placesText(intent.peopleColumns);
	const failures: Outcome[] = [];
	mapResourceIds(dataOf(intent), (text, attribute) => {
		const found = people.get(sameNameKey(text));
		absent.next(attribute, found?.kind === 'absent');
		if (found?.kind === 'ambiguous' || found?.kind === 'failed') failures.push(notFound(found, peopleName(attribute)));
		return text;
	});
	const texts = absent.texts();
	if (texts.length === 0) return failures[0];
	const detail = `No user in Webex has the address in ${texts.join(' and ')}. Correct it, or create the user first.`;
	return { kind: 'invalid', reason: 'targetNotFound', detail };
}

function withIds(intent: Naming, people: People): Intent {
	switch (intent.kind) {
		case 'create':
			return { ...intent, resource: idsIn(intent.resource, people) };
		case 'upsert':
			return { ...intent, resource: idsIn(intent.resource, people), wanted: idsIn(intent.wanted, people) };
		case 'update': {
			const { change } = intent;
			return change.kind === 'patch'
				? { ...intent, change: { kind: 'patch', message: mapResourceIds(change.message, (text) => idOf(text, people)) } }
				: { ...intent, change: { kind: 'wanted', wanted: idsIn(change.wanted, people) } };
		}
		default:
			return assertNever(intent);
	}
}

/** A resource with IDs; who is named twice, by address and ID, is one entry. */
function idsIn(resource: JsonObject, people: People): JsonObject {
	const seen = new Set<string>();
	return mapResourceIds(resource, (text, attribute) => {
		const id = idOf(text, people);
		const key = `${attribute} ${referenceIn(id) === undefined ? sameIdKey(id) : id}`;
		if (seen.has(key)) return undefined;
		seen.add(key);
		return id;
	});
}

function idOf(text: string, people: People): string {
	const found = people.get(sameNameKey(text));
	return found?.kind === 'found' ? found.id : text;
}
