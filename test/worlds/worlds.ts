import { optionsOf, switches, type World } from '../webex/doubts';
import type { WebexOptions } from '../webex/webex';
import { pairwise } from './pairwise';

/** Worlds in which every two answers to any two doubts come together at least once. */
export const worlds: readonly World[] = pairwise(switches.map(({ answers }) => answers.length)).map((row) =>
	Object.fromEntries(switches.map(({ key, answers }, factor) => [key, answers[row[factor] ?? 0]?.key ?? ''])),
);

/**
 * The stand-in's options of a world, with limits so small that a run of a few rows meets them. That a page of 100 is given when it is
 * asked for is in no doubt: it is Webex's own size.
 */
export function smallOptionsOf(world: World): WebexOptions {
	const { maxPageSize, filterTerms, maxPayloadBytes, ...options } = optionsOf(world);
	return {
		...options,
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
