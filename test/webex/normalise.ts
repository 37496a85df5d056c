import type { Attribute, Attributes, ResourceSchema } from './attributes';
import { isObject, type JsonObject } from './json';
import { good, refuse, type Checked } from './refusal';

/**
 * A resource body in exact spelling with only what Webex keeps: unknown attributes, unknown schemas, read-only
 * attributes and empty values are left out (RFC 7643 2.5, Webex's create page). Refused with invalidValue when a value has
 * the wrong type, is too long or not in its list. Built key by key from the known names, so `__proto__` is just unknown.
 */
export function normaliseResource(schema: ResourceSchema, body: JsonObject): Checked<JsonObject> {
	const kept: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(body)) {
		const extension = schema.extensions.get(key.toLowerCase());
		if (extension === undefined) {
			const attribute = schema.attributes.get(key.toLowerCase());
			if (attribute === undefined || attribute.readOnly) continue;
			const checked = normaliseValue(attribute, value);
			if (checked.kind === 'refused') return checked;
			if (checked.value !== undefined) kept[attribute.name] = checked.value;
		} else if (isObject(value)) {
			const checked = normaliseParts(extension.attributes, value, extension.urn);
			if (checked.kind === 'refused') return checked;
			if (checked.value !== undefined) kept[extension.urn] = checked.value;
		}
	}
	return good(kept);
}

/** The first member of a body that no schema has, extension or attribute; `schemas` itself is none of the resource's. */
export function unknownAttribute(schema: ResourceSchema, body: JsonObject): string | undefined {
	return Object.keys(body).find((key) => {
		const name = key.toLowerCase();
		return name !== 'schemas' && !schema.extensions.has(name) && !schema.attributes.has(name);
	});
}

/** One attribute's value; undefined when it is null or empty. A single value of a multi-valued attribute becomes a list. */
export function normaliseValue(attribute: Attribute, value: unknown): Checked<unknown> {
	if (value === null || value === undefined) return good(undefined);
	if (!attribute.many) return normaliseSingle(attribute, value);
	const list = Array.isArray(value) ? value : [value];
	if (list.length > (attribute.maxValues ?? Infinity)) {
		return invalid(`${attribute.name} takes at most ${String(attribute.maxValues)} values`);
	}
	const kept: unknown[] = [];
	for (const entry of list) {
		const checked = normaliseSingle(attribute, entry);
		if (checked.kind === 'refused') return checked;
		if (checked.value !== undefined) kept.push(checked.value);
	}
	return good(kept.length === 0 ? undefined : kept);
}

/** One value of an attribute, also of a multi-valued one. */
export function normaliseSingle(attribute: Attribute, value: unknown): Checked<unknown> {
	if (value === null) return good(undefined);
	if (attribute.type === 'complex') {
		if (isObject(value)) return normaliseParts(attribute.parts ?? new Map(), value, attribute.name);
		return invalid(`${attribute.name} has to be a JSON object`);
	}
	if (typeof value !== attribute.type) return invalid(`${attribute.name} has to be a ${attribute.type}`);
	if (typeof value !== 'string') return good(value);
	if (value.length > (attribute.maxLength ?? Infinity)) {
		return invalid(`${attribute.name} takes at most ${String(attribute.maxLength)} characters`);
	}
	const options = attribute.oneOf;
	if (options !== undefined && !options.some((option) => option.toLowerCase() === value.toLowerCase())) {
		return invalid(`${attribute.name} has to be one of ${options.join(', ')}`);
	}
	return good(value);
}

function normaliseParts(parts: Attributes, value: JsonObject, name: string): Checked<JsonObject | undefined> {
	const kept: Record<string, unknown> = {};
	for (const [key, entry] of Object.entries(value)) {
		const part = parts.get(key.toLowerCase());
		if (part === undefined || part.readOnly) continue;
		const checked = normaliseValue(part, entry);
		if (checked.kind === 'refused') return refuse(checked.status, `${name}.${checked.detail}`, checked.scimType);
		if (checked.value !== undefined) kept[part.name] = checked.value;
	}
	return good(Object.keys(kept).length === 0 ? undefined : kept);
}

function invalid(detail: string) {
	return refuse(400, detail, 'invalidValue');
}
