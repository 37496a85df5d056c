import type { Intent } from '../../nodes/WebexScim/intents/intents';
import { createDirectory, questionKey } from '../../nodes/WebexScim/resolve/directory/directory';
import { resolveIntents } from '../../nodes/WebexScim/resolve/resolve';
import { finish } from '../../nodes/WebexScim/scim/work';
import { cpuMs } from '../plan/cpu';
import type { Answer } from './request';
import { forever, has, lost, refuses, rows, says } from './script';
import { play, type Data, type Setting, type Step } from './stage';

/** Several rows on one resource: what a row sends makes true all that it asks for, whatever became of the rows before. */

const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const phone = (type: string, value: string): Data => ({ type, value });
const ann: Data = {
	id: 'id-ann',
	userName: 'ann@example.com',
	title: 'Old',
	phoneNumbers: [phone('work', '+1')],
	name: { familyName: 'Lee' },
	meta: {},
};
const crew: Data = { id: 'id-crew', displayName: 'crew', members: [{ value: 'm1' }, { value: 'm2' }], meta: {} };

/** What a row gives: attributes that are wanted, or a PATCH message of the user's own. */
type Given = Data;

const upserts = (resource: Data, emptyValues: 'ignore' | 'remove', given: readonly Given[]) => {
	const resourceType = 'displayName' in resource && !('userName' in resource) ? 'Groups' : 'Users';
	const attribute = resourceType === 'Users' ? 'userName' : 'displayName';
	const key = String(resource[attribute]);
	const directory = createDirectory(new Map([[questionKey(resourceType, attribute), new Map([[key, [resource]]])]]));
	const intents = given.map((wanted, index): Intent => {
		const target = { kind: 'name', attribute, value: key } as const;
		const isMessage = 'Operations' in wanted;
		return {
			kind: 'update',
			label: `item ${index}`,
			resourceType,
			target,
			change: isMessage ? { kind: 'patch', message: wanted } : { kind: 'wanted', wanted },
		} as Intent;
	});
	return finish(resolveIntents(intents, { directory, membersOf: () => undefined, emptyValues, unknownManager: 'reject' }));
};

interface Rows {
	readonly name: string;
	readonly resource?: Data;
	readonly emptyValues?: 'ignore' | 'remove';
	readonly given: readonly Given[];
	readonly script: readonly Answer[];
	readonly setting?: Setting;
	readonly items: readonly string[];
	/** The attributes that each request sets, in order. */
	readonly sent: readonly unknown[];
}

const bad = rows({ ann: refuses(400, 'No.', 'invalidValue') });

describe('E20, E21: rows on one resource', () => {
	it.each<Rows>([
		{
			name: 'a row is refused: the next sends all in which it differs, and nothing that only the first wanted',
			given: [
				{ title: 'New', phoneNumbers: [phone('mobile', '+2')], nickName: 'BAD' },
				{ title: 'New', phoneNumbers: [phone('fax', '+3')] },
			],
			script: [bad, rows()],
			items: ['rejected 400', 'applied 200 id-ann'],
			sent: [
				{ title: 'New', phoneNumbers: [phone('work', '+1'), phone('mobile', '+2')], nickName: 'BAD' },
				{ title: 'New', phoneNumbers: [phone('work', '+1'), phone('fax', '+3')] },
			],
		},
		{
			name: 'a row goes through: the next sends what is missing then, merged with it',
			given: [
				{ title: 'New', phoneNumbers: [phone('mobile', '+2')] },
				{ title: 'New', phoneNumbers: [phone('fax', '+3')] },
			],
			script: [rows(), rows()],
			items: ['applied 200 id-ann', 'applied 200 id-ann'],
			sent: [
				{ title: 'New', phoneNumbers: [phone('work', '+1'), phone('mobile', '+2')] },
				{ phoneNumbers: [phone('work', '+1'), phone('mobile', '+2'), phone('fax', '+3')] },
			],
		},
		{
			name: 'what earlier rows made so is unchanged, and nothing is sent',
			given: [{ title: 'New' }, { nickName: 'A' }, { title: 'New', nickName: 'A' }],
			script: [rows(), rows()],
			items: ['applied 200 id-ann', 'applied 200 id-ann', 'unchanged id-ann'],
			sent: [{ title: 'New' }, { nickName: 'A' }],
		},
		{
			name: 'what a refused row would have made so is sent',
			given: [{ title: 'New' }, { nickName: 'A' }, { title: 'New', nickName: 'A' }],
			script: [bad, rows(), rows()],
			items: ['rejected 400', 'applied 200 id-ann', 'applied 200 id-ann'],
			sent: [{ title: 'New' }, { nickName: 'A' }, { title: 'New' }],
		},
		{
			name: 'back to how it was before a refused row: unchanged',
			given: [{ title: 'New' }, { title: 'Old' }],
			script: [bad],
			items: ['rejected 400', 'unchanged id-ann'],
			sent: [{ title: 'New' }],
		},
		{
			name: 'back to how it was before a row of which nobody knows: sent',
			given: [{ title: 'New' }, { title: 'Old' }],
			script: [
				lost(),
				...Array.from({ length: 4 }, () => has({ ...ann, title: 7 })).map(
					(): Answer => ({ give: () => ({ kind: 'answer', status: 403, body: {} }) }),
				),
				rows(),
			],
			items: ['unconfirmed connectionLost', 'applied 200 id-ann'],
			sent: [{ title: 'New' }, { title: 'Old' }],
		},
		{
			name: 'after a row of which nobody knows: what it named is sent whole, lists merged with what Webex had, the rest only if it differs',
			given: [
				{ title: 'New', phoneNumbers: [phone('mobile', '+2')], name: { familyName: 'Moe' } },
				{ title: 'New', phoneNumbers: [phone('work', '+1')], name: { familyName: 'Lee', givenName: 'A' }, userName: 'ann@example.com' },
			],
			script: [lost(), ...Array.from({ length: 4 }, (): Answer => ({ give: () => ({ kind: 'answer', status: 403, body: {} }) })), rows()],
			items: ['unconfirmed connectionLost', 'applied 200 id-ann'],
			sent: [
				{ title: 'New', phoneNumbers: [phone('work', '+1'), phone('mobile', '+2')], 'name.familyName': 'Moe' },
				{ title: 'New', phoneNumbers: [phone('work', '+1')], 'name.familyName': 'Lee', 'name.givenName': 'A' },
			],
		},
		{
			name: 'after a message of the user that is read: compared with what it makes',
			given: [
				{ schemas: [patchOp], Operations: [{ op: 'replace', path: 'title', value: 'X' }] },
				{ title: 'Old' },
				{ title: 'Old', active: true },
			],
			script: [rows(), rows(), rows()],
			items: ['applied 200 id-ann', 'applied 200 id-ann', 'applied 200 id-ann'],
			sent: [{ title: 'X' }, { title: 'Old' }, { active: true }],
		},
		{
			name: 'after a message of the user of unknown effect: all is sent',
			given: [
				{ schemas: [patchOp], Operations: [{ op: 'replace', path: 'emails[type ne "work"]', value: [] }] },
				{ title: 'Old', name: { familyName: 'Lee' } },
			],
			script: [rows(), rows()],
			items: ['applied 200 id-ann', 'applied 200 id-ann'],
			sent: [{ 'emails[type ne "work"]': [] }, { title: 'Old', 'name.familyName': 'Lee' }],
		},
		{
			name: 'what Webex never shows is always sent',
			given: [{ password: 'invented words' }, { password: 'invented words', title: 'Old' }],
			script: [rows(), rows()],
			items: ['applied 200 id-ann', 'applied 200 id-ann'],
			sent: [{ password: 'invented words' }, { password: 'invented words' }],
		},
		{
			name: 'E16: rows that ask for the same share one operation and its fate',
			given: [{ title: 'New' }, { title: 'New' }, { title: 'New' }],
			script: [bad],
			items: ['rejected 400', 'rejected 400', 'rejected 400'],
			sent: [{ title: 'New' }],
		},
		{
			name: 'a row that was put off comes before the next, as ever',
			given: [{ title: 'New' }, { title: 'Newer' }],
			script: [rows({ ann: says(429) }), rows(), rows()],
			items: ['applied 200 id-ann', 'applied 200 id-ann'],
			sent: [{ title: 'New' }, { title: 'New' }, { title: 'Newer' }],
		},
		{
			name: 'an attribute that a refused row would have taken away is taken away by the next',
			emptyValues: 'remove',
			given: [{ title: '', nickName: 'BAD' }, { title: '' }],
			script: [bad, rows()],
			items: ['rejected 400', 'applied 200 id-ann'],
			sent: [{ nickName: 'BAD', '-title': undefined }, { '-title': undefined }],
		},
		{
			name: 'members are compared with those that Webex had',
			resource: crew,
			given: [{ members: [{ value: 'm3' }] }, { members: [{ value: 'M1' }] }, { members: [{ value: 'm3' }, { value: 'm2' }] }],
			script: [rows({ crew: refuses(400, 'No.') }), rows()],
			items: ['rejected 400', 'unchanged id-crew', 'applied 200 id-crew'],
			sent: [{ '+members': [{ value: 'm3' }] }, { '+members': [{ value: 'm3' }] }],
		},
		{
			name: 'no members, after some were added: taken away',
			resource: { ...crew, members: [] },
			emptyValues: 'remove',
			given: [{ members: [{ value: 'm3' }] }, { members: [] }],
			script: [rows(), rows()],
			items: ['applied 200 id-crew', 'applied 200 id-crew'],
			sent: [{ '+members': [{ value: 'm3' }] }, { '-members': undefined }],
		},
	])('$name', async ({ resource = ann, emptyValues = 'ignore' as const, given, script, setting, items, sent }) => {
		const { steps, indexes } = upserts(resource, emptyValues, given);
		const messages: unknown[] = [];
		const watched = script.map(
			(line): Answer => ({
				...line,
				give(asked) {
					messages.push(...asked.operations.map(({ data }) => attributesIn(data ?? {})));
					return line.give(asked);
				},
			}),
		);
		const played = await play(steps as readonly Step[], watched, setting);
		expect(indexes.map((index) => played.items[index])).toStrictEqual(items);
		expect(messages).toStrictEqual(sent);
	});

	it('a dry run takes earlier rows for carried out, and what it shows is what goes out then', async () => {
		const { steps } = upserts(ann, 'ignore', [{ title: 'New' }, { title: 'New', nickName: 'A' }, { nickName: 'A' }]);
		const { items } = await play(steps as readonly Step[], [], { isDryRun: true } as Setting);
		expect(items).toStrictEqual(['planned', 'planned', 'unchanged id-ann']);
		const live = await play(steps as readonly Step[], [rows(), rows()]);
		expect(live.items).toStrictEqual(['applied 200 id-ann', 'applied 200 id-ann', 'unchanged id-ann']);
	});
});

describe('ten times the rows on one resource take about ten times the time, and no hundred times', () => {
	const times = (size: number, of: (index: number) => Data): readonly Data[] => Array.from({ length: size }, (_, index) => of(index));
	const membersOf = (size: number): Data => ({ members: times(size, (index) => ({ value: `m${index}` })) });

	it.each<{
		readonly name: string;
		readonly size: number;
		readonly resource: (size: number) => Data;
		readonly row: (index: number) => Data;
	}>([
		{ name: 'rows of a user, all different', size: 10_000, resource: () => ann, row: (index) => ({ title: `t${index}` }) },
		{
			name: 'a row for each member of a group, of whom all are there',
			size: 3_000,
			resource: (size) => ({ ...crew, ...membersOf(size) }),
			row: (index) => ({ displayName: 'crew', members: [{ value: `m${index}` }] }),
		},
	])('$name', ({ size, resource, row }) => {
		const take = (rowCount: number): number => {
			const given = times(rowCount, row);
			return cpuMs(() => expect(upserts(resource(rowCount), 'ignore', given).steps).toHaveLength(rowCount));
		};
		const fewMs = take(size);
		expect(take(10 * size) / fewMs).toBeLessThan(50);
	});

	it('900 rows that add a member each to a group of 20,000 are sent one after the other', async () => {
		const given = times(900, (index) => ({ displayName: 'crew', members: [{ value: `n${index}` }] }));
		const { steps } = upserts({ ...crew, ...membersOf(20_000) }, 'ignore', given);
		const { items } = await play(steps as readonly Step[], [forever(rows())]);
		expect(items).toHaveLength(900);
		expect(items.every((item) => item === 'applied 200 id-crew')).toBe(true);
	});
});

/** What a message sets, by attribute or path; added with a plus, removed with a minus. */
function attributesIn(message: Data): Data {
	const operations = message['Operations'] as readonly { readonly op: string; readonly path?: string; readonly value?: Data }[];
	return Object.assign(
		{},
		...operations.map(({ op, path, value }) => (path === undefined ? value : { [`${{ add: '+', remove: '-' }[op] ?? ''}${path}`]: value })),
	) as Data;
}
