import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Where a person sits. */
export interface Terminal {
	readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
	readonly stdout: NodeJS.WritableStream;
}

/** Asks for a line; what is typed is not shown where it is hidden. Undefined where there is no terminal to ask at. Throws at Ctrl+C. */
export async function promptFor(question: string, isHidden = false, { stdin, stdout }: Terminal = process): Promise<string | undefined> {
	if (stdin.isTTY !== true) return undefined;
	const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
	const lines = createInterface({ input: stdin, output: isHidden ? silent : stdout, terminal: true });
	// Only now, when the terminal shows nothing by itself any more.
	stdout.write(question);
	try {
		return await new Promise<string>((resolve, reject) => {
			lines.once('line', resolve);
			lines.once('SIGINT', () => reject(new Error('Stopped.')));
		});
	} finally {
		lines.close();
		if (isHidden) stdout.write('\n');
	}
}
