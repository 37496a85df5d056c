import { nouns } from '../../intents/target';
import { noted } from '../../plan/noted';
import { findReferences } from '../../plan/references';
import type { Operation, Step } from '../../plan/step';
import type { ResourceType } from '../../scim/messages';
import { sameIdKey } from '../../scim/names/identifiers';
import { nameAttribute, sameNameKey, textOf, typeNameOf } from '../../scim/names/names';
import { textGivenIn } from '../../scim/patch/given';
import { findByValue, type FoundForValue } from '../../webex/reads/findByValue';
import { scimPath, type ReadPorts } from '../../webex/reads/lookup';
import { createReadState } from '../../webex/reads/readState';
import type { Foreseen } from './foreseen';

/**
 * The steps of a dry run, where a create or a change of name that Webex would refuse says so: the name is there already, or an earlier row
 * takes it; so does a change of what an earlier row deletes. A row that is expected to be refused, and one that refers to such a one, takes and frees
 * no name. A name that could not be looked up says that. All this decides nothing, so that the plan is that of the live run.
 */
export async function withConflictsNoted({ steps, refused }: Foreseen, organizationId: string, given: ReadPorts): Promise<readonly Step[]> {
	const over = given.state.over();
	const ports = { ...given, state: createReadState(given.state.gate.width) };
	const named = steps.flatMap((step) => (step.kind === 'operation' ? (nameGiven(step) ?? []) : []));
	const holdersOf = async (resourceType: ResourceType): Promise<HoldersOf> =>
		over === undefined ? await holdersAmong(resourceType, named, organizationId, ports) : () => over;
	const [Users, Groups] = await Promise.all([holdersOf('Users'), holdersOf('Groups')]);
	const conflictOf = createConflictJudge({ Users, Groups });
	const unmade = new Set<string>();
	return steps.map((step, index) => {
		if (step.kind !== 'operation') return step;
		const isRefused = refused.has(index) || refersToAny(step, unmade);
		const conflict = isRefused ? undefined : conflictOf(step);
		if ((isRefused || conflict !== undefined) && step.alias !== undefined) unmade.add(step.alias);
		const note = conflict ?? (isRefused ? undefined : whyUnseen(step, { Users, Groups }));
		return note === undefined ? step : noted(step, note);
	});
}

/** That nobody knows whether the name of an operation is there already, and why. */
function whyUnseen(operation: Operation, holdersOf: Readonly<Record<ResourceType, HoldersOf>>): string | undefined {
	const given = nameGiven(operation);
	const held = given && holdersOf[given.resourceType](given.name);
	const why = operation.unseen ?? (held !== undefined && 'kind' in held ? held.detail : undefined);
	return why && `Whether Webex already has a ${nouns[operation.resourceType]} of that name could not be looked up. ${why}`;
}

/** Tells of one operation after the other what speaks against it; those against which nothing speaks take their name, and free another. */
function createConflictJudge(holdersOf: Readonly<Record<ResourceType, HoldersOf>>): (operation: Operation) => string | undefined {
	/** Names that rows gave, and to whom: the same one may have its name once more. */
	const earlier = new Map<string, { readonly why: string; readonly to: string | undefined }>();
	const given = new Map<string, string>();
	const freed = new Set<string>();
	const deleted = new Set<string>();
	const release = (own: string): void => {
		freed.add(own);
		earlier.delete(given.get(own) ?? '');
	};
	return (operation) => {
		const { method } = operation;
		const asked = nameGiven(operation);
		const own = resourceOf(operation);
		if (own !== undefined && method === 'PATCH' && deleted.has(own)) return deletedBefore;
		if (own !== undefined && method === 'DELETE') {
			release(own);
			deleted.add(own);
		}
		if (asked === undefined) return undefined;
		const { name, resourceType } = asked;
		const key = `${resourceType} ${sameNameKey(name)}`;
		const noun = nouns[resourceType];
		const isFree = (id: string): boolean => id === own || freed.has(id);
		const holders = holdersOf[resourceType](name);
		if (!('kind' in holders) && !holders.every((holder) => isFree(sameIdKey(textOf(holder, 'id') ?? ''))))
			return `Webex already has a ${noun} of that name, so ${becomesOf[resourceType]}.`;
		const before = earlier.get(key);
		if (before !== undefined && (own === undefined || before.to !== own))
			return `${before.why}, so Webex would most likely refuse this one.`;
		if (own !== undefined) {
			release(own);
			given.set(own, key);
		}
		const why = `An earlier row ${method === 'POST' ? `creates a ${noun} of that name` : `gives that name to a ${noun}`}`;
		earlier.set(key, { why, to: own });
		return undefined;
	};
}

/** What an operation is about, by ID or as the work of another row. */
function resourceOf({ target, alias }: Operation): string | undefined {
	if (target.kind === 'id') return sameIdKey(target.id);
	const name = target.kind === 'reference' ? target.alias : alias;
	return name === undefined ? undefined : `bulkId:${name}`;
}

type HoldersOf = (name: string) => FoundForValue;

/** Names of groups need not be unique in Webex. */
const becomesOf: Readonly<Record<ResourceType, string>> = {
	Users: 'it would most likely refuse this row',
	Groups: 'it would refuse this row, or have two of them',
};

const deletedBefore = 'An earlier row deletes it, so Webex would most likely refuse this one.';

/** True where an operation needs what one of these aliases stands for. */
function refersToAny({ target, data = {} }: Operation, aliases: ReadonlySet<string>): boolean {
	if (aliases.size === 0) return false;
	if (target.kind === 'reference' && aliases.has(target.alias)) return true;
	return findReferences(data).some(({ alias }) => aliases.has(alias));
}

interface NameGiven {
	readonly resourceType: ResourceType;
	readonly name: string;
}

/** The name that a create or a change gives to its resource; undefined for one that has another way when it is taken. */
function nameGiven({ method, resourceType, data = {}, onConflict }: Operation): NameGiven | undefined {
	if (onConflict !== undefined) return undefined;
	const name = method === 'POST' ? typeNameOf(resourceType, data) : textGivenIn(data, nameAttribute(resourceType));
	return name === undefined ? undefined : { resourceType, name };
}

async function holdersAmong(
	resourceType: ResourceType,
	named: readonly NameGiven[],
	organizationId: string,
	ports: ReadPorts,
): Promise<HoldersOf> {
	const names = named.flatMap((given) => (given.resourceType === resourceType ? [given.name] : []));
	const search = { collectionPath: scimPath(organizationId, resourceType), attribute: nameAttribute(resourceType) };
	const found = await findByValue(search, names, ports);
	return (name) => found.get(sameNameKey(name)) ?? [];
}
