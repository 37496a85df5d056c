import { optionsOf, switches, type World } from '../webex/doubts';
import type { WebexOptions } from '../webex/webex';
import { pairwise } from './pairwise';

/** The doubts with the answers that let runs come to something. */
const factors = switches.map(({ key, answers }) => ({ key, answers: answers.filter(({ endsRuns }) => endsRuns !== true) }));

/** Worlds in which every two answers to any two doubts come together at least once. */
export const worlds: readonly World[] = pairwise(factors.map(({ answers }) => answers.length)).map((row) =>
	Object.fromEntries(factors.map(({ key, answers }, factor) => [key, answers[row[factor] ?? 0]?.key ?? ''])),
);

/** Somebody who may be in a list, and has an account in another organization. */
const stranger = 'j\u00fcrgen2@example.com';

/**
 * The stand-in's options of a world, with limits so small that a run of a few rows meets them. That a page of 100 is given when it is
 * asked for is in no doubt: it is Webex's own size.
 */
export function smallOptionsOf(world: World): WebexOptions {
	const { maxPageSize, filterTerms, maxPayloadBytes, maxMembersPage, ...options } = optionsOf(world);
	return {
		...options,
		strangers: [stranger],
		...(maxMembersPage === undefined ? {} : { maxMembersPage: 2 }),
		...(maxPageSize === undefined ? {} : { maxPageSize: options.countOverMost === 'refuse' ? maxPageSize : 4 }),
		...(filterTerms === undefined ? {} : { filterTerms: { ...filterTerms, most: 3 } }),
		...(maxPayloadBytes === undefined ? {} : { maxPayloadBytes: 3000 }),
	};
}

/** A world in a line: only what is not as the stand-in has it. */
export function nameOf(world: World): string {
	const others = switches.flatMap(({ key, answers }) => (world[key] === answers[0]?.key ? [] : [`${key} ${world[key] ?? ''}`]));
	return others.length === 0 ? 'as assumed' : others.join(', ');
}
