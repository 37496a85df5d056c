import { coreSchema, enterpriseSchema, webexGroupSchema, webexUserSchema } from '../schemas';
import { attributesIn, type Attribute } from './schema';

/** The name of an attribute, or of a part of one, as Webex's schemas spell it (names have no case, RFC 7643 2.1); another name as it is. */
export function spelledAs(name: string): string {
	return spellings.get(name.toLowerCase()) ?? name;
}

const attributes: readonly Attribute[] = (['Users', 'Groups'] as const).flatMap((resourceType) =>
	[coreSchema(resourceType), enterpriseSchema, webexUserSchema, webexGroupSchema].flatMap((schema) => [
		...(attributesIn(resourceType, schema)?.values() ?? []),
	]),
);

const spellings: ReadonlyMap<string, string> = new Map(
	attributes
		.flatMap(({ name, parts }) => [name, ...[...parts.values()].map((part) => part.name)])
		.map((name) => [name.toLowerCase(), name]),
);
