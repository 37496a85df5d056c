import { operationText, wireOperation } from '../../nodes/WebexScim/run/operationText';
import type { PlannedOperation } from '../../nodes/WebexScim/plan/step';
import { deletion, group, groupOf, patch, planned, user, type Row } from '../plan/steps';

const ids: Readonly<Record<string, string>> = { a: 'id-a' };
const idOf = (alias: string): string | undefined => ids[alias];

describe('an operation as JSON text', () => {
	it.each<{ name: string; row: Row; text: string }>([
		{
			name: 'a create of a user',
			row: user({ userName: 'ann' }),
			text: '{"method":"POST","path":"/Users","bulkId":"op00000002","data":{"userName":"ann"}}',
		},
		{
			name: 'a create of a group',
			row: group({ displayName: 'x' }),
			text: '{"method":"POST","path":"/Groups","bulkId":"op00000002","data":{"displayName":"x"}}',
		},
		{
			name: 'a PATCH by id',
			row: patch('u1', { title: 'x' }),
			text: '{"method":"PATCH","path":"/Users/u1","bulkId":"op00000002","data":{"title":"x"}}',
		},
		{
			name: 'a DELETE carries no data',
			row: { ...patch('u1', { title: 'x' }), method: 'DELETE' } as Row,
			text: '{"method":"DELETE","path":"/Users/u1","bulkId":"op00000002"}',
		},
		{ name: 'a DELETE without data', row: deletion('u1'), text: '{"method":"DELETE","path":"/Users/u1","bulkId":"op00000002"}' },
		{
			name: 'a path by reference',
			row: patch('bulkId:a', {}),
			text: '{"method":"PATCH","path":"/Users/id-a","bulkId":"op00000002","data":{}}',
		},
		{
			name: 'data by reference',
			row: groupOf(['a']),
			text: '{"method":"POST","path":"/Groups","bulkId":"op00000002","data":{"members":[{"value":"id-a"}]}}',
		},
		{
			name: 'text that is no reference of the run',
			row: user({ title: 'bulkId:z' }),
			text: '{"method":"POST","path":"/Users","bulkId":"op00000002","data":{"title":"bulkId:z"}}',
		},
		{
			name: 'half of an emoji is escaped',
			row: user({ title: '\ud83d' }),
			text: '{"method":"POST","path":"/Users","bulkId":"op00000002","data":{"title":"\\ud83d"}}',
		},
	])('$name', ({ row, text }) => {
		expect(operationText(second([user({}, 'a'), row]), idOf)).toBe(text);
	});

	it('leaves a reference whose id is not known as it is: in data and in the path', () => {
		const unknown = (): undefined => undefined;
		expect(wireOperation(second([user({}, 'a'), groupOf(['a'])]), unknown)).toStrictEqual({
			path: '/Groups',
			data: { members: [{ value: 'bulkId:a' }] },
		});
		expect(wireOperation(second([user({}, 'a'), deletion('bulkId:a')]), unknown)).toStrictEqual({ path: '/Users/bulkId:a' });
	});

	it('has no data where none is given', () => {
		const bare = { ...user({}), data: undefined } as unknown as Row;
		expect(wireOperation(second([user({}), bare]), idOf)).toStrictEqual({ path: '/Users' });
	});
});

function second(rows: readonly Row[]): PlannedOperation {
	const step = planned(rows)[1];
	if (step === undefined) throw new Error('no operation');
	return step;
}
