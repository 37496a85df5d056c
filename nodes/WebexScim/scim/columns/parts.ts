/**
 * The values in a text that holds several, parted by lines, commas and semicolons. The commas of a directory's distinguished names
 * (RFC 4514) belong to them: a text with one is parted by lines and semicolons alone, and not by an escaped one.
 */
export function partsOf(text: string): readonly string[] {
	return distinguishedName.test(text) ? text.split(/\n|(?<!\\);/) : text.split(/[\n,;]/);
}

const distinguishedName = /(?:^|[\n,;])[ \t]*(?:cn|ou|dc|uid|o)=/i;
