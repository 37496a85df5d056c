import type { HttpAnswer } from '../../transport/http';
import { delayMs } from '../../transport/retry';
import type { WaitResult } from '../../transport/waiting';
import type { Run } from './runState';

/** Ends the run when a wait did not take place. */
export function stopForWait(run: Run, result: WaitResult): void {
	switch (result) {
		case 'waited':
			return;
		case 'cancelled':
			run.stop('cancelled', 'The execution was stopped before this operation was sent.');
			return;
		case 'waitLimit':
			run.stop('waitLimit', "Going on would take longer waits than 'maxWaitSeconds' allows in one run. Run the rest later, or raise the limit.");
	}
}

/** Keeps the whole run from sending for as long as Webex asks, and tells how long, in ms. */
export function holdBack(run: Run, answer: HttpAnswer): number {
	run.delays.putOff++;
	const ms = delayMs(answer, run.delays.putOff, run.random(), run.now());
	run.hold(ms);
	return ms;
}
