import type { ColumnMeaning } from './columnMeaning';
import { meets, type FileFacts } from './needs';
import { isAddress } from './winners';
import { isOfMailService, mayBeOwnEmail } from './words/mailWords';

/** Behind every e-mail column whose words tell that it is one, and before every login name. */
const strangeEmailRank = 1.5;

/** Of an address at a private service: behind the principal name. */
const mailServiceRank = 2.5;

/** What columns mean, with the e-mail column that no word tells where no other one is understood. */
export function withOwnEmail(means: ReadonlyMap<string, ColumnMeaning>, file: FileFacts): ReadonlyMap<string, ColumnMeaning> {
	const isEmail = (meaning: ColumnMeaning): boolean =>
		meaning.kind === 'means' && meaning.id === 'userName' && meaning.rank < strangeEmailRank;
	const email = [...means.values()].some(isEmail) ? undefined : strangeEmailIn(means, file);
	if (email === undefined) return means;
	const rank = isOfMailService(email) ? mailServiceRank : strangeEmailRank;
	return new Map([...means, [email, { kind: 'means', id: 'userName', rank }]]);
}

/** The column that is of e-mail all the same, as far as name and values tell. Of several nobody knows which. */
export function strangeEmailIn(means: ReadonlyMap<string, ColumnMeaning>, file: FileFacts): string | undefined {
	const isOne = ([name, meaning]: readonly [string, ColumnMeaning]): boolean =>
		meaning.kind === 'unused' &&
		meaning.reason === 'unknown' &&
		file.isOfOrganization?.(name) !== true &&
		mayBeOwnEmail(name, (file.valuesOf?.(name) ?? []).filter(isAddress).length < 2) &&
		meets('ownAddresses', name, file);
	const [email, ...others] = [...means].filter(isOne);
	return others.length === 0 ? email?.[0] : undefined;
}
