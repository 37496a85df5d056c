/** Tells the person in front of the terminal what is going on and how long it has taken. */
export interface Progress {
	/** One line, led by the minutes and seconds since the start. */
	say(line: string): void;
	/** Says `line`, says it again every 15 s while `work` lasts, and says how long it took. */
	during<T>(line: string, work: () => Promise<T>): Promise<T>;
}

const reminderEveryMs = 15_000;

/** Progress on standard output, counted from now. */
export function startProgress(): Progress {
	const startedAt = Date.now();
	const say = (line: string): void => console.log(`[${elapsed(Date.now() - startedAt)}] ${line}`);
	return {
		say,
		async during(line, work) {
			const begunAt = Date.now();
			say(`${line} …`);
			const reminder = setInterval(() => say(`  still at it after ${elapsed(Date.now() - begunAt)}: ${line}`), reminderEveryMs);
			try {
				const result = await work();
				say(`  done in ${elapsed(Date.now() - begunAt)}`);
				return result;
			} finally {
				clearInterval(reminder);
			}
		},
	};
}

/** Milliseconds as `m:ss`. */
function elapsed(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
