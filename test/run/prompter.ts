import { askedOf, type Answer, type Asked } from './request';
import type { Reply, Request } from './stage';

/** Gives the script's answers one after the other, and writes down what happens. */
export interface Prompter {
	send(request: Request): Promise<Reply>;
	/** Lets held answers come in this order, each when nothing else goes on. */
	release(names: readonly string[]): Promise<void>;
	isCancelled(): boolean;
	/** What happened. Throws when the script did not fit. */
	end(): { readonly asked: readonly Asked[]; readonly trace: readonly (string | number)[] };
}

/** No script means so many requests; a run that sends more goes in circles. */
const maxRequests = 1000;

export function createPrompter(script: readonly Answer[], passedMs: () => number): Prompter {
	const asked: Asked[] = [];
	const trace: (string | number)[] = [];
	const faults: string[] = [];
	const gates = new Map<string, () => void>();
	let isCancelled = false;
	let tracedMs = 0;

	return {
		async send(request) {
			const now = askedOf(request, passedMs());
			happens(now.text);
			asked.push(now);
			const line = script[asked.length - 1] ?? (script.at(-1)?.isLast ? script.at(-1) : undefined);
			if (line === undefined || asked.length > maxRequests)
				return fault(`The script has no answer for request ${asked.length}: ${now.text}`);
			const isFitting = line.to === undefined || line.to === (now.operations.length > 0 ? 'bulk' : 'read');
			if (!isFitting) return fault(`The script has an answer to a ${line.to} for request ${asked.length}: ${now.text}`);
			const { heldAs } = line;
			if (heldAs !== undefined) await new Promise<void>((resolve) => gates.set(heldAs, resolve));
			if (line.cancels) isCancelled = true;
			return line.give(now);
		},
		async release(names) {
			for (const name of names) {
				await quiet();
				happens(`${name} answers`);
				if (!gates.has(name)) fault(`No request is held as ${name}`);
				gates.get(name)?.();
				gates.delete(name);
			}
			if (script.some(({ heldAs }) => heldAs !== undefined)) await quiet();
			for (const [name, open] of gates) {
				fault(`Never released: ${name}`);
				open();
			}
		},
		isCancelled: () => isCancelled,
		end() {
			happens();
			const unused = script.slice(asked.length).filter(({ isLast }) => !isLast);
			if (unused.length > 0) faults.push(`${unused.length} answers of the script were never asked for`);
			if (faults.length > 0) throw new Error([...faults, 'What happened:', ...trace].join('\n'));
			return { asked, trace };
		},
	};

	function happens(text?: string): void {
		if (passedMs() > tracedMs) trace.push(passedMs() - tracedMs);
		tracedMs = passedMs();
		if (text !== undefined) trace.push(text);
	}

	/** The engine lives through anything that a request throws, so the fault is kept for the end. */
	function fault(text: string): Reply {
		faults.push(text);
		isCancelled = true;
		return { kind: 'cancelled' };
	}

	/** Until no request goes out and no time passes any more. */
	async function quiet(): Promise<void> {
		for (let calm = 0, seen = ''; calm < 5; calm++) {
			await new Promise((resolve) => setImmediate(resolve));
			const is = `${trace.length} ${passedMs()}`;
			if (is !== seen) calm = 0;
			seen = is;
		}
	}
}
