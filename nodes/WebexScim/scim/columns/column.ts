/** How a column's value looks in a resource; a `stringList` is a list of texts. */
export type ColumnType = 'string' | 'boolean' | 'stringList';

/** A rule beyond the type: an e-mail address, a language and country (`ll_CC`, as Webex documents), a country, or a time zone of IANA. */
export type ColumnFormat = 'email' | 'locale' | 'country' | 'timezone';

/**
 * Where in the container a column's value goes. `entry` is an entry of a multi-valued attribute that is told from
 * others by its type, `onlyEntry` the one entry of a list, `entries` a list with an entry for each text.
 */
export type Place =
	| { readonly kind: 'simple' }
	| { readonly kind: 'sub'; readonly sub: string }
	| { readonly kind: 'entry'; readonly type: string; readonly sub: string }
	| { readonly kind: 'onlyEntry'; readonly sub: string; readonly fixed?: readonly [string, string] }
	| { readonly kind: 'entries'; readonly type?: string };

/** An attribute as something a spreadsheet column can hold. */
export interface Column {
	/** Stable name for saved workflows. Free of quotes and brackets, which n8n's resource mapper cannot take in a field's id. */
	readonly id: string;
	/** The attribute as SCIM writes it (RFC 7644 3.10), such as `phoneNumbers[type eq "mobile"].value`. */
	readonly path: string;
	readonly displayName: string;
	readonly type: ColumnType;
	/** Extension URN; absent for the core schema. */
	readonly schema?: string;
	readonly attribute: string;
	readonly place: Place;
	/** Characters a text may have. */
	readonly maxLength?: number;
	/** Texts a list may have. */
	readonly maxItems?: number;
	readonly enum?: readonly string[];
	readonly format?: ColumnFormat;
	/** A text holds several values parted by commas or semicolons: only where no value can contain one. */
	readonly separated?: true;
	/** Needed on create. */
	readonly required?: true;
	/** Gives rights or decides how somebody signs in: mapped by hand, never by a column's name alone. */
	readonly givesRights?: true;
	/** Other systems have a column of this name with words of their own: matched only when all values are words of `enum`. */
	readonly onlyKnownWords?: true;
	/** Offered without asking for more. */
	readonly common: boolean;
}
