import { figuresOf, medianOf, type N8nFigures, type WayFigures } from './n8n/figures';

/** The figures inside n8n as horizontal bars: an SVG without fonts of its own, in colours that are read on white and on black. */
export function drawChart(figures: N8nFigures): string {
	const ways = (['node', 'oneByOne', 'byHand'] as const).map((id) => figuresOf(figures, id));
	const count = (value: number): string => value.toLocaleString('en');
	const rows = count(figures.rows);
	const panels: readonly Panel[] = [
		{
			title: `Rows of ${rows} that get through when Webex allows ${figures.requestsPerSecond} requests a second`,
			bars: ways.map((way) => barOf(way, way.limited?.rowsThrough ?? 0, count)),
		},
		{
			title: `Rows of ${rows} that n8n links to their own result, without a limit`,
			bars: ways.map((way) =>
				barOf(
					way,
					medianOf(way, ({ rowsLinked }) => rowsLinked),
					count,
				),
			),
		},
		{
			title: 'Processor time of n8n, without a limit (less is better)',
			bars: ways.map((way) =>
				barOf(
					way,
					medianOf(way, ({ cpuSeconds }) => cpuSeconds),
					(value) => `${value.toFixed(2)} s`,
				),
			),
		},
	];
	const height = panels.length * panelHeight - 14;
	const font = "-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${font}" font-size="14" fill="${ink}">`,
		`<title>${escapeText(panels.map(wordsOf).join('. '))}</title>`,
		...panels.map((panel, index) => drawPanel(panel, index * panelHeight)),
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
const panelHeight = 132;

/** All three have about the same contrast against white and against GitHub's dark grey. */
const ink = '#747c85';
const ours = '#2f81f7';
const others = '#9aa2ab';

function barOf({ id, name }: WayFigures, value: number, label: (value: number) => string): Bar {
	return { name, value, label: label(value), isOurs: id === 'node' };
}

function drawPanel({ title, bars }: Panel, top: number): string {
	const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
	return [
		`<text x="0" y="${top + 18}" font-weight="600" font-size="15">${escapeText(title)}</text>`,
		...bars.map((bar, index) => drawBar(bar, (bar.value / most) * longestBar, top + 32 + index * barStep)),
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
