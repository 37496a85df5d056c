import type { Organization } from './call';
import { createDirectory } from './directory';
import type { LedgerEntry } from './ledger';
import { inventedOrgId, now, type WebexOptions } from './options';
import { createTokens } from './tokens';

/** The organization with its ledger, and the means to empty both. */
export interface FreshOrganization {
	readonly organization: Organization & { readonly place: { url: string; readonly orgId: string } };
	readonly ledger: readonly LedgerEntry[];
	empty(): void;
}

/** An organization that is empty but for a registered client; its address is filled in once the server listens. */
export function createOrganization(options: WebexOptions): FreshOrganization {
	const orgId = options.orgId ?? inventedOrgId;
	const ledger: LedgerEntry[] = [];
	let directory = createDirectory(options);
	return {
		organization: {
			options,
			place: { url: '', orgId },
			clientId: 'C0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
			clientSecret: 'an-invented-client-secret-of-the-stand-in',
			tokens: createTokens(options, orgId),
			get directory() {
				return directory;
			},
			record: (entry, request) => void ledger.push({ at: now(options), request, ...entry }),
		},
		ledger,
		empty() {
			directory = createDirectory(options);
			ledger.length = 0;
		},
	};
}
