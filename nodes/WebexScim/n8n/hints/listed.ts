/** Most names in a text. */
export const maxNames = 10;

/** The first names of a list, and how many more there are. */
export function listed(names: readonly string[], most = maxNames): string {
	if (names.length === 0) return 'none';
	const more = names.length > most ? ` and ${names.length - most} more` : '';
	return `${names.slice(0, most).join(', ')}${more}`;
}
