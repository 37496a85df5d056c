/** True for what people write into a cell for a number or a choice that somebody does not have. */
export function isWordForNone(text: string): boolean {
	return wordsForNone.test(text);
}

const wordsForNone =
	/^(?:[-\u2013\u2014/.?]+|n\.?\/?a\.?|n\.?v\.?t\.?|not (?:available|applicable|assigned)|unknown|tb[ad]|keine|aucun|ninguno)$/i;
