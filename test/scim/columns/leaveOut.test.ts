import { absentIn, leftOutBy } from '../../../nodes/WebexScim/scim/columns/leaveOut';

const settings = 'urn:scim:schemas:extension:cisco:webexidentity:2.0:User:userSettings';
const columns = ['Status', 'Last Day, Reason', settings, 'hr.state.code', 'hr.start', 'Tel. No', 'jobs.end'];
const opened = new Set(['hr', 'hr.state', 'jobs']);

it.each<{ name: string; given: string; left: readonly string[]; absent: readonly string[] }>([
	{ name: 'nothing', given: '', left: [], absent: [] },
	{ name: 'a name in another case', given: ' STATUS ', left: ['Status'], absent: [] },
	{ name: 'a name with a comma', given: 'last day, reason, status', left: ['Status', 'Last Day, Reason'], absent: [] },
	{ name: 'half of such a name', given: 'Reason', left: [], absent: ['Reason'] },
	{ name: 'a column of a schema by its short name, as hints show it', given: 'userSettings', left: [settings], absent: [] },
	{ name: 'a column of a schema by its whole name', given: settings, left: [settings], absent: [] },
	{ name: 'all members of an object', given: 'HR', left: ['hr.state.code', 'hr.start'], absent: [] },
	{ name: 'all members of an object in one', given: 'hr.state', left: ['hr.state.code'], absent: [] },
	{ name: 'a list and a column', given: 'Jobs, status', left: ['Status', 'jobs.end'], absent: [] },
	{ name: 'half of a header with a dot in it', given: 'Tel', left: [], absent: ['Tel'] },
	{ name: 'what no column has', given: 'Sattus', left: [], absent: ['Sattus'] },
])('leaves out $name', ({ given, left, absent }) => {
	const out = columns.filter(leftOutBy(given, (path) => opened.has(path)));
	expect({ out, absent: absentIn(given, columns, out) }).toEqual({ out: left, absent });
});
