import { isJsonArray, isJsonObject, type JsonValue } from './json';

/**
 * The name of a member that an object in a JSON text has more than once, with different values: of these JSON.parse keeps the last without a
 * word, and other readers the first (RFC 8259 4). `parsed` is what it made of the text. A text in which no name comes twice is gone over once.
 * Throws where it is nested too deep.
 */
export function doubledName(text: string, parsed: JsonValue): string | undefined {
	// Outside of its texts JSON has one colon for each member.
	if (colonsIn(text) === membersIn(parsed)) return undefined;
	const doubled: string[] = [];
	readValue((text.match(tokenOfJson) ?? []).values(), doubled);
	return doubled[0];
}

const [quote, backslash, colon] = [0x22, 0x5c, 0x3a];

function colonsIn(text: string): number {
	let colons = 0;
	let isInText = false;
	for (let place = 0; place < text.length; place++) {
		const sign = text.charCodeAt(place);
		if (sign === quote) isInText = !isInText;
		else if (sign === backslash) place++;
		else if (sign === colon && !isInText) colons++;
	}
	return colons;
}

function membersIn(value: JsonValue): number {
	if (isJsonArray(value)) return value.reduce((sum: number, entry) => sum + membersIn(entry), 0);
	return isJsonObject(value) ? Object.values(value).reduce((sum: number, member) => sum + 1 + membersIn(member), 0) : 0;
}

const tokenOfJson = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]|[^\s"{}[\]:,]+/g;

type Tokens = Iterator<string, undefined>;

/** Reads a value, and gives it as a text; `doubled` learns the names. */
function readValue(tokens: Tokens, doubled: string[]): string {
	const token = next(tokens);
	return token === '{' ? readMembers(tokens, doubled) : token === '[' ? readEntries(tokens, doubled) : token;
}

function readMembers(tokens: Tokens, doubled: string[]): string {
	const members = new Map<string, string>();
	let text = '{';
	for (let token = next(tokens); token !== '}'; token = next(tokens)) {
		if (token === ',') continue;
		const name = JSON.parse(token) as string;
		next(tokens);
		const value = readValue(tokens, doubled);
		if ((members.get(name) ?? value) !== value) doubled.push(name);
		members.set(name, value);
		text += `${token}:${value},`;
	}
	return `${text}}`;
}

function readEntries(tokens: Tokens, doubled: string[]): string {
	let text = '[';
	for (let entry = readValue(tokens, doubled); entry !== ']'; entry = readValue(tokens, doubled)) text += entry;
	return `${text}]`;
}

/** A text without an end would be no JSON. */
function next(tokens: Tokens): string {
	return tokens.next().value ?? ']';
}
