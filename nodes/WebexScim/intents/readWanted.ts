import { assertNever } from '../scim/assertNever';
import type { Purpose } from '../scim/columns/build';
import { ownEntryAnyCase, type JsonObject } from '../scim/json';
import type { ResourceType } from '../scim/messages';
import { schemasOf } from '../scim/schemas';
import { cleanNames } from './cleanNames';
import { readData } from './data';
import { expressionFailed, problem, type Problem } from './problem';
import type { InputItem, IntentSource, Wanted } from './source';

/** Reads what an item wants a resource to look like, from mapped columns or JSON. */
export function readWanted(item: InputItem, itemIndex: number, source: IntentSource, purposes: readonly Purpose[]): Wanted | Problem {
	if (source.attributesMode === 'map') return source.columns.read(item, itemIndex, purposes);
	const reading = source.parameter('data', itemIndex);
	if (reading.kind === 'failed') return expressionFailed('data');
	const data = readData(reading.value);
	switch (data.kind) {
		case 'ok': {
			const cleaned = cleanNames(data.data, source.resourceType);
			if (cleaned.kind === 'problem') return cleaned;
			const resources = purposes.map((purpose) => (purpose === 'create' ? withSchemas(cleaned.data, source.resourceType) : cleaned.data));
			return { kind: 'wanted', resources };
		}
		case 'missing':
			return problem("'data' is empty. Give an object, or JSON text of one.", 'missingField');
		case 'bad':
			return problem(`'data' ${data.problem}. Give an object, or JSON text of one.`);
		default:
			return assertNever(data);
	}
}

/** Webex demands `schemas`; left out, they follow from the data. */
function withSchemas(data: JsonObject, resourceType: ResourceType): JsonObject {
	return ownEntryAnyCase(data, 'schemas') === undefined ? { schemas: schemasOf(resourceType, data), ...data } : data;
}
