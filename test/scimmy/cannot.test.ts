import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { limits } from './cannot';
import { scimmy } from './server';

const server = scimmy();
beforeAll(async () => await server.start());
beforeEach(() => server.reset());
afterAll(async () => await server.close());

/** Long enough for an answer that comes at all, in ms. */
const patienceMs = 1000;

/** A member's value with the id of a user in it shown as `<name>`. */
function named(value: unknown): string {
	return server.stored('Users').reduce((text, { id, userName }) => text.replace(String(id), `<${localPart(userName)}>`), String(value));
}

function localPart(userName: unknown): string {
	return String(userName).replace('@example.com', '');
}

describe('what SCIMMY cannot do', () => {
	it.each(limits)('$limit; hence $hence', async ({ probe }) => {
		const [id] = server.seed('Users', [{ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'seeded@example.com' }]);
		const [crew] = server.seed('Groups', [
			{ schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Crew', members: [{ value: id }] },
		]);
		const filled = (text: string) => text.replaceAll('{id}', String(id)).replaceAll('{crew}', String(crew));
		server.adaptKey(probe.raw !== true);

		const answer = await axios
			.request<IDataObject>({
				method: probe.method,
				url: new URL(`${server.url}${server.scimPath}${filled(probe.path)}`).href,
				headers: { Authorization: 'Bearer any', 'Content-Type': 'application/json' },
				...(probe.body === undefined ? {} : { data: filled(JSON.stringify(probe.body)) }),
				timeout: patienceMs,
				proxy: false,
				validateStatus: () => true,
			})
			.catch((error: { readonly code?: string }) => (error.code === 'ECONNABORTED' ? 'never' : String(error.code)));

		expect(typeof answer === 'string' ? answer : answer.status).toBe(probe.status);
		const body = typeof answer === 'string' ? {} : answer.data;
		const rows = (body['Operations'] ?? []) as readonly IDataObject[];
		if (probe.found !== undefined) expect(body['totalResults']).toBe(probe.found);
		if (probe.rows !== undefined) expect(rows.map(({ status }) => status)).toEqual(probe.rows);
		if (probe.bulkIds !== undefined) expect(rows.map(({ bulkId }) => bulkId)).toEqual(probe.bulkIds);
		if (probe.users !== undefined) expect(server.stored('Users').map(({ userName }) => localPart(userName))).toEqual(probe.users);
		if (probe.groups !== undefined) {
			const groups = server.stored('Groups').map(({ displayName, members }) => ({
				name: displayName,
				members: ((members ?? []) as readonly IDataObject[]).map(({ value }) => named(value)),
			}));
			expect(groups).toEqual(probe.groups);
		}
	});
});
