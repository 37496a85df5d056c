import type { Outcome } from '../../../nodes/WebexScim/plan/outcome';
import { inOtherForm, learnedForm } from '../../../nodes/WebexScim/run/answers/form';
import { recordAt } from '../../../nodes/WebexScim/run/state';
import { apply } from '../../../nodes/WebexScim/run/transitions';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';
import type { PatchForm } from '../../../nodes/WebexScim/scim/patch/forms';
import { patchMessage } from '../../../nodes/WebexScim/scim/patch/patchOp';
import { invalid, patch, user, type Row } from '../../plan/steps';
import { applied, rejected, sendNext, start } from '../handing';

const withPath = patchMessage([{ op: 'replace', path: 'title', value: 'Chief' }]);
const withoutPath = patchMessage([{ op: 'replace', value: { title: 'Chief' } }]);
const own = (data: JsonObject): Row => ({ ...patch('A', data), isOwnForm: true }) as Row;

describe('a PATCH that was refused for its form', () => {
	it.each<{ name: string; row: Row; learned?: PatchForm; isAgain?: boolean; form: PatchForm | undefined }>([
		{ name: 'goes without paths where it had them', row: own(withPath), form: 'noPaths' },
		{ name: 'goes with paths where it had none', row: own(withoutPath), form: 'paths' },
		{ name: 'goes with paths where the run had learned to leave them out', row: own(withPath), learned: 'noPaths', form: 'paths' },
		{ name: 'goes without paths where it was in the form that was learned', row: own(withPath), learned: 'paths', form: 'noPaths' },
		{ name: 'goes in no third', row: own(withPath), isAgain: true, form: undefined },
		{ name: "stays refused where it is the user's own", row: patch('A', withPath), form: undefined },
		{
			name: 'stays refused where it cannot be written otherwise',
			row: own(patchMessage([{ op: 'remove', path: 'title' }])),
			form: undefined,
		},
		{
			name: 'stays refused where a filter needs its path',
			row: own(patchMessage([{ op: 'replace', path: 'emails[type eq "work"].value', value: 'x' }])),
			form: undefined,
		},
		{ name: 'is none where the step is none', row: invalid(), form: undefined },
		{
			name: 'is none where there is no data',
			row: { kind: 'operation', method: 'PATCH', resourceType: 'Users', target: { kind: 'id', id: 'A' }, isOwnForm: true },
			form: undefined,
		},
	])('$name', ({ row, learned, isAgain = false, form }) => {
		const state = start([user({}), row, user({})]);
		if (learned !== undefined) apply(state, { kind: 'noted', notes: { form: learned } });
		sendNext(state);
		if (isAgain) {
			apply(state, { kind: 'reformed', index: 1, form: 'noPaths' });
			sendNext(state);
		}
		expect(inOtherForm(state, 1)).toStrictEqual(form === undefined ? undefined : { kind: 'reformed', index: 1, form });
		expect(recordAt(state, 1).isInOtherForm).toBe(isAgain);
	});

	it.each<{ name: string; outcome: Outcome; isOther: boolean; learned: boolean }>([
		{ name: 'is remembered when the other form went through', outcome: applied(0), isOther: true, learned: true },
		{ name: 'is not when that was refused as well', outcome: rejected, isOther: true, learned: false },
		{ name: 'is not when it never was in another', outcome: applied(0), isOther: false, learned: false },
	])('$name', ({ outcome, isOther, learned }) => {
		const state = start([own(withPath)]);
		sendNext(state);
		if (isOther) apply(state, { kind: 'reformed', index: 0, form: 'noPaths' });
		expect(learnedForm(state, 0, outcome)).toStrictEqual(learned ? [{ kind: 'noted', notes: { form: 'noPaths' } }] : []);
	});
});
