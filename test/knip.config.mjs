/** What knip takes as used although no import shows it. */
export default {
	/** n8n loads nodes and credentials by their names in package.json; tools and editors find the others by themselves. */
	entry: ['nodes/**/*.node.ts', 'credentials/*.credentials.ts', 'gulpfile.js', 'test/eslint.config.mjs', 'test/package/scan.mjs'],
	/** `test/mutants.mjs` starts it. */
	stryker: { config: ['test/stryker.config.mjs'] },
	ignoreExportsUsedInFile: { type: true, interface: true },
	/** Only holds a version, see CONTRIBUTING.md. */
	ignoreDependencies: ['unrs-resolver'],
};
