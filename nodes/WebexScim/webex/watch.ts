import type { SendRequest } from './http';

/** A sender that remembers whether anybody ever answered. */
export interface Watched {
	readonly send: SendRequest;
	/** No request was ever answered, though some were tried. */
	readonly isOutOfReach: () => boolean;
}

/** Watches what is sent. */
export function watch(send: SendRequest): Watched {
	let isAnswered = false;
	let isTried = false;

	return {
		async send(request) {
			const result = await send(request);
			if (result.kind === 'answer') isAnswered = true;
			if (result.kind === 'notSent' || result.kind === 'lost') isTried = true;
			return result;
		},
		isOutOfReach: () => !isAnswered && isTried,
	};
}
