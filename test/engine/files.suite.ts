import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { columnsOf } from '../../nodes/WebexScim/scim/columns/attributes';
import { hasAttribute, hrFiles, itemsOf, otherFiles, shortId, type HrFile } from '../scim/columns/files';
import { said } from './results';
import { setScene } from './scene';

const scene = setScene();

const create: INodeParameters = {
	operation: 'create',
	attributesMode: 'map',
	attributes: { mappingMode: 'autoMapInputData', value: null },
	options: { unknownManager: 'leaveOut' },
};
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const webex = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User';

/** What becomes of the rows of a file where it is not a person who is here and one who left. */
const outcomes: Readonly<Record<string, readonly string[]>> = {
	'webex-control-hub-users': ['applied', 'invalid badValue', 'applied'],
	'entra-download-users': ['applied', 'applied', 'invalid missingField', 'applied'],
	'ad-get-aduser': ['applied', 'applied', 'invalid missingField'],
	'okta-csv': ['applied', 'applied'],
	'bamboohr-csv': ['applied', 'invalid badValue', 'invalid missingField'],
	'successfactors-udf': ['invalid badValue', 'applied', 'invalid badValue'],
	'japanese-hr': ['applied'],
	odoo: ['applied', 'applied'],
	pingone: ['applied', 'applied'],
	servicenow: ['applied', 'applied'],
	'salesforce-users': ['applied', 'applied'],
	italian: ['applied'],
	dutch: ['applied'],
	portuguese: ['applied'],
	polish: ['applied'],
};
const hereAndLeft = ['applied', 'invalid badValue'];

/** Of the cells of the rows that went through: the columns with a cell for an attribute, those that are there, and values that are of no cell that belongs there. */
interface Landed {
	readonly cells: ReadonlySet<string>;
	readonly lost: ReadonlySet<string>;
	readonly wrong: readonly string[];
}

function landed(file: HrFile): Landed {
	const [cells, lost, wrong] = [new Set<string>(), new Set<string>(), [] as string[]];
	const addressOf = (row: readonly string[]): string => {
		const index = file.columns.findIndex(({ lands }) => lands === 'userName');
		return row[index] ?? '';
	};
	for (const row of file.rows) {
		const user = scene.webex.userByName(addressOf(row)) as IDataObject | undefined;
		if (user === undefined) continue;
		for (const column of columnsOf('Users')) {
			const id = shortId(column.id).replace(`${webex}:`, '');
			const value = valueAt(user, id);
			const given = file.columns.flatMap(({ header, lands }, index) => (lands === id && row[index] ? [{ header, cell: row[index] }] : []));
			const either = file.columns.flatMap(({ lands }, index) => (lands === 'either' ? [row[index] ?? ''] : []));
			const cellsGiven = given.map(({ cell }) => cell);
			// A last name that stands in two columns is both of them, in their order.
			const said = id === 'name.familyName' ? [cellsGiven.join(' ')] : cellsGiven;
			const isThere = [...said, ...either].some((cell) => sameValue(id, cell, value));
			for (const { header } of given) {
				cells.add(header);
				if (!isThere) lost.add(header);
			}
			if (value !== undefined && !isThere && !isDefault(id, value, user)) wrong.push(`${file.id}: ${id}`);
		}
	}
	return { cells, lost, wrong };
}

/** What the node gives every new user. */
function isDefault(id: string, value: unknown, user: IDataObject): boolean {
	if (id === 'userType') return value === 'user';
	if (id === 'active') return value === true;
	return id === 'emails.work.value' && value === user['userName'];
}

function valueAt(user: IDataObject, id: string): unknown {
	const [first = '', type, sub] = id.split('.');
	const extension = user[enterprise] as IDataObject | undefined;
	const member = user[first] ?? extension?.[first] ?? (user[webex] as IDataObject | undefined)?.[first];
	if (id === 'manager.value') return nameOf((extension?.['manager'] as IDataObject | undefined)?.['value']);
	if (sub !== undefined && Array.isArray(member)) return (member as IDataObject[]).find((entry) => entry['type'] === type)?.[sub];
	if (type === undefined) return Array.isArray(member) ? (member as unknown[])[0] : member;
	return Array.isArray(member) ? (member as IDataObject[])[0]?.[type] : (member as IDataObject | undefined)?.[type];
}

function nameOf(id: unknown): unknown {
	return (scene.webex.users() as readonly IDataObject[]).find((user) => user['id'] === id)?.['userName'];
}

function sameValue(id: string, cell: string, value: unknown): boolean {
	if (id === 'active') return value === /^(?:true|yes|1)$/i.test(cell);
	const said = id === 'displayName' ? cell.replace(/ \(\d+\)$/, '') : cell;
	return fold(String(value)) === fold(said);
}

/** A language may come out in the form that Webex has. */
function fold(text: string): string {
	return text.trim().toLowerCase().replaceAll('-', '_');
}

/** The people of the file come in its order, so the managers who are not in it are there before. */
async function playFile(file: HrFile) {
	scene.webex.seedUsers([{ userName: 'olu.ade@example.com' }]);
	const run = await scene.run(create, itemsOf(file) as IDataObject[]);
	return { run, told: said(run, ['outcome', 'reason']).map(({ outcome, reason }) => [outcome, reason ?? []].flat().join(' ')) };
}

const table: string[] = [];

describe('files as administrators have them', () => {
	it.each([...hrFiles, ...otherFiles].filter(({ id }) => id !== 'webex-contacts'))('$title', async (file) => {
		const { run, told } = await playFile(file);
		expect(run.error).toBeUndefined();
		expect(told).toEqual(outcomes[file.id] ?? hereAndLeft);
		const { cells, lost, wrong } = landed(file);
		table.push(
			`${file.id.padEnd(24)} ${String(cells.size - lost.size).padStart(3)} of ${String(cells.size).padStart(3)}  ${[...lost].join(', ')}`,
		);
		expect(wrong).toEqual([]);
		expect([...lost].filter((header) => !isManager(file, header))).toEqual([]);
		expect(cells.size).toBeGreaterThan(0);
	});

	it('contacts of other firms make no users', async () => {
		const contacts = hrFiles.filter(({ id }) => id === 'webex-contacts');
		for (const file of contacts) {
			const { run } = await playFile(file);
			expect(run.error?.message).toBe('No column was understood as the User Name');
			expect(scene.webex.bulkRequests()).toEqual([]);
		}
		expect(contacts).toHaveLength(1);
	});

	afterAll(() => console.log(['Columns with a cell that landed where they belong', ...table].join('\n')));
});

/** Managers by their names are left out, since Webex cannot be asked for them. */
function isManager(file: HrFile, header: string): boolean {
	return file.columns.some((column) => column.header === header && hasAttribute(column.lands) && column.lands === 'manager.value');
}
