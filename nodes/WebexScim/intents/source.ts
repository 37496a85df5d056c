import type { BulkOperation } from '../operations';
import type { Purpose } from '../scim/columns/build';
import type { ColumnMatch } from '../scim/columns/columnUse';
import type { LeaverSaying } from '../scim/columns/leavers/leavers';
import type { JsonObject, JsonValue } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import type { Work } from '../scim/work';
import type { ManagerName } from './intents';
import type { NameSaid } from './namedBesides';
import type { PeopleColumns } from './places';
import type { Problem } from './problem';

/** An input item, as far as intents are concerned. */
export interface InputItem {
	readonly json: JsonObject;
}

/** A parameter's value for an item, or that its expression could not be evaluated. */
export type ParameterReading = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'failed' };

/** Reads a parameter of the node for an item. */
export type ParameterReader = (name: string, itemIndex: number) => ParameterReading;

/** What a resource shall look like, one for each purpose that was asked for, and whom it names by address. */
export interface Wanted {
	readonly kind: 'wanted';
	readonly resources: readonly JsonObject[];
	readonly manager?: ManagerName;
	/** Addresses that stand in the resources where Webex wants IDs. */
	readonly people?: readonly string[];
	/** The columns that these came from, where they were matched by their names. */
	readonly peopleColumns?: PeopleColumns;
	/** The resource for a change with texts as they were typed that were cleaned, or left out; then with what is wrong with them. */
	readonly breach?: { readonly asTyped: JsonObject; readonly problem?: Problem };
}

/** The text of a name in a row; undefined where the row has none, `unread` where nobody can say what it shall be. */
export type TextReading = { readonly text: string } | 'unread' | undefined;

/** Tells what a member of a user in JSON, which no attribute of Webex has, says of who left: as a column of that name would. */
export type LeaverSays = (name: string, value: JsonValue) => LeaverSaying;

/** Reads names of a row's user where no columns are mapped. */
export interface NameReader {
	/** Matches the columns of all items, where they may hold such a name; otherwise the first reading does so, in one go. */
	prepare(attribute: NameSaid['attribute']): Work<void>;
	/** What the row has in the columns that mean the attribute, the one that Mapped Columns would take for it first. */
	read(item: InputItem, attribute: NameSaid['attribute']): readonly NameSaid[];
}

/** Reads what an item wants a resource to look like from mapped columns. */
export interface ColumnReader {
	/** Matches the columns of all items, where they are matched by their names; otherwise the first reading does so, in one go. */
	prepare(): Work<void>;
	/** The resource for a create or a change, and the manager if it is given by name. */
	read(item: InputItem, itemIndex: number, purposes: readonly Purpose[]): Wanted | Problem;
	/** The text of one attribute, whatever the others hold; undefined when there is none, `unread` for a cell that is no such text. */
	text(item: InputItem, itemIndex: number, id: string): TextReading;
	/** What a row has in the column of an attribute, as it came, whatever is wrong with it; undefined where that is nothing. */
	said(item: InputItem, itemIndex: number, id: string): string | undefined;
	/** All that a row has in columns that mean an attribute, those among them that are not taken for it, as it came. */
	allSaid(item: InputItem, itemIndex: number, id: string): readonly unknown[];
	/** Reads names of users where nothing is mapped. */
	readonly names: NameReader;
	/** What a member of JSON data would say as a column. */
	readonly leaverSays: LeaverSays;
	/** What became of each column of the input; undefined where none was matched by its name. */
	match(): ColumnMatch | undefined;
	/** The attributes, by their ids, whose expression gave nothing at all for any item, where they are mapped by hand. */
	neverGiven(): readonly string[];
}

/** A member that no attribute of Webex has is left out or, in a message of the user's own, sent; `named`: the row is refused for it, and names it itself. `used`: what other rows leave out. */
export type UnusedFate = 'leftOut' | 'sent' | 'named' | 'used';

/** What the items are read with: the node's parameters for the run as a whole, and readers for those of each item. */
export interface IntentSource {
	readonly operation: BulkOperation;
	readonly parameter: ParameterReader;
	/** True for a parameter, or for what is in it under that path, that has the same value for all items: it holds no expression. */
	readonly isFixed: (...path: readonly string[]) => boolean;
	readonly columns: ColumnReader;
	/** Told each member of JSON data that no attribute of Webex has, and what becomes of it. */
	readonly noteUnused: (name: string, fate: UnusedFate) => void;
	readonly resourceType: ResourceType;
	readonly inputMode: 'fields' | 'define';
	readonly attributesMode: 'map' | 'json';
	readonly existing: 'reject' | 'adopt';
	readonly missing: 'reject' | 'ignore';
	/** What becomes of a manager who is nobody; absent: the row is refused. */
	readonly unknownManager?: 'reject' | 'leaveOut';
	/** What the rows of a sync are compared by. */
	readonly key: 'userName' | 'externalId';
	/** What becomes of who is not in the list of a sync; absent: nobody is removed. */
	readonly whenMissing?: 'keep' | 'deactivate' | 'delete';
}

/** Name of an item in messages, counted as a sheet counts: its header line is row 1. */
export function labelOf(itemIndex: number): string {
	return `row ${itemIndex + 2}`;
}
