import type { Settlement } from '../plan/outcome';
import type { PlannedStep } from '../plan/step';
import type { SendRequest } from '../webex/http';
import type { Refusal } from '../webex/refusal';
import type { Clock } from '../webex/waiting';
import type { RunLimits } from './notes';

/** Settings of a run; see the node's options of the same names. */
export interface RunSettings extends RunLimits {
	readonly organizationId: string;
	readonly maxWaitMs: number;
	readonly parallelReads: number;
	/** Webex answered this run already, when it was read for it: the token is good. */
	readonly isAnswered?: boolean;
	/** Filter of the users that the run may touch; absent: all. */
	readonly scopeFilter?: string;
	/** Nothing is sent: every operation is `planned`, in the request in which it would go. */
	readonly isDryRun?: boolean;
}

/** Time, chance and the network, as the run gets them. */
export interface RunPorts {
	readonly send: SendRequest;
	readonly clock: Clock;
	/** A number in 0 to 1. */
	readonly random: () => number;
	readonly isCancelled: () => boolean;
	/** Told of the progress in numbers, never in names. */
	readonly log: (message: string) => void;
}

/** What a run did. `refusal` is set when Webex let nothing through, `endedBy` when something ended a run that left something unconfirmed. */
export interface RunReport {
	/** The plan's steps as they were carried out; a create that met a conflict may have become a change. */
	readonly steps: readonly PlannedStep[];
	/** One for each step, in its order. */
	readonly settlements: readonly Settlement[];
	readonly requests: number;
	readonly refusal?: Refusal;
	readonly endedBy?: Ending;
}

/** Why a run ended before its end: a limit of its own, or a `refusal` of Webex. */
export interface Ending {
	readonly detail: string;
	readonly refusal?: Refusal;
}
