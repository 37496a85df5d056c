import { failureOf } from '../../../nodes/WebexScim/webex/reads/readFailure';
import { createReadState, refusalOf } from '../../../nodes/WebexScim/webex/reads/readState';
import type { Waiting, WaitResult } from '../../../nodes/WebexScim/webex/waiting';

const unavailable = failureOf('unavailable', 'Down.', true);
const refused = failureOf('refused', 'No.', false);
const login = failureOf('login', 'Who are you?', false);

it('nothing was answered or given before Webex did so', () => {
	const state = createReadState(1);
	const told = (): readonly boolean[] => [state.wasAnswered(), state.hasGiven()];
	const before = told();
	state.answered();
	const answered = told();
	state.gave();
	expect([before, answered, told()]).toStrictEqual([
		[false, false],
		[true, false],
		[true, true],
	]);
});

it('a read has fewer tries while Webex answers nobody', () => {
	const state = createReadState(1);
	const tries = [state.maxTries()];
	state.failed(unavailable);
	tries.push(state.maxTries());
	state.failed(refused);
	tries.push(state.maxTries());
	state.failed(unavailable);
	state.answered();
	expect([...tries, state.maxTries()]).toStrictEqual([5, 2, 5, 5]);
});

it('reading is over for the first failure that every other read would meet', () => {
	const state = createReadState(1);
	state.failed(refused);
	const before = [state.over(), refusalOf({ state })];
	state.failed(login);
	state.failed(failureOf('forbidden', 'No.', false));
	expect([before, state.over(), refusalOf({ state })?.detail]).toStrictEqual([[undefined, undefined], login, 'Who are you?']);
});

describe('a pause that Webex asks for', () => {
	function scene(results: readonly WaitResult[] = []) {
		const state = createReadState(2);
		let nowMs = 100;
		const waits: number[] = [];
		const waiting = {
			wait: async (ms: number): Promise<WaitResult> => {
				waits.push(ms);
				nowMs += ms;
				return results[waits.length - 1] ?? 'waited';
			},
		} as Waiting;
		return { state, waits, pass: () => state.passPause(waiting, () => nowMs) };
	}

	it('holds all reads, which use up the time once, and ends with it', async () => {
		const { state, waits, pass } = scene();
		const before = await pass();
		state.pause(400);
		state.pause(300);
		const together = await Promise.all([pass(), pass()]);
		expect([before, together, await pass(), waits]).toStrictEqual(['waited', ['waited', 'waited'], 'waited', [300]]);
	});

	it('that has just ended holds nobody', async () => {
		const { state, waits, pass } = scene();
		state.pause(100);
		expect([await pass(), waits]).toStrictEqual(['waited', []]);
	});

	it('that grows meanwhile is waited for to its end', async () => {
		const { state, waits, pass } = scene();
		state.pause(200);
		const first = pass();
		state.pause(500);
		expect([await first, waits]).toStrictEqual(['waited', [100, 300]]);
	});

	it('that is broken off says why', async () => {
		const { state, waits, pass } = scene(['cancelled']);
		state.pause(200);
		expect([await pass(), waits]).toStrictEqual(['cancelled', [100]]);
	});
});
