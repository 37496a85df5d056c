/** What knip takes as used although no import shows it. */
export default {
	/** n8n loads nodes and credentials by their names in package.json; Stryker its settings and its runner; tools and editors find the others by themselves. */
	entry: [
		'nodes/**/*.node.ts',
		'credentials/*.credentials.ts',
		'gulpfile.js',
		'test/eslint.config.mjs',
		'test/mutantsRunner.mjs',
		'test/package/scan.mjs',
		'test/stryker.config.mjs',
	],
	/** It would take the name of our own test runner for that of a package. */
	stryker: false,
	ignoreExportsUsedInFile: { type: true, interface: true },
	/** Only holds a version, see CONTRIBUTING.md. */
	ignoreDependencies: ['unrs-resolver'],
};
