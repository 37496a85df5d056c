/** `npm run test:every -- --steps N --seconds N`: every interleaving of small runs, judged by the laws, with numbers. */
import { parseArgs } from 'node:util';
import { levelsOf, type Level } from './levels';
import { walk, type Breach } from './walk';

const { values } = parseArgs({
	options: {
		/** Most steps of a plan. */
		steps: { type: 'string', default: '4' },
		/** When to stop; what was not walked by then is told. */
		seconds: { type: 'string', default: '300' },
	},
});

/** Most points of one scene, so that it fits into memory. */
const maxStates = 300_000;

interface Totals {
	states: number;
	paths: number;
	ends: number;
	plans: number;
	/** By law, whatever the numbers in its words: the one with the shortest way, and in how many plans it was broken. */
	readonly breaches: Map<string, { readonly first: Breach; readonly plans: number }>;
	/** By scene: points that were counted on a level before. */
	readonly counted: Map<string, number>;
}

void main();

async function main(): Promise<void> {
	const startMs = Date.now();
	const endMs = startMs + Number(values.seconds) * 1000;
	const levels = levelsOf().filter(({ steps }) => steps <= Number(values.steps));
	const totals: Totals = { states: 0, paths: 0, ends: 0, plans: 0, breaches: new Map(), counted: new Map() };
	console.log('steps  troubles  plans              states       paths        ends  seconds');
	for (const [index, level] of levels.entries()) {
		const levelStartMs = Date.now();
		const shareMs = (endMs - levelStartMs) / (levels.length - index);
		await walkLevel(level, totals, levelStartMs + shareMs);
	}
	const seconds = Math.round((Date.now() - startMs) / 1000);
	console.log(`\n${totals.plans} plans, ${totals.states} states, ${totals.paths} paths, ${totals.ends} ends, ${seconds} s`);
	console.log(`violations: ${[...totals.breaches.values()].reduce((sum, { plans }) => sum + plans, 0)}`);
	for (const { first, plans } of totals.breaches.values())
		console.log(`\n${first.law} (this law in ${plans} plans)\n  ${first.way.join('\n  ')}`);
	process.exit(totals.breaches.size === 0 ? 0 : 1);
}

/** Walks the scenes of a level until its time is over, in an order that takes some of everything first. */
async function walkLevel({ steps, maxTroubles, scenes }: Level, totals: Totals, untilMs: number): Promise<void> {
	const startMs = Date.now();
	const isOver = (): boolean => Date.now() > untilMs;
	let [whole, states, paths, ends] = [0, 0, 0, 0];
	for (const scene of scattered(scenes)) {
		if (isOver()) break;
		const walked = await walk(scene, { maxTroubles, maxStates, isOver });
		const before = totals.counted.get(scene.name) ?? 0;
		totals.counted.set(scene.name, Math.max(before, walked.states));
		if (before === 0) totals.plans++;
		if (walked.isWhole) whole++;
		states += Math.max(0, walked.states - before);
		paths += walked.paths;
		ends += walked.ends;
		for (const breach of walked.breaches) note(totals.breaches, { ...breach, way: [scene.name, ...breach.way] });
	}
	totals.states += states;
	totals.paths += paths;
	totals.ends += ends;
	const plans = `${whole} of ${scenes.length} whole`;
	const troubles = maxTroubles === Infinity ? 'any' : `up to ${maxTroubles}`;
	const numbers = [states, paths, ends].map((number) => String(number).padStart(12)).join('');
	console.log(
		`${String(steps).padStart(5)}  ${troubles.padEnd(8)}  ${plans.padEnd(18)}${numbers}  ${Math.round((Date.now() - startMs) / 1000)}`,
	);
}

function note(breaches: Totals['breaches'], breach: Breach): void {
	const law = breach.law.replace(/\d+/g, 'n');
	const { first = breach, plans = 0 } = breaches.get(law) ?? {};
	breaches.set(law, { first: breach.way.length < first.way.length ? breach : first, plans: plans + 1 });
}

/** The same in an order in which neighbours are far from each other, so that a part of it is a fair sample. */
function scattered<T>(list: readonly T[]): readonly T[] {
	const strides = Math.ceil(Math.sqrt(list.length));
	return Array.from({ length: strides }, (_, first) => list.filter((__, index) => index % strides === first)).flat();
}
