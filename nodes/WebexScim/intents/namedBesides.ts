import type { ResourceType } from '../scim/messages';

/** Further names of a user or group in its row, beside those that say who it is. */
export interface NamedBesides {
	/** IDs of Webex that say by the names of their columns that they are the own ones, as Get Many gives one. */
	readonly ids?: readonly string[];
	/** Addresses, IDs of Webex and what may be numbers of people that the row of a complete list holds anywhere, where somebody may be removed. */
	readonly held?: readonly HeldName[];
	/** What a row without mapped columns holds in the columns that Mapped Columns would take for a name of another kind than its target's. */
	readonly names?: readonly NameSaid[];
}

/** A name of a user or group in a row, and the column that it stands in, as a text may show it. */
export interface NameSaid {
	/** `displayName`: of a group. */
	readonly attribute: 'userName' | 'externalId' | 'displayName';
	readonly value: string;
	readonly column?: string;
}

/** A name in a row, and where columns are matched by name its column. */
export interface HeldName extends HeldAt {
	readonly name: string;
}

/** A column as it came, and whether no attribute is fed by it. */
export interface HeldAt {
	readonly column?: string;
	readonly isUnused?: true;
}

/** Whether a name is a user's or a group's. */
export function typeNamed(attribute: NameSaid['attribute']): ResourceType {
	return attribute === 'displayName' ? 'Groups' : 'Users';
}
