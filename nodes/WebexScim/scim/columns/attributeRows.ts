import type { Column, Place } from './column';

/** What a row says beyond its name and place. Texts are the default type. */
export type RowOptions = Partial<
	Pick<
		Column,
		'type' | 'maxLength' | 'maxItems' | 'enum' | 'format' | 'separated' | 'required' | 'givesRights' | 'onlyKnownWords' | 'common'
	>
>;

/** Writes the columns of one schema; without a URN those of the core schema. */
export interface Rows {
	/** `title` */
	readonly simple: (attribute: string, displayName: string, options?: RowOptions) => Column;
	/** `name.givenName` */
	readonly sub: (attribute: string, sub: string, displayName: string, options?: RowOptions) => Column;
	/** `emails[type eq "work"].value` */
	readonly entry: (attribute: string, type: string, sub: string, displayName: string, options?: RowOptions) => Column;
	/** `externalAttribute1.value`, in a list that has this one entry */
	readonly onlyEntry: (
		attribute: string,
		sub: string,
		displayName: string,
		options?: RowOptions & { readonly fixed?: readonly [string, string] },
	) => Column;
	/** `roles.value`, in a list with an entry for each text; every entry gets the type if there is one */
	readonly entries: (attribute: string, displayName: string, options?: RowOptions & { readonly entryType?: string }) => Column;
}

/** See `Rows`. */
export function rowsOf(schema?: string): Rows {
	const prefix = schema === undefined ? '' : `${schema}:`;
	const column = (
		attribute: string,
		names: { readonly id: string; readonly path: string; readonly displayName: string },
		place: Place,
		options: RowOptions,
	): Column => ({
		type: 'string',
		common: false,
		...options,
		id: `${prefix}${names.id}`,
		path: `${prefix}${names.path}`,
		displayName: names.displayName,
		...(schema !== undefined && { schema }),
		attribute,
		place,
	});
	return {
		simple: (attribute, displayName, options = {}) =>
			column(attribute, { id: attribute, path: attribute, displayName }, { kind: 'simple' }, options),
		sub: (attribute, sub, displayName, options = {}) => {
			const path = `${attribute}.${sub}`;
			return column(attribute, { id: path, path, displayName }, { kind: 'sub', sub }, options);
		},
		entry: (attribute, type, sub, displayName, options = {}) => {
			const path = `${attribute}[type eq "${type}"].${sub}`;
			return column(attribute, { id: `${attribute}.${type}.${sub}`, path, displayName }, { kind: 'entry', type, sub }, options);
		},
		onlyEntry: (attribute, sub, displayName, { fixed, ...options } = {}) => {
			const path = `${attribute}.${sub}`;
			const place: Place = { kind: 'onlyEntry', sub, ...(fixed !== undefined && { fixed }) };
			return column(attribute, { id: path, path, displayName }, place, options);
		},
		entries: (attribute, displayName, { entryType, ...options } = {}) => {
			const path = `${attribute}.value`;
			const place: Place = { kind: 'entries', ...(entryType !== undefined && { type: entryType }) };
			return column(attribute, { id: path, path, displayName }, place, {
				type: 'stringList',
				separated: true,
				...options,
			});
		},
	};
}
