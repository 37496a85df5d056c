import { onPreview } from '../../nodes/WebexScim/run/onPreview';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { deletion, groupOf, patch, unchanged, user, type Row } from '../plan/steps';
import { start } from './handing';

const hidden = (row: Row): Row => ({ ...row, isAliasHidden: true }) as Row;
const member = (value: string): JsonObject => ({ members: [{ value }] });

describe('what a dry run shows of operations', () => {
	it.each<{ name: string; rows: readonly Row[]; index: number; data: JsonObject | undefined }>([
		{ name: 'what would be sent', rows: [user({ title: 'x' })], index: 0, data: { title: 'x' } },
		{ name: 'no data of a deletion', rows: [deletion('A')], index: 0, data: undefined },
		{
			name: "a reference by the user's own bulkId as it is",
			rows: [user({}, 'ann'), groupOf(['ann'])],
			index: 1,
			data: member('bulkId:ann'),
		},
		{
			name: "a reference by the node's own alias by the bulkId that the create shows",
			rows: [user({}), hidden(user({}, 'ann')), groupOf(['ann'])],
			index: 2,
			data: member('bulkId:op00000002'),
		},
		{
			name: 'a reference to somebody who is there by the id',
			rows: [unchanged('A', 'ann'), groupOf(['ann'])],
			index: 1,
			data: member('A'),
		},
		{
			name: 'a reference to a change of somebody by the id',
			rows: [hidden(patch('A', {}, 'ann')), groupOf(['ann'])],
			index: 1,
			data: member('A'),
		},
	])('$name', ({ rows, index, data }) => {
		const state = start(rows);
		expect(onPreview(state, { indexes: [index], request: 7, failOnErrors: 0 })).toStrictEqual([
			{ kind: 'settled', index, outcome: { kind: 'planned', ...(data === undefined ? {} : { data }) }, request: 7 },
		]);
	});

	it('each operation of the request, in its order', () => {
		const state = start([user({ title: 'a' }), user({ title: 'b' }), user({ title: 'c' })]);
		const told = onPreview(state, { indexes: [2, 0], request: 1, failOnErrors: 0 });
		expect(told).toStrictEqual([
			{ kind: 'settled', index: 2, outcome: { kind: 'planned', data: { title: 'c' } }, request: 1 },
			{ kind: 'settled', index: 0, outcome: { kind: 'planned', data: { title: 'a' } }, request: 1 },
		]);
	});
});
