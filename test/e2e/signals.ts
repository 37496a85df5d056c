const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes Ctrl-C and a polite kill end this process through its `exit` event, where servers and temporary folders are cleared
 * away; by default a signal skips that. Calling the result takes it back.
 */
export function exitOnSignals(): () => void {
	const exit = (): never => process.exit(130);
	for (const name of names) process.on(name, exit);
	return () => {
		for (const name of names) process.off(name, exit);
	};
}

/** Waits for Ctrl-C or a polite kill. Later ones are ignored: npm and tsx pass on what the terminal has sent to all of them. */
export async function signalled(): Promise<void> {
	await new Promise<void>((resolve) => {
		for (const name of names) process.on(name, () => resolve());
	});
}
