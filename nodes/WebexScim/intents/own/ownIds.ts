import { assertNever } from '../../scim/assertNever';
import type { JsonObject } from '../../scim/json';
import { cleanName } from '../../scim/names/names';
import { mapResourceIds } from '../../scim/resourceIds';
import { placesText } from '../places';
import { problem, type Problem } from '../problem';
import { targetInPath } from '../target';

/**
 * The data of a user's own operation with its IDs read as that in its path is: the encoded form is decoded, other forms may be those of
 * a server. An address and what else can be no ID are refused, since a server may find nobody by them and say that all went well.
 * `field` is what a person knows the data by.
 */
export function withOwnIds(data: JsonObject, field: string): { readonly kind: 'data'; readonly data: JsonObject } | Problem {
	const places = placesText();
	const read = mapResourceIds(data, (text, attribute) => {
		const id = idIn(text);
		places.next(attribute, id === undefined);
		return id ?? text;
	});
	const faults = places.texts();
	if (faults.length === 0) return { kind: 'data', data: read };
	return problem(
		`${faults.join('; ')} in ${field}: not an ID. Run Operations looks nobody up: give the ID that Webex shows, or a reference to the bulkId of another row, such as bulkId:boss.`,
	);
}

/** An empty text is none, and clears what there is. */
function idIn(text: string): string | undefined {
	const name = cleanName(text);
	const target = name === '' ? undefined : targetInPath(name);
	if (target === undefined) return name === '' ? text : undefined;
	switch (target.kind) {
		case 'id':
			return target.id;
		case 'reference':
			return name;
		default:
			return assertNever(target);
	}
}
