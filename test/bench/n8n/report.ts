import { table } from '../../e2e/table';
import { medianOf, wayOf, type N8nFigures, type RaceFigures, type RunFigures } from './figures';
import { formsOf } from './forms';
import { targetsOf } from './targets';

/** Prints the figures as tables, and which targets they meet. */
export function printN8nFigures(figures: N8nFigures): void {
	const { n8nVersion, latencyMs, perOperationMs, requestsPerSecond, races } = figures;
	console.log(
		`\nInside n8n ${n8nVersion}, ${latencyMs} ms a request and ${perOperationMs} ms an operation. Processor time and memory are those of`,
	);
	console.log('n8n with its task runners, for the whole execution: take off the rows alone.');
	for (const race of races) printRace(race, requestsPerSecond);
	console.log(
		"\nProcessor time of the node's forms: seconds of n8n with its task runners, run by run, and the medians less the rows alone\n",
	);
	console.log(
		table(
			['form', 'runs', 'rows alone', 'its own'],
			formsOf(figures).map(({ name, runs, rowsAlone, ownSeconds }) => [name, listed(runs), listed(rowsAlone), round(ownSeconds)]),
		),
	);
	console.log(
		`\n${table(
			['target', 'reached', 'met'],
			targetsOf(figures).map(({ target, reached, isMet }) => [target, reached, isMet ? 'yes' : 'NO']),
		)}`,
	);
}

function printRace(race: RaceFigures, requestsPerSecond: number): void {
	const what = `${race.rows} ${race.name}`;
	console.log(`\n${what}: medians of the runs\n`);
	console.log(withoutLimit(race));
	console.log(
		`\nOf the ${seconds(race, ({ ms }) => ms)} s of Webex SCIM the stand-in's answers took ${seconds(race, ({ answeringMs }) => answeringMs)} s, those side by side counted each.`,
	);
	if (race.ways.every(({ limited }) => limited === undefined)) return;
	console.log(`\n${what} with ${requestsPerSecond} requests a second allowed, 429 beyond: one run each\n`);
	console.log(withLimit(race));
}

/** A figure in ms of the node with its defaults, in seconds. */
function seconds(race: RaceFigures, figure: (run: RunFigures) => number): number {
	return round(medianOf(wayOf(race, 'node'), figure) / 1000);
}

function withoutLimit({ ways }: RaceFigures): string {
	const header = ['way', 's', 'bound s', 'requests', 'in flight', 'CPU s', 'peak MB', 'rows through', 'rows linked', 'stand-in busy %'];
	return table(
		header,
		ways.map((way) => [
			way.name,
			round(medianOf(way, ({ ms }) => ms) / 1000),
			way.boundMs === undefined ? '' : `${way.boundMs / 1000}`,
			medianOf(way, ({ requests }) => requests),
			medianOf(way, ({ inFlight }) => inFlight),
			round(medianOf(way, ({ cpuSeconds }) => cpuSeconds)),
			round(
				medianOf(way, ({ peakMegabytes }) => peakMegabytes),
				0,
			),
			medianOf(way, ({ rowsThrough }) => rowsThrough),
			medianOf(way, ({ rowsLinked }) => rowsLinked),
			round(medianOf(way, ({ standInBusy }) => standInBusy) * 100, 0),
		]),
	);
}

function withLimit({ ways }: RaceFigures): string {
	const header = ['way', 'rows through', 'rows linked', 'requests', 'of them 429', 's', 'CPU s', "n8n's end of the execution"];
	return table(
		header,
		ways.flatMap(({ name, limited }) => {
			if (limited === undefined) return [];
			const { rowsThrough, rowsLinked, requests, tooMany, ms, cpuSeconds, status, error } = limited;
			const end = error === undefined ? status : `${status}: ${error}`;
			return [[name, rowsThrough, rowsLinked, requests, tooMany, round(ms / 1000), round(cpuSeconds), end]];
		}),
	);
}

function listed(numbers: readonly number[]): string {
	return numbers.map((number) => number.toFixed(2)).join(' ');
}

function round(value: number, digits = 2): number {
	return Number(value.toFixed(digits));
}
