import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { Missing } from './missing';

/** How a command is run: where, with which environment, and the file its output is appended to. */
export interface CommandOptions {
	readonly cwd: string;
	readonly env?: NodeJS.ProcessEnv;
	readonly logFile?: string;
}

/** How a command ended, with all it printed. */
export interface CommandResult {
	readonly exitCode: number;
	readonly output: string;
}

const shownLines = 15;

/** Runs a command to its end and gives what it printed; an exit code other than 0 throws with the last lines of it. */
export async function run(command: string, args: readonly string[], options: CommandOptions): Promise<string> {
	const { exitCode, output } = await attempt(command, args, options);
	if (exitCode === 0) return output;
	const tail = output.trimEnd().split('\n').slice(-shownLines).join('\n');
	throw new Error(`"${command} ${args.join(' ')}" ended with exit code ${exitCode}:\n${tail}`);
}

/** Runs a command to its end, whatever its exit code. A command that is not installed throws `Missing`. */
export function attempt(command: string, args: readonly string[], options: CommandOptions): Promise<CommandResult> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd: options.cwd,
			env: options.env ?? process.env,
			stdio: ['ignore', 'pipe', 'pipe'],
			// npm is a .cmd file there, which only a shell can start.
			shell: process.platform === 'win32',
		});
		const parts: string[] = [];
		const take = (chunk: Buffer): void => {
			parts.push(chunk.toString());
			if (options.logFile !== undefined) appendFileSync(options.logFile, chunk);
		};
		child.stdout.on('data', take);
		child.stderr.on('data', take);
		child.on('error', () =>
			reject(new Missing(`The command "${command}" could not be started.`, `Install ${command} and make sure it is on the PATH.`)),
		);
		child.on('close', (code) => resolve({ exitCode: code ?? 1, output: parts.join('') }));
	});
}

/** This process's environment without what an outer `npm run` put there, so that an inner npm reads its own folder's settings. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
	const outer = /^(npm_(package|lifecycle|command|execpath|node_execpath|config_(local_prefix|ignore_scripts))|INIT_CWD)/i;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
}
