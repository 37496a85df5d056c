import { isObject, type JsonObject } from './json';
import { parsePath } from './path';
import { good, refuse, type Checked } from './refusal';
import { schemas, type ResourceType } from './urns';

/**
 * The ways in which a PATCH can say what it sets, as far as nobody knows whether Webex takes them: a plain attribute or a whole
 * list, an attribute of the enterprise extension or of Webex's own, each with a path or without; between URN and attribute a colon
 * as in the RFC or a dot as in Webex's example; and what is taken away by its path.
 */
export const patchForms = [
	'plainPath',
	'plainNoPath',
	'listPath',
	'listNoPath',
	'enterpriseColon',
	'enterpriseDot',
	'enterpriseNoPath',
	'ciscoColon',
	'ciscoDot',
	'ciscoNoPath',
	'remove',
] as const;

/** One of these ways. */
export type PatchForm = (typeof patchForms)[number];

/**
 * The operations of a PATCH that are carried out: without those that are passed over in silence for their form, or the refusal.
 * Members, and paths with a value filter, are none of these forms: both were seen to work.
 */
export function screenForms(
	type: ResourceType,
	operations: readonly JsonObject[],
	taken: Readonly<Partial<Record<PatchForm, 'refuse' | 'ignore'>>>,
): Checked<readonly JsonObject[]> {
	const left: JsonObject[] = [];
	for (const operation of operations) {
		const { path, value } = operation;
		const hasPath = typeof path === 'string' && path !== '';
		const forms = hasPath ? { [path]: formOfPath(type, path, operation['op']) } : formsOfKeys(type, value);
		const refused = Object.entries(forms).find(([, form]) => form !== undefined && taken[form] === 'refuse');
		if (refused !== undefined)
			return refuse(400, `The form of ${refused[0]} is not understood.`, hasPath ? 'invalidPath' : 'invalidSyntax');
		const ignored = Object.keys(forms).filter((key) => taken[forms[key] ?? 'plainPath'] === 'ignore' && forms[key] !== undefined);
		if (ignored.length === 0) left.push(operation);
		else if (!hasPath && isObject(value)) left.push({ ...operation, value: without(value, ignored) });
	}
	return good(left);
}

function without(value: JsonObject, keys: readonly string[]): JsonObject {
	return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

function formsOfKeys(type: ResourceType, value: unknown): Readonly<Record<string, PatchForm | undefined>> {
	if (!isObject(value)) return {};
	return Object.fromEntries(Object.keys(value).map((key) => [key, formOfKey(type, key)]));
}

function formOfKey(type: ResourceType, key: string): PatchForm | undefined {
	const target = parsePath(type, key);
	if (target === undefined || isMembers(key)) return undefined;
	if (target.extension !== undefined) return target.extension === schemas.enterprise ? 'enterpriseNoPath' : 'ciscoNoPath';
	return 'attribute' in target && target.attribute.many ? 'listNoPath' : 'plainNoPath';
}

function formOfPath(type: ResourceType, path: string, op: unknown): PatchForm | undefined {
	const target = parsePath(type, path);
	if (target === undefined || isMembers(path) || ('valueFilter' in target && target.valueFilter !== undefined)) return undefined;
	if (String(op).toLowerCase() === 'remove') return 'remove';
	const { extension } = target;
	if (extension === undefined) return 'attribute' in target && target.attribute.many ? 'listPath' : 'plainPath';
	const hasDot = path.trim().charAt(extension.length) === '.';
	if (extension === schemas.enterprise) return hasDot ? 'enterpriseDot' : 'enterpriseColon';
	return hasDot ? 'ciscoDot' : 'ciscoColon';
}

function isMembers(path: string): boolean {
	return /^(?:urn:ietf:params:scim:schemas:core:2\.0:Group:)?members/i.test(path.trim());
}
