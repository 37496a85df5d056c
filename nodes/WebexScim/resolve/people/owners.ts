import type { UpsertIntent } from '../../intents/intents';
import { nouns } from '../../intents/target';
import { renaming } from '../../plan/otherPerson';
import type { Outcome } from '../../plan/outcome';
import { assertNever } from '../../scim/assertNever';
import type { JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { sameIdKey } from '../../scim/names/identifiers';
import { sameNameKey, typeNameOf } from '../../scim/names/names';
import { notAsked, type Directory, type Found } from '../directory/directory';
import { notFound } from '../notFound';

/** A row's names belong to two accounts or groups, or nobody knows whether they do. */
export interface Other {
	readonly kind: 'other';
	readonly outcome: Outcome;
}

interface How {
	/** What the row names has this name, so that a holder of the same name is no other. */
	readonly name?: string | undefined;
	/** The row takes something away, for which all has to be known. */
	readonly isRemoval?: true | undefined;
}

/** The account or group that a row names by an ID beside its other names, where that is another one than they name: `id`, or nobody. */
export function otherById(
	{ resourceType, besides }: Pick<UpsertIntent, 'resourceType' | 'besides'>,
	id: string | undefined,
	directory: Directory,
	{ name, isRemoval }: How = {},
): Other | undefined {
	for (const named of besides?.ids ?? []) {
		const holder = directory.find(resourceType, 'id', named);
		const unknown = whyUnknown(holder, 'ID', isRemoval);
		if (unknown !== undefined) return { kind: 'other', outcome: unknown };
		if (holder.kind !== 'found' || isSame(holder.id, id)) continue;
		const held = typeNameOf(resourceType, holder.resource);
		if (name === undefined || sameNameKey(held ?? '') !== sameNameKey(name)) return ownedBy('ID', holder.resource, resourceType);
	}
	return undefined;
}

/** Who has the External ID that a change gives to the user `id`, or to nobody yet, where that is somebody else, or several others. */
export function otherByNumber(externalId: string, id: string | undefined, directory: Directory): Other | undefined {
	const holder = directory.find('Users', 'externalId', externalId);
	switch (holder.kind) {
		case 'absent':
			return undefined;
		case 'found':
			return isSame(holder.id, id) ? undefined : ownedBy('External ID', holder.resource);
		case 'ambiguous':
			return holder.ids?.some((each) => isSame(each, id)) === true ? undefined : { kind: 'other', outcome: severalHave };
		case 'failed': {
			const outcome = whyUnknown(holder, 'External ID');
			return outcome && { kind: 'other', outcome };
		}
		default:
			return assertNever(holder);
	}
}

/**
 * Why nobody knows whose a further name of a row is: its lookup failed. A removal is withheld then (Law 10). A change is so where another run may
 * know; a lookup that Webex refuses for good, as it may by External ID, costs no row: what the account itself holds was compared.
 */
export function whyUnknown(holder: Found, field: string, isRemoval?: true | undefined): Outcome | undefined {
	if (holder.kind !== 'failed' || holder === notAsked || !(isRemoval === true || holder.isPassing)) return undefined;
	const outcome = notFound(holder, field);
	if (holder.isPassing || outcome.kind !== 'notAttempted') return outcome;
	return { ...outcome, detail: `${outcome.detail ?? ''} If this stays so, leave that field out of the row.` };
}

/** A name of a row that belongs to the holder, whom its other names do not name. */
export function ownedBy(field: 'External ID' | 'ID', holder: JsonObject, resourceType: ResourceType = 'Users'): Other {
	const owner = typeNameOf(resourceType, holder) ?? `another ${nouns[resourceType]}`;
	const names = resourceType === 'Groups' ? 'group name' : 'External ID or user name';
	const detail = `Its ${field} belongs to ${owner} in Webex. Correct the row, or ${renaming(nouns[resourceType], names)}.`;
	return { kind: 'other', outcome: { kind: 'invalid', reason: 'otherPerson', detail } };
}

const severalHave: Outcome = {
	kind: 'invalid',
	reason: 'targetAmbiguous',
	detail: "'External ID' matches more than one user in Webex. Make it unique there, or correct the row.",
};

function isSame(one: string, other: string | undefined): boolean {
	return other !== undefined && sameIdKey(one) === sameIdKey(other);
}
