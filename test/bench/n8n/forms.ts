import { medianOf, raceOf, wayOf, type N8nFigures, type RaceFigures } from './figures';
import type { RaceId } from './race';

/** A form of the node: what it costs n8n, with the rows' own cost taken off. */
export interface Form {
	readonly name: string;
	/** Of the runs that count, in their order: the whole workflow, and the workflow that only makes the same rows. */
	readonly runs: readonly number[];
	readonly rowsAlone: readonly number[];
	/** The median of the one less that of the other, in hundredths of a second, the steps that processor time is counted in. */
	readonly ownSeconds: number;
	/** Whether every row came through in every run: one that stops early is cheap. */
	readonly isWhole: boolean;
}

/** The forms that are measured over as many rows; what each may cost at most is what the first costs. */
export function formsOf(figures: N8nFigures): readonly [Form, ...Form[]] {
	const form = (name: string, id: RaceId): Form => formOf(name, raceOf(figures, id));
	return [
		form('creates with Mapped Columns', 'joiners'),
		form('creates with JSON', 'joinersAsJson'),
		form('movers by e-mail', 'manyMovers'),
	];
}

function formOf(name: string, race: RaceFigures): Form {
	const [node, rowsOnly] = [wayOf(race, 'node'), wayOf(race, 'rowsOnly')];
	const cpu = ({ cpuSeconds }: { readonly cpuSeconds: number }): number => cpuSeconds;
	return {
		name,
		runs: node.runs.map(cpu),
		rowsAlone: rowsOnly.runs.map(cpu),
		ownSeconds: Number((medianOf(node, cpu) - medianOf(rowsOnly, cpu)).toFixed(2)),
		isWhole: node.runs.every(({ rowsThrough }) => rowsThrough === race.rows),
	};
}
