import * as fc from 'fast-check';

/** Something that a move is about: a resource that was there before, one that an operation of the run makes, or none. */
export type About =
	| { readonly kind: 'seed'; readonly number: number }
	| { readonly kind: 'alias'; readonly number: number }
	| { readonly kind: 'unknown' };

/**
 * One operation of a random run. Numbers are small, so that names and titles meet each other often. A bulkId is the
 * move's own, or by mistake that of another.
 */
export type Move = { readonly alias?: 'own' | 'taken' } & (
	| {
			readonly kind: 'createUser';
			readonly name: number;
			readonly isUpperCase: boolean;
			readonly title: number;
			readonly flaw?: 'email' | 'poison' | 'large';
			readonly manager?: About;
	  }
	| { readonly kind: 'createGroup'; readonly name: number; readonly members: readonly About[] }
	/** A create that takes an existing user, or changes it to what is wanted. The names are of its own: nothing else names such a user. */
	| { readonly kind: 'takeUser'; readonly name: number; readonly title: number; readonly existing: 'adopt' | 'update' }
	| { readonly kind: 'patchUser'; readonly user: About; readonly change: UserChange }
	| { readonly kind: 'patchGroup'; readonly group: About; readonly change: 'add' | 'remove'; readonly member: About }
	| { readonly kind: 'deleteUser'; readonly user: About }
	| { readonly kind: 'deleteGroup'; readonly group: About }
	| { readonly kind: 'nothing' }
);

/** A change of a user, in several of SCIM's spellings. */
export interface UserChange {
	readonly attribute: 'title' | 'nickName' | 'active';
	readonly value: number;
	readonly form: 'path' | 'noPath';
	readonly isPoisonous: boolean;
}

const about: fc.Arbitrary<About> = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ kind: fc.constant('seed' as const), number: fc.nat(3) }) },
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('alias' as const), number: fc.nat(12) }) },
	{ weight: 1, arbitrary: fc.constant<About>({ kind: 'unknown' }) },
);

const change: fc.Arbitrary<UserChange> = fc.record({
	attribute: fc.constantFrom('title', 'title', 'nickName', 'active'),
	value: fc.nat(2),
	form: fc.constantFrom('path', 'noPath'),
	isPoisonous: fc.nat(60).map((number) => number === 60),
});

const flaw = fc.oneof(
	{ weight: 24, arbitrary: fc.constant(undefined) },
	{ weight: 2, arbitrary: fc.constant('email' as const) },
	{ weight: 1, arbitrary: fc.constantFrom('poison', 'large') },
);

const named = {
	alias: fc.oneof(
		{ weight: 6, arbitrary: fc.constant(undefined) },
		{ weight: 6, arbitrary: fc.constant('own' as const) },
		{ weight: 1, arbitrary: fc.constant('taken' as const) },
	),
};

/** A random move. */
export const moveArbitrary: fc.Arbitrary<Move> = fc
	.oneof(
		{
			weight: 10,
			arbitrary: fc.record({
				...named,
				kind: fc.constant('createUser' as const),
				name: fc.nat(14),
				isUpperCase: fc.boolean(),
				title: fc.nat(2),
				flaw,
				manager: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: about }),
			}),
		},
		{
			weight: 3,
			arbitrary: fc.record({
				...named,
				kind: fc.constant('createGroup' as const),
				name: fc.nat(6),
				members: fc.array(about, { maxLength: 3 }),
			}),
		},
		{
			weight: 2,
			arbitrary: fc.record({
				kind: fc.constant('takeUser' as const),
				name: fc.nat(4),
				title: fc.nat(2),
				existing: fc.constantFrom('adopt', 'update'),
			}),
		},
		{ weight: 6, arbitrary: fc.record({ ...named, kind: fc.constant('patchUser' as const), user: about, change }) },
		{
			weight: 5,
			arbitrary: fc.record({
				...named,
				kind: fc.constant('patchGroup' as const),
				group: about,
				change: fc.constantFrom('add', 'remove'),
				member: about,
			}),
		},
		{ weight: 2, arbitrary: fc.record({ ...named, kind: fc.constant('deleteUser' as const), user: about }) },
		{ weight: 1, arbitrary: fc.record({ ...named, kind: fc.constant('deleteGroup' as const), group: about }) },
		{ weight: 1, arbitrary: fc.record({ ...named, kind: fc.constant('nothing' as const) }) },
	)
	.map((move) => Object.fromEntries(Object.entries(move).filter(([, value]) => value !== undefined)) as Move);
