import type { DeleteIntent } from '../../../nodes/WebexScim/intents/intents';
import { createDirectory, questionKey, type Found } from '../../../nodes/WebexScim/resolve/directory/directory';
import { whyNotThat, whyOther } from '../../../nodes/WebexScim/resolve/people/people';
import { otherById, otherByNumber } from '../../../nodes/WebexScim/resolve/people/owners';
import { failureOf, type ReadFailure } from '../../../nodes/WebexScim/webex/reads/readFailure';

const [adaId, boId, cyId] = [1, 2, 3].map((digit) => `${digit}1111111-1111-4111-8111-111111111111`) as [string, string, string];
const ada = { id: adaId, userName: 'ada', externalId: 'E1' };
const bo = { id: boId, userName: 'bo' };
const cy = { id: cyId, userName: 'cy', externalId: 'E1' };
const serverError = failureOf('unavailable', 'Webex could not answer the lookup (500).', true);
const refusal = failureOf('refused', 'Webex refused the lookup (400).', false);

/** What a search for the External ID e1, and for Ada's ID, gave; undefined: nobody asked. */
const directoryOf = (holders: readonly (typeof ada)[] | ReadFailure | undefined) =>
	createDirectory(
		new Map(
			holders === undefined
				? []
				: [
						[questionKey('Users', 'externalId'), new Map([['e1', holders]])],
						[questionKey('Users', 'id'), new Map([[adaId, holders]])],
					],
		),
	);
const row = {
	resourceType: 'Users',
	besides: { ids: [adaId], names: [{ attribute: 'externalId', value: 'E1', column: 'External ID' }] },
} as const;
const byAddress = { kind: 'name', attribute: 'userName', value: 'bo' } as const;
const removalOf = (besides: NonNullable<DeleteIntent['besides']>): DeleteIntent => ({
	...row,
	kind: 'delete',
	label: 'row 2',
	target: byAddress,
	missing: 'ignore',
	besides,
});
const told = (outcome: ReturnType<typeof whyOther>): string | undefined =>
	outcome && 'reason' in outcome ? `${outcome.kind} ${outcome.reason}` : outcome?.kind;

const withheld = 'notAttempted requestRefused';

describe('whose the External ID of a row is', () => {
	it.each<{ name: string; holders: readonly (typeof ada)[] | ReadFailure | undefined; change?: string; removal?: string }>([
		{ name: 'nobody asked', holders: undefined },
		{ name: 'nobody’s', holders: [] },
		{ name: 'somebody else’s', holders: [ada], change: 'invalid otherPerson', removal: 'invalid otherPerson' },
		{ name: 'that of two others', holders: [ada, cy], change: 'invalid targetAmbiguous', removal: 'invalid targetAmbiguous' },
		{ name: 'not known this time', holders: serverError, change: withheld, removal: withheld },
		{ name: 'never told', holders: refusal, removal: withheld },
	])('$name', ({ holders, change, removal }) => {
		const directory = directoryOf(holders);
		const { names } = row.besides;
		expect({
			create: told(otherByNumber('E1', undefined, directory)?.outcome),
			change: told(whyOther({ resourceType: 'Users', target: byAddress }, 'E1', boId, bo, directory)),
			removal: told(whyNotThat(removalOf({ names }), { id: boId, resource: bo }, directory)),
			gone: told(whyNotThat(removalOf({ names }), undefined, directory)),
		}).toStrictEqual({ create: change, change, removal, gone: removal });
	});

	it('one of two who share it may get it once more', () => {
		expect(otherByNumber('E1', cyId, directoryOf([ada, cy]))).toBeUndefined();
	});
});

describe('whose the ID of a row is', () => {
	it.each<{ name: string; holders: readonly (typeof ada)[] | ReadFailure | undefined; change?: string; removal?: string }>([
		{ name: 'nobody asked', holders: undefined },
		{ name: 'nobody’s', holders: [] },
		{ name: 'somebody else’s', holders: [ada], change: 'invalid otherPerson', removal: 'invalid otherPerson' },
		{ name: 'not known this time', holders: serverError, change: withheld, removal: withheld },
		{ name: 'never told', holders: refusal, removal: withheld },
	])('$name', ({ holders, change, removal }) => {
		const directory = directoryOf(holders);
		const { ids } = row.besides;
		expect({
			change: told(otherById({ ...row, besides: { ids } }, boId, directory)?.outcome),
			removal: told(whyNotThat(removalOf({ ids }), { id: boId, resource: bo }, directory)),
			gone: told(whyNotThat(removalOf({ ids }), undefined, directory)),
		}).toStrictEqual({ change, removal, gone: removal });
	});
});

it.each<{ name: string; failure: Found; detail: string }>([
	{
		name: 'that may pass',
		failure: serverError,
		detail: "'External ID' could not be looked up in Webex. Webex could not answer the lookup (500). Run the row again.",
	},
	{
		name: 'for good',
		failure: refusal,
		detail:
			"'External ID' could not be looked up in Webex. Webex refused the lookup (400). If this stays so, leave that field out of the row.",
	},
])('a removal says what to do about a lookup that failed, $name', ({ failure, detail }) => {
	const directory = directoryOf(failure as ReadFailure);
	expect(whyNotThat(removalOf({ names: row.besides.names }), undefined, directory)).toMatchObject({ detail });
});
