import { isObject, memberOf } from '../webex/json';
import { messages } from '../webex/urns';
import { ask, bulk, longestLagMs, seen, testUser, until, type Row, type Seen, type Visit } from './visit';

const nobodies = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b', '00000000-0000-4000-8000-00000000000c'];

/** A change of a user whom nobody has: it is refused, and touches nobody. */
function stray(id: string, number: number, title = 'Probe'): object {
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
	const stopped = await bulk(
		visit,
		nobodies.map((id, number) => stray(id, number)),
		1,
	);
	return [
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
	const tried = rows.filter(({ status }) => status === 404).length;
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

/** What five creates in one request tell. */
export async function createsSeen(visit: Visit): Promise<readonly Seen[]> {
	const numbers = [2, 3, 4, 5, 6];
	const operations = numbers.map((number) => ({
		method: 'POST',
		path: '/Users',
		bulkId: `probe-create-${number}`,
		data: testUser(visit, number, { title: String(number) }),
	}));
	const { rows } = await bulk(visit, operations);
	const labels = await Promise.all(rows.map(async (row) => (row.status === 201 ? await numberOf(visit, row) : 'not made')));
	return [orderSeen(numbers, labels), busySeen(rows), await echoSeen(visit, rows)];
}

/** Which of the creates a row is about: by its bulkId, else by the user whom it names. */
async function numberOf(visit: Visit, { raw, id }: Row): Promise<string> {
	const bulkId = raw['bulkId'];
	if (typeof bulkId === 'string') return bulkId.replace('probe-create-', '');
	let title = '';
	await until(visit, Math.max(visit.lagMs, 1000) + 2000, async () => {
		const { body } = await ask(visit, 'GET', `/Users/${id ?? ''}`);
		title = isObject(body) && typeof body['title'] === 'string' ? body['title'] : '';
		return title !== '';
	});
	return title;
}

function orderSeen(numbers: readonly number[], labels: readonly string[]): Seen {
	const expected = numbers.map((number) => (labels.includes(String(number)) ? String(number) : 'not made'));
	const says = `Of users 2 to 6 the rows were about ${labels.join(', ') || 'nobody'}.`;
	if (labels.filter((label) => label !== 'not made').length < 2) return seen('rowOrder', undefined, says);
	const isSame = (order: readonly string[]): boolean => order.join() === labels.join();
	return seen('rowOrder', isSame(expected) ? 'asSent' : isSame([...expected].reverse()) ? 'reversed' : 'shuffled', says);
}

function busySeen(rows: readonly Row[]): Seen {
	const busy = rows.find(({ status }) => [423, 429, 503].includes(status));
	const says = `The rows of five creates had the statuses ${rows.map(({ status }) => status).join(', ')}.`;
	return seen('busyRows', busy === undefined ? 'never' : String(busy.status), says);
}

async function echoSeen(visit: Visit, creates: readonly Row[]): Promise<Seen> {
	const { rows } = await bulk(visit, [stray(nobodies[0] ?? '', 0)]);
	const isEchoed = (list: readonly Row[]): boolean => list.some(({ raw }) => raw['bulkId'] !== undefined);
	const says = `Rows of POST ${isEchoed(creates) ? 'have' : 'do not have'} it, rows of PATCH ${isEchoed(rows) ? 'have' : 'do not'}.`;
	return seen('echoBulkId', isEchoed(rows) ? 'all' : isEchoed(creates) ? 'post' : 'none', says);
}

/** Two creates of one name in one request: the one that is made was carried out first. */
export async function workOrderSeen(visit: Visit): Promise<Seen> {
	const operations = ['first', 'second'].map((title) => ({
		method: 'POST',
		path: '/Users',
		bulkId: `probe-${title}`,
		data: testUser(visit, 7, { title }),
	}));
	const { rows } = await bulk(visit, operations);
	const id = rows.find(({ status }) => status === 201)?.id;
	let title: unknown;
	if (id !== undefined) {
		await until(visit, longestLagMs, async () => {
			const { body } = await ask(visit, 'GET', `/Users/${id}`);
			title = isObject(body) ? body['title'] : undefined;
			return title !== undefined;
		});
	}
	visit.isReversed = title === 'second';
	if (title !== 'first' && title !== 'second') return seen('workOrder', undefined, 'Neither of two creates of one name was made.');
	return seen('workOrder', visit.isReversed ? 'reversed' : 'asSent', `Of two creates of one name the ${title} was made.`);
}
