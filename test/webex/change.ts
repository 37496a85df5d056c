import { scimPatch, type ScimPatchOperation, type ScimResource } from 'scim-patch';
import type { Attribute } from './attributes';
import { matches, parseFilter } from './filter';
import { isObject, without, type JsonObject } from './json';
import type { AttributePath } from './path';
import { good, refuse, type Checked } from './refusal';

/** The operations of a PATCH. */
export type Op = 'add' | 'replace' | 'remove';

type Values = Record<string, unknown>;

/**
 * The core or extension attributes after one PATCH operation whose value is already in exact spelling. They are given
 * over: copied before, changed here. Which values of a list are meant is found here, what becomes of them is scim-patch's doing.
 */
export function changeAttribute(container: Values, op: Op, target: AttributePath, value: unknown): Checked<JsonObject> {
	const { attribute, valueFilter, part } = target;
	if (attribute.many && (valueFilter !== undefined || part !== undefined)) {
		return changeSome(container, op, attribute, valueFilter, part, value);
	}
	const path = part === undefined ? attribute.name : `${attribute.name}.${part.name}`;
	if (isPrimary(value)) dropPrimary(container, attribute.name);
	return pruned(patched(container, op, path, value), attribute.name);
}

function changeSome(
	container: Values,
	op: Op,
	attribute: Attribute,
	valueFilter: string | undefined,
	part: Attribute | undefined,
	value: unknown,
): Checked<JsonObject> {
	const filter = valueFilter === undefined ? undefined : parseFilter(valueFilter);
	if (filter?.kind === 'refused') return filter;
	const there = container[attribute.name];
	const list: readonly unknown[] = Array.isArray(there) ? there : [];
	const chosen = new Set(list.filter((entry) => filter === undefined || matches(filter.value, isObject(entry) ? entry : { value: entry })));
	if (chosen.size === 0 && op !== 'remove') {
		return refuse(400, `No value of ${attribute.name} is matched by the path.`, 'noTarget');
	}
	if (part === undefined && op === 'remove') {
		return pruned({ ...container, [attribute.name]: list.filter((entry) => !chosen.has(entry)) }, attribute.name);
	}
	if (isPrimary(value) || (part?.name === 'primary' && value === true)) dropPrimary(container, attribute.name);
	const after = list.map((entry) => {
		if (!chosen.has(entry)) return entry;
		return isObject(entry) ? patched({ ...entry }, op, part?.name, value) : value;
	});
	return pruned({ ...container, [attribute.name]: after }, attribute.name);
}

/** scim-patch only sees plain paths of known names; its type for resources wants a meta that nothing here has. */
function patched(container: Values, op: Op, path: string | undefined, value: unknown): Values {
	const operation = { op, ...(path === undefined ? {} : { path }), ...(op === 'remove' ? {} : { value }) };
	const resource = container as unknown as ScimResource;
	return scimPatch(resource, [operation as ScimPatchOperation], {
		mutateDocument: true,
		treatMissingAsAdd: false,
	}) as unknown as Values;
}

/** At most one value is primary; making one so ends it for the others (RFC 7644 3.5.2). */
function dropPrimary(container: Values, name: string): void {
	const list = container[name];
	if (!Array.isArray(list)) return;
	for (const entry of list as readonly unknown[]) {
		if (isObject(entry) && entry['primary'] === true) Object.assign(entry, { primary: false });
	}
}

function isPrimary(value: unknown): boolean {
	return Array.isArray(value) ? value.some(isPrimary) : isObject(value) && value['primary'] === true;
}

/** Nothing empty is kept: no empty list, no empty object, neither as the attribute nor in it. */
function pruned(container: Values, name: string): Checked<JsonObject> {
	const value = container[name];
	const kept = Array.isArray(value) ? value.filter((entry) => !isEmpty(entry)) : value;
	return good(withAttribute(container, name, kept));
}

/** The attributes with this value; without the attribute when nothing is left of it. */
export function withAttribute(container: JsonObject, name: string, value: unknown): JsonObject {
	return value === undefined || isEmpty(value) ? without(container, name) : { ...container, [name]: value };
}

function isEmpty(value: unknown): boolean {
	return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}
