import { isObject, memberOf } from '../webex/json';
import { messages } from '../webex/urns';
import { bulk, seen, type Row, type Seen, type Visit } from './visit';

const nobodies: readonly string[] = [
	'00000000-0000-4000-8000-00000000000a',
	'00000000-0000-4000-8000-00000000000b',
	'00000000-0000-4000-8000-00000000000c',
];

/** A change of a user whom nobody has: it is refused, and touches nobody. */
export function stray(id: string, number: number, title = 'Probe'): object {
	const data = { schemas: [messages.patchOp], Operations: [{ op: 'replace', path: 'title', value: title }] };
	return { method: 'PATCH', path: `/Users/${id}`, bulkId: `probe-stray-${number}`, data };
}

/** What requests tell that change nobody. */
export async function harmlessSeen(visit: Visit): Promise<readonly Seen[]> {
	const { rows, body } = await bulk(
		visit,
		nobodies.map((id, number) => stray(id, number)),
	);
	const [row] = rows;
	const deletion = await bulk(visit, [{ method: 'DELETE', path: `/Users/${nobodies[0] ?? ''}`, bulkId: 'probe-stray-delete' }]);
	const stopped = await bulk(
		visit,
		nobodies.map((id, number) => stray(id, number)),
		1,
	);
	return [
		methodsSeen(row, deletion.rows[0]),
		keySeen(body),
		statusSeen(row),
		errorSeen(row),
		refusedRowSeen(row),
		stopSeen(stopped.rows),
		await optionalSeen(visit),
		await tooManySeen(visit),
		await largestSeen(visit),
	];
}

/** Statuses for a method that is not offered; one that is finds nobody to change or delete. */
const notOffered: readonly unknown[] = [405, 501];

function methodsSeen(patch: Row | undefined, deletion: Row | undefined): Seen {
	const says = `Of nobody, a PATCH was answered with ${patch?.status ?? 'nothing'}, a DELETE with ${deletion?.status ?? 'nothing'}.`;
	if (notOffered.includes(patch?.status)) return seen('methods', 'noPatch', says);
	if (notOffered.includes(deletion?.status)) return seen('methods', 'noDelete', says);
	return seen('methods', patch === undefined || deletion === undefined ? undefined : 'all', says);
}

function keySeen(body: unknown): Seen {
	const key = isObject(body) ? ['operations', 'Operations'].find((name) => Object.hasOwn(body, name)) : undefined;
	if (key === undefined) return seen('operationsKey', undefined, 'The answer to a bulk request has no list of rows.');
	return seen('operationsKey', key === 'operations' ? 'lower' : 'capital', `The list is called ${key}.`);
}

function statusSeen(row: Row | undefined): Seen {
	const status = row?.raw['status'];
	const forms: Readonly<Record<string, string>> = { string: 'string', number: 'number', object: 'object' };
	return seen('statusForm', forms[typeof status], `The status of a row is a ${typeof status}.`);
}

function errorSeen(row: Row | undefined): Seen {
	const response = row?.raw['response'];
	if (!isObject(response)) return seen('errorForm', undefined, 'A refused row has no response with a reason.');
	const isCisco = memberOf(response, messages.ciscoError) !== undefined;
	const answer = isCisco ? 'cisco' : typeof response['detail'] === 'string' ? 'rfc' : undefined;
	return seen('errorForm', answer, `The reason is ${isCisco ? "in a member named by Cisco's URN" : 'elsewhere'}.`);
}

function refusedRowSeen(row: Row | undefined): Seen {
	if (row === undefined) return seen('refusedRows', undefined, 'There is no row of a refused operation.');
	const { location, method } = row.raw;
	const answer = location !== undefined ? 'full' : method !== undefined ? 'noLocation' : 'bare';
	const told = [...(method === undefined ? [] : ['method']), ...(location === undefined ? [] : ['location'])];
	return seen('refusedRows', answer, `A refused row tells ${told.length === 0 ? 'neither method nor location' : told.join(' and ')}.`);
}

function stopSeen(rows: readonly Row[]): Seen {
	const says = `Of three operations that fail, with failOnErrors 1, came rows with ${rows.map(({ status }) => status).join(', ') || 'nothing'}.`;
	const tried = rows.filter(({ status }) => status !== 412).length;
	const answer = rows.length === 3 && tried < 3 ? 'listed' : rows.length === 1 ? 'leftOut' : rows.length === 2 ? 'oneMore' : undefined;
	return seen('afterStop', answer, says);
}

async function optionalSeen(visit: Visit): Promise<Seen> {
	const { status } = await bulk(visit, [stray(nobodies[0] ?? '', 0)], 0);
	const answer = status === 200 ? 'optional' : status === 400 ? 'required' : undefined;
	return seen('failOnErrors', answer, `A bulk request without it was answered with ${status}.`);
}

async function tooManySeen(visit: Visit): Promise<Seen> {
	const many = Array.from({ length: 101 }, (_, number) => stray(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`, number));
	const { status } = await bulk(visit, many);
	const answer = status === 400 || status === 413 ? String(status) : undefined;
	return seen('tooMany', answer, `101 operations were answered with ${status}.`);
}

/** The text is in an attribute that takes it only from somebody who exists. */
async function largestSeen(visit: Visit): Promise<Seen> {
	const { status } = await bulk(visit, [stray(nobodies[0] ?? '', 0, 'x'.repeat(900_000))]);
	const answer = status === 413 ? 'less' : status === 200 ? 'oneMiB' : undefined;
	return seen('largestBody', answer, `A body of 900 KB was answered with ${status}.`);
}
