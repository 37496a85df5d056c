import { schemaOf, type Attribute, type Attributes } from './attributes';
import type { ResourceType } from './urns';

/** Where a PATCH operation or a filter points: an attribute, perhaps in an extension, of some of its values, one part of it. */
export interface AttributePath {
	/** URN of the extension the attribute belongs to; absent for core attributes. */
	readonly extension?: string;
	readonly attribute: Attribute;
	/** The text between the brackets. */
	readonly valueFilter?: string;
	readonly part?: Attribute;
}

/** A whole extension, named by its URN alone. */
export interface ExtensionPath {
	readonly extension: string;
	readonly attributes: Attributes;
}

/**
 * Reads `attribute`, `attribute.part`, `attribute[filter]`, `attribute[filter].part` (RFC 7644 figure 7), each with a
 * schema URN before it. Between URN and attribute a colon or a dot: Webex's own PATCH example has a dot. Undefined when it names nothing Webex knows.
 */
export function parsePath(type: ResourceType, text: string): AttributePath | ExtensionPath | undefined {
	const { extension, attributes, rest } = splitUrn(type, text.trim());
	if (rest === '') return extension === undefined ? undefined : { extension, attributes };
	const name = /^[A-Za-z$][\w$-]*/.exec(rest)?.[0];
	const attribute = name === undefined ? undefined : attributes.get(name.toLowerCase());
	if (name === undefined || attribute === undefined) return undefined;
	const brackets = readBrackets(rest.slice(name.length).trimStart());
	if (brackets === undefined) return undefined;
	const tail = brackets.tail;
	const part = tail.startsWith('.') ? attribute.parts?.get(tail.slice(1).toLowerCase()) : undefined;
	if (tail !== '' && part === undefined) return undefined;
	return {
		attribute,
		...(extension === undefined ? {} : { extension }),
		...(brackets.inside === undefined ? {} : { valueFilter: brackets.inside }),
		...(part === undefined ? {} : { part }),
	};
}

function splitUrn(type: ResourceType, text: string): { extension?: string; attributes: Attributes; rest: string } {
	const schema = schemaOf(type);
	const lower = text.toLowerCase();
	for (const [urn, extension] of schema.extensions) {
		const rest = afterUrn(text, lower, urn);
		if (rest !== undefined) return { extension: extension.urn, attributes: extension.attributes, rest };
	}
	return { attributes: schema.attributes, rest: afterUrn(text, lower, schema.core.toLowerCase()) ?? text };
}

function afterUrn(text: string, lower: string, urn: string): string | undefined {
	if (!lower.startsWith(urn)) return undefined;
	const rest = text.slice(urn.length);
	if (rest === '') return '';
	return /^[:.]/.test(rest) ? rest.slice(1) : undefined;
}

/** Splits `[…].part`; a bracket inside quotes does not count. Undefined when the bracket is never closed. */
function readBrackets(text: string): { readonly inside?: string; readonly tail: string } | undefined {
	if (!text.startsWith('[')) return { tail: text };
	const match = /^\[((?:[^"\]]|"(?:[^"\\]|\\.)*")*)\](.*)$/s.exec(text);
	if (match === null) return undefined;
	return { inside: match[1] ?? '', tail: match[2] ?? '' };
}
