import type { Intent, TargetName } from '../../intents/intents';
import type { Outcome } from '../../plan/outcome';
import { sameIdKey } from '../../scim/names/identifiers';
import { findNamed, type Directory } from '../directory/directory';
import { nameGiven, whyOther } from './people';

/** A row that says who has an address: by what it makes of its user, or by what its user is named by. */
export interface RowOf {
	readonly address: string;
	readonly by: Intent;
	/** The user whom the row updates. */
	readonly target?: TargetName;
	/** The row gives the address to its user. */
	readonly isGiven: boolean;
}

/** Whom an address means by a row that updates somebody; `refused`: nobody, and what becomes of rows that name the address as manager. */
type UpdatedManager = { readonly kind: 'user'; readonly id: string } | { readonly kind: 'refused'; readonly outcome: Outcome };

/**
 * Who has the address `key` by a row that updates its user: that user, unless the row is refused, or another user has the address that the row
 * gives. Undefined where the row tells nothing of it.
 */
export function updatedManager(
	key: string,
	{ address, by, target, isGiven }: RowOf & { readonly target: TargetName },
	directory: Directory,
): UpdatedManager | undefined {
	const found = findNamed(directory, 'Users', target);
	const id = found.kind === 'found' ? found.id : found.kind === 'failed' && target.kind === 'id' ? target.id : undefined;
	const isOfOther = isGiven && isHeldByOther(key, id, directory);
	if (id === undefined) return isOfOther ? refused(address, false) : undefined;
	const account = found.kind === 'found' ? found.resource : {};
	const intent = by.kind === 'update' ? by : ({ target, resourceType: 'Users' } as const);
	const isSure = by.kind !== 'decided' || by.isSureWhom === true;
	const isPerson = isSure && whyOther(intent, externalIdIn(by), id, account, directory) === undefined;
	return isPerson && !isOfOther ? { kind: 'user', id } : refused(address, isPerson);
}

function isHeldByOther(key: string, id: string | undefined, directory: Directory): boolean {
	const holder = directory.find('Users', 'userName', key);
	if (holder.kind === 'absent') return false;
	return holder.kind !== 'found' || id === undefined || sameIdKey(holder.id) !== sameIdKey(id);
}

function externalIdIn(by: Intent): string | undefined {
	if (by.kind === 'decided') return by.named?.externalId;
	return by.kind === 'update' ? nameGiven(by, 'externalId') : undefined;
}

/** Nobody else is taken for the person of such a row. */
function refused(address: string, isPerson: boolean): UpdatedManager {
	const why = 'an address that a row gives to one user while another one has it. Run the row again when that row has gone through.';
	const detail = `It refers to ${address}, ${why}`;
	return { kind: 'refused', outcome: isPerson ? { kind: 'notAttempted', reason: 'dependencyFailed', detail } : refusedManager(address) };
}

/** The outcome of a row whose manager has a row that is refused: a leaver's needs no mending. */
export function refusedManager(address: string): Outcome {
	const remedy = "Correct that row and run both again, or set the option 'Unknown Manager' to 'Leave Out'.";
	return { kind: 'notAttempted', reason: 'dependencyFailed', detail: `It refers to ${address}, which did not go through. ${remedy}` };
}
