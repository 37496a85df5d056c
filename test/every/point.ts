import type { Looked } from '../../nodes/WebexScim/run/looks/onLook';
import type { RunState, Sent } from '../../nodes/WebexScim/run/state';
import type { HttpResult } from '../../nodes/WebexScim/webex/http';
import type { Wire, World } from './world';

/** A point that a run can come to: how it stands itself, what is under way, and Webex. */
export interface Point {
	readonly run: RunState;
	readonly world: World;
	readonly underWay: readonly Work[];
	readonly nowMs: number;
	readonly isCancelled: boolean;
	/** A wait of this length was refused, since it would go over the limit of all waits; so is every longer one. */
	readonly refusedMs: number;
	/** By step: the operation as it was sent last. */
	readonly sent: ReadonlyMap<number, Wire>;
}

/** What the run has begun; with an `answer` Webex has done its part, and the run will hear of it. */
export type Work =
	| {
			readonly kind: 'request';
			readonly sent: Sent;
			readonly operations: readonly Wire[];
			readonly answer?: { readonly key: string; readonly result: HttpResult };
	  }
	| { readonly kind: 'look'; readonly indexes: readonly number[]; readonly answer?: { readonly looked: Looked } }
	| { readonly kind: 'wait'; readonly ms: number; readonly untilMs: number };
