/** What everything begins with that the probe makes; nothing else is ever changed or taken away. */
export const prefix = 'webex-scim-probe';

/** So many test users at most; the last but one is of a domain that nobody can verify. */
export const maxUsers = 10;

const foreignDomain = `${prefix}.invalid`;

/** The address of a test user, from 1 on. They are always the same, so that a later run finds what a killed one left. */
export function userName(number: number, domain: string): string {
	return `${prefix}-${number}@${number === maxUsers - 1 ? foreignDomain : domain}`;
}

/** The name of the test groups: there are two at most, of one name where Webex lets them. */
export const groupName = `${prefix}-group`;

/** True for a name that only the probe gives. */
export function isOwn(name: unknown): boolean {
	return typeof name === 'string' && (/^webex-scim-probe-\d+@/i.test(name) || name.toLowerCase() === groupName);
}
