import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import './time';
import { play, type NeutralInput } from './findingsE';
import { allOperations } from './results';
import { setScene } from './scene';

/** ATTACK: a file whose text is the body of a function that returns a list of { id, note, ...neutral input }. Output: beside it, `.out`. */
const scene = setScene();
const path = process.env['ATTACK'] ?? '';
type Case = NeutralInput & { readonly id: string; readonly note?: string; readonly state?: 1 };
const cases = new Function(readFileSync(path, 'utf8'))() as readonly Case[];
const out = path.replace(/\.js$/, '') + '.out';
writeFileSync(out, '');
it.each(cases.map((each) => [each.id, each] as const))('%s', async (id, { note, state, ...input }) => {
	let text = `## ${id} ${note ?? ''}\n`;
	try {
		const { run, told, details, users, members, sent, log } = await play(scene, input);
		if (run.error) text += `ERROR ${run.error.message} | ${run.error.description ?? ''}\n`;
		text += told.map((each, index) => `  ${each}\n      ${details[index]}`).join('\n') + '\n';
		text += `  hints ${JSON.stringify(run.hints)}\n  users ${users.join(', ')} members ${JSON.stringify(members)} requests ${sent}\n`;
		text += `  bulk requests ${scene.webex.bulkRequests().length}\n`;
		text += `  sent ${JSON.stringify(allOperations(scene.webex.bulkRequests()).map(({ method, path: to, data }) => ({ method, path: to, data }))).slice(0, 1500)}\n`;
		if (state)
			text += `  names ${JSON.stringify(run.outputs.flat().map((item) => item?.json)).slice(0, 2500)}\n  log ${JSON.stringify(log).slice(0, 600)}\n`;
	} catch (error) {
		text += `THROW ${(error as Error).stack}\n`;
	}
	appendFileSync(out, text);
});
