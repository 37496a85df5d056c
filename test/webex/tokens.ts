import { randomBytes } from 'node:crypto';
import { now, type WebexOptions } from './options';

/** What the token endpoint answers (members after wxc_sdk; lifetimes that integrations see). */
export interface TokenAnswer {
	readonly access_token: string;
	readonly refresh_token: string;
	/** Seconds. */
	readonly expires_in: number;
	readonly refresh_token_expires_in: number;
	readonly token_type: 'Bearer';
	readonly scope: string;
}

/** Who a grant stands for: a person who consented, or a service app, behind which there is no person. */
export type Owner = 'person' | 'serviceApp';

/** A valid access token, as the server sees it; `id` counts from 1 and may be shown. */
export interface AccessToken {
	readonly id: number;
	readonly scope: string;
	readonly owner: Owner;
}

/** Codes and tokens that were given out. */
export interface Tokens {
	issue(scope: string, owner: Owner): TokenAnswer;
	/** Undefined when the refresh token is unknown, expired or revoked. */
	refresh(refreshToken: string): TokenAnswer | undefined;
	/** A code that `redeem` takes once, within ten minutes, for the same redirect URI. */
	issueCode(scope: string, redirectUri: string): string;
	redeem(code: string, redirectUri: string): TokenAnswer | undefined;
	/** Undefined when unknown or expired. */
	read(accessToken: string): AccessToken | undefined;
	expire(accessToken: string): void;
	expireAll(): void;
	revokeRefreshTokens(): void;
}

const refreshTokenSeconds = 7_776_000;
const codeMs = 600_000;

/** Opaque tokens of three parts, the last one the organization's UUID, which clients read from there (webex-js-sdk, credentials.js). */
export function createTokens(options: WebexOptions, orgId: string): Tokens {
	const access = new Map<string, AccessToken & { readonly expiresAt: number }>();
	const refresh = new Map<string, { readonly scope: string; readonly owner: Owner; readonly expiresAt: number }>();
	const codes = new Map<string, { readonly scope: string; readonly redirectUri: string; readonly expiresAt: number }>();
	let count = 0;
	const opaque = () => `${randomBytes(32).toString('hex')}_PF84_${orgId}`;

	function give(scope: string, owner: Owner, refreshToken: string): TokenAnswer {
		const expiresIn = options.accessTokenSeconds ?? 1_209_600;
		const accessToken = opaque();
		access.set(accessToken, { id: ++count, scope, owner, expiresAt: now(options) + expiresIn * 1000 });
		refresh.set(refreshToken, { scope, owner, expiresAt: now(options) + refreshTokenSeconds * 1000 });
		return {
			access_token: accessToken,
			expires_in: expiresIn,
			refresh_token: refreshToken,
			refresh_token_expires_in: refreshTokenSeconds,
			token_type: 'Bearer',
			scope,
		};
	}

	return {
		issue: (scope, owner) => give(scope, owner, opaque()),
		refresh(refreshToken) {
			const known = refresh.get(refreshToken);
			if (known === undefined || known.expiresAt <= now(options)) return undefined;
			if (options.rotateRefreshTokens !== true) return give(known.scope, known.owner, refreshToken);
			refresh.delete(refreshToken);
			return give(known.scope, known.owner, opaque());
		},
		issueCode(scope, redirectUri) {
			const code = opaque();
			codes.set(code, { scope, redirectUri, expiresAt: now(options) + codeMs });
			return code;
		},
		redeem(code, redirectUri) {
			const known = codes.get(code);
			codes.delete(code);
			if (known === undefined || known.expiresAt <= now(options) || known.redirectUri !== redirectUri) return undefined;
			return give(known.scope, 'person', opaque());
		},
		read(accessToken) {
			const known = access.get(accessToken);
			return known === undefined || known.expiresAt <= now(options) ? undefined : known;
		},
		expire: (accessToken) => void access.delete(accessToken),
		expireAll: () => access.clear(),
		revokeRefreshTokens: () => refresh.clear(),
	};
}
