/** Further names of a user or group in its row, beside those that say who it is. */
export interface NamedBesides {
	/** IDs of Webex that say by the names of their columns that they are the own ones, as Get Many gives one. */
	readonly ids?: readonly string[];
	/** Addresses, IDs of Webex and what may be numbers of people that the row of a complete list holds anywhere, where somebody may be removed. */
	readonly held?: readonly HeldName[];
	/** What a row without mapped columns holds under names that mean User Name or External ID in Mapped Columns. */
	readonly names?: readonly NameSaid[];
}

/** A name of a user in a row, and the column that it stands in, as a text may show it. */
export interface NameSaid {
	readonly attribute: 'userName' | 'externalId';
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
