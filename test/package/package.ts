import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Top folder of the package. */
export const root = join(__dirname, '..', '..');

/** Where `npm run build` puts the code. */
export const dist = join(root, 'dist');

/** What package.json says, as far as the tests look at it. */
interface Manifest {
	readonly name: string;
	readonly main: string;
	readonly scripts: Readonly<Record<string, string>>;
	readonly n8n: { readonly n8nNodesApiVersion: number; readonly nodes: readonly string[]; readonly credentials: readonly string[] };
	readonly [field: string]: unknown;
}

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
