/** Longest address that is taken. */
const maxLength = 2_048;

/**
 * The address below which Webex's API is, without slashes at its end; undefined when it is none that the token may go to:
 * not https (but for this machine itself), or with user info, query or fragment, which would lead the requests, or their
 * login, elsewhere. It is parsed as what sends the request parses it.
 */
export function usableBaseUrl(text: string): string | undefined {
	const given = text.trim();
	if (given.length > maxLength || /[?#@\\\s]/.test(given) || !URL.canParse(given)) return undefined;
	const { protocol, hostname, origin, pathname } = new URL(given);
	const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
	if (protocol !== 'https:' && !(protocol === 'http:' && isLocal)) return undefined;
	let end = pathname.length;
	while (pathname[end - 1] === '/') end--;
	return origin + pathname.slice(0, end);
}
