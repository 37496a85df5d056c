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
		'^.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
	},
	/** Modules in n8n-core's tree that come as ES modules only, which jest cannot load as they are. */
	transformIgnorePatterns: ['/node_modules/(?!(?:is-network-error|p-queue|p-retry|p-timeout)/)'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
	moduleNameMapper: line ? { '^n8n-core$': `${line}/node_modules/n8n-core`, '^n8n-workflow$': `${line}/node_modules/n8n-workflow` } : {},
	testTimeout: 180_000,
};
