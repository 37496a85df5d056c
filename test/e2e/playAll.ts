import { explain } from './missing';
import { startProgress, type Progress } from './progress';
import { exitOnSignals } from './signals';

/** Where scenarios are played: an n8n that all of them share. */
export interface Theatre<S> {
	/** Throws when what the scenario shows does not hold. */
	play(scenario: S): Promise<void>;
	close(): Promise<void>;
}

/**
 * A command that plays every scenario, or those whose name contains one of the words it is given, in the n8n version that
 * `--n8n=` names. Its last line is "N passed, N failed"; exit code 0 only if some passed and none failed.
 */
export function playAll<S extends { readonly name: string }>(
	scenarios: readonly S[],
	open: (progress: Progress, version: string | undefined) => Promise<Theatre<S>>,
): void {
	exitOnSignals();
	play(process.argv.slice(2), scenarios, open).then(
		(exitCode) => process.exit(exitCode),
		(error: unknown) => {
			console.error(explain(error));
			process.exit(1);
		},
	);
}

async function play<S extends { readonly name: string }>(
	given: readonly string[],
	scenarios: readonly S[],
	open: (progress: Progress, version: string | undefined) => Promise<Theatre<S>>,
): Promise<number> {
	const words = given.filter((word) => !word.startsWith('--'));
	const version = given.find((word) => word.startsWith('--n8n='))?.slice('--n8n='.length);
	const chosen = scenarios.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
	const progress = startProgress();
	const theatre = await open(progress, version);
	let [passed, failed] = [0, 0];
	try {
		for (const scenario of chosen) {
			try {
				await theatre.play(scenario);
				passed++;
				progress.say(`passed  ${scenario.name}`);
			} catch (error) {
				failed++;
				progress.say(`FAILED  ${scenario.name}${explain(error)}`);
			}
		}
	} finally {
		await theatre.close();
	}
	console.log(`${passed} passed, ${failed} failed`);
	return passed > 0 && failed === 0 ? 0 : 1;
}
