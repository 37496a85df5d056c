import { defaultN8nVersion, installN8n } from './install';
import { startN8n, type N8n } from './n8n';
import { packPackage } from './package';
import type { Progress } from './progress';

/** A running n8n with this package as it stands now: installs n8n if need be, builds and packs the package, starts n8n with it. */
export async function startN8nWithPackage(progress: Progress, version: string = defaultN8nVersion): Promise<N8n> {
	const installation = await installN8n(version, progress);
	const tarball = await progress.during('Building and packing the package', packPackage);
	return await progress.during(`Starting n8n ${version} with the package installed`, () => startN8n(installation, tarball));
}
