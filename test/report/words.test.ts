import type { Operation } from '../../nodes/WebexScim/plan/step';
import type { ShownChange } from '../../nodes/WebexScim/report/shownChange';
import { plannedSentence } from '../../nodes/WebexScim/report/words';
import type { JsonValue } from '../../nodes/WebexScim/scim/json';
import { patchMessage } from '../../nodes/WebexScim/scim/patch/patchOp';

const operation = (method: Operation['method'], resourceType: Operation['resourceType'] = 'Users'): Operation => ({
	kind: 'operation',
	label: 'row 2',
	method,
	resourceType,
	target: method === 'POST' ? { kind: 'new' } : { kind: 'id', id: 'A' },
});
const change = (attribute: string, from: JsonValue, to: JsonValue): ShownChange => ({ attribute, from, to });
const numbered = (count: number): readonly ShownChange[] => Array.from({ length: count }, (_, index) => change(`A${index}`, null, index));
const members = (count: number): readonly ShownChange[] =>
	Array.from({ length: count }, (_, index) => change('Members', null, `m${index}`));
const firstEight = 'set A0 to 0, set A1 to 1, set A2 to 2, set A3 to 3, set A4 to 4, set A5 to 5, set A6 to 6';

describe('what an operation would do, in a sentence', () => {
	it.each<{ name: string; given: Operation; changes: readonly ShownChange[]; says: string }>([
		{ name: 'a create of nothing', given: operation('POST'), changes: [], says: 'Would create the user.' },
		{
			name: 'a create of a group of nothing',
			given: operation('POST', 'Groups'),
			changes: [change('Group Name', null, null)],
			says: 'Would create the group.',
		},
		{
			name: 'a create without what is empty',
			given: operation('POST'),
			changes: [change('Job Title', null, null), change('Active', null, false)],
			says: 'Would create the user with Active false.',
		},
		{
			name: 'a create with eight members',
			given: operation('POST', 'Groups'),
			changes: members(8),
			says: "Would create the group with Members 'm0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'.",
		},
		{
			name: 'a create with nine',
			given: operation('POST', 'Groups'),
			changes: members(9),
			says: "Would create the group with Members 'm0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7' and 1 other.",
		},
		{
			name: 'a create with ten',
			given: operation('POST', 'Groups'),
			changes: members(10),
			says: "Would create the group with Members 'm0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7' and 2 others.",
		},
		{ name: 'one change', given: operation('PATCH'), changes: numbered(1), says: 'Would set A0 to 0.' },
		{ name: 'two', given: operation('PATCH'), changes: numbered(2), says: 'Would set A0 to 0 and set A1 to 1.' },
		{ name: 'three', given: operation('PATCH'), changes: numbered(3), says: 'Would set A0 to 0, set A1 to 1 and set A2 to 2.' },
		{ name: 'eight', given: operation('PATCH'), changes: numbered(8), says: `Would ${firstEight} and set A7 to 7.` },
		{ name: 'nine', given: operation('PATCH'), changes: numbered(9), says: `Would ${firstEight}, set A7 to 7 and 1 more.` },
		{
			name: 'somebody who is active now',
			given: operation('PATCH'),
			changes: [change('Active', false, true)],
			says: 'Would reactivate the user.',
		},
		{
			name: 'somebody who is not',
			given: operation('PATCH'),
			changes: [change('Active', true, false)],
			says: 'Would deactivate the user.',
		},
		{
			name: 'another switch',
			given: operation('PATCH'),
			changes: [change('MFA Enabled', null, true)],
			says: 'Would set MFA Enabled to true.',
		},
		{
			name: 'what is no switch',
			given: operation('PATCH'),
			changes: [change('Active', true, 'maybe')],
			says: "Would set Active from true to 'maybe'.",
		},
		{
			name: 'Active of a group, which has none',
			given: operation('PATCH', 'Groups'),
			changes: [change('Active', null, true)],
			says: 'Would set Active to true.',
		},
		{ name: 'a member who comes', given: operation('PATCH', 'Groups'), changes: [change('Members', null, 'kim')], says: 'Would add kim.' },
		{
			name: 'a member who goes',
			given: operation('PATCH', 'Groups'),
			changes: [change('Members', 'kim', null)],
			says: 'Would remove kim.',
		},
		{
			name: 'Members of a user, who has none',
			given: operation('PATCH'),
			changes: [change('Members', null, 'kim')],
			says: "Would set Members to 'kim'.",
		},
		{
			name: 'what goes, nobody knows from what',
			given: operation('PATCH'),
			changes: [change('Job Title', null, null)],
			says: 'Would clear Job Title.',
		},
		{
			name: 'what goes',
			given: operation('PATCH'),
			changes: [change('Job Title', 'Lead', null)],
			says: "Would clear Job Title (now 'Lead').",
		},
		{
			name: 'a list',
			given: operation('PATCH'),
			changes: [change('X', null, ['a', 2, { value: 'b' }])],
			says: "Would set X to 'a, 2, b'.",
		},
		{
			name: 'an entry with a type',
			given: operation('PATCH'),
			changes: [change('X', null, { VALUE: 'b', TYPE: 'pager' })],
			says: "Would set X to 'b (pager)'.",
		},
		{
			name: 'an entry without a value, by its texts',
			given: operation('PATCH'),
			changes: [change('X', null, { type: 'work', locality: 'Bonn', primary: true, country: 'DE' })],
			says: "Would set X to 'Bonn, DE (work)'.",
		},
		{
			name: 'values that read the same',
			given: operation('PATCH'),
			changes: [change('X', { value: 'b', primary: true }, { value: 'b' })],
			says: 'Would change X.',
		},
		{
			name: 'an entry with an empty type',
			given: operation('PATCH'),
			changes: [change('X', null, { value: 'b', type: '' })],
			says: "Would set X to 'b'.",
		},
		{
			name: 'an entry with an odd value',
			given: operation('PATCH'),
			changes: [change('X', null, { value: 1, type: 'a' })],
			says: `Would set X to '{"value":1,"type":"a"}'.`,
		},
		{
			name: 'a text of sixty signs whole',
			given: operation('PATCH'),
			changes: [change('X', null, 'x'.repeat(60))],
			says: `Would set X to '${'x'.repeat(60)}'.`,
		},
		{
			name: 'a longer one shortened, by signs',
			given: operation('PATCH'),
			changes: [change('X', null, '𝔛'.repeat(61))],
			says: `Would set X to '${'𝔛'.repeat(59)}…'.`,
		},
		{
			name: 'a text on several lines, on one',
			given: operation('PATCH'),
			changes: [change('X', null, 'a\n\t b')],
			says: "Would set X to 'a b'.",
		},
		{
			name: 'nothing that is known to change',
			given: { ...operation('PATCH', 'Groups'), data: patchMessage([{ op: 'replace', path: 'displayName', value: 'x' }]) },
			changes: [],
			says: 'Would send this change, though the group may already be as wanted.',
		},
		{
			name: 'no message',
			given: operation('PATCH'),
			changes: [],
			says: 'Would send this change, though the user may already be as wanted.',
		},
		{
			name: 'a message that cannot be read',
			given: { ...operation('PATCH'), data: patchMessage([{ op: 'replace', value: 'x' }]) },
			changes: [],
			says: "Would send a change that cannot be put into words. Turn 'Simplify' off to see it in the column 'data'.",
		},
		{ name: 'a deletion of a user', given: operation('DELETE'), changes: [], says: 'Would delete the user for good.' },
		{ name: 'a deletion of a group', given: operation('DELETE', 'Groups'), changes: [], says: 'Would delete the group for good.' },
	])('$name', ({ given, changes, says }) => {
		expect(plannedSentence(given, changes)).toBe(says);
	});
});
