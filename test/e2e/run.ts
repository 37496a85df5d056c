import { playAll } from './playAll';
import { startN8nWithPackage } from './prepare';
import { scenarios } from './scenarios';
import { withStage } from './stage';

/** `npm run test:e2e [-- words] [-- --n8n=version]`: plays the scenarios in one real n8n. */
playAll(scenarios, async (progress, version) => {
	const n8n = await startN8nWithPackage(progress, version);
	return { play: async ({ play }) => await withStage(n8n, progress, play), close: n8n.stop };
});
