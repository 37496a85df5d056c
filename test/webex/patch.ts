import { schemaOf } from './attributes';
import { changeAttribute, withAttribute, type Op } from './change';
import { copyJson, isObject, memberOf, type JsonObject } from './json';
import { patchMembers } from './members';
import { normaliseSingle, normaliseValue } from './normalise';
import { parsePath, type AttributePath } from './path';
import { screenForms } from './patchForms';
import type { WebexOptions } from './options';
import { good, refuse, type Checked } from './refusal';
import { messages, type ResourceType } from './urns';

/**
 * The attributes after a PatchOp message (RFC 7644 3.5.2), all of it or none. Finding the target is done here, since
 * Webex wants it its own way: remove without a path, and replace with a value filter that matches nothing, are 400
 * noTarget (Webex's PATCH page). What happens to the value at the target is scim-patch's doing.
 */
export function patchResource(
	type: ResourceType,
	before: JsonObject,
	message: unknown,
	{ patchForms = {} }: Pick<WebexOptions, 'patchForms'> = {},
): Checked<JsonObject> {
	const read = readMessage(message);
	if (read.kind === 'refused') return read;
	const operations = screenForms(type, read.value, patchForms);
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
			: changeAttribute(copyJson(container), effective, target, normalised.value);
	if (changed.kind === 'refused' || extension === undefined) return changed;
	return good(withAttribute(before, extension, changed.value));
}

/** The value in exact spelling; undefined for null and empty, which RFC 7643 2.5 calls unassigned. */
function normaliseAt({ attribute, valueFilter, part }: AttributePath, value: unknown): Checked<unknown> {
	if (part !== undefined) return normaliseValue(part, value);
	return valueFilter === undefined ? normaliseValue(attribute, value) : normaliseSingle(attribute, value);
}
