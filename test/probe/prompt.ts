import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks for a line on the terminal; what is typed is not shown where it is hidden. Undefined where there is no terminal to ask at. */
export async function promptFor(question: string, isHidden = false): Promise<string | undefined> {
	if (!process.stdin.isTTY) return undefined;
	const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
	const lines = createInterface({ input: process.stdin, output: isHidden ? silent : process.stdout, terminal: true });
	// Only now, when the terminal shows nothing by itself any more.
	process.stdout.write(question);
	try {
		return await new Promise<string>((resolve, reject) => {
			lines.once('line', resolve);
			lines.once('SIGINT', () => reject(new Error('Stopped.')));
		});
	} finally {
		lines.close();
		if (isHidden) process.stdout.write('\n');
	}
}
