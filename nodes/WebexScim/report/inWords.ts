/** A list that the panel knows only by its parts, as the panel would write it: `phoneNumbers` are Phone Numbers. */
export function inWords(name: string): string {
	const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
