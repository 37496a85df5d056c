/** Which n8n-core the engine tests run on: the installed one, or a line that test/lines.mjs put in a folder of its own. */
const line = process.env.N8N_LINE_FOLDER;

module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', '/test/e2e/'],
	setupFiles: ['<rootDir>/test/environment.js'],
	transform: {
		'^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }],
	},
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
	moduleNameMapper: line
		? { '^n8n-core$': `${line}/node_modules/n8n-core`, '^n8n-workflow$': `${line}/node_modules/n8n-workflow` }
		: {},
	testTimeout: 60_000,
};
