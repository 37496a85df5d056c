/**
 * Judges a package's folder as n8n's own scanner judges what was published (`@n8n/scan-community-package`): the built code and package.json
 * by the rules for community nodes, with no comment that turns one off. Prints a list of what is wrong, as JSON.
 * The scanner also looks at the sources, which `npm run lint` does by the same rules, and asks the registry for the provenance.
 */
import { config } from '@n8n/node-cli/eslint';
import { ESLint } from 'eslint';
import process from 'node:process';

const [folder] = process.argv.slice(2);

/** n8n's own list has the rules for package.json only, and leaves out dist; the scanner takes those for community nodes to all code. */
const rules = config
	.filter(({ files, plugins }) => files?.includes('package.json') || (files === undefined && plugins !== undefined))
	.map((block) => (block.plugins?.['@n8n/community-nodes'] === undefined ? block : { ...block, files: ['package.json', '**/*.js'] }));

const eslint = new ESLint({
	cwd: folder,
	allowInlineConfig: false,
	overrideConfigFile: true,
	overrideConfig: [...rules, { rules: { 'no-console': 'error' } }],
});

const results = await eslint.lintFiles(['package.json', 'index.js', 'dist/**/*.js']);
const errors = results.flatMap(({ filePath, messages }) =>
	messages.filter(({ severity }) => severity === 2).map(({ ruleId, line }) => `${filePath.slice(folder.length + 1)}:${line} ${ruleId}`),
);
process.stdout.write(JSON.stringify({ files: results.length, errors }));
