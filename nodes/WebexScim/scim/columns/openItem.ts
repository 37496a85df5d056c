import { contactMarks, contactType, entryMarks, isContact, isFirstOfMany, type Words } from './entryTypes';
import { entriesByType, firstOf, isObject, onlyOf, typeOf } from './entries';
import { holdsSomething, isLeaf, plainOf } from './plain';

/** An item as a row of a table. */
export interface OpenedItem {
	/** The cells by path, as n8n's editor shows it: `profile.firstName`. The entries of a list with types are at `emails.work.value`. */
	readonly cells: ReadonlyMap<string, unknown>;
	/** The paths of what was opened to its members instead. */
	readonly opened: ReadonlySet<string>;
	/** What nobody can read: lists of several objects, and objects at a known path of which no member is understood. */
	readonly unread: ReadonlyMap<string, unknown>;
}

/** What names mean, as far as it decides what is opened. A path is known where the name of such a column is understood. */
export interface NameSense extends Words {
	/** True for one that cannot mean anything else, so that what stands there may not be lost. */
	readonly isTelling: (path: string) => boolean;
	/** True for a member's name that is an attribute by itself. */
	readonly isAttribute: (member: string) => boolean;
}

/**
 * Opens an item: members of objects become cells by their path, and an object at a known path that stands for a value is that
 * value. One that does not, and has no member that is known, stays an object where its path is telling: nobody can read it, and it
 * must not be lost. A contact with a type is at that type's path, `phones.home`, and never at that of its list. Linear in the item; what is nested too deep, contains itself or cannot be read is left out.
 */
export function openItem(json: Readonly<Record<string, unknown>>, sense: NameSense): OpenedItem {
	const start = { cells: new Map(), opened: new Set<string>(), unread: new Map(), within: new Set<object>() };
	const opening: Opening = { ...start, sense, known: 0, budget: maxMembers };
	for (const name of Object.keys(json)) if (!annotation.test(name)) openMember(opening, name, json, name);
	const { cells, opened, unread } = opening;
	return { cells, opened: opened.size === 0 ? noneOpened : opened, unread: unread.size === 0 ? noneUnread : unread };
}

const noneOpened: ReadonlySet<string> = new Set();
const noneUnread: ReadonlyMap<string, unknown> = new Map();

/** Deepest nesting that is opened; the sources that are known need five levels. */
const maxDepth = 10;

/** Most members that are opened in the objects of one item: more is no row of a person. */
const maxMembers = 10_000;

interface Opening extends OpenedItem {
	readonly cells: Map<string, unknown>;
	readonly opened: Set<string>;
	readonly unread: Map<string, unknown>;
	readonly sense: NameSense;
	/** The objects that the one being opened is in. */
	readonly within: Set<object>;
	/** How many cells are at paths that are understood. */
	known: number;
	/** How many members may still be opened. */
	budget: number;
}

function openMember(opening: Opening, path: string, holder: object, key: string | number): void {
	try {
		open(opening, path, (holder as Readonly<Record<string | number, unknown>>)[key]);
	} catch {
		opening.opened.add(path);
	}
}

function open(opening: Opening, path: string, value: unknown): void {
	const { within, known, sense } = opening;
	if (isLeaf(value)) return addCell(opening, path, value);
	if (Array.isArray(value) && value.every(isLeaf)) return addCell(opening, path, isFirstOfMany(sense.means(path)) ? firstOf(value) : value);
	const held = value as object;
	opening.opened.add(path);
	if (within.has(held) || within.size >= maxDepth) return;
	within.add(held);
	try {
		if (Array.isArray(held)) openList(opening, path, held);
		else openEntry(opening, path, held);
	} finally {
		within.delete(held);
	}
	if (opening.known > known || !holdsSomething(value)) return;
	if (sense.isTelling(path)) addCell(opening, path, value);
	else if (sense.isKnown(path)) opening.unread.set(path, value);
}

function addCell(opening: Opening, path: string, value: unknown): void {
	if (opening.cells.has(path)) return;
	opening.cells.set(path, value);
	if (opening.sense.isKnown(path)) opening.known++;
}

/** A contact with a type is not what its path says by itself: what is private would become what colleagues see. */
function openEntry(opening: Opening, path: string, object: object): void {
	const type = isContact(opening.sense.means(path)) ? contactType(object, path, opening.sense) : undefined;
	if (type === undefined) return openObject(opening, path, object);
	openObject(opening, `${path}.${type}`, object, contactMarks);
	opening.known++;
}

/** Members in `marks` only tell the object from others beside it. */
function openObject(opening: Opening, path: string, object: object, marks: ReadonlySet<string> = noMarks): void {
	const { sense } = opening;
	const plain = sense.isKnown(path) ? plainOf(object, sense.isAttribute) : undefined;
	if (plain !== undefined) return addCell(opening, path, plain);
	for (const member of Object.keys(object)) {
		if (opening.budget-- <= 0) return;
		if (marks.has(member.toLowerCase()) || isRecordId(member) || annotation.test(member)) continue;
		const isOwnValue = member === 'value' && isContact(sense.means(path)) && !sense.isKnown(`${path}.value`);
		openMember(opening, isOwnValue ? path : `${path}.${member}`, object, member);
	}
}

const noMarks: ReadonlySet<string> = new Set();

/** The ID of a record in its own system: `employee.id` is no employee number, and `manager.id` nobody in Webex. */
function isRecordId(member: string): boolean {
	return member.toLowerCase() === 'id';
}

/** OData's remarks about an entity or one of its members; never a value of a person. */
const annotation = /@odata\./i;

/** A list of objects: as a list of values where its path means a list, else its entries by type, else its only or primary entry. */
function openList(opening: Opening, path: string, list: readonly unknown[]): void {
	const { sense } = opening;
	if (list.length > opening.budget) return void opening.unread.set(path, list);
	opening.budget -= list.length;
	if (isContact(sense.means(path))) return openContacts(opening, path, list);
	const { typed, untyped } = entriesByType(list, typeOf);
	const isByType = [...typed.keys()].some((type) => sense.isKnown(`${path}.${type}.value`));
	const plain = isByType || !sense.isKnown(path) ? [] : list.map((entry) => plainOf(entry, sense.isAttribute));
	if (plain.length > 0 && plain.every((entry) => entry !== undefined)) return addCell(opening, path, plain);
	for (const [type, entry] of typed) openObject(opening, `${path}.${type}`, entry, entryMarks);
	const only = typed.size === 0 ? onlyOf(list) : undefined;
	if (only !== undefined) open(opening, path, only);
	else if (untyped.some(isObject)) opening.unread.set(path, list);
}

/** Each contact by its type; of those without one the only or primary one, else the first where that will do. */
function openContacts(opening: Opening, path: string, list: readonly unknown[]): void {
	const { sense } = opening;
	const { typed, untyped } = entriesByType(list, (entry) => contactType(entry, path, sense));
	for (const [type, entry] of typed) openObject(opening, `${path}.${type}`, entry, contactMarks);
	if (typed.size > 0) opening.known++;
	const chosen = onlyOf(untyped) ?? (isFirstOfMany(sense.means(path)) ? untyped.find(holdsSomething) : undefined);
	if (chosen !== undefined) return open(opening, path, chosen);
	const plain = untyped.map((entry) => plainOf(entry, sense.isAttribute));
	if (plain.length > 0 && plain.every((entry) => entry !== undefined)) addCell(opening, path, plain);
	else if (untyped.some(isObject)) opening.unread.set(path, list);
}
