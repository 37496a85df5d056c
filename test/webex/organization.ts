import type { Organization } from './call';
import { createDirectory, type Directory } from './directory';
import type { LedgerEntry } from './ledger';
import { createLicenses } from './licenses';
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
	let licenses = createLicenses(options);
	const managed = new Map<string, Directory>();
	const organization: FreshOrganization['organization'] = {
		options,
		place: { url: '', orgId },
		clientId: 'C0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
		clientSecret: 'an-invented-client-secret-of-the-stand-in',
		tokens: createTokens(options, orgId),
		get directory() {
			return directory;
		},
		get licenses() {
			return licenses;
		},
		at(asked) {
			const other = asked.toLowerCase();
			if (other === orgId.toLowerCase()) return organization;
			if (options.managedOrgIds?.includes(other) !== true) return undefined;
			const there = managed.get(other) ?? createDirectory(options);
			managed.set(other, there);
			return { ...organization, place: { ...organization.place, orgId: other }, directory: there };
		},
		record: (entry, request) => void ledger.push({ at: now(options), request, ...entry }),
	};
	return {
		organization,
		ledger,
		empty() {
			directory = createDirectory(options);
			licenses = createLicenses(options);
			managed.clear();
			ledger.length = 0;
		},
	};
}
