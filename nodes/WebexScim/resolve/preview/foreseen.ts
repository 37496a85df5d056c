import type { Known } from '../../plan/known';
import { noted } from '../../plan/noted';
import type { Operation, Step } from '../../plan/step';
import type { JsonObject } from '../../scim/json';
import { sameIdKey } from '../../scim/names/identifiers';
import { patchedBy } from '../../scim/patch/apply';
import { mapped, type Work } from '../../scim/work';
import type { Mentioned } from '../directory/mentioned';
import { nothingToRemove, whyAbsent } from './absent';
import { whyMalformed } from './malformed';
import { whyUnpatchable } from './unpatchable';

/** The steps of a dry run with what is to be said of them, and the indexes of those that Webex would most likely refuse. */
export interface Foreseen {
	readonly steps: readonly Step[];
	readonly refused: ReadonlySet<number>;
}

/**
 * What each step of a dry run tells by itself, and by the earlier ones on its resource: that Webex does not have what it names, or cannot
 * do to it what the data ask.
 */
export function* foreseenAlone(steps: readonly Step[], absent: Mentioned, known: Known): Work<Foreseen> {
	const refused = new Set<number>();
	const states = createStates(known);
	const told = yield* mapped(steps, (step, index): Step => {
		if (step.kind !== 'operation') return step;
		const nothing = nothingToRemove(step, absent);
		if (nothing !== undefined) return noted(step, nothing);
		const why = whyAbsent(step, absent) ?? whyMalformed(step) ?? whyUnpatchable(step, () => states.before(step));
		if (why === undefined) {
			states.change(step);
			return step;
		}
		refused.add(index);
		return noted(step, why);
	});
	return { steps: told, refused };
}

/** Resources as the steps before leave them; undefined where nobody knows. Each is only put together for who asks. */
interface States {
	before(operation: Operation): JsonObject | undefined;
	change(operation: Operation): void;
}

function createStates(known: Known): States {
	const states = new Map<string, { readonly state: JsonObject | undefined; readonly open: JsonObject[] }>();
	const keyOf = ({ target, resourceType }: Operation): string | undefined =>
		target.kind === 'id' ? `${resourceType} ${sameIdKey(target.id)}` : undefined;
	const stateOf = ({ target, resourceType }: Operation): JsonObject | undefined =>
		target.kind === 'id' ? known(resourceType, target.id) : undefined;
	return {
		before(operation) {
			const key = keyOf(operation);
			if (key === undefined) return undefined;
			const held = states.get(key) ?? { state: stateOf(operation), open: [] };
			const state = held.open.reduce<JsonObject | undefined>((made, data) => made && patchedBy(data, made), held.state);
			states.set(key, { state, open: [] });
			return state;
		},
		change(operation) {
			const key = keyOf(operation);
			if (key === undefined || operation.method !== 'PATCH' || operation.data === undefined) return;
			const held = states.get(key);
			if (held === undefined) states.set(key, { state: stateOf(operation), open: [operation.data] });
			else held.open.push(operation.data);
		},
	};
}
