import { entriesByType, firstOf, isObject, onlyOf, typeOf } from './entries';
import { contactMarks, contactType, entryMarks, isContact, isFirstOfMany } from './entryTypes';
import { addCell, notePassedOver, type NameSense, type OpenedItem, type Opening } from './opening';
import { holdsSomething, isLeaf, plainOf } from './plain';

/**
 * Opens an item: members of objects become cells by their path, and an object at a known path that stands for a value is that
 * value. One that does not, and has no member that is known, stays an object where its path is telling: nobody can read it, and it
 * must not be lost. A contact with a type is at that type's path, `phones.home`, and never at that of its list. Linear in the item; what is nested too deep, contains itself or cannot be read is left out.
 */
export function openItem(json: Readonly<Record<string, unknown>>, sense: NameSense): OpenedItem {
	const found = { cells: new Map(), opened: new Set<string>(), unread: new Map(), passedOver: new Set<string>() };
	const opening: Opening = { ...found, within: new Set(), sense, known: 0, budget: maxMembers };
	for (const name of Object.keys(json)) if (!annotation.test(name)) openMember(opening, name, json, name);
	const { cells, opened, unread, passedOver } = opening;
	return { cells, opened: kept(opened), unread: unread.size === 0 ? noneUnread : unread, passedOver: kept(passedOver) };
}

function kept(paths: ReadonlySet<string>): ReadonlySet<string> {
	return paths.size === 0 ? noPaths : paths;
}

const noPaths: ReadonlySet<string> = new Set();
const noneUnread: ReadonlyMap<string, unknown> = new Map();

/** Deepest nesting that is opened; the sources that are known need five levels. */
const maxDepth = 10;

/** Most members that are opened in the objects of one item: more is no row of a person. */
const maxMembers = 10_000;

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
	if (isBare(value)) return addCell(opening, path, null);
	if (Array.isArray(value) && value.every(isLeaf)) return addLeaves(opening, path, value);
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

/** True for an object without members, which is an empty cell. */
function isBare(value: unknown): boolean {
	return !Array.isArray(value) && Object.keys(value as object).length === 0;
}

function addLeaves(opening: Opening, path: string, list: readonly unknown[]): void {
	if (!isFirstOfMany(opening.sense.means(path))) return addCell(opening, path, list);
	const first = firstOf(list);
	if (first !== list) notePassedOver(opening, path, list, first, noMarks);
	addCell(opening, path, first);
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
	const { typed, untyped, passedOver } = entriesByType(list, typeOf, entryMarks);
	const isByType = [...typed.keys()].some((type) => sense.isKnown(`${path}.${type}.value`));
	const plain = isByType || !sense.isKnown(path) ? [] : list.map((entry) => plainOf(entry, sense.isAttribute));
	if (plain.length > 0 && plain.every((entry) => entry !== undefined)) return addCell(opening, path, plain);
	for (const type of passedOver) opening.passedOver.add(`${path}.${type}`);
	for (const [type, entry] of typed) openObject(opening, `${path}.${type}`, entry, entryMarks);
	const only = typed.size === 0 ? onlyOf(list) : undefined;
	if (only !== undefined) notePassedOver(opening, path, list, only, entryMarks);
	if (only !== undefined) open(opening, path, only);
	else if (untyped.some(isObject)) opening.unread.set(path, list);
}

/** Each contact by its type; of those without one the only or primary one, else the first where that will do. */
function openContacts(opening: Opening, path: string, list: readonly unknown[]): void {
	const { sense } = opening;
	const { typed, untyped, passedOver } = entriesByType(list, (entry) => contactType(entry, path, sense), contactMarks);
	for (const type of passedOver) opening.passedOver.add(`${path}.${type}`);
	for (const [type, entry] of typed) openObject(opening, `${path}.${type}`, entry, contactMarks);
	if (typed.size > 0) opening.known++;
	const chosen = onlyOf(untyped) ?? (isFirstOfMany(sense.means(path)) ? untyped.find(holdsSomething) : undefined);
	if (chosen !== undefined) {
		notePassedOver(opening, path, untyped, chosen, contactMarks);
		return open(opening, path, chosen);
	}
	const plain = untyped.map((entry) => plainOf(entry, sense.isAttribute));
	if (plain.length > 0 && plain.every((entry) => entry !== undefined)) addCell(opening, path, plain);
	else if (untyped.some(isObject)) opening.unread.set(path, list);
}
