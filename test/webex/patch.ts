import { scimPatch, type ScimPatchOperation, type ScimResource } from 'scim-patch';
import { schemaOf, type Attribute } from './attributes';
import { matches, parseFilter } from './filter';
import { isObject, memberOf, type JsonObject } from './json';
import { patchMembers } from './members';
import { normaliseSingle, normaliseValue } from './normalise';
import { parsePath, type AttributePath } from './path';
import { good, refuse, type Checked } from './refusal';
import { messages, type ResourceType } from './urns';

type Op = 'add' | 'replace' | 'remove';
type Values = Record<string, unknown>;

/**
 * The attributes after a PatchOp message (RFC 7644 3.5.2), all of it or none. Finding the target is done here, since
 * Webex wants it its own way: remove without a path, and replace with a value filter that matches nothing, are 400
 * noTarget (webex-facts 2.4). What happens to the value at the target is scim-patch's doing.
 */
export function patchResource(type: ResourceType, before: JsonObject, message: unknown): Checked<JsonObject> {
	const operations = readMessage(message);
	if (operations.kind === 'refused') return operations;
	let after: Checked<JsonObject> = good(before);
	for (const operation of operations.value) {
		if (after.kind === 'refused') return after;
		after = applyOperation(type, after.value, operation);
	}
	return after;
}

/** The list key has a capital letter; lower case is not known to be accepted inside a PATCH. */
function readMessage(message: unknown): Checked<readonly JsonObject[]> {
	if (!isObject(message)) return refuse(400, 'The PATCH body has to be a PatchOp object.', 'invalidSyntax');
	const named = memberOf(message, 'schemas');
	if (!Array.isArray(named) || !named.includes(messages.patchOp)) {
		return refuse(400, `schemas has to contain ${messages.patchOp}.`, 'invalidSyntax');
	}
	const operations = message['Operations'];
	if (!Array.isArray(operations) || operations.length === 0 || !operations.every(isObject)) {
		return refuse(400, 'Operations has to be a list of operations.', 'invalidSyntax');
	}
	return good(operations);
}

function applyOperation(type: ResourceType, before: JsonObject, operation: JsonObject): Checked<JsonObject> {
	const op = String(operation['op']).toLowerCase();
	if (op !== 'add' && op !== 'replace' && op !== 'remove') {
		return refuse(400, 'op has to be add, replace or remove.', 'invalidSyntax');
	}
	const { path, value } = operation;
	if (op !== 'remove' && value === undefined) return refuse(400, `${op} needs a value.`, 'invalidValue');
	if (path === undefined || path === null || path === '') {
		if (op === 'remove') return refuse(400, 'remove needs a path.', 'noTarget');
		if (!isObject(value)) return refuse(400, `${op} without a path needs an object.`, 'invalidValue');
		return applyEach(type, before, op, '', value);
	}
	if (typeof path !== 'string') return refuse(400, 'path has to be a text.', 'invalidPath');
	return applyAt(type, before, op, path, value);
}

/** Without a path, or with the path of an extension, the value names the attributes; those Webex does not take are ignored. */
function applyEach(type: ResourceType, before: JsonObject, op: Op, prefix: string, value: JsonObject): Checked<JsonObject> {
	let after: Checked<JsonObject> = good(before);
	for (const [key, entry] of Object.entries(value)) {
		if (after.kind === 'refused') return after;
		const target = parsePath(type, prefix + key);
		if (target === undefined || ('attribute' in target && target.attribute.readOnly)) continue;
		after = applyAt(type, after.value, op, prefix + key, entry);
	}
	return after;
}

function applyAt(type: ResourceType, before: JsonObject, op: Op, path: string, value: unknown): Checked<JsonObject> {
	const target = parsePath(type, path);
	if (target === undefined) return refuse(400, `There is no attribute ${path}.`, 'invalidPath');
	if (!('attribute' in target)) {
		if (op === 'remove') return good(withAttribute(before, target.extension, undefined));
		if (!isObject(value)) return refuse(400, `${path} needs an object.`, 'invalidValue');
		return applyEach(type, before, op, `${target.extension}:`, value);
	}
	if (target.attribute.readOnly || target.part?.readOnly === true) {
		return refuse(400, `${path} is read-only.`, 'mutability');
	}
	const normalised = op === 'remove' ? good(undefined) : normaliseAt(target, value);
	if (normalised.kind === 'refused') return normalised;
	const { extension } = target;
	const inside = extension === undefined ? before : before[extension];
	const container = isObject(inside) ? inside : {};
	const effective = normalised.value === undefined ? 'remove' : op;
	const changed =
		type === 'Groups' && target.attribute === schemaOf('Groups').attributes.get('members')
			? patchMembers(container, effective, target, normalised.value)
			: change(structuredClone(container), effective, target, normalised.value);
	if (changed.kind === 'refused' || extension === undefined) return changed;
	return good(withAttribute(before, extension, changed.value));
}

/** The value in exact spelling; undefined for null and empty, which RFC 7643 2.5 calls unassigned. */
function normaliseAt({ attribute, valueFilter, part }: AttributePath, value: unknown): Checked<unknown> {
	if (part !== undefined) return normaliseValue(part, value);
	return valueFilter === undefined ? normaliseValue(attribute, value) : normaliseSingle(attribute, value);
}

function change(container: Values, op: Op, target: AttributePath, value: unknown): Checked<JsonObject> {
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
	const chosen = new Set(
		list.filter((entry) => filter === undefined || matches(filter.value, isObject(entry) ? entry : { value: entry })),
	);
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

function withAttribute(container: JsonObject, name: string, value: unknown): JsonObject {
	const { [name]: _left, ...rest } = container;
	return value === undefined || isEmpty(value) ? rest : { ...container, [name]: value };
}

function isEmpty(value: unknown): boolean {
	return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}
