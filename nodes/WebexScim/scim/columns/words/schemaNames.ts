import type { ResourceType } from '../../messages';
import { coreSchema, enterpriseSchema, withoutSchema } from '../../schemas';
import { columnsOf } from '../attributes';
import type { Column } from '../column';
import { readContact } from '../contacts';
import { fold } from './fold';
import { groupWords } from './groupWords';
import { userWords } from './userWords';

/**
 * The id of the attribute that a name is in SCIM's words: its id or path, with or without its URN, or its display name. Undefined for
 * other names, and for those that are words of every file, such as "Title" or "Work Email": what these mean depends on the file.
 */
export function schemaNameOf(name: string, resourceType: ResourceType): string | undefined {
	if (hasRemark.test(name.replace(typeFilter, ''))) return undefined;
	return names[resourceType].get(fold(name));
}

/** A path may hold brackets: `emails[type eq "work"].value`. */
const typeFilter = /\[type eq "[^"\]]*"\]/i;
const hasRemark = /[[\]()]/;

const names = { Users: schemaNames('Users'), Groups: schemaNames('Groups') };

function schemaNames(resourceType: ResourceType): ReadonlyMap<string, string> {
	const words = resourceType === 'Users' ? userWords : groupWords;
	return new Map(
		columnsOf(resourceType).flatMap((column) =>
			namesOf(column, resourceType)
				.map(fold)
				.filter((key) => !words.has(key) && (resourceType === 'Groups' || readContact(key) === undefined))
				.map((key): [string, string] => [key, column.id]),
		),
	);
}

function namesOf(column: Column, resourceType: ResourceType): readonly string[] {
	const { schema, id, path, displayName } = column;
	const [local, localPath] = [withoutSchema(id), withoutSchema(path)];
	const urn = schema ?? coreSchema(resourceType);
	const nickname = schema === enterpriseSchema ? 'enterprise' : 'webex';
	return [
		...[local, localPath, localPath.replace('].value', ']'), `${urn}:${local}`, `${urn}:${localPath}`, displayName],
		...(schema === undefined ? [] : [`${nickname}.${local}`]),
	];
}
