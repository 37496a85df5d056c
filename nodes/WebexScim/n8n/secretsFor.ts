/** How long secrets are taken for unchanged, in ms: another execution may renew the token at any time. */
const maxAgeMs = 10_000;

/**
 * Secrets by the status of the answer they are looked for in. n8n takes some milliseconds to open a credential, so for a success they are
 * those of at most ten seconds before; an error is when a token is renewed, and so they are read anew for it and after it.
 */
export function secretsFor(
	read: () => Promise<readonly string[]>,
	now: () => number = Date.now,
): (status: number) => Promise<readonly string[]> {
	let known: { readonly secrets: readonly string[]; readonly atMs: number } | undefined;
	return async (status) => {
		const ageMs = known === undefined ? Infinity : now() - known.atMs;
		if (status < 400 && known !== undefined && ageMs >= 0 && ageMs < maxAgeMs) return known.secrets;
		const secrets = await read();
		known = status < 400 ? { secrets, atMs: now() } : undefined;
		return secrets;
	};
}
