/** How `npm run test:mutants` breaks the code. A change is held to the unit tests of its own room only, so that a score says what they are worth by themselves. */
import { fileURLToPath } from 'node:url';

/** The rooms behind n8n. */
export const rooms = ['intents', 'resolve', 'plan', 'run', 'report', 'scim', 'webex'];

/** The room of a file, wherever the house stands. */
export const roomOf = (file) => /\/nodes\/WebexScim\/([^/]+)\//.exec(file)?.[1];

/** Where a room has its tests. */
export const testFolder = (room) => `test/${room === 'webex' ? 'webexRoom' : room}`;

/** Files of theirs that are left as they are. */
export const left = [
	/** Tables of attributes: data without behaviour; a test holds them as a snapshot. */
	...['attributeRows', 'userAttributes', 'groupAttributes'].map((name) => `nodes/WebexScim/scim/columns/${name}.ts`),
	/** Not pure: it calls n8n's request helper, and the engine tests run it against n8n's real one over HTTP. */
	'nodes/WebexScim/webex/webexRequest.ts',
];

export default {
	testRunner: 'rooms',
	plugins: [fileURLToPath(new URL('mutantsRunner.mjs', import.meta.url))],
	coverageAnalysis: 'perTest',
	ignorePatterns: ['dist', 'screenshots', 'test/e2e', 'test/engine', 'examples'],
	/**
	 * Constants that are set once when a file is loaded, such as lists of codes: a mutant of one needs every test to run, so
	 * that a tenth of the mutants would take nine tenths of the time. The tables of the tests name each of their entries.
	 */
	ignoreStatic: true,
	concurrency: 2,
	timeoutMS: 5_000,
	reporters: ['clear-text', 'progress'],
	clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
	allowConsoleColors: false,
	thresholds: { high: 95, low: 90, break: 85 },
};
