import { defaultN8nVersion, installN8n, type N8nInstallation } from '../../e2e/install';
import { startN8n } from '../../e2e/n8n';
import { packPackage } from '../../e2e/package';
import type { Progress } from '../../e2e/progress';
import type { WebexOptions } from '../../webex/webex';
import type { N8nFigures, RunFigures, WayFigures } from './figures';
import { operationsPerRequest, rowCount } from './joiners';
import { measureRun } from './measure';
import { requireProcFolder } from './process';
import { ways, type Way } from './ways';

/** How often each way is measured after a first time that does not count. */
const repeats = 3;

const speed = { latencyMs: 50, perOperationMs: 2 } as const;
const requestsPerSecond = 5;

/** Builds and packs the package, and measures every way over the same rows in a real n8n against the stand-in. Linux only. */
export async function measureInN8n(progress: Progress): Promise<N8nFigures> {
	requireProcFolder();
	const installation = await installN8n(defaultN8nVersion, progress);
	const tarball = await progress.during('Building and packing the package', packPackage);
	return await measureWays(installation, tarball, progress);
}

/** The same for a package that is packed already. */
async function measureWays(installation: N8nInstallation, tarball: string, progress: Progress): Promise<N8nFigures> {
	const figures: WayFigures[] = [];
	for (const way of ways) {
		const measure = async (): Promise<WayFigures> => await measureWay(installation, tarball, progress, way);
		figures.push(await progress.during(`${rowCount} rows in n8n ${installation.version}: ${way.name}`, measure));
	}
	return { n8nVersion: installation.version, rows: rowCount, ...speed, requestsPerSecond, ways: figures };
}

/** Each way has an n8n of its own: n8n keeps memory that it once had, so that a peak would be that of an earlier way. */
async function measureWay(installation: N8nInstallation, tarball: string, progress: Progress, way: Way): Promise<WayFigures> {
	const n8n = await startN8n(installation, tarball);
	const measure = async (options: WebexOptions): Promise<RunFigures> => await measureRun(n8n, progress, way, options);
	try {
		await measure(speed);
		const runs: RunFigures[] = [];
		for (let repeat = 0; repeat < repeats; repeat++) runs.push(await measure(speed));
		const { id, name, parallelRequests } = way;
		return {
			id,
			name,
			...(parallelRequests === undefined ? {} : { boundMs: lowerBoundMs(parallelRequests) }),
			runs,
			...(id === 'rowsOnly' ? {} : { limited: await measure({ ...speed, rateLimit: { perSecond: requestsPerSecond } }) }),
		};
	} finally {
		await n8n.stop();
	}
}

/** The first request goes alone, the others so many at a time; each takes as long as the stand-in is told to take. */
function lowerBoundMs(parallelRequests: number): number {
	const requests = Math.ceil(rowCount / operationsPerRequest);
	const turns = 1 + Math.ceil((requests - 1) / parallelRequests);
	return turns * (speed.latencyMs + operationsPerRequest * speed.perOperationMs);
}
