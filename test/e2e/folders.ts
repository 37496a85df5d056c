import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The repository's own folder. */
export const repository = join(__dirname, '..', '..');

/** Where one n8n of ours keeps its things; all of it is deleted when it stops. */
export interface N8nFolders {
	readonly root: string;
	/** What n8n calls its user folder: database, settings and community packages live in `.n8n` below it. */
	readonly user: string;
	/** The only folder that workflows may read files from. */
	readonly files: string;
	readonly logFile: string;
}

/** A new temporary set of folders, by its real path: n8n refuses to read files through a link, and macOS's temporary folder is one. */
export function makeN8nFolders(): N8nFolders {
	const root = realpathSync(mkdtempSync(join(tmpdir(), 'n8n-webex-scim-')));
	const folders = { root, user: join(root, 'user'), files: join(root, 'files'), logFile: join(root, 'n8n.log') };
	mkdirSync(join(folders.user, '.n8n', 'nodes'), { recursive: true });
	mkdirSync(folders.files);
	return folders;
}
