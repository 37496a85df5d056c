import assert from 'node:assert/strict';
import type { Webex } from '../webex/webex';

/** What the example does with users who are not in the list. */
export type WhenMissing = 'deactivate' | 'delete';

/** What lies between the users that Webex has of a domain and the list, and how many bulk requests that makes. */
export const figures = {
	users: 1000,
	rows: 1010,
	joiners: 30,
	movers: 210,
	leavers: 20,
	operations: 260,
	requests: 3,
} as const;

/** Puts the people of a domain into Webex whom it has before the first run. */
export function seedDomain(webex: Webex, domain: string): void {
	webex.seedUsers(
		numbers(figures.users).map((number) => ({
			userName: `p${number}@${domain}`,
			name: { givenName: 'Pat', familyName: `Example ${number}` },
			title: 'Clerk',
			active: true,
		})),
	);
}

/**
 * The complete wanted list of a domain as a CSV file: everybody but the leavers, the movers with a new title, and the joiners.
 * The rows are mixed, so that each bulk request but the last holds both.
 */
export function wantedCsv(domain: string): string {
	const rows = wantedNumbers().map((number) => [`p${number}@${domain}`, 'Pat', `Example ${number}`, titleOf(number)]);
	return [['E-Mail', 'First Name', 'Last Name', 'Job Title'], ...rows].map((row) => row.join(',')).join('\n');
}

/**
 * Asserts that Webex has of this domain just who is in the list, active and as the list wants them, that who is not is gone
 * or inactive, and that nothing took effect twice: nobody was created a second time and nobody removed who is in the list.
 */
export function assertSynced(webex: Webex, domain: string, whenMissing: WhenMissing): void {
	const users = (webex.users() as readonly StoredUser[]).filter(({ userName }) => userName.endsWith(`@${domain}`));
	const leavers = whenMissing === 'delete' ? [] : numbers(figures.leavers).map((number) => `p${number}@${domain} Clerk false`);
	const wanted = wantedNumbers().map((number) => `p${number}@${domain} ${titleOf(number)} true`);
	const actual = users.map(({ userName, title, active }) => `${userName} ${title} ${active}`);
	assert.deepEqual([...actual].sort(), [...wanted, ...leavers].sort());

	const effects = webex.ledger.filter(({ userName, changed }) => changed && userName?.endsWith(`@${domain}`) === true);
	const namesOf = (method: string): readonly unknown[] =>
		effects.filter((effect) => effect.method === method).map(({ userName }) => userName);
	const patched = whenMissing === 'delete' ? figures.movers : figures.movers + figures.leavers;
	assert.equal(new Set(effects.map(({ id }) => id)).size, effects.length, 'no user was touched twice');
	assert.equal(new Set(namesOf('POST')).size, figures.joiners, 'every joiner was created');
	assert.deepEqual(
		{ created: namesOf('POST').length, patched: namesOf('PATCH').length, deleted: namesOf('DELETE').length },
		{ created: figures.joiners, patched, deleted: figures.operations - figures.joiners - patched },
	);
}

interface StoredUser {
	readonly userName: string;
	readonly title?: string;
	readonly active?: boolean;
}

function wantedNumbers(): readonly number[] {
	// 7919 has no divisor in common with the number of rows: every person once, far from their neighbours.
	return numbers(figures.rows).map((index) => figures.leavers + ((index * 7919) % figures.rows));
}

function titleOf(number: number): string {
	return number < figures.leavers + figures.movers ? 'Manager' : 'Clerk';
}

function numbers(count: number): readonly number[] {
	return Array.from({ length: count }, (_, index) => index);
}
