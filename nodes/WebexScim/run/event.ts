import type { HttpResult } from '../webex/http';
import type { WaitResult } from '../webex/waiting';
import type { Looked } from './looks/onLook';
import type { Sent } from './state';

/** An event with the work that it came from: two may arrive in the same moment, and each is taken once. */
export interface Arrival {
	readonly event: Event;
	readonly work: Promise<Arrival>;
}

/** What came back of something that the loop began; `failed`: a fault of our own on the way. */
export type Event =
	| { readonly kind: 'delivered'; readonly sent: Sent; readonly result: HttpResult }
	| { readonly kind: 'looked'; readonly indexes: readonly number[]; readonly looked: Looked }
	| { readonly kind: 'waited'; readonly result: WaitResult }
	| { readonly kind: 'failed'; readonly indexes: readonly number[] };

/** What became of a command: nothing is to be done now, it was done at once, or it is under way. */
export type Begun = { readonly kind: 'idle' | 'done' } | { readonly kind: 'underWay'; readonly event: Promise<Event> };
