/** The words of a table that is written as a text with commas and lines, so that each line can be a language or a sense. */
export function wordsIn(text: string): readonly string[] {
	return text
		.split(/[,\n]/)
		.map((word) => word.trim())
		.filter((word) => word !== '');
}
