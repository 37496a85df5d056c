import type { Outcome, Settlement, UnconfirmedReason } from '../plan/outcome';
import type { ErrorWords, OperationResult } from '../scim/parse';

/**
 * Where an operation stands; `transitions.ts` holds every arrow.
 *
 *                parents confirmed,        429, 423, a row's 503; the other form of a PATCH
 *                predecessor settled     ┌───────────────────────┐
 *     waiting ─────────────────▶ free ───┴──▶ sent ── a row confirms or refuses ──▶ settled
 *        │ parent failed          ▲ ▲          │ │
 *        ▼                        │ └─ halved ─┘ ├─ 409, and there is a rule ─▶ contested ─ look ─▶ settled, or free as a PATCH
 *     settled                     │              └─ cut, timeout, 5xx, no row, a 4xx after one of these ─▶ unsure
 *                                 └──────────── not seen ──────────────────────────┤ look 1 to 4
 *                                                                                  └──▶ settled
 *     A stop settles what is waiting and free; what was sent and is not known becomes `unconfirmed`.
 */
export type Standing =
	| { readonly kind: 'waiting' }
	| { readonly kind: 'free' }
	| { readonly kind: 'sent'; readonly request: number }
	| Unsure
	| Contested
	| { readonly kind: 'settled'; readonly settlement: Settlement };

/** Sent without an answer. The next look at what it would have left behind is due at `dueMs`; `looks` were taken. */
export interface Unsure extends Pending {
	readonly kind: 'unsure';
	readonly doubt: Doubt;
}

/** A create that met an existing resource and has a rule for that; `result` is the row that says so. */
export interface Contested extends Pending {
	readonly kind: 'contested';
	readonly result: OperationResult;
}

interface Pending {
	readonly request: number;
	readonly looks: number;
	readonly dueMs: number;
}

/** Why nobody knows what became of an operation. */
export interface Doubt {
	readonly reason: UnconfirmedReason;
	/** Of its own row; absent where Webex gave it none. */
	readonly status?: number;
	readonly words: ErrorWords;
	/** How long to look before believing that it was not carried out; briefly where sending it twice does no harm. */
	readonly patience: 'briefly' | 'patiently';
	/** What it is when no look shows it; absent: it is sent again. */
	readonly otherwise?: Otherwise;
	/** Webex refused it, after a send of which nobody knows what became: unless that one did it, it is an error of the run. */
	readonly isRefused?: true;
}

/** `refusals`: so many of the operations of its request that no row names were refused, and the others carried out. */
export type Otherwise =
	| { readonly kind: 'outcome'; readonly outcome: Outcome; readonly refusals?: number }
	/** Webex put it off: as no look shows it, that is what it did. */
	| { readonly kind: 'putOff'; readonly isBusy: boolean }
	/** It was refused after a send that was never answered: unconfirmed. */
	| { readonly kind: 'unproven'; readonly refusals?: number }
	/** The same by a conflict: an older resource of its name is what it met. `isProven`: the earlier send was only put off, so that it is one. */
	| { readonly kind: 'conflict'; readonly result: OperationResult; readonly isProven?: true; readonly refusals?: number };

/** That Webex put an operation off, last in this request. `isBusy`: once with 503, which may come from in front of a server that did the work. */
export interface PutOff {
	readonly request: number;
	readonly isBusy: boolean;
}
