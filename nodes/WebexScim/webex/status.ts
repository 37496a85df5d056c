/**
 * What an answer says of a change that was asked for, the same for a whole request and for a row in one.
 * `done`: it was made. `deferred`: it was not, and may be sent again after a wait. `busy`: the same, but a gateway may say so
 * in front of a server that did the work. `exists`: there is one of that name. `missing`: there is no such resource.
 * `wrongForm`: the PATCH is not written as the server reads it. `tooLarge`, `refused`: it was not made. `redirected`: nobody
 * carried it out here. `unsaid`: nobody knows.
 */
export type StatusMeaning =
	| 'done'
	| 'deferred'
	| 'busy'
	| 'exists'
	| 'missing'
	| 'wrongForm'
	| 'tooLarge'
	| 'refused'
	| 'redirected'
	| 'unsaid';

const byStatus: ReadonlyMap<number, StatusMeaning> = new Map([
	[202, 'unsaid'],
	[404, 'missing'],
	[408, 'unsaid'],
	[409, 'exists'],
	[413, 'tooLarge'],
	[423, 'deferred'],
	[429, 'deferred'],
	[503, 'busy'],
]);

/** SCIM's words for a PATCH whose form is not understood, in lower case (RFC 7644 3.12, table 9). */
const formWords: ReadonlySet<string> = new Set(['invalidpath', 'invalidsyntax', 'notarget']);

/** What an HTTP status means, with SCIM's word beside it (RFC 7644 3.12); 202 only promises, and 408 and 5xx say nothing of the work. */
export function meaningOf(status: number | undefined, scimType?: string): StatusMeaning {
	if (status === undefined || status < 200) return 'unsaid';
	const word = scimType?.toLowerCase();
	if (status >= 400 && status < 500 && word === 'uniqueness') return 'exists';
	if (status === 400 && word !== undefined && formWords.has(word)) return 'wrongForm';
	const known = byStatus.get(status);
	if (known !== undefined) return known;
	if (status < 300) return 'done';
	if (status < 400) return 'redirected';
	return status < 500 ? 'refused' : 'unsaid';
}

/** True for what Webex puts off: the same may be sent after a wait. */
export function isPutOff(meaning: StatusMeaning): boolean {
	return meaning === 'deferred' || meaning === 'busy';
}
