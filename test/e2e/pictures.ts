import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './folders';
import { playAll } from './playAll';
import { startN8nWithPackage } from './prepare';
import { browser } from './scenarios/browser';
import { exampleOnCanvas } from './scenarios/examples/onCanvas';
import { mapColumns } from './scenarios/panel/mapColumns';
import { withStage, type Scenario } from './stage';

/** The pictures of the documents, by the scenario that shows what they show. */
const pictures: ReadonlyMap<Scenario, readonly string[]> = new Map([
	[mapColumns, ['results', 'mapped-columns']],
	[browser, ['two-outputs']],
	[exampleOnCanvas, ['nightly-sync', 'dry-run']],
]);

/** `npm run pictures`: makes `docs/images` anew from a real n8n, each picture only if its scenario passes, and with the texts that it shows. */
playAll([...pictures.keys()], async (progress, version) => {
	const n8n = await startN8nWithPackage(progress, version);
	const play = async (scenario: Scenario): Promise<void> => {
		await withStage(n8n, progress, scenario.play);
		for (const name of pictures.get(scenario) ?? []) {
			for (const file of [`${name}.png`, `${name}.json`]) {
				copyFileSync(join(repository, 'screenshots', file), join(repository, 'docs', 'images', file));
			}
		}
	};
	return { play, close: n8n.stop };
});
