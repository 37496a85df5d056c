import { deeds, sumOfDeeds, type Deed, type DeedCounts } from '../plan/deeds';
import type { Outcome } from '../plan/outcome';
import type { Operation } from '../plan/step';
import { counted } from '../scim/counted';
import { each, type Work } from '../scim/work';
import type { Row } from './rows';

/** A run in numbers: rows by their outcome, and what was done, or would be, each deed once though several rows may ask for it. */
export interface Sum {
	readonly outcomes: Readonly<Record<Outcome['kind'], number>>;
	/** Rows that were taken as they are, which counts as applied. */
	readonly adopted: number;
	readonly deeds: DeedCounts;
	readonly requests: number;
}

export function* sumOf(rows: readonly Row[], requests: number): Work<Sum> {
	const outcomes = { applied: 0, unchanged: 0, planned: 0, rejected: 0, invalid: 0, notAttempted: 0, unconfirmed: 0 };
	const done = new Map<number, Operation>();
	let adopted = 0;
	yield* each(rows, ({ index, step, settlement, further = [] }) => {
		const { outcome } = settlement;
		for (const [part, operation] of further) done.set(part, operation);
		outcomes[outcome.kind]++;
		if (outcome.kind === 'applied' && outcome.reason === 'adopted') adopted++;
		else if (
			(outcome.kind === 'applied' || outcome.kind === 'planned' || settlement.isInPart === true) &&
			step.kind === 'planned' &&
			index !== undefined
		)
			done.set(index, step.operation);
	});
	return { outcomes, adopted, deeds: yield* sumOfDeeds(done.values()), requests };
}

const deedWords: Readonly<Record<Deed, readonly [string, string]>> = {
	created: ['created', 'would be created'],
	changed: ['changed', 'would be changed'],
	deactivated: ['deactivated', 'would be deactivated'],
	reactivated: ['reactivated', 'would be reactivated'],
	deleted: ['deleted', 'would be deleted'],
	membersAdded: ['members added', 'members would be added'],
	membersRemoved: ['members removed', 'members would be removed'],
};

/** The run in one line: "245 created, 5 changed, 3 deactivated, 12 unchanged, 3 rejected, 4 requests". Numbers only, no names. */
export function sentenceOfSum({ outcomes, adopted, deeds: done, requests }: Sum, isDryRun: boolean): string {
	const counts: readonly (readonly [number, string])[] = [
		...deeds.map((deed) => [done[deed], deedWords[deed][isDryRun ? 1 : 0]] as const),
		[adopted, 'adopted'],
		[outcomes.unchanged, 'unchanged'],
		[outcomes.rejected, 'rejected'],
		[outcomes.invalid, 'invalid'],
		[outcomes.notAttempted, 'not attempted'],
		[outcomes.unconfirmed, 'unconfirmed'],
	];
	const parts = counts.flatMap(([count, words]) => (count === 0 ? [] : [`${count.toLocaleString('en')} ${inNumber(count, words)}`]));
	return [...parts, counted(requests, 'request')].join(', ');
}

function inNumber(count: number, words: string): string {
	return count === 1 ? words.replace(/^members/, 'member') : words;
}
