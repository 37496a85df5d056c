import { mayBeUndone } from '../../../nodes/WebexScim/run/looks/hidden';
import { deletion, invalid, patch, user, type Row } from '../../plan/steps';
import { applied, rejected, requeue, sendNext, settle, start } from '../handing';

describe('a change whose trace a deletion of this run may take along', () => {
	const adds = (value: string): Row => patch('G', { Operations: [{ op: 'add', path: 'members', value: [{ value }] }] });

	it.each<{ name: string; rows: readonly Row[]; sent?: boolean; is: boolean }>([
		{ name: 'names whom the run deletes', rows: [adds('user-k'), deletion('user-k')], is: true },
		{ name: 'names one of those', rows: [adds('user-k'), deletion('user-a'), deletion('user-k')], is: true },
		{ name: 'names nobody whom the run deletes', rows: [adds('user-k'), deletion('user-a')], is: false },
		{ name: 'stands beside no deletion', rows: [adds('user-k'), patch('user-k')], is: false },
		{ name: 'stands beside a deletion that was not sent', rows: [adds('user-k'), deletion('user-k')], sent: false, is: false },
		{ name: 'is no create', rows: [user({ manager: 'user-k' }), deletion('user-k')], is: false },
		{ name: 'is no deletion', rows: [deletion('user-k'), deletion('user-k')], is: false },
		{
			name: 'stands beside a deletion of what another row makes, which has no id',
			rows: [adds('user-k'), user({}, 'x'), deletion('bulkId:x')],
			is: false,
		},
	])('$name: $is', ({ rows, sent = true, is }) => {
		const state = start(rows);
		if (sent) sendNext(state);
		expect(mayBeUndone(state, 0)).toBe(is);
	});

	it('names somebody whom the run made, by the id', () => {
		const state = start([user({}, 'new'), adds('bulkId:new'), deletion('bulkId:new'), invalid()]);
		sendNext(state);
		settle(state, 0, applied(0));
		while (sendNext(state) !== undefined);
		requeue(state, 1);
		expect(mayBeUndone(state, 1)).toBe(true);
		settle(state, 2, rejected);
		requeue(state, 1);
		expect(mayBeUndone(state, 1)).toBe(true);
	});
});
