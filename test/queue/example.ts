import { openExample, type Example } from '../e2e/example';
import type { Stage } from '../e2e/stage';
import { wantedCsv, type WhenMissing } from './list';

/** The example's node that changes Webex. */
export const syncName = 'Sync Webex Users';

/** Imports the example of a nightly sync and sets it up, as its note says, for the list of one domain. */
export async function openNightlySync(stage: Stage, domain: string, whenMissing: WhenMissing): Promise<Example> {
	const example = await openExample(stage, 'nightly-sync', { sample: `${domain}.csv`, text: wantedCsv(domain) });
	for (const node of example.webexNodes) await example.set(node, { scopeFilter: `userName ew "@${domain}"`, whenMissing });
	await example.set(syncName, { dryRun: false });
	await example.setOptions(syncName, { return: 'all' });
	return example;
}
