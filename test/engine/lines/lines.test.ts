/**
 * What of the node may differ between n8n's lines; `npm test` runs it on each of them. All in one file for jest, since each of
 * its files loads n8n's core anew, which takes a second.
 */
import { join } from 'node:path';
import '../time';
import './discretion.suite';
import './operations.suite';
import './outputs.suite';
import './panel.suite';
import './parameters.suite';
import './reading.suite';
import './renewal.suite';
import './requests.suite';
import './serviceApp.suite';
import '../texts.suite';

it('runs on the n8n-core and the n8n-workflow of the line that is asked for', () => {
	const folder = process.env['N8N_LINE_FOLDER'] ?? '';
	for (const name of ['n8n-core', 'n8n-workflow']) expect(require.resolve(name)).toContain(join(folder, 'node_modules', name));
});
