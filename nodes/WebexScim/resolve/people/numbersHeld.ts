import type { Intent } from '../../intents/intents';
import { isJsonObject, ownEntryAnyCase, type JsonObject } from '../../scim/json';
import { textOf } from '../../scim/names/names';
import { enterpriseSchema } from '../../scim/schemas';
import { each, type Work } from '../../scim/work';
import type { Naming } from './namings';

/**
 * The only row that holds the External ID of an account, in whatever column, or gives it to its user as employee number: it may be the same person
 * under another name. What several rows hold, or is short, says nothing of one person, and an employee number that the account has does not either:
 * numbers are given again to others.
 */
export function* numbersHeld(intents: readonly Intent[]): Work<(account: JsonObject) => Naming | undefined> {
	const inAny = new Map<string, Naming | 'several'>();
	const asEmployeeNumber = new Map<string, Naming | 'several'>();
	yield* each(intents, (intent) => {
		const { label } = intent;
		const besides = intent.kind === 'upsert' || intent.kind === 'decided' ? intent.besides : undefined;
		for (const { name, ...at } of besides?.held ?? []) if (!name.includes('@')) note(inAny, name, { label, ...at });
		const number = intent.kind === 'upsert' ? employeeNumberOf(intent.resource) : undefined;
		if (number !== undefined) note(asEmployeeNumber, number, { label });
	});
	return (account) => {
		const externalId = textOf(account, 'externalId') ?? '';
		return ofOne(inAny, externalId) ?? ofOne(asEmployeeNumber, externalId);
	};
}

function note(rows: Map<string, Naming | 'several'>, number: string, row: Naming): void {
	const key = number.toLowerCase();
	const before = rows.get(key) ?? row;
	rows.set(key, before !== 'several' && before.label === row.label ? before : 'several');
}

function ofOne(rows: ReadonlyMap<string, Naming | 'several'>, number: string): Naming | undefined {
	const row = number.length < shortestNumber ? undefined : rows.get(number.toLowerCase());
	return row === 'several' ? undefined : row;
}

/** What is shorter is the same by accident, as counts are. */
const shortestNumber = 4;

function employeeNumberOf(user: JsonObject): string | undefined {
	const extension = ownEntryAnyCase(user, enterpriseSchema);
	return isJsonObject(extension) ? textOf(extension, 'employeeNumber') : undefined;
}
