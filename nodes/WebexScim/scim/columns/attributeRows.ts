import type { Column, Place } from './column';

/** What a row says beyond its name and place. Texts are the default type. */
type RowOptions = Partial<
	Pick<
		Column,
		'type' | 'maxLength' | 'maxItems' | 'enum' | 'format' | 'separated' | 'required' | 'givesRights' | 'onlyKnownWords' | 'common'
	>
>;

/** Writes the columns of one schema; without a URN those of the core schema. */
export function rowsOf(schema?: string) {
	const prefix = schema === undefined ? '' : `${schema}:`;
	const column = (attribute: string, id: string, path: string, displayName: string, place: Place, options: RowOptions): Column => ({
		type: 'string',
		common: false,
		...options,
		id: `${prefix}${id}`,
		path: `${prefix}${path}`,
		displayName,
		...(schema !== undefined && { schema }),
		attribute,
		place,
	});
	return {
		/** `title` */
		simple: (attribute: string, displayName: string, options: RowOptions = {}) =>
			column(attribute, attribute, attribute, displayName, { kind: 'simple' }, options),
		/** `name.givenName` */
		sub: (attribute: string, sub: string, displayName: string, options: RowOptions = {}) => {
			const path = `${attribute}.${sub}`;
			return column(attribute, path, path, displayName, { kind: 'sub', sub }, options);
		},
		/** `emails[type eq "work"].value` */
		entry: (attribute: string, type: string, sub: string, displayName: string, options: RowOptions = {}) => {
			const path = `${attribute}[type eq "${type}"].${sub}`;
			return column(attribute, `${attribute}.${type}.${sub}`, path, displayName, { kind: 'entry', type, sub }, options);
		},
		/** `externalAttribute1.value`, in a list that has this one entry; a member that is `fixed` is in it besides. */
		onlyEntry: (attribute: string, sub: string, displayName: string, fixed?: readonly [string, string]) => {
			const path = `${attribute}.${sub}`;
			return column(attribute, path, path, displayName, { kind: 'onlyEntry', sub, ...(fixed !== undefined && { fixed }) }, {});
		},
		/** `roles.value`, in a list with an entry for each text; every entry gets the type if there is one. */
		entries: (attribute: string, displayName: string, { entryType, ...options }: RowOptions & { readonly entryType?: string }) => {
			const path = `${attribute}.value`;
			const place: Place = { kind: 'entries', ...(entryType !== undefined && { type: entryType }) };
			return column(attribute, path, path, displayName, place, { type: 'stringList', separated: true, ...options });
		},
	};
}
