/** Something this machine lacks: `message` says what happened, `remedy` what the person can do about it. */
export class Missing extends Error {
	constructor(
		message: string,
		readonly remedy: string,
	) {
		super(message);
	}
}

/** What to print for an error that ends a command: for something missing two plain lines, for a mistake of ours the stack. */
export function explain(error: unknown): string {
	if (error instanceof Missing) return `\n${error.message}\nWhat to do: ${error.remedy}`;
	return error instanceof Error ? `\n${error.stack ?? error.message}` : `\n${String(error)}`;
}
