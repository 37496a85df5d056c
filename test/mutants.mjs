/**
 * `npm run test:mutants [-- --room plan] [--share 2] [--seed 7]`: breaks the rooms behind n8n on purpose, one small change at a time, and counts
 * how many of the changes the unit tests of the same room notice: a score for each room and file, and one for all. There are some 20,000 such
 * changes; `--share` draws a share of the lines, in percent, and counts the changes on these.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import process from 'node:process';
import { left, rooms } from './stryker.config.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
	options: {
		room: { type: 'string', multiple: true, default: rooms },
		share: { type: 'string', default: '100' },
		seed: { type: 'string' },
	},
});
const share = Number(values.share);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!(share > 0 && share <= 100) || !Number.isInteger(seed)) {
	console.error('--share is a number above 0 and up to 100, --seed a whole number.');
	process.exit(2);
}
if (values.room.some((room) => !rooms.includes(room))) {
	console.error(`--room is one of ${rooms.join(', ')}.`);
	process.exit(2);
}

/** So few that a sample has many, and so many that most hold something to change. */
const linesInWindow = 6;

/** Numbers from 0 to 1 that a seed repeats (a linear congruence). */
function randomOf(start) {
	let state = start;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return state / 4_294_967_296;
	};
}

function filesIn(folder) {
	const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
	return entries.flatMap((entry) => (entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

const files = values.room.flatMap((room) => filesIn(`nodes/WebexScim/${room}`)).filter((file) => !left.includes(file));

/** Windows of lines out of these files, each as Stryker takes it. */
function sample() {
	const random = randomOf(seed);
	return files.flatMap((file) => {
		const count = readFileSync(join(root, file), 'utf8').split('\n').length;
		const starts = Array.from({ length: Math.ceil(count / linesInWindow) }, (_, window) => window * linesInWindow + 1);
		return starts.filter(() => random() < share / 100).map((start) => `${file}:${start}-${start + linesInWindow - 1}`);
	});
}

const mutate = share === 100 ? files : sample();
console.log(share === 100 ? 'All lines are changed.' : `${share} % of the lines, drawn with --seed ${seed}.`);
const { status } = spawnSync('npx', ['stryker', 'run', 'test/stryker.config.mjs', '--mutate', mutate.join(',')], {
	cwd: root,
	stdio: 'inherit',
});
process.exit(status ?? 1);
