import { goneUnsaidHint } from '../../../nodes/WebexScim/n8n/hints/goneUnsaidHint';

const does = 'Map Active as well, or keep such rows from this node.';

it.each<{ name: string; gone: ReadonlyArray<readonly [string, number]>; messages: readonly string[] }>([
	{ name: 'nobody is gone', gone: [], messages: [] },
	{
		name: 'one row',
		gone: [['Status', 1]],
		messages: [`1 row is of a person who is gone by 'Status', and what is mapped does not say so, so it counts like any other. ${does}`],
	},
	{
		name: 'several columns, one of them with a name that looks like data',
		gone: [
			['Status', 1200],
			['left.ann@example.com', 1],
		],
		messages: [
			`1,201 rows are of people who are gone by 'Status', (name not shown: it looks like data), and what is mapped does not say so, so they count like any other. ${does}`,
		],
	},
])('$name', ({ gone, messages }) => {
	const hints = goneUnsaidHint(new Map(gone));
	expect(hints).toEqual(messages.map((message) => ({ message, location: 'outputPane', type: 'warning' })));
});
