import { aliasesOf } from '../plan/aliases';
import { knownMemberName, knownName, type Known } from '../plan/known';
import type { Alias, Step, Target } from '../plan/step';
import type { ResourceType } from '../scim/messages';
import { each, mapped, type Work } from '../scim/work';
import type { Membership, Resolved } from './resolve';

/** Steps and rows with whom each is about; the names of rows are in the order of the items, then of the further rows. */
export interface NamedRows {
	readonly steps: readonly Step[];
	readonly names: readonly (string | undefined)[];
}

/**
 * Gives steps and rows the names of whom they are about: as Webex has them, else as the row says, which is what `said` holds. A row
 * about a membership is called after group and member, since several share one operation.
 */
export function* withNames(
	{ steps, indexes, extras, memberships }: Pick<Resolved, 'steps' | 'indexes' | 'extras' | 'memberships'>,
	said: readonly (string | undefined)[],
	known: Known,
): Work<NamedRows> {
	const saidOfStep = new Map<number, string | undefined>();
	yield* each(indexes, (index, row) => saidOfStep.has(index) || saidOfStep.set(index, said[row]));
	const aliases = aliasesOf(steps);
	const inWebex = yield* mapped(steps, (step) => nameInWebex(step, aliases, saidOfStep, known));
	const ofSteps = yield* mapped(steps, (step, index) => inWebex[index] ?? saidOfStep.get(index) ?? idOf(targetOf(step)));
	return {
		steps: yield* mapped(steps, (step, index) => {
			const name = ofSteps[index];
			return name === undefined ? step : { ...step, name };
		}),
		names: yield* mapped([...indexes, ...extras], (index, row) => {
			const membership = memberships?.get(row);
			if (membership !== undefined) return nameOfMembership(membership, known);
			return memberships === undefined ? (inWebex[index] ?? said[row] ?? ofSteps[index]) : said[row];
		}),
	};
}

function nameInWebex(
	step: Step,
	aliases: ReadonlyMap<string, Alias>,
	saidOfStep: ReadonlyMap<number, string | undefined>,
	known: Known,
): string | undefined {
	const target = targetOf(step);
	const operation = operationOf(step);
	const types: readonly ResourceType[] = operation === undefined ? ['Users', 'Groups'] : [operation.resourceType];
	const root = target?.kind === 'reference' ? aliases.get(target.alias)?.root : target;
	if (root?.kind === 'step') return saidOfStep.get(root.index);
	const id = root?.kind === 'id' ? root.id : undefined;
	return id === undefined ? undefined : types.map((type) => knownName(known, type, id)).find((name) => name !== undefined);
}

function operationOf(step: Step): Extract<Step, { kind: 'operation' }> | undefined {
	return step.kind === 'operation' ? step : step.refused?.operation;
}

/** The resource that a step is about, as far as it is told. */
function targetOf(step: Step): Target | undefined {
	const operation = operationOf(step);
	if (operation !== undefined) return operation.target;
	const id = step.kind === 'decided' && 'resourceId' in step.outcome ? step.outcome.resourceId : undefined;
	return id === undefined ? undefined : { kind: 'id', id };
}

function idOf(target: Target | undefined): string | undefined {
	return target?.kind === 'id' ? target.id : undefined;
}

function nameOfMembership({ groupId, memberId }: Membership, known: Known): string {
	const group = knownName(known, 'Groups', groupId) ?? groupId;
	return memberId === undefined ? group : `${group}: ${knownMemberName(known, memberId) ?? memberId}`;
}
