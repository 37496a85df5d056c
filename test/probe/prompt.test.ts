import { PassThrough } from 'node:stream';
import { promptFor } from './prompt';

/** A terminal that writes down what it shows, and when it stops showing by itself what is typed. */
function terminal(isTTY = true) {
	let shown = '';
	const setRawMode = (isRaw: boolean): void => void (shown += isRaw ? '<raw>' : '<echo>');
	const stdin = Object.assign(new PassThrough(), { isTTY, setRawMode });
	const stdout = new PassThrough();
	stdout.on('data', (chunk: Buffer) => (shown += chunk.toString()));
	return { stdin, stdout, shown: () => shown };
}

describe('what is asked for at a terminal', () => {
	it('is never shown where it is hidden, and the terminal shows nothing by itself before the question stands there', async () => {
		const { stdin, stdout, shown } = terminal();
		const answer = promptFor('Token: ', true, { stdin, stdout });
		stdin.write('a-secret\r');
		expect(await answer).toBe('a-secret');
		expect(shown()).toBe('<raw>Token: <echo>\n');
	});

	it('is shown otherwise', async () => {
		const { stdin, stdout, shown } = terminal();
		const answer = promptFor('Domain: ', false, { stdin, stdout });
		stdin.write('example.com\r');
		expect(await answer).toBe('example.com');
		expect(shown()).toContain('example.com');
	});

	it('ends at Ctrl+C', async () => {
		const { stdin, stdout } = terminal();
		const answer = promptFor('Token: ', true, { stdin, stdout });
		stdin.write('half\u0003');
		await expect(answer).rejects.toThrow('Stopped.');
	});

	it('is not asked for without a terminal', async () => {
		const { stdin, stdout, shown } = terminal(false);
		expect(await promptFor('Token: ', true, { stdin, stdout })).toBeUndefined();
		expect(shown()).toBe('');
	});
});
