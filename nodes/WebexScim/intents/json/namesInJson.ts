import { isJsonObject, type JsonObject, type JsonValue } from '../../scim/json';
import { sameNameKey } from '../../scim/names/names';
import { textGivenIn } from '../../scim/patch/given';
import { isCoreSchema, schemaPlace } from '../../scim/schemas';
import { isPatchOp } from '../../scim/typed/messageForm';
import { typedResource } from '../../scim/typed/typed';
import { managersSaid } from '../managersSaid';
import type { TextReading } from '../source';
import { readResource } from './readResource';

/** What names a user in JSON, whatever else is wrong with the data; undefined where a name is given twice with different values. */
export function namesInJson(value: unknown): Readonly<Record<'userName' | 'externalId', TextReading>> | undefined {
	const reading = readResource(value);
	if (reading.kind !== 'ok') return { userName: 'unread', externalId: 'unread' };
	const [userName, externalId] = isPatchOp(reading.data)
		? [givenIn(reading.data, 'userName'), givenIn(reading.data, 'externalId')]
		: [textIn(reading.data, 'userName'), textIn(reading.data, 'externalId')];
	return userName === 'contradictory' || externalId === 'contradictory' ? undefined : { userName, externalId };
}

/** Everybody whom a user in JSON names as manager, whatever else is wrong with the data. */
export function managersInJson(value: unknown): readonly string[] {
	const reading = readResource(value);
	return reading.kind === 'ok' ? managersSaid(reading.data) : [];
}

function givenIn(message: JsonObject, attribute: string): TextReading {
	const text = textGivenIn(message, attribute);
	return text === undefined ? undefined : { text };
}

function textIn(data: JsonObject, attribute: string): TextReading | 'contradictory' {
	const [first, ...others] = valuesOf(data, attribute).map((value): TextReading => {
		const text = typedResource({ [attribute]: value }, 'Users', { unknown: [], faults: [] })[attribute];
		if (typeof text !== 'string') return (value ?? '') === '' ? undefined : 'unread';
		return text === '' ? undefined : { text };
	});
	return others.every((other) => nameKey(other) === nameKey(first)) ? first : 'contradictory';
}

function nameKey(reading: TextReading): string | undefined {
	return typeof reading === 'object' ? `= ${sameNameKey(reading.text)}` : reading;
}

/** Every value that the data give for an attribute of the core schema, in whatever case and place. */
export function valuesOf(data: JsonObject, attribute: string): readonly JsonValue[] {
	return Object.entries(data).flatMap(([name, value]) => {
		const { schema, attribute: behind } = schemaPlace(name);
		if (isCoreSchema(schema) && behind === undefined) return isJsonObject(value) ? valuesOf(value, attribute) : [];
		const local = isCoreSchema(schema) ? behind : name;
		return local?.toLowerCase() === attribute.toLowerCase() ? [value] : [];
	});
}
