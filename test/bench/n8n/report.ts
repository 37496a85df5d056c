import { table } from '../../e2e/table';
import { figuresOf, medianOf, type N8nFigures, type RunFigures, type WayFigures } from './figures';

/** Prints the figures as tables, and which targets they meet. */
export function printN8nFigures(figures: N8nFigures): void {
	const { n8nVersion, rows, latencyMs, perOperationMs, requestsPerSecond } = figures;
	console.log(
		`\n${rows} users created inside n8n ${n8nVersion}, ${latencyMs} ms a request and ${perOperationMs} ms an operation: medians of the runs\n`,
	);
	console.log(withoutLimit(figures));
	console.log('\nProcessor time and memory are those of n8n with its task runners, for the whole execution: take off the rows alone.');
	console.log(
		`Of the ${seconds(figures, ({ ms }) => ms)} s of Webex SCIM the stand-in's answers took ${seconds(figures, ({ answeringMs }) => answeringMs)} s.`,
	);
	console.log(`\nThe same with ${requestsPerSecond} requests a second allowed, 429 beyond: one run each\n`);
	console.log(withLimit(figures));
	console.log(
		`\n${table(
			['target', 'reached', 'met'],
			targetsOf(figures).map(({ target, reached, isMet }) => [target, reached, isMet ? 'yes' : 'NO']),
		)}`,
	);
}

/** What the node promises about its costs. */
export interface Target {
	readonly target: string;
	readonly reached: string;
	readonly isMet: boolean;
}

/** The targets, as these figures meet or miss them. */
function targetsOf(figures: N8nFigures): readonly Target[] {
	const nodes = (['node', 'nodeParallel'] as const).map((id) => figuresOf(figures, id));
	const cpu = (way: WayFigures): number => medianOf(way, ({ cpuSeconds }) => cpuSeconds);
	const byHand = cpu(figuresOf(figures, 'byHand'));
	return nodes.flatMap((node) => {
		const { name, limited, boundMs = Number.NaN } = node;
		const over = medianOf(node, ({ ms }) => ms) / boundMs - 1;
		const linked = medianOf(node, ({ rowsLinked }) => rowsLinked);
		const through = limited?.rowsThrough ?? 0;
		return [
			{
				target: `${name}: at most 5 % over the bound of ${boundMs} ms`,
				reached: `${round(over * 100, 1)} %`,
				isMet: over <= 0.05,
			},
			{
				target: `${name}: processor time not above the way by hand`,
				reached: `${round(cpu(node))} s, by hand ${round(byHand)} s`,
				isMet: cpu(node) <= byHand,
			},
			{ target: `${name}: every row linked to its result`, reached: `${linked}`, isMet: linked === figures.rows },
			{ target: `${name}: every row through under the limit`, reached: `${through}`, isMet: through === figures.rows },
		];
	});
}

/** A figure in ms of the node with its defaults, in seconds. */
function seconds(figures: N8nFigures, figure: (run: RunFigures) => number): number {
	return round(medianOf(figuresOf(figures, 'node'), figure) / 1000);
}

function withoutLimit({ ways }: N8nFigures): string {
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

function withLimit({ ways }: N8nFigures): string {
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

function round(value: number, digits = 2): number {
	return Number(value.toFixed(digits));
}
