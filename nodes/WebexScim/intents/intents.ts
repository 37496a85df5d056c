import type { Decided, Operation } from '../plan/step';
import type { JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import type { NamedBesides } from './namedBesides';
import type { PeopleColumns } from './places';

/** Attributes by which a resource is named; Webex compares them without case. */
export type NamingAttribute = 'id' | 'userName' | 'externalId' | 'displayName';

/** A resource as the user names it. */
export type TargetName =
	| { readonly kind: 'id'; readonly id: string }
	| {
			readonly kind: 'name';
			readonly attribute: 'userName' | 'externalId' | 'displayName';
			readonly value: string;
			/** The name as it came, where that was cleaned: Webex may have just that. */
			readonly spelling?: string;
	  };

/** A resource's manager, by ID or by the e-mail address that is the manager's userName. Put in when it is known. */
export type ManagerName = Extract<TargetName, { kind: 'name' }> & {
	/** The column that the address came from, as a text may show it. */
	readonly column?: string;
};

/** What an item asks for, before anything is looked up in Webex. `label` names the item in messages. */
export type Intent =
	| DecidedIntent
	| Operation
	| CreateIntent
	| UpsertIntent
	| UpdateIntent
	| DeleteIntent
	| ActivationIntent
	| MemberIntent;

/** An item that asks for nothing that can be done, and whom it names all the same, as far as that can be read. */
export interface DecidedIntent extends Decided {
	readonly named?: { readonly userName?: string; readonly externalId?: string };
	/** The user whom the row of an update is about, who gets the names in `named`; absent where that cannot be read. */
	readonly target?: TargetName;
	readonly besides?: NamedBesides;
	/** Everybody whom the row may name as the user's manager, as it writes them. */
	readonly namedManagers?: readonly string[];
	/** Key and address could be read as those of a good row, so that it means whoever has them, and nobody else. */
	readonly isSureWhom?: true;
	/** The group and the member of a row about members, as far as each can be read. */
	readonly group?: TargetName;
	readonly member?: TargetName;
}

/** What a resource is known by, in the run and in Webex. */
export interface Key {
	readonly attribute: 'userName' | 'externalId' | 'displayName';
	readonly value: string;
}

interface Named {
	readonly label: string;
	readonly resourceType: ResourceType;
}

/** Whom a resource names: its manager, and `people`, the addresses that stand in the data where Webex wants IDs, and the columns that they came from. */
interface Naming {
	readonly manager?: ManagerName;
	readonly people?: readonly string[];
	readonly peopleColumns?: PeopleColumns;
}

export interface CreateIntent extends Named, Naming {
	readonly kind: 'create';
	readonly resource: JsonObject;
	/** What to do when there is such a resource already. */
	readonly existing: 'reject' | 'adopt';
	readonly besides?: NamedBesides;
}

/** Texts of a row that our rules clean or refuse, and that Webex may have all the same: those ask for nothing. */
export interface Breach {
	/** What an existing resource shall look like, with these texts as they were typed. */
	readonly asTyped: JsonObject;
	/** The row where one that is refused would be written; absent where none is. */
	readonly refused?: DecidedIntent;
}

export interface UpsertIntent extends Named, Naming {
	readonly kind: 'upsert';
	readonly key: Key;
	/** The resource to create when there is none of that name. */
	readonly resource: JsonObject;
	/** What one that exists shall look like. */
	readonly wanted: JsonObject;
	readonly besides?: NamedBesides;
	readonly breach?: Breach;
}

export interface UpdateIntent extends Named, Naming {
	readonly kind: 'update';
	readonly target: TargetName;
	readonly change: { readonly kind: 'patch'; readonly message: JsonObject } | { readonly kind: 'wanted'; readonly wanted: JsonObject };
	readonly besides?: NamedBesides;
	readonly breach?: Breach;
}

export interface DeleteIntent extends Named {
	readonly kind: 'delete';
	readonly target: TargetName;
	/** What to do when there is no such resource. */
	readonly missing: 'reject' | 'ignore';
	readonly besides?: NamedBesides;
}

/** A user shall be active, or inactive. */
export interface ActivationIntent extends Named {
	readonly kind: 'activation';
	readonly target: TargetName;
	readonly active: boolean;
	readonly missing: 'reject' | 'ignore';
	readonly besides?: NamedBesides;
}

export interface MemberIntent {
	readonly kind: 'member';
	readonly label: string;
	readonly group: TargetName;
	readonly member: TargetName;
	/** The member is typed or chosen, so that all rows name the same one. */
	readonly isMemberFixed?: true;
	readonly change: 'add' | 'remove';
	readonly besides?: NamedBesides;
}
