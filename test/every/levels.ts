import { everyKind, sceneOf, type Kind, type Scene, type Setting } from './plans';

/** Scenes of plans of one length, and how often at most something goes wrong on a way through them. */
export interface Level {
	readonly steps: number;
	readonly maxTroubles: number;
	readonly scenes: readonly Scene[];
}

/** Kinds of the longer plans. */
const commonKinds: readonly Kind[] = [
	'create a',
	'create a or update',
	'create b under a',
	'patch a',
	'patch who was created',
	'delete a',
	'create group b of a',
];

const inOneRequest: Setting = {};
const inTwoRequests: Setting = { perRequest: 1, isBegun: true };
const inTwoOfTwo: Setting = { isBegun: true };
const odd: readonly Setting[] = [{ stopAfterErrors: 1 }, { tellsTime: false }, { sharesNames: true }, { meetsFaults: true }];

/** All that is walked, cheap levels first. */
export function levelsOf(): readonly Level[] {
	const pairs = scenesOf(everyKind, 2, [inOneRequest, inTwoRequests]);
	return [
		{ steps: 1, maxTroubles: Infinity, scenes: scenesOf(everyKind, 1, [inOneRequest, ...odd]) },
		{
			steps: 2,
			maxTroubles: 1,
			scenes: [
				...pairs,
				...scenesOf(
					commonKinds,
					2,
					odd.map((each) => ({ ...inTwoRequests, ...each })),
				),
			],
		},
		{ steps: 3, maxTroubles: 1, scenes: scenesOf(commonKinds, 3, [inOneRequest, inTwoRequests]) },
		{ steps: 4, maxTroubles: 1, scenes: scenesOf(commonKinds, 4, [inTwoOfTwo]) },
		{ steps: 2, maxTroubles: 2, scenes: pairs },
	];
}

function scenesOf(from: readonly Kind[], steps: number, settings: readonly Setting[]): readonly Scene[] {
	return sequences(from, steps)
		.filter(isPossible)
		.flatMap((plan) => settings.flatMap((setting) => worldsFor(plan).map((exists) => sceneOf(plan, { ...setting, exists }))));
}

function sequences(from: readonly Kind[], steps: number): readonly (readonly Kind[])[] {
	if (steps === 0) return [[]];
	return sequences(from, steps - 1).flatMap((rest) => from.map((kind) => [...rest, kind]));
}

/** Whoever is referred to is created, though maybe by a later step; and what is said of b alone is said of a, too. */
function isPossible(plan: readonly Kind[]): boolean {
	const creates = plan.some((kind) => kind.startsWith('create a'));
	return plan.every((kind) => creates || !needsCreated.has(kind)) && plan.some((kind) => !onUserB.has(kind));
}

const needsCreated: ReadonlySet<Kind> = new Set([
	'create b under a',
	'create group b of a',
	'patch b under a',
	'patch who was created',
	'delete who was created',
]);
const onUserB: ReadonlySet<Kind> = new Set(['create b', 'patch b']);

/** What may be there before: all that is changed by its id; what is only created may be there, or not. */
function worldsFor(plan: readonly Kind[]): readonly (readonly string[])[] {
	const needed = new Set(plan.flatMap((kind) => existing[kind] ?? []));
	const possible = new Set(plan.flatMap((kind) => created[kind] ?? []).filter((place) => !needed.has(place)));
	return [...possible].reduce<readonly (readonly string[])[]>(
		(worlds, place) => worlds.flatMap((world) => [world, [...world, place]]),
		[[...needed]],
	);
}

const existing: Partial<Readonly<Record<Kind, readonly string[]>>> = {
	'patch a': ['Users a'],
	'delete a': ['Users a'],
	'patch b': ['Users b'],
	'patch b under a': ['Users b'],
	'add a to group b': ['Users a', 'Groups b'],
};

const created: Partial<Readonly<Record<Kind, readonly string[]>>> = {
	'create a': ['Users a'],
	'create a or adopt': ['Users a'],
	'create a or update': ['Users a'],
	'create b': ['Users b'],
	'create group b': ['Groups b'],
	'delete a if any': ['Users a'],
};
