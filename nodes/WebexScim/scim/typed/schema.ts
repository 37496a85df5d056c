import { columnsOf } from '../columns/attributes';
import type { Column } from '../columns/column';
import type { TextUse } from '../columns/damage';
import type { ResourceType } from '../messages';
import { coreSchema, enterpriseSchema, webexGroupSchema, webexUserSchema } from '../schemas';
import { useOf } from './useOf';

/** What the schema says of an attribute, or of a part of a complex one; `name` as it spells it. */
export interface Attribute {
	readonly name: string;
	readonly kind: 'text' | 'switch' | 'complex';
	/** Multi-valued (RFC 7643 2.4). */
	readonly isList: boolean;
	/** The parts of a complex attribute, or of the entries of its list. */
	readonly parts: Attributes;
	/** A column that holds such a text: what is damage there is damage here. */
	readonly column?: Column;
	/** How damage shows in a text that no column holds; absent where there is none to find. */
	readonly use?: TextUse;
	/** The texts that there may be, in lower case; case does not count. */
	readonly words?: readonly string[];
}

/** Attributes by their names in lower case: names have no case (RFC 7643 2.1). */
export type Attributes = ReadonlyMap<string, Attribute>;

/** The attributes that a resource has under a schema's URN, in any case; undefined for a schema that Webex does not have there. */
export function attributesIn(resourceType: ResourceType, schema: string): Attributes | undefined {
	return schemas[resourceType].get(schema.toLowerCase());
}

/** An attribute in the making. */
interface Draft extends Omit<Attribute, 'parts'> {
	readonly parts: Drafts;
}

type Drafts = Map<string, Draft>;

/** Attributes that no column has: texts, lists of texts, and parts of complex ones. */
interface Rest {
	readonly texts?: readonly string[];
	readonly textLists?: readonly string[];
	/** Further parts of lists, and lists that no column has. */
	readonly lists?: Readonly<Record<string, readonly string[]>>;
	/** Further parts of complex attributes that are no list. */
	readonly objects?: Readonly<Record<string, readonly string[]>>;
}

const usual = ['value', 'display', 'type', 'primary'];

/** Beside the columns, from Webex's schema endpoints and the examples of its pages; what is read-only stands in `readOnlyKeys`. */
const rest: Readonly<Record<ResourceType, Readonly<Record<string, Rest>>>> = {
	Users: {
		[coreSchema('Users')]: {
			texts: ['password'],
			lists: {
				...{ emails: usual, phoneNumbers: usual, ims: usual, photos: usual, roles: usual },
				...{ entitlements: ['value', 'display', 'primary'], x509Certificates: ['value', 'display', 'primary'] },
				inheritances: ['type', 'value', 'source'],
			},
		},
		[enterpriseSchema]: { objects: { manager: ['displayName', '$ref'] } },
		[webexUserSchema]: {
			textLists: ['accountStatus', 'licenseID', 'userSettings', 'userPreferences'],
			lists: {
				sipAddresses: usual,
				managedSites: ['siteName', 'role'],
				managedOrgs: ['orgId', 'role'],
				managedGroups: ['orgId', 'groupId', 'role'],
				extLinkedAccts: ['providerID', 'accountGUID', 'status'],
				loginIds: ['value', 'format', 'type', 'status', 'lastValidated'],
			},
		},
	},
	Groups: {
		[coreSchema('Groups')]: { lists: { members: ['type', 'display', '$ref'] } },
		[webexGroupSchema]: {
			lists: {
				owners: ['display', 'primary'],
				managedBy: ['orgId', 'type', 'id', 'role'],
				inheritances: ['type', 'value', 'nested', 'scope', 'locationId'],
				memberFilter: usual,
			},
		},
	},
};

/** The closed lists of types in the schema endpoint, for lists whose entries columns tell apart by type. */
const types: Readonly<Record<string, readonly string[]>> = {
	addresses: ['home', 'other', 'work'],
	emails: ['home', 'other', 'room', 'work'],
	phoneNumbers: ['alternate1', 'alternate2', 'fax', 'mobile', 'work', 'work_extension'],
	photos: ['photo', 'resizable', 'thumbnail'],
};

const switchParts: ReadonlySet<string> = new Set(['primary', 'nested']);
const textListParts: ReadonlySet<string> = new Set(['scope']);

const schemas: Readonly<Record<ResourceType, ReadonlyMap<string, Attributes>>> = {
	Users: schemasWith('Users'),
	Groups: schemasWith('Groups'),
};

function schemasWith(resourceType: ResourceType): ReadonlyMap<string, Attributes> {
	const drafts = new Map<string, Drafts>();
	for (const schema of Object.keys(rest[resourceType])) drafts.set(schema.toLowerCase(), new Map());
	for (const column of columnsOf(resourceType)) {
		addColumn(drafts.get((column.schema ?? coreSchema(resourceType)).toLowerCase()) ?? new Map(), column);
	}
	for (const [schema, more] of Object.entries(rest[resourceType])) addRest(drafts.get(schema.toLowerCase()) ?? new Map(), more);
	return drafts;
}

function addColumn(drafts: Drafts, column: Column): void {
	const { attribute, place, type } = column;
	const words = types[attribute];
	const kind = type === 'boolean' ? 'switch' : 'text';
	if (place.kind === 'simple') {
		drafts.set(attribute.toLowerCase(), { name: attribute, kind, isList: type === 'stringList', parts: new Map(), column });
		return;
	}
	const { parts } = complexIn(drafts, attribute, place.kind !== 'sub');
	const sub = place.kind === 'entries' ? 'value' : place.sub;
	if (!parts.has(sub.toLowerCase())) parts.set(sub.toLowerCase(), { name: sub, kind, isList: false, parts: new Map(), column });
	if (place.kind === 'entry' && words !== undefined)
		parts.set('type', { name: 'type', kind: 'text', isList: false, parts: new Map(), words });
	if (place.kind === 'onlyEntry' && place.fixed !== undefined) addParts(parts, [place.fixed[0]], attribute);
}

function addRest(drafts: Drafts, { texts = [], textLists = [], lists = {}, objects = {} }: Rest): void {
	addParts(drafts, texts);
	for (const name of textLists) drafts.set(name.toLowerCase(), { name, kind: 'text', isList: true, parts: new Map(), ...useOf(name) });
	for (const [name, parts] of Object.entries(lists)) addParts(complexIn(drafts, name, true).parts, parts, name);
	for (const [name, parts] of Object.entries(objects)) addParts(complexIn(drafts, name, false).parts, parts, name);
}

function complexIn(drafts: Drafts, attribute: string, isList: boolean): Draft {
	const name = attribute.toLowerCase();
	const draft: Draft = drafts.get(name) ?? { name: attribute, kind: 'complex', isList, parts: new Map() };
	drafts.set(name, draft);
	return draft;
}

function addParts(drafts: Drafts, names: readonly string[], of?: string): void {
	for (const name of names) {
		if (drafts.has(name.toLowerCase())) continue;
		const kind = switchParts.has(name) ? 'switch' : 'text';
		drafts.set(name.toLowerCase(), { name, kind, isList: textListParts.has(name), parts: new Map(), ...useOf(name, of) });
	}
}
