import type { Outcome } from '../../plan/outcome';
import { formOf, inForm, otherForm } from '../../scim/patch/forms';
import { recordAt, type RunState } from '../state';
import type { Transition } from '../transitions';

/** Webex refused a PATCH for its form: once more in the other one, if it can be written so; undefined otherwise. */
export function inOtherForm(state: RunState, index: number): Transition | undefined {
	const { step, isInOtherForm, form: asked } = recordAt(state, index);
	const data = step.kind === 'planned' && step.operation.isOwnForm === true ? step.operation.data : undefined;
	if (isInOtherForm || data === undefined) return undefined;
	const sent = formOf(asked === undefined ? data : inForm(data, asked));
	if (sent === undefined) return undefined;
	const form = otherForm(sent);
	return formOf(inForm(data, form)) === form ? { kind: 'reformed', index, form } : undefined;
}

/** A form that went through after the other was refused is the one for the operations to come. */
export function learnedForm(state: RunState, index: number, outcome: Outcome): readonly Transition[] {
	const { isInOtherForm, form } = recordAt(state, index);
	return outcome.kind === 'applied' && isInOtherForm && form !== undefined ? [{ kind: 'noted', notes: { form } }] : [];
}
