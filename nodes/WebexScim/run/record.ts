import type { PlannedStep } from '../plan/step';
import type { OperationResult } from '../scim/parse';
import type { PatchForm } from '../scim/patch/forms';
import type { PutOff, Standing } from './standing';

/** All that is known of a step of the plan. A create that met a conflict may have become a change. */
export interface StepRecord {
	readonly step: PlannedStep;
	readonly standing: Standing;
	readonly attempts: number;
	/** When it was first sent, or sent again for certain, in our time. */
	readonly firstSentMs?: number;
	/** It was sent without an answer at least once. */
	readonly wasUnsure: boolean;
	/** Webex put it off, which it may have done all the same, and no look has told since. */
	readonly putOff: PutOff | undefined;
	/** The row with which Webex last put it off. */
	readonly said?: OperationResult;
	/** How often it was sent without an answer and then found not carried out. */
	readonly undone: number;
	/** It was the only operation of the request that it was sent in last. */
	readonly wasAlone: boolean;
	/** The form in which a PATCH goes; absent: as it was made. */
	readonly form?: PatchForm;
	/** Webex refused one form, so that it goes in the other. */
	readonly isInOtherForm: boolean;
}
