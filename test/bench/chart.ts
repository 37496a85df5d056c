import { medianOf, raceOf, wayOf, type N8nFigures, type RaceFigures, type WayFigures } from './n8n/figures';
import type { WayId } from './n8n/race';

/** The figures inside n8n as horizontal bars: an SVG without fonts of its own, in colours that are read on white and on black. */
export function drawChart(figures: N8nFigures): string {
	const { requestsPerSecond } = figures;
	const joiners = raceOf(figures, 'joiners');
	const movers = raceOf(figures, 'movers');
	const panels = [
		throughPanel(joiners, joinerWays, requestsPerSecond),
		linkedPanel(joiners, joinerWays),
		processorPanel(joiners, joinerWays),
		throughPanel(movers, moverWays, requestsPerSecond),
		processorPanel(movers, moverWays),
	];
	const tops = panels.map((_, index) => panels.slice(0, index).reduce((top, panel) => top + heightOf(panel), 0));
	const height = panels.reduce((sum, panel) => sum + heightOf(panel), -panelGap);
	const font = "-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${font}" font-size="14" fill="${ink}">`,
		`<title>${escapeText(panels.map(wordsOf).join('. '))}</title>`,
		...panels.map((panel, index) => drawPanel(panel, tops[index] ?? 0)),
		'</svg>',
		'',
	].join('\n');
}

interface Panel {
	readonly title: string;
	readonly bars: readonly Bar[];
}

interface Bar {
	readonly name: string;
	readonly value: number;
	readonly label: string;
	readonly isOurs: boolean;
}

const width = 760;
const barLeft = 220;
const longestBar = 460;
const barHeight = 18;
const barStep = 27;
const barsTop = 32;
const panelGap = 19;

/** All three have about the same contrast against white and against GitHub's dark grey. */
const ink = '#747c85';
const ours = '#2f81f7';
const others = '#9aa2ab';

const joinerWays = ['node', 'oneByOne', 'byHand'] as const;
const moverWays = ['node', 'byHand'] as const;

function throughPanel(race: RaceFigures, ways: readonly WayId[], requestsPerSecond: number): Panel {
	return panelOf(race, ways, {
		title: `${nameOf(race)}: rows through when Webex allows ${requestsPerSecond} requests a second`,
		value: ({ limited }) => limited?.rowsThrough ?? 0,
		label: count,
	});
}

function linkedPanel(race: RaceFigures, ways: readonly WayId[]): Panel {
	return panelOf(race, ways, {
		title: `${nameOf(race)}: rows that n8n links to their own result, without a limit`,
		value: (way) => medianOf(way, ({ rowsLinked }) => rowsLinked),
		label: count,
	});
}

function processorPanel(race: RaceFigures, ways: readonly WayId[]): Panel {
	return panelOf(race, ways, {
		title: `${nameOf(race)}: processor time of n8n, without a limit (less is better)`,
		value: (way) => medianOf(way, ({ cpuSeconds }) => cpuSeconds),
		label: (value) => `${value.toFixed(2)} s`,
	});
}

/** What a panel shows of each way. */
interface Measure {
	readonly title: string;
	value(way: WayFigures): number;
	label(value: number): string;
}

function panelOf(race: RaceFigures, ways: readonly WayId[], { title, value, label }: Measure): Panel {
	const bars = ways.map((id) => {
		const way = wayOf(race, id);
		return { name: way.name, value: value(way), label: label(value(way)), isOurs: id === 'node' };
	});
	return { title, bars };
}

function nameOf({ rows, name }: RaceFigures): string {
	return `${count(rows)} ${name}`;
}

function count(value: number): string {
	return value.toLocaleString('en');
}

function heightOf({ bars }: Panel): number {
	return barsTop + bars.length * barStep + panelGap;
}

function drawPanel({ title, bars }: Panel, top: number): string {
	const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
	return [
		`<text x="0" y="${top + 18}" font-weight="600" font-size="15">${escapeText(title)}</text>`,
		...bars.map((bar, index) => drawBar(bar, (bar.value / most) * longestBar, top + barsTop + index * barStep)),
	].join('\n');
}

/** A value that is not nothing shows as a sliver at least. */
function drawBar({ name, value, label, isOurs }: Bar, length: number, top: number): string {
	const shown = value === 0 ? 0 : Math.max(2, Math.round(length));
	const weight = isOurs ? ' font-weight="600"' : '';
	const middle = top + 14;
	return [
		`<text x="${barLeft - 12}" y="${middle}" text-anchor="end"${weight}>${escapeText(name)}</text>`,
		`<rect x="${barLeft}" y="${top}" width="${shown}" height="${barHeight}" rx="2" fill="${isOurs ? ours : others}"/>`,
		`<text x="${barLeft + shown + 8}" y="${middle}"${weight}>${escapeText(label)}</text>`,
	].join('\n');
}

/** A panel for those who cannot see it. */
function wordsOf({ title, bars }: Panel): string {
	return `${title}: ${bars.map(({ name, label }) => `${name} ${label}`).join(', ')}`;
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
