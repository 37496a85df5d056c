import { isObject } from '../webex/json';
import { stray } from './requests';
import { ask, bulk, longestLagMs, seen, testUser, until, type Row, type Seen, type Visit } from './visit';

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
	const { rows } = await bulk(visit, [stray(nobody, 0)]);
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

const nobody = '00000000-0000-4000-8000-000000000000';
