import { assertNever } from '../../scim/assertNever';
import { anyOf, filterEquals, spellingsOf, whyNotAskable, type FormsOf, type ValueFilter } from '../../scim/filter/filter';
import { ownEntryAnyCase, type JsonObject } from '../../scim/json';
import { idOfResource } from '../../scim/names/identifiers';
import { sameNameKey } from '../../scim/names/names';
import { each, finish } from '../../scim/work';
import type { ReadPorts } from './lookup';
import { readSearch } from './pages';
import { failureOf, type ReadFailure } from './readFailure';

/** What has a value: its resources, each once, or why nobody can say. */
export type FoundForValue = readonly JsonObject[] | ReadFailure;

/** What was found for each value that was asked for, by its `sameNameKey`. */
export type FoundByValue = ReadonlyMap<string, FoundForValue>;

/** Where and how values are looked for. */
export interface ValueSearch {
	readonly collectionPath: string;
	readonly attribute: string;
	/** Only what this filter fits is looked for; absent: all. */
	readonly scopeFilter?: string;
	/** Groups come without their members unless these are asked for, and then with 500 at most. */
	readonly includesMembers?: boolean;
	/** The forms of a name to look for; absent: those of `formsOfName`. */
	readonly formsOf?: FormsOf;
}

/** The resources found for a value; undefined where nobody can say. */
export function resourcesFor(found: FoundByValue, value: string): readonly JsonObject[] | undefined {
	const answer = found.get(sameNameKey(value));
	return answer === undefined || 'kind' in answer ? undefined : answer;
}

/**
 * Looks up resources by the value of an attribute, many values per search, and as many searches at a time as may be. What Webex gives is
 * compared again. A search that Webex refuses is halved down to the value that spoils it, unless Webex refuses every such search: then all
 * values fail. Every value asked for has an entry, so that absence is never concluded from a failure.
 */
export async function findByValue(search: ValueSearch, values: readonly string[], ports: ReadPorts): Promise<FoundByValue> {
	const found = new Map<string, FoundForValue>();
	const { inTurns } = ports.waiting;
	const noteUnaskable = (value: string): void => {
		const why = whyNotAskable(search.attribute, value);
		if (why !== undefined) found.set(sameNameKey(value), unaskable[why]);
	};
	await inTurns(each(values, noteUnaskable));
	const open = [...(await inTurns(anyOf(search.attribute, values, search.formsOf)))];
	let reach: Promise<Reach> | undefined;
	const ask = async (): Promise<void> => {
		for (let asked = open.shift(); asked !== undefined; asked = open.shift()) {
			const answer = await searchFor(search, asked.filter, ports);
			if (!('kind' in answer)) {
				sortIn(search.attribute, asked.values, answer, found);
				continue;
			}
			const halves = halvesOf(search, asked.values);
			const isShared = isAboutRequest(answer) && halves.length > 1;
			if (isShared && (await (reach ??= reachOfRefusal(search, ports))) === 'some') {
				open.unshift(...halves);
				continue;
			}
			const failed = isShared || answer.status === 404 ? [asked, ...open.splice(0)] : [asked];
			for (const value of failed.flatMap((each) => each.values)) found.set(sameNameKey(value), answer);
		}
	};
	await Promise.all(Array.from({ length: ports.state.gate.width }, ask));
	return found;
}

/** Whether Webex refuses some values of a search, or every search of this attribute. */
type Reach = 'some' | 'all';

/** A value that nothing has, and that no rule about values speaks against. */
const harmlessValue = '00000000-0000-4000-8000-000000000000';

async function reachOfRefusal(search: ValueSearch, ports: ReadPorts): Promise<Reach> {
	const answer = await searchFor(search, filterEquals(search.attribute, harmlessValue), ports);
	return 'kind' in answer && answer.cause === 'refused' ? 'all' : 'some';
}

async function searchFor(
	{ collectionPath, scopeFilter, includesMembers = false }: ValueSearch,
	terms: string,
	ports: ReadPorts,
): Promise<readonly JsonObject[] | ReadFailure> {
	const filter = scopeFilter === undefined ? terms : `(${scopeFilter}) and (${terms})`;
	const query = `filter=${encodeURIComponent(filter)}${includesMembers ? '&includeMembers=true' : ''}`;
	const pages = await readSearch(collectionPath, query, ports);
	switch (pages.kind) {
		case 'all':
			return pages.resources;
		case 'truncated':
			return failureOf('unusable', 'Webex did not give all that the lookup found.', true);
		case 'failed':
			return pages.read.kind === 'failed' ? pages.read : noCollection;
		default:
			return assertNever(pages);
	}
}

const noCollection: ReadFailure = { ...failureOf('refused', 'Webex has no such list for this organization (404).', false), status: 404 };

const unaskable = {
	brokenCharacter: failureOf('refused', 'Webex cannot be asked for a name with a broken character.', false),
	tooLong: failureOf('refused', 'Webex cannot be asked for a name of this length.', false),
} as const;

/** True for refusals that may be about one value among many, or about how many there are. */
function isAboutRequest({ cause, status }: ReadFailure): boolean {
	return cause === 'refused' && (status === 400 || status === 413 || status === 414 || status === 431);
}

/** Searches for either half of the names; one where they are one name. */
function halvesOf({ attribute, formsOf }: ValueSearch, values: readonly string[]): readonly ValueFilter[] {
	const names = [...finish(spellingsOf(values))];
	const middle = Math.ceil(names.length / 2);
	return [names.slice(0, middle), names.slice(middle)].flatMap((half) => finish(anyOf(attribute, half.flat(), formsOf)));
}

/**
 * Gives each value the resources that have it. One whose id cannot be used makes its value unknown: it is there, but who? So does one whose own
 * value cannot be read, for each value that nobody else has.
 */
function sortIn(attribute: string, values: readonly string[], resources: readonly JsonObject[], found: Map<string, FoundForValue>): void {
	const byKey = new Map<string, JsonObject[]>(values.map((value) => [sameNameKey(value), []]));
	for (const [key, having] of byKey) found.set(key, having);
	let isAnyUnread = false;
	for (const resource of resources) {
		const value = ownEntryAnyCase(resource, attribute);
		isAnyUnread ||= typeof value !== 'string' && (value !== undefined || attribute !== 'externalId');
		const key = typeof value === 'string' ? sameNameKey(value) : undefined;
		const having = key === undefined ? undefined : byKey.get(key);
		if (key === undefined || having === undefined) continue;
		if (idOfResource(resource) === undefined) found.set(key, unusableId);
		else having.push(resource);
	}
	if (!isAnyUnread) return;
	for (const [key, having] of byKey) if (having.length === 0 && found.get(key) === having) found.set(key, unreadValue);
}

const unusableId = failureOf('unusable', 'Webex gave it without an ID that can be used.', false);
const unreadValue = failureOf('unusable', 'Webex gave one whose name cannot be read, so that it may be this one.', false);
