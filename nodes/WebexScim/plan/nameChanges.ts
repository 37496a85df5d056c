import { assertNever } from '../scim/assertNever';
import type { ResourceType } from '../scim/messages';
import { nameAttribute, typeNameOf } from '../scim/names/names';
import { nearNameKey } from '../scim/names/nearName';
import { textGivenIn } from '../scim/patch/given';
import { mapped, type Work } from '../scim/work';
import type { Operation, PlannedStep } from './step';

/** Keys of the name that a step frees, and of the givers that are asked for the one it takes, in this order. */
export interface NameChange {
	readonly takes?: readonly string[];
	readonly frees?: string;
}

/** The names that each step takes and frees, in whatever spelling. */
export function* nameChangesOf(steps: readonly PlannedStep[]): Work<readonly NameChange[]> {
	/** The name of each step's resource behind it, where that is known. */
	const names: (string | undefined)[] = [];
	return yield* mapped(steps, (step, index): NameChange => {
		if (step.kind === 'decided') return {};
		const { operation, predecessor } = step;
		const { resourceType, method } = operation;
		const before = (predecessor === undefined ? undefined : names[predecessor]) ?? nameRead(operation);
		const given = nameGiven(operation);
		names[index] = method === 'DELETE' ? undefined : (given ?? before);
		// A resource that was not read may have the name of any create. A change of name is no guess worth a wait.
		const frees = before ?? resourceType;
		if (method === 'DELETE') return { frees };
		if (given === undefined || (method === 'PATCH' && given === before)) return {};
		return method === 'POST' ? { takes: [given, resourceType] } : { takes: [given], frees };
	});
}

/**
 * The name that Webex had. What operations are called by says nothing here, since a dry run reads more names than the live run, and both are
 * to send the same.
 */
function nameRead({ resourceType, rebase, read = rebase?.current }: Operation): string | undefined {
	return read && keyOf(resourceType, typeNameOf(resourceType, read));
}

function nameGiven({ method, resourceType, data = {} }: Operation): string | undefined {
	switch (method) {
		case 'POST':
			return keyOf(resourceType, typeNameOf(resourceType, data));
		case 'PATCH':
			return keyOf(resourceType, textGivenIn(data, nameAttribute(resourceType)));
		case 'DELETE':
			return undefined;
		default:
			return assertNever(method);
	}
}

function keyOf(resourceType: ResourceType, name: string | undefined): string | undefined {
	return name === undefined ? undefined : `${resourceType} ${nearNameKey(name)}`;
}
