import type { Writable } from '../scim/writable';
import type { Outcome } from './outcome';
import type { BulkId, Decided, Operation } from './step';

/** An operation that is not to be sent, and why. It keeps its names, so that rows which refer to it learn what became of it. */
export function notSent(operation: Operation, outcome: Outcome, bulkId?: BulkId): Decided {
	const { label, name, alias, sharedAliases } = operation;
	const refused = bulkId === undefined ? { operation } : { operation, bulkId };
	const step: Writable<Decided> = { kind: 'decided', label, outcome, refused };
	if (name !== undefined) step.name = name;
	if (alias !== undefined) step.alias = alias;
	if (sharedAliases !== undefined) step.sharedAliases = sharedAliases;
	return step;
}
