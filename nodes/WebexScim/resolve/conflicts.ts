import type { Operation, Step } from '../plan/step';
import type { ResourceType } from '../scim/messages';
import { nameAttribute, sameNameKey, typeNameOf } from '../scim/names';
import { findByValue, resourcesFor } from '../webex/findByValue';
import { scimPath, type ReadPorts } from '../webex/lookup';
import { createReadState } from '../webex/readState';

/**
 * The steps of a dry run, where a create that Webex would refuse says so: its name is there already, or an earlier row takes it. That
 * decides nothing, so that the plan is that of the live run, and a read that fails costs the note alone.
 */
export async function withConflictsNoted(steps: readonly Step[], organizationId: string, given: ReadPorts): Promise<readonly Step[]> {
	if (given.state.over() !== undefined) return steps;
	const ports = { ...given, state: createReadState(given.state.gate.width) };
	const creates = steps.flatMap((step) => (isPlainCreate(step) ? [step] : []));
	const [users, groups] = await Promise.all([
		takenAmong('Users', creates, organizationId, ports),
		takenAmong('Groups', creates, organizationId, ports),
	]);
	const earlier = new Set<string>();
	return steps.map((step) => {
		if (!isPlainCreate(step)) return step;
		const name = nameOf(step);
		const key = `${step.resourceType} ${sameNameKey(name ?? '')}`;
		if (name === undefined) return step;
		const noun = step.resourceType === 'Users' ? 'user' : 'group';
		if ((step.resourceType === 'Users' ? users : groups)(name))
			return noted(step, `Webex already has a ${noun} of that name, so it would most likely refuse this row.`);
		if (earlier.has(key)) return noted(step, `An earlier row creates a ${noun} of that name, so Webex would most likely refuse this one.`);
		earlier.add(key);
		return step;
	});
}

/** A create that has no other way when its name is taken. */
function isPlainCreate(step: Step): step is Operation {
	return step.kind === 'operation' && step.method === 'POST' && step.onConflict === undefined;
}

function nameOf({ resourceType, data = {} }: Operation): string | undefined {
	return typeNameOf(resourceType, data);
}

async function takenAmong(
	resourceType: ResourceType,
	creates: readonly Operation[],
	organizationId: string,
	ports: ReadPorts,
): Promise<(name: string) => boolean> {
	const names = creates.flatMap((step) => (step.resourceType === resourceType ? (nameOf(step) ?? []) : []));
	if (names.length === 0) return () => false;
	const search = { collectionPath: scimPath(organizationId, resourceType), attribute: nameAttribute(resourceType) };
	const found = await findByValue(search, names, ports);
	return (name) => (resourcesFor(found, name) ?? []).length > 0;
}

function noted(step: Operation, note: string): Operation {
	return { ...step, note: step.note === undefined ? note : `${step.note} ${note}` };
}
