import type { LedgerEntry } from '../webex/webex';
import { seeds } from './seeds';

/** A user or group as far as a run changes it. */
export interface State {
	readonly attributes: ReadonlyMap<string, unknown>;
	readonly members: ReadonlySet<string>;
}

type World = Map<string, State>;

/** Who is there before a run. */
export interface Before {
	readonly users: ReadonlyArray<{ readonly id: string }>;
	readonly groups: ReadonlyArray<{ readonly id: string }>;
}

/**
 * How a resource looked before the first entry of the ledger and after each; undefined while there is none. Told from the
 * ledger alone, by a reading of PATCH that is not the package's: it knows the forms that steps.ts writes, no others.
 */
export function statesOf(ledger: readonly LedgerEntry[], id: string, before: Before = seeds): readonly (State | undefined)[] {
	const world: World = new Map([
		...before.users.map((user): [string, State] => [user.id, created(user)]),
		...before.groups.map((group): [string, State] => [group.id, created(group)]),
	]);
	return [
		world.get(id),
		...ledger.map((entry) => {
			carryOut(world, entry);
			return world.get(id);
		}),
	];
}

/** True when the PATCH finds nothing to do. */
export function holds(state: State, patch: unknown): boolean {
	const after = patched(state, patch);
	const isSame = [...after.attributes].every(([name, value]) => state.attributes.get(name) === value);
	return isSame && after.members.size === state.members.size && [...after.members].every((member) => state.members.has(member));
}

/** What found nothing to do, or was passed over for its form, changes nothing. */
function carryOut(world: World, { method, id, data, changed }: LedgerEntry): void {
	if (!changed) return;
	if (method === 'POST') world.set(id, created(data));
	if (method === 'PATCH') world.set(id, patched(world.get(id) ?? created({}), data));
	if (method !== 'DELETE') return;
	world.delete(id);
	for (const [other, state] of world)
		world.set(other, { ...state, members: new Set([...state.members].filter((member) => member !== id)) });
}

function created(data: unknown): State {
	const { members = [], ...rest } = data as { readonly members?: ReadonlyArray<{ readonly value: string }> };
	return {
		attributes: new Map([['active', true] as const, ...Object.entries(rest)]),
		members: new Set(members.map(keyOf)),
	};
}

interface PatchOp {
	readonly op: string;
	readonly path?: string;
	readonly value?: unknown;
}

function patched(state: State, patch: unknown): State {
	const { Operations } = patch as { readonly Operations: readonly PatchOp[] };
	return Operations.reduce(step, state);
}

function step(state: State, { op, path, value }: PatchOp): State {
	const { attributes, members } = state;
	if (path === undefined) return { members, attributes: new Map([...attributes, ...Object.entries(value as object)]) };
	const removed = /^members\[value eq "(.*)"\]$/.exec(path)?.[1]?.toLowerCase();
	if (removed !== undefined) return { attributes, members: new Set([...members].filter((member) => member !== removed)) };
	if (path !== 'members' || op !== 'add') return { members, attributes: new Map([...attributes, [path, value]]) };
	return {
		attributes,
		members: new Set([...members, ...(value as ReadonlyArray<{ value: string }>).map(keyOf)]),
	};
}

/** An id is the same in any case. */
function keyOf({ value }: { readonly value: string }): string {
	return value.toLowerCase();
}
