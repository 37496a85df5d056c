import { planRun } from '../../nodes/WebexScim/plan/plan';
import { baseKeyAt, madeKey, makerReferredTo } from '../../nodes/WebexScim/run/baseKey';
import { createRun } from '../../nodes/WebexScim/run/createRun';
import type { RunState } from '../../nodes/WebexScim/run/state';
import { baseOf } from '../../nodes/WebexScim/scim/patch/base';
import { finish } from '../../nodes/WebexScim/scim/work';
import { group, labelled, patch, unchanged, type Row } from '../plan/steps';

const limits = { operationsPerRequest: 100, maxBytes: 1e6, stopAfterErrors: 0, maxWaitMs: 0, parallelRequests: 1 };
const rows: readonly Row[] = [group({ displayName: 'Crew' }, 'A'), patch('bulkId:A'), patch('U'), unchanged('V', 'B'), patch('bulkId:B')];
const stateOf = (change: (state: RunState) => void = () => undefined): RunState => {
	const state = finish(createRun(finish(planRun(labelled(rows), 'op')), limits));
	change(state);
	return state;
};
const knows = (state: RunState): void => void state.bases.set(madeKey(0), baseOf({}));

describe('what is known of a resource is found by', () => {
	it.each<{ name: string; index: number; state?: RunState; maker: number | undefined; key: string | undefined }>([
		{ name: 'nothing while it is not made', index: 0, maker: undefined, key: undefined },
		{ name: 'nothing while nobody keeps what is made', index: 1, maker: 0, key: undefined },
		{ name: 'its maker, for what refers to it', index: 1, state: stateOf(knows), maker: 0, key: 'made 0' },
		{ name: 'its ID', index: 2, state: stateOf(knows), maker: undefined, key: 'Users u' },
		{ name: 'the ID behind a reference', index: 4, state: stateOf(knows), maker: 3, key: 'Users v' },
		{
			name: 'the maker of what it wants to make too',
			index: 3,
			state: stateOf((state) => {
				knows(state);
				state.made.set(3, 0);
			}),
			maker: undefined,
			key: 'made 0',
		},
		{
			name: 'the maker of what another one wanted to make, to which it refers',
			index: 1,
			state: stateOf((state) => {
				state.made.set(0, 7);
				state.bases.set(madeKey(7), baseOf({}));
			}),
			maker: 7,
			key: 'made 7',
		},
	])('$name', ({ index, state = stateOf(), maker, key }) => {
		expect(makerReferredTo(state, index)).toBe(maker);
		expect(baseKeyAt(state, index)).toBe(key);
	});
});
