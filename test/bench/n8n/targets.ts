import { medianOf, raceOf, wayOf, type N8nFigures, type RaceFigures, type WayFigures } from './figures';
import { formsOf } from './forms';

/** What the node promises about its costs. */
export interface Target {
	readonly target: string;
	readonly reached: string;
	readonly isMet: boolean;
}

/** The targets, as these figures meet or miss them. */
export function targetsOf(figures: N8nFigures): readonly Target[] {
	return [...(['joiners', 'movers'] as const).flatMap((id) => targetsOfRace(raceOf(figures, id))), ...targetsOfForms(figures)];
}

function targetsOfRace(race: RaceFigures): readonly Target[] {
	const byHand = cpuOf(wayOf(race, 'byHand'));
	return (['node', 'nodeParallel'] as const).flatMap((id) => {
		const node = wayOf(race, id);
		const { limited, boundMs } = node;
		const name = `${race.name}, ${node.name}`;
		const linked = medianOf(node, ({ rowsLinked }) => rowsLinked);
		const through = limited?.rowsThrough ?? 0;
		return [
			...(boundMs === undefined ? [] : [closeToBound(name, node, boundMs)]),
			{
				target: `${name}: processor time not above the way by hand`,
				reached: `${cpuOf(node).toFixed(2)} s, by hand ${byHand.toFixed(2)} s`,
				isMet: cpuOf(node) <= byHand,
			},
			{ target: `${name}: every row linked to its result`, reached: `${linked}`, isMet: linked === race.rows },
			{ target: `${name}: every row through under the limit`, reached: `${through}`, isMet: through === race.rows },
		];
	});
}

function closeToBound(name: string, node: WayFigures, boundMs: number): Target {
	const over = medianOf(node, ({ ms }) => ms) / boundMs - 1;
	return { target: `${name}: at most 5 % over the bound of ${boundMs} ms`, reached: `${(over * 100).toFixed(1)} %`, isMet: over <= 0.05 };
}

/** A run that left rows out shows nothing about its cost. */
function targetsOfForms(figures: N8nFigures): readonly Target[] {
	const [first, ...others] = formsOf(figures);
	return others.map(({ name, ownSeconds, isWhole }) => ({
		target: `${name}: processor time at most that of ${first.name}`,
		reached: `${ownSeconds.toFixed(2)} s, ${first.name} ${first.ownSeconds.toFixed(2)} s${isWhole ? '' : ', but not every row came through'}`,
		isMet: isWhole && first.isWhole && ownSeconds <= first.ownSeconds,
	}));
}

function cpuOf(way: WayFigures): number {
	return medianOf(way, ({ cpuSeconds }) => cpuSeconds);
}
