import { readJson } from '../../../nodes/WebexScim/intents/json/readJson';

const rules = { resourceType: 'Users', noteUnused: () => undefined, unknownManager: 'reject' } as const;
const detailOf = (data: object): string | undefined => {
	const reading = readJson(data, rules);
	return reading.kind === 'problem' ? reading.detail : undefined;
};

it.each([
	{
		name: 'of texts and of the manager',
		data: { userName: 'ann@example.com', title: '#N/A', manager: 'x@@y' },
		told: ['Job Title', 'Manager'],
	},
	{
		name: 'of the user name, texts and the manager',
		data: { userName: 'ann', title: '#N/A', manager: 'x@@y' },
		told: ['User Name', 'Job Title', 'Manager'],
	},
	{ name: 'of the manager alone', data: { userName: 'ann@example.com', manager: 'x@@y' }, told: ['Manager'] },
])('all faults of a row: $name', ({ data, told }) => {
	const detail = detailOf(data) ?? '';
	expect(told.filter((field) => !detail.includes(`'${field}'`))).toEqual([]);
});

it('tells how many more there are than it names', () => {
	const fields = ['title', 'nickName', 'displayName', 'preferredLanguage', 'locale', 'timezone', 'externalId', 'profileUrl'];
	const bad = Object.fromEntries(fields.map((field) => [field, '#N/A']));
	const enterprise = Object.fromEntries(
		['department', 'division', 'costCenter', 'organization', 'employeeNumber'].map((field) => [field, '#N/A']),
	);
	const detail = detailOf({
		userName: 'ann@example.com',
		...bad,
		'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': enterprise,
	});
	expect(detail).toMatch(/ And 3 more faults\.$/);
});
