import { isLeaf, plainOf } from './plain';

/** An item as a row of a table. */
export interface OpenedItem {
	/** The cells by path, as n8n's editor shows it: `profile.firstName`. The entries of a list with types are at `emails.work.value`. */
	readonly cells: ReadonlyMap<string, unknown>;
	/** The paths of what was opened to its members instead. */
	readonly opened: ReadonlySet<string>;
}

/** What names mean, as far as it decides what is opened. */
export interface NameSense {
	/** True for the path of a column that is understood. */
	readonly isKnown: (path: string) => boolean;
	/** True for one that cannot mean anything else, so that what stands there may not be lost. */
	readonly isTelling: (path: string) => boolean;
	/** True for a member's name that is an attribute by itself. */
	readonly isAttribute: (member: string) => boolean;
}

/**
 * Opens an item: members of objects become cells by their path, and an object at a known path that stands for a value is that
 * value. One that does not, and has no member that is known, stays an object where its path is telling: nobody can read it, and it
 * must not be lost. Linear in the item; what is nested too deep, contains itself or cannot be read is left out.
 */
export function openItem(json: Readonly<Record<string, unknown>>, sense: NameSense): OpenedItem {
	const opening: Opening = { cells: new Map(), opened: new Set(), sense, within: new Set(), known: 0, budget: maxMembers };
	for (const name of Object.keys(json)) if (!annotation.test(name)) openMember(opening, name, json, name);
	return { cells: opening.cells, opened: opening.opened.size === 0 ? noneOpened : opening.opened };
}

const noneOpened: ReadonlySet<string> = new Set();

/** Deepest nesting that is opened; the sources that are known need five levels. */
const maxDepth = 10;

/** Most members that are opened in the objects of one item: more is no row of a person. */
const maxMembers = 10_000;

interface Opening extends OpenedItem {
	readonly cells: Map<string, unknown>;
	readonly opened: Set<string>;
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
	if (isLeaf(value) || (Array.isArray(value) && value.every(isLeaf))) return addCell(opening, path, value);
	const { within, known, sense } = opening;
	const held = value as object;
	opening.opened.add(path);
	if (within.has(held) || within.size >= maxDepth) return;
	within.add(held);
	try {
		if (Array.isArray(held)) openList(opening, path, held);
		else openObject(opening, path, held);
	} finally {
		within.delete(held);
	}
	if (opening.known === known && sense.isTelling(path)) addCell(opening, path, value);
}

function addCell(opening: Opening, path: string, value: unknown): void {
	if (opening.cells.has(path)) return;
	opening.cells.set(path, value);
	if (opening.sense.isKnown(path)) opening.known++;
}

/** Members in `marks` only tell the object from others beside it. */
function openObject(opening: Opening, path: string, object: object, marks: ReadonlySet<string> = noMarks): void {
	const { sense } = opening;
	const plain = sense.isKnown(path) ? plainOf(object, sense.isAttribute) : undefined;
	if (plain !== undefined) return addCell(opening, path, plain);
	for (const member of Object.keys(object)) {
		if (opening.budget-- <= 0) return;
		if (!marks.has(member.toLowerCase()) && !isRecordId(member) && !annotation.test(member))
			openMember(opening, `${path}.${member}`, object, member);
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
	if (list.length > opening.budget) return;
	opening.budget -= list.length;
	const { sense } = opening;
	const typed = entriesByType(list);
	const isByType = [...typed.keys()].some((type) => sense.isKnown(`${path}.${type}.value`));
	const plain = isByType || !sense.isKnown(path) ? [] : list.map((entry) => plainOf(entry, sense.isAttribute));
	if (plain.length > 0 && plain.every((entry) => entry !== undefined)) return addCell(opening, path, plain);
	for (const [type, entry] of typed) openObject(opening, `${path}.${type}`, entry, entryMarks);
	if (typed.size > 0) return;
	const primary = list.filter((entry) => isObject(entry) && entry['primary'] === true);
	const [only] = list.length === 1 ? list : primary.length === 1 ? primary : [];
	if (only !== undefined) open(opening, path, only);
}

/** What tells an entry of a list from the others, and says nothing by itself (RFC 7643 2.4). */
const entryMarks: ReadonlySet<string> = new Set(['type', 'primary', 'display', '$ref']);

/** The entries by their type, which has no case: of several of one type the primary one, else the first. */
function entriesByType(list: readonly unknown[]): ReadonlyMap<string, object> {
	const byType = new Map<string, Readonly<Record<string, unknown>>>();
	for (const entry of list) {
		if (!isObject(entry)) continue;
		const given = entry['type'];
		const type = typeof given === 'string' ? given.toLowerCase() : '';
		if (type === '') continue;
		if (!byType.has(type) || (entry['primary'] === true && byType.get(type)?.['primary'] !== true)) byType.set(type, entry);
	}
	return byType;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return !isLeaf(value) && !Array.isArray(value);
}
