import type { WebexOptions } from './options';

/** Where something is known from: a vendor's page or specification, a client that runs against the live service, a person's report, an inference. */
export interface Evidence {
	readonly mark: 'doc' | 'sdk' | 'user' | 'guess';
	readonly says: string;
}

/** A way in which Webex may be, and the options that make the stand-in so. */
export interface DoubtAnswer {
	readonly key: string;
	readonly says: string;
	readonly switches: WebexOptions;
	/** No run comes to anything in such a world: it is tried by itself. */
	readonly endsRuns?: true;
}

/** Something about the live service that nobody here has seen. */
export interface Doubt {
	readonly key: string;
	readonly about: DoubtTopic;
	readonly question: string;
	readonly evidence: readonly Evidence[];
	/** The first is what the stand-in does by itself. None: there is nothing to switch. */
	readonly answers: readonly DoubtAnswer[];
	/** How the probe tells, in words; absent: it cannot be told from outside without harm. */
	readonly probe?: string;
	/** The probe needs no writing for it. */
	readonly isReadOnly?: true;
}

/** Headings of the list. */
export type DoubtTopic = 'Changes' | 'Bulk requests' | 'Users and groups' | 'Searches and reads' | 'Limits and surroundings';

/** An answer that is the stand-in's own way. */
export function asItIs(key: string, says: string): DoubtAnswer {
	return { key, says, switches: {} };
}

/** An answer with what makes the stand-in so. */
export function switched(key: string, says: string, switches: WebexOptions): DoubtAnswer {
	return { key, says, switches };
}
