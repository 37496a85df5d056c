import { isObject } from './json';
import type { WebexOptions } from './options';
import { refuse, type Refusal } from './refusal';

/** The refusal of a group's body or PATCH that names more members at once than the organization takes. */
export function tooManyMembers({ maxMembers = Infinity }: WebexOptions, body: unknown): Refusal | undefined {
	if (!isObject(body)) return undefined;
	const operations = body['Operations'];
	const values = Array.isArray(operations) ? operations.filter(isObject).map(({ value }) => value) : [];
	const lists = [body['members'], ...values.map((value) => (isObject(value) ? value['members'] : value))];
	const isTooLong = lists.some((list) => Array.isArray(list) && list.length > maxMembers);
	return isTooLong ? refuse(400, `There may be ${maxMembers} members in one request.`, 'invalidValue') : undefined;
}
