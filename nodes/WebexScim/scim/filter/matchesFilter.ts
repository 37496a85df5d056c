import { assertNever } from '../assertNever';
import { isJsonArray, isJsonObject, ownEntryAnyCase, type JsonObject, type JsonValue } from '../json';
import { isSchemaName } from '../schemas';
import { readFilter, type Filter, type FilterTerm } from './readFilter';

/**
 * Whether a resource fits a SCIM filter; texts are compared without case, as Webex does. Undefined where that hangs on a part of the filter
 * that is not read: it is taken on trust.
 */
export function matchesFilter(text: string): (resource: JsonObject) => boolean | undefined {
	const filter = readFilter(text);
	if (filter === undefined) return () => undefined;
	return (resource) => fits(filter, (term) => isHeld(resource, term));
}

/**
 * Whether a user who is yet to be made, or to get another address, would fit a filter, as far as the own addresses tell: what else Webex will
 * have is not known. Without e-mails only the user name tells.
 */
export function matchesByAddress(text: string): (user: JsonObject) => boolean | undefined {
	const filter = readFilter(text);
	if (filter === undefined) return () => undefined;
	return (user) => {
		const [userName, emails] = [ownEntryAnyCase(user, 'userName'), ownEntryAnyCase(user, 'emails')];
		// The work e-mail is the user name.
		const ofEmails = emails === undefined ? undefined : [emails, userName ?? null];
		return fits(filter, ({ names, operator, value }) => {
			const path = names.join('.').toLowerCase();
			const addresses = path === 'username' ? userName : path === 'emails' || path === 'emails.value' ? ofEmails : undefined;
			return addresses === undefined ? undefined : isAnyAt(addresses, [], 0, (held) => compares(held, operator, value));
		});
	};
}

/** `undefined` wherever what is not known could make the difference. */
function fits(filter: Filter, judge: (term: FilterTerm) => boolean | undefined): boolean | undefined {
	switch (filter.kind) {
		case 'term':
			return judge(filter);
		case 'unread':
			return undefined;
		case 'any':
		case 'all': {
			const settling = filter.kind === 'any';
			const judged = new Set(filter.of.map((part) => fits(part, judge)));
			return judged.has(settling) ? settling : judged.has(undefined) ? undefined : !settling;
		}
		default:
			return assertNever(filter);
	}
}

/** Whether a resource has what a comparison asks for. Webex's filters name what an extension holds without its schema, such as `department`. */
export function isHeld(resource: JsonObject, { names, operator, value }: FilterTerm): boolean {
	const isIn = (holder: JsonValue): boolean => isAnyAt(holder, names, 0, (held) => compares(held, operator, value));
	return isIn(resource) || Object.entries(resource).some(([name, extension]) => isSchemaName(name) && isIn(extension));
}

/** Whether any value at a path is as said, those of each entry of a list; an entry without a further name is its `value`. */
function isAnyAt(value: JsonValue | undefined, names: readonly string[], depth: number, is: (held: JsonValue) => boolean): boolean {
	if (value === undefined) return false;
	if (isJsonArray(value)) return value.some((entry) => isAnyAt(entry, names, depth, is));
	const name = names[depth];
	if (name === undefined) return is(isJsonObject(value) ? (ownEntryAnyCase(value, 'value') ?? null) : value);
	return isJsonObject(value) && isAnyAt(ownEntryAnyCase(value, name), names, depth + 1, is);
}

function compares(held: JsonValue, operator: string, value: string | boolean): boolean {
	if (typeof value === 'boolean') return operator === 'eq' && String(held).toLowerCase() === String(value);
	if (held === null || typeof held === 'object') return false;
	const [text = '', wanted = ''] = [String(held), value].map((each) => each.normalize('NFC').toLowerCase());
	switch (operator) {
		case 'eq':
			return text === wanted;
		case 'sw':
			return text.startsWith(wanted);
		case 'ew':
			return text.endsWith(wanted);
		default:
			return text.includes(wanted);
	}
}
