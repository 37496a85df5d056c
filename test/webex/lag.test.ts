import { connect, createUser, patchOp, rowsOf, statuses, userBody } from './client';
import { startWebex, type Webex } from './webex';

const at = Date.UTC(2026, 4, 4, 12);
let time = at;
let webex: Webex;
beforeAll(async () => {
	webex = await startWebex({ clock: () => time, visibilityLagMs: 5000 });
});
beforeEach(() => {
	time = at;
	webex.reset();
});
afterAll(() => webex.close());

/** What reads show of a user: the title by id and by search, null where there is none. */
async function seen(userName: string, id: string): Promise<readonly unknown[]> {
	const client = connect(webex);
	const byId = await client.get(`/Users/${id}`);
	const search = await client.get('/Users', { filter: `userName eq "${userName}"` });
	const { totalResults, Resources } = search.data as {
		totalResults: number;
		Resources: ReadonlyArray<{ title?: string }>;
	};
	expect(totalResults).toBe(Resources.length);
	const all = (await client.get('/Users')).data as { totalResults: number };
	return [byId.status === 200 ? ((byId.data as { title?: string }).title ?? '') : null, Resources[0]?.title ?? null, all.totalResults];
}

describe('reads show a write only 5 s later', () => {
	it.each([
		[0, [null, null, 0]],
		[4999, [null, null, 0]],
		[5000, ['Nurse', 'Nurse', 1]],
	])('a create, after %d ms', async (afterMs, expected) => {
		const [row] = rowsOf(await connect(webex).bulk([createUser('anna', { title: 'Nurse' })]));
		time += afterMs;
		expect(await seen('anna@example.com', String(row?.['location']).split('/').pop() ?? '')).toEqual(expected);
		expect(webex.userByName('anna@example.com')).toMatchObject({ title: 'Nurse' });
	});

	it.each([
		[4999, ['Nurse', 'Nurse', 1]],
		[5000, ['Doctor', 'Doctor', 1]],
	])('a PATCH, after %d ms', async (afterMs, expected) => {
		const [id] = webex.seedUsers([userBody('anna@example.com', { title: 'Nurse' })]);
		await connect(webex).send('PATCH', `/Users/${id}`, patchOp({ op: 'replace', path: 'title', value: 'Doctor' }));
		time += afterMs;
		expect(await seen('anna@example.com', String(id))).toEqual(expected);
	});

	it.each([
		[4999, ['Nurse', 'Nurse', 1]],
		[5000, [null, null, 0]],
	])('a delete, after %d ms', async (afterMs, expected) => {
		const [id] = webex.seedUsers([userBody('anna@example.com', { title: 'Nurse' })]);
		await connect(webex).send('DELETE', `/Users/${id}`);
		time += afterMs;
		expect(await seen('anna@example.com', String(id))).toEqual(expected);
		expect(webex.user(String(id))).toBeUndefined();
	});

	it('each of several writes to one user in its own time, found under the name it shows', async () => {
		const [id] = webex.seedUsers([userBody('a@example.com')]);
		const rename = (value: string) => connect(webex).send('PATCH', `/Users/${id}`, patchOp({ op: 'replace', path: 'userName', value }));
		const found = async () => {
			const filter = 'userName eq "a@example.com" or userName eq "b@example.com" or userName eq "c@example.com"';
			const { data } = await connect(webex).get('/Users', { filter });
			return (data as { Resources: ReadonlyArray<{ userName: string }> }).Resources.map(({ userName }) => userName);
		};
		await rename('b@example.com');
		time += 3000;
		await rename('c@example.com');
		const shown = [await found()];
		time += 2000;
		shown.push(await found());
		time += 3000;
		shown.push(await found());
		expect(shown).toEqual([['a@example.com'], ['b@example.com'], ['c@example.com']]);
	});

	it('writes themselves know the truth', async () => {
		const client = connect(webex);
		const [row] = rowsOf(await client.bulk([createUser('anna')]));
		const id = String(row?.['location']).split('/').pop();
		const again = [createUser('anna'), { method: 'DELETE', path: `/Users/${id}`, bulkId: 'd' }, createUser('anna')];
		expect(statuses(await client.bulk(again.slice(0, 2)))).toEqual([
			['anna', '409'],
			['d', '204'],
		]);
		expect(statuses(await client.bulk(again.slice(2)))).toEqual([['anna', '201']]);
	});

	it('what is seeded shows at once', async () => {
		const [id] = webex.seedUsers([userBody('anna@example.com', { title: 'Nurse' })]);
		expect(await seen('anna@example.com', String(id))).toEqual(['Nurse', 'Nurse', 1]);
	});
});
