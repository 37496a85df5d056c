/** Shortest text that is taken for a secret: shorter ones would be found inside ordinary words. */
const minSecretLength = 8;

/**
 * A body without the secrets that a server may have echoed: what follows Bearer or Basic, and these texts. One that is
 * nested too deep to be written as text becomes an empty text, which nothing reads as an answer.
 */
export function maskBody(body: unknown, secrets: readonly string[]): unknown {
	if (typeof body === 'string') return maskText(body, secrets);
	if (typeof body !== 'object' || body === null) return body;
	try {
		const text = JSON.stringify(body);
		const maskedText = maskText(text, secrets);
		return maskedText === text ? body : (JSON.parse(maskedText) as unknown);
	} catch {
		return '';
	}
}

/** The same for a text. */
export function maskText(text: string, secrets: readonly string[]): string {
	let safe = text.replace(/\b(Bearer|Basic)([ :]{1,4})[\w.~+/=-]{16,}/gi, '$1$2***');
	for (const secret of secrets) if (secret.length >= minSecretLength) safe = safe.replaceAll(secret, '***');
	return safe;
}
