import type { Webex } from '../webex/webex';
import type { WhenMissing } from './list';

/** A moment in the middle of a sync of 100, 100 and 60 operations, in which its worker is killed. */
export interface Moment {
	readonly name: string;
	/** Makes the stand-in hold still there. */
	arrange(webex: Webex): void;
	isNow(webex: Webex): boolean;
	/** Operations that have taken effect by then. */
	readonly inEffect: number;
	readonly whenMissing: WhenMissing;
	readonly again: 'atOnce' | 'onceNoticed';
}

/** Longer than any scenario: the answer never comes while somebody waits for it. */
const holdMs = 300_000;

/** Webex has done what was asked, and nobody will hear it. */
export const answerUnderWay: Moment = {
	name: 'with its second bulk request done and the answer on its way',
	arrange: (webex) =>
		(webex.faultPlan = ({ kind, number }) => (kind === 'bulk' && number === 2 ? { kind: 'slow', ms: holdMs } : undefined)),
	isNow: (webex) => webex.bulkRequests().length === 2,
	inEffect: 200,
	whenMissing: 'delete',
	again: 'atOnce',
};

export const moments: readonly Moment[] = [
	{
		name: 'while it reads the users',
		arrange: (webex) => (webex.faultPlan = ({ kind, number }) => (kind === 'read' && number === 2 ? { kind: 'hang' } : undefined)),
		isNow: ({ faultsInjected }) => faultsInjected['hang'] === 1,
		inEffect: 0,
		whenMissing: 'deactivate',
		again: 'atOnce',
	},
	{
		name: 'with its first bulk request sent and nothing done yet',
		arrange: (webex) => (webex.faultPlan = ({ kind }) => (kind === 'bulk' ? { kind: 'hang', effect: 'none' } : undefined)),
		isNow: (webex) => webex.bulkRequests().length === 1,
		inEffect: 0,
		whenMissing: 'deactivate',
		again: 'onceNoticed',
	},
	answerUnderWay,
	{
		name: 'between two requests, while it waits as Webex asked',
		arrange: (webex) =>
			(webex.faultPlan = ({ kind, number }) =>
				kind === 'bulk' && number === 2 ? { kind: 'status', status: 429, retryAfter: holdMs / 1000 } : undefined),
		isNow: (webex) => webex.bulkRequests()[1]?.status === 429,
		inEffect: 100,
		whenMissing: 'deactivate',
		again: 'onceNoticed',
	},
	{
		name: 'while it looks up what became of a request that broke off half done',
		arrange(webex) {
			const hasBroken = (): boolean => (webex.faultsInjected['cut'] ?? 0) > 0;
			webex.faultPlan = ({ kind, number }) => {
				if (kind === 'bulk' && number === 2) return { kind: 'cut', when: 'middle', afterOperations: 41 };
				return kind === 'read' && hasBroken() ? { kind: 'hang' } : undefined;
			};
		},
		isNow: ({ faultsInjected }) => (faultsInjected['hang'] ?? 0) > 0,
		inEffect: 141,
		whenMissing: 'deactivate',
		again: 'atOnce',
	},
	{
		name: 'while it deletes who is missing',
		arrange: (webex) =>
			(webex.faultPlan = ({ kind, number }) => (kind === 'bulk' && number === 3 ? { kind: 'slow', ms: holdMs } : undefined)),
		isNow: (webex) => webex.bulkRequests().length === 3,
		inEffect: 260,
		whenMissing: 'delete',
		again: 'onceNoticed',
	},
];
