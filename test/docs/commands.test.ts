import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, root } from '../package/package';
import { codeIn, documents } from './documents';

/** Commands that are no scripts of this package, and why a document names them. */
const manual: ReadonlyMap<string, string> = new Map([
	['npm version 0.1.1', 'a release, which only a maintainer makes'],
	['git push --follow-tags', 'a release, which only a maintainer makes'],
	['n8n worker', "n8n's own command, in the administrator's queue mode"],
	['n8n-node dev', "n8n's own command, named as one that nothing here uses"],
]);

/** What a document tells a reader to type. */
function commandsIn(document: string): readonly string[] {
	return codeIn(document).filter((code) => /^(?:npm|npx|node|bash|sh|git|docker|n8n|n8n-node|curl) [\w.-]/.test(code));
}

/** A script of package.json, with arguments that exist where they are paths; or the CI's own file. */
function isOfPackage(command: string): boolean {
	const [, script, rest = ''] = /^npm (?:run )?([\w:]+)(?: -- (.*))?$/.exec(command) ?? [];
	if (script === undefined) return command === 'bash .ci/run' && existsSync(join(root, '.ci/run'));
	const isShort = script === 'test' || command.startsWith('npm run ');
	const paths = rest.split(' ').filter((argument) => /^test\//.test(argument));
	return isShort && script in manifest.scripts && paths.every((path) => existsSync(join(root, path)));
}

it.each(documents)('%s: every command is a script of the package, or is listed as manual', (document) => {
	expect(commandsIn(document).filter((command) => !isOfPackage(command) && !manual.has(command))).toEqual([]);
});

it('names no manual command that no document has', () => {
	const told = new Set(documents.flatMap(commandsIn));
	expect([...manual.keys()].filter((command) => !told.has(command))).toEqual([]);
});

it('knows a command that is not there', () => {
	expect(['npm run demos', 'npm lint', 'bash .ci/walk', 'npx jest', 'npm run test:unit -- test/nowhere'].filter(isOfPackage)).toEqual([]);
	expect(['npm test', 'npm run demo -- --once', 'bash .ci/run', 'npm run test:unit -- test/scim'].filter(isOfPackage)).toHaveLength(4);
});
