import type { HttpResult } from './http';

/**
 * Gives what `work` gives within the time, else `late`. The limit counts from the call to the end of the work, however busy
 * it looks meanwhile: n8n's own timeout counts silence. `work` must not throw; it is told when nobody waits for it any more.
 */
export async function withinTime(
	timeoutMs: number,
	late: HttpResult,
	work: (abandoned: AbortSignal) => Promise<HttpResult>,
): Promise<HttpResult> {
	const limit = AbortSignal.timeout(timeoutMs);
	let onLimit: () => void = () => undefined;
	const atLimit = new Promise<HttpResult>((resolve) => {
		onLimit = () => resolve(late);
		limit.addEventListener('abort', onLimit);
	});
	try {
		return await Promise.race([atLimit, work(limit)]);
	} finally {
		limit.removeEventListener('abort', onLimit);
	}
}
