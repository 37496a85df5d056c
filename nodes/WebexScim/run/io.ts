import { createWebexClock } from '../webex/clock';
import type { HttpResult, SendRequest } from '../webex/http';
import { createReadState } from '../webex/reads/readState';
import type { Waiting } from '../webex/waiting';
import type { LookPorts } from './looks/look';
import type { RunPorts, RunSettings } from './ports';
import type { RunState } from './state';
import { apply } from './transitions';

/** What a run sends, looks and waits with: every answer tells Webex's clock, and that Webex is there. */
export function ioOf(state: RunState, settings: RunSettings, { send: post, clock, random }: RunPorts, waiting: Waiting): LookPorts {
	const webexClock = createWebexClock();
	const told = (result: HttpResult): HttpResult => {
		if (result.kind !== 'answer') return result;
		apply(state, { kind: 'noted', notes: { isAnswered: true } });
		webexClock.observe(result, clock.now());
		return result;
	};
	const send: SendRequest = (request) => post(request).then(told);
	return {
		...settings,
		reading: { send, waiting, now: clock.now, random, observe: () => undefined, state: createReadState(settings.parallelReads) },
		webexClock,
	};
}
