import { wordsIn } from '../../../nodes/WebexScim/scim/columns/words/wordsIn';
import { idsOf, type Columns } from './idsOf';

const email = ['kim@example.com', 'lee@example.com'];
const names = ['Kim Aa', 'Lee Bb'];
const person = { email, firstName: ['Kim', 'Lee'], lastName: ['Aa', 'Bb'] };
const things = wordsIn(
	'profile, job, organizations, employment, work, hr, core, details, properties, people, record, data, fields, internal, general',
);

it.each(things)('an object %s beside the person has a name of its own, and a job a state', (group) => {
	const ids = idsOf({ ...person, [`${group}.name`]: names, [`${group}.active`]: [true, false], [`${group}.title`]: ['Dev', 'Ops'] });
	const active = ['job', 'organizations'].includes(group) ? 'unknown' : 'active';
	expect([ids[`${group}.name`], ids[`${group}.active`], ids[`${group}.title`]]).toEqual(['unknown', active, 'title']);
});

it.each(['output', 'message.content'])('%s is what a program answers', (group) => {
	const columns = { [`${group}.email`]: email, [`${group}.first_name`]: ['Kim', 'Lee'], [`${group}.department`]: ['IT', 'IT'] };
	expect(Object.values(idsOf(columns)).map((id) => id.replace(/^urn.*:/, ''))).toEqual(['userName', 'name.givenName', 'department']);
});

it.each(things)('an object %s that holds the person is the person', (group) => {
	const columns = { [`${group}.email`]: email, [`${group}.name`]: names, [`${group}.active`]: [true, false] };
	expect(Object.values(idsOf(columns))).toEqual(['userName', 'displayName', 'active']);
});

it.each(wordsIn('Job - Name, Job: Name, Job Details Name, job.name'))('%s is no name of a person', (name) => {
	expect(idsOf({ ...person, [name]: names })[name]).toBe('unknown');
});

it.each<{ name: string; columns: Columns; expected: Readonly<Record<string, string>> }>([
	{
		name: 'the name of a record is no last name',
		columns: { email, firstName: ['Kim', 'Lee'], 'record.name': ['REC-1', 'REC-2'] },
		expected: { email: 'userName', firstName: 'name.givenName', 'record.name': 'unknown' },
	},
	{
		name: 'the name of a record beside a last name is none of the person',
		columns: { email, lastName: ['Aa', 'Bb'], 'record.name': ['REC-1', 'REC-2'] },
		expected: { email: 'userName', lastName: 'name.familyName', 'record.name': 'unknown' },
	},
	{
		name: 'a profile has the only name there is',
		columns: { email, 'profile.name': names, 'job.name': ['Dev', 'Ops'] },
		expected: { email: 'userName', 'profile.name': 'displayName', 'job.name': 'unknown' },
	},
	{
		name: 'an employee is a person',
		columns: { email, 'employee.name': names, 'employee.active': [true, false] },
		expected: { email: 'userName', 'employee.name': 'displayName', 'employee.active': 'active' },
	},
	{
		name: 'an object with the names of the person is the person',
		columns: { email, 'data.name.first': ['Kim', 'Lee'], 'data.active': [true, false], 'data.phone': ['+49 30 123456', '+49 30 123457'] },
		expected: { email: 'userName', 'data.name.first': 'name.givenName', 'data.active': 'active', 'data.phone': 'phoneNumbers.work.value' },
	},
	{
		name: 'the phone of a profile or a job is the phone of the person, that of an organization is not',
		columns: { ...person, 'profile.phone': ['+49 30 123456'], 'organizations.phone': ['+49 30 999999'] },
		expected: {
			...{ email: 'userName', firstName: 'name.givenName', lastName: 'name.familyName' },
			...{ 'profile.phone': 'phoneNumbers.work.value', 'organizations.phone': 'unknown' },
		},
	},
	{
		name: 'whoever looks after people gives way',
		columns: { 'hr.email': ['hanna@example.com', 'hanna@example.com'], 'hr.name': ['Hanna X', 'Hanna X'], 'newHire.email': email },
		expected: { 'hr.email': 'lessTelling', 'hr.name': 'unknown', 'newHire.email': 'userName' },
	},
	{
		name: 'HR in front of a header',
		columns: { 'HR: E-Mail': ['hanna@example.com', 'hanna@example.com'], 'E-Mail': email, 'HR: Employee ID': ['1', '2'] },
		expected: {
			'HR: E-Mail': 'lessTelling',
			'E-Mail': 'userName',
			'HR: Employee ID': 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber',
		},
	},
])('$name', ({ columns, expected }) => {
	expect(idsOf(columns)).toEqual(expected);
});
