import type { Intent } from '../../intents/intents';
import { isJsonObject, ownEntryAnyCase, type JsonObject } from '../../scim/json';
import { textOf } from '../../scim/names/names';
import { enterpriseSchema } from '../../scim/schemas';
import { each, type Work } from '../../scim/work';

/**
 * True for an account whose External ID just one row holds, in whatever column, or gives to its user as employee number: it may be the same person
 * under another name. What several rows hold, or is short, says nothing of one person, and an employee number that the account has does not either:
 * numbers are given again to others.
 */
export function* numbersHeld(intents: readonly Intent[]): Work<(account: JsonObject) => boolean> {
	const inAny = new Map<string, number | 'several'>();
	const asEmployeeNumber = new Map<string, number | 'several'>();
	yield* each(intents, (intent, row) => {
		const besides = intent.kind === 'upsert' || intent.kind === 'decided' ? intent.besides : undefined;
		for (const held of besides?.held ?? []) if (!held.includes('@')) note(inAny, held, row);
		const number = intent.kind === 'upsert' ? employeeNumberOf(intent.resource) : undefined;
		if (number !== undefined) note(asEmployeeNumber, number, row);
	});
	return (account) => {
		const externalId = textOf(account, 'externalId') ?? '';
		return isOfOne(inAny, externalId) || isOfOne(asEmployeeNumber, externalId);
	};
}

function note(rows: Map<string, number | 'several'>, number: string, row: number): void {
	const key = number.toLowerCase();
	rows.set(key, (rows.get(key) ?? row) === row ? row : 'several');
}

function isOfOne(rows: ReadonlyMap<string, number | 'several'>, number: string): boolean {
	return number.length >= shortestNumber && typeof rows.get(number.toLowerCase()) === 'number';
}

/** What is shorter is the same by accident, as counts are. */
const shortestNumber = 4;

function employeeNumberOf(user: JsonObject): string | undefined {
	const extension = ownEntryAnyCase(user, enterpriseSchema);
	return isJsonObject(extension) ? textOf(extension, 'employeeNumber') : undefined;
}
