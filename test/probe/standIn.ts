import { optionsOf, type World } from '../webex/doubts';
import { startWebex, type Webex } from '../webex/webex';
import type { Surroundings } from './door';

/** A stand-in in a world, whose clock jumps where the probe waits. */
export interface Ground {
	readonly webex: Webex;
	readonly surroundings: Surroundings & { readonly lines: readonly string[] };
	/** Empties it but for people who are there, with the owner of tokens among them, and makes it that world. */
	become(world: World): void;
	close(): Promise<void>;
}

const inhabitants = 130;

export async function openGround(): Promise<Ground> {
	let nowMs = Date.UTC(2026, 4, 4, 12, 0, 0, 123);
	const lines: string[] = [];
	const webex = await startWebex({ clock: () => nowMs });
	return {
		webex,
		surroundings: {
			lines,
			sleep: async (ms) => {
				nowMs += ms;
				return await Promise.resolve();
			},
			say: (line) => void lines.push(line),
			isStopped: () => false,
		},
		become(world) {
			webex.reset();
			lines.length = 0;
			webex.seedOwner();
			const ids = webex.seedUsers(Array.from({ length: inhabitants }, (_, number) => ({ userName: `person${number}@example.com` })));
			webex.seedGroups([{ displayName: 'Nurses', members: ids.map((value) => ({ value })) }, { displayName: 'Nobody' }]);
			Object.assign(webex.options, optionsOf(world));
		},
		close: async () => await webex.close(),
	};
}
