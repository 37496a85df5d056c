import { defaultN8nVersion, installN8n, type N8nInstallation } from '../../e2e/install';
import { startN8n } from '../../e2e/n8n';
import { packPackage } from '../../e2e/package';
import type { Progress } from '../../e2e/progress';
import type { WebexOptions } from '../../webex/webex';
import type { N8nFigures, RaceFigures, RunFigures, WayFigures } from './figures';
import { joiners, joinersAsJson } from './joiners';
import { measureRun } from './measure';
import { manyMovers, movers } from './movers';
import { requireProcFolder } from './process';
import { speed, type Race, type Way } from './race';

/** What is measured: two comparisons, and beside the first two more forms of the node with as many rows. */
const races: readonly Race[] = [joiners(2_000), joinersAsJson(2_000), manyMovers(2_000), movers(500)];

/** How often each way is measured after a first time that does not count. */
const repeats = 3;

const requestsPerSecond = 5;

/** Builds and packs the package, and measures every way of every race in a real n8n against the stand-in. Linux only. */
export async function measureInN8n(progress: Progress): Promise<N8nFigures> {
	requireProcFolder();
	const installation = await installN8n(defaultN8nVersion, progress);
	const tarball = await progress.during('Building and packing the package', packPackage);
	const figures: RaceFigures[] = [];
	for (const race of races) figures.push(await measureRace(installation, tarball, progress, race));
	return { n8nVersion: installation.version, ...speed, requestsPerSecond, races: figures };
}

async function measureRace(installation: N8nInstallation, tarball: string, progress: Progress, race: Race): Promise<RaceFigures> {
	const { id, name, rowCount, ways } = race;
	const figures: WayFigures[] = [];
	for (const way of ways) {
		const measure = async (): Promise<WayFigures> => await measureWay(installation, tarball, progress, race, way);
		figures.push(await progress.during(`${rowCount} ${name} in n8n ${installation.version}: ${way.name}`, measure));
	}
	return { id, name, rows: rowCount, ways: figures };
}

/** Each way has an n8n of its own: n8n keeps memory that it once had, so that a peak would be that of an earlier way. */
async function measureWay(installation: N8nInstallation, tarball: string, progress: Progress, race: Race, way: Way): Promise<WayFigures> {
	const n8n = await startN8n(installation, tarball);
	const measure = async (options: WebexOptions): Promise<RunFigures> => await measureRun(n8n, progress, race, way, options);
	try {
		await measure(speed);
		const runs: RunFigures[] = [];
		for (let repeat = 0; repeat < repeats; repeat++) runs.push(await measure(speed));
		const { id, name, boundMs } = way;
		const isLimited = race.isLimitedToo && id !== 'rowsOnly';
		return {
			id,
			name,
			...(boundMs === undefined ? {} : { boundMs }),
			runs,
			...(isLimited ? { limited: await measure({ ...speed, rateLimit: { perSecond: requestsPerSecond } }) } : {}),
		};
	} finally {
		await n8n.stop();
	}
}
