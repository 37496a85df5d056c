import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../e2e/folders';
import { explain } from '../e2e/missing';
import { startProgress, type Progress } from '../e2e/progress';
import { exitOnSignals } from '../e2e/signals';
import { drawChart } from './chart';
import { measureJobs } from './jobs/measure';
import { measureLarge } from './large/measure';
import { measureInN8n } from './n8n/compare';
import { printN8nFigures } from './n8n/report';
import { measurePipeline } from './pipeline/measure';
import { measureRequests } from './requests/measure';
import { measureSizes, tolerance } from './sizes/measure';

/** The parts of the benchmark by name; each prints its tables. */
const parts: Readonly<Record<string, (progress: Progress) => Promise<void>>> = {
	async pipeline(progress) {
		const rows = await progress.during('The pipeline in one process, against the floor', measurePipeline);
		console.log(
			'\nProcessor time of the pipeline per operation, without latency; the floor is axios posting the same bodies and parsing the answers\n',
		);
		console.table(rows);
	},
	async requests(progress) {
		const rows = await progress.during('Requests, with references and faults, in virtual time', measureRequests);
		console.log('\nRequests sent over the lower bound\n');
		console.table(rows);
	},
	async jobs(progress) {
		const rows = await progress.during('Whole jobs, in virtual time', measureJobs);
		console.log('\nWhole jobs over the bound: 50 ms a request and 2 ms an operation, so many reads and so many writes at a time\n');
		console.table(rows);
	},
	async large(progress) {
		const rows = await measureLarge(progress);
		console.log(
			'\nLarge runs against a Webex in this process, whose work does not count; the floor parses the same answers and writes the same bodies. A block is time in which nothing else had its turn, as far as this thread had the processor\n',
		);
		console.table(rows);
	},
	async sizes(progress) {
		const rows = await measureSizes(progress);
		console.log(`\nProcessor time by size; growth is the ratio of the times over that of the sizes, and up to ${tolerance} it is linear\n`);
		console.table(rows);
	},
	async n8n(progress) {
		const figures = await measureInN8n(progress);
		printN8nFigures(figures);
		writeFileSync(join(repository, 'docs', 'images', 'bench.svg'), drawChart(figures));
		console.log('\nThe chart is in docs/images/bench.svg.');
	},
};

/** `npm run bench [-- pipeline|requests|jobs|large|sizes|n8n]`: what the node costs, as ratios within one run; all parts, or those named. */
async function main(named: readonly string[]): Promise<void> {
	exitOnSignals();
	const unknown = named.find((name) => parts[name] === undefined);
	if (unknown !== undefined) throw new Error(`There is no part "${unknown}". The parts: ${Object.keys(parts).join(', ')}`);
	const progress = startProgress();
	for (const [name, run] of Object.entries(parts)) {
		if (named.length === 0 || named.includes(name)) await run(progress);
	}
}

main(process.argv.slice(2)).then(
	() => process.exit(0),
	(error: unknown) => {
		console.error(explain(error));
		process.exit(1);
	},
);
