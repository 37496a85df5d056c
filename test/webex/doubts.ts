import { bulkDoubts } from './bulkDoubts';
import type { Doubt, DoubtAnswer } from './doubt';
import type { WebexOptions } from './options';
import { patchDoubts } from './patchDoubts';
import { peopleDoubts } from './peopleDoubts';
import { limitDoubts } from './limitDoubts';
import { readDoubts } from './readDoubts';

/** Everything about the live service that was never seen, as data: docs/doubts.md, the worlds and the probe are made from it. */
export const doubts: readonly Doubt[] = [...patchDoubts, ...bulkDoubts, ...peopleDoubts, ...readDoubts, ...limitDoubts];

/** Those that the stand-in has a switch for. */
export const switches: readonly Doubt[] = doubts.filter(({ answers }) => answers.length > 0);

/** An answer for some of the doubts, by their keys; the others are as the stand-in has them. */
export type World = Readonly<Record<string, string>>;

/** The options that make the stand-in such a world. Throws on a doubt or an answer that there is not. */
export function optionsOf(world: World): WebexOptions {
	return Object.entries(world).reduce((options, [key, answer]) => merged(options, answerOf(key, answer).switches), {});
}

/** The answer of a doubt, by its key. Throws when there is none. */
export function answerOf(key: string, answer: string): DoubtAnswer {
	const found = switches.find((doubt) => doubt.key === key)?.answers.find((each) => each.key === answer);
	if (found === undefined) throw new Error(`There is no answer '${answer}' to a doubt '${key}'.`);
	return found;
}

/** What several doubts set in one option is joined. */
function merged(one: WebexOptions, other: WebexOptions): WebexOptions {
	return {
		...one,
		...other,
		...joined({ patchForms: { ...one.patchForms, ...other.patchForms } }),
		...joined({ lagMs: { ...one.lagMs, ...other.lagMs } }),
		...joined({ unsearchable: [...(one.unsearchable ?? []), ...(other.unsearchable ?? [])] }),
	};
}

function joined(option: WebexOptions): WebexOptions {
	return Object.values(option).every((value: object) => Object.keys(value).length === 0) ? {} : option;
}
