import type { TargetName } from '../../nodes/WebexScim/intents/intents';
import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import type { Found } from '../../nodes/WebexScim/resolve/directory/directory';
import { notFound, targetNotFound, together } from '../../nodes/WebexScim/resolve/notFound';
import { failureOf } from '../../nodes/WebexScim/webex/reads/readFailure';

const refused = failureOf('refused', 'Webex said no.', false);

it.each<{ name: string; found: Exclude<Found, { kind: 'found' }>; outcome: Outcome }>([
	{
		name: 'nobody of that name',
		found: { kind: 'absent' },
		outcome: {
			kind: 'invalid',
			reason: 'targetNotFound',
			detail: "No group in Webex matches 'Group Name'. Check it, or create the group first.",
		},
	},
	{
		name: 'several of that name',
		found: { kind: 'ambiguous' },
		outcome: {
			kind: 'invalid',
			reason: 'targetAmbiguous',
			detail: "'Group Name' matches more than one group in Webex. Make it unique in Webex, or use Update, which takes the ID.",
		},
	},
	{
		name: 'a lookup that Webex refused, with its words and its status',
		found: { ...refused, status: 403, words: { scimType: 'sensitive' } },
		outcome: {
			kind: 'notAttempted',
			reason: 'requestRefused',
			status: 403,
			scimType: 'sensitive',
			detail: "'Group Name' could not be looked up in Webex. Webex said no.",
		},
	},
	{
		name: 'a lookup that the wait limit ended',
		found: failureOf('waitLimit', 'Webex asked to wait.', true),
		outcome: {
			kind: 'notAttempted',
			reason: 'waitLimit',
			detail: "'Group Name' could not be looked up in Webex. Webex asked to wait. Run the row again.",
		},
	},
	{
		name: 'a lookup in an execution that was stopped',
		found: failureOf('cancelled', '', true),
		outcome: {
			kind: 'notAttempted',
			reason: 'cancelled',
			detail: "'Group Name' could not be looked up in Webex. Run the row again.",
		},
	},
])('what a row becomes by $name', ({ found, outcome }) => {
	expect(notFound(found, 'Group Name', 'group')).toStrictEqual(outcome);
});

const encoding = "'Group' was damaged by a wrong encoding. Set 'Encoding' in the Extract from File node to that of the file.";
const gone = "No group in Webex matches 'Group'. Check it, or create the group first.";

it.each<{ name: string; target: TargetName; found?: Exclude<Found, { kind: 'found' }>; told: string }>([
	{ name: 'a name', target: { kind: 'name', attribute: 'displayName', value: 'Café' }, told: `targetNotFound: ${gone}` },
	{ name: 'a damaged name', target: { kind: 'name', attribute: 'displayName', value: 'Caf\ufffd' }, told: `badValue: ${encoding}` },
	{
		name: 'a name with a control character',
		target: { kind: 'name', attribute: 'displayName', value: 'Caf\u0007e' },
		told: "badValue: 'Group' holds a control character. Remove line breaks and hidden characters from the cell, or check 'Encoding' in the Extract from File node.",
	},
	{ name: 'an ID', target: { kind: 'id', id: 'g1' }, told: `targetNotFound: ${gone}` },
	{
		name: 'a damaged name that several have',
		target: { kind: 'name', attribute: 'displayName', value: 'Caf\ufffd' },
		found: { kind: 'ambiguous' },
		told: "targetAmbiguous: 'Group' matches more than one group in Webex. Give the ID instead.",
	},
])('what Webex does not have, named by $name', ({ target, found = { kind: 'absent' }, told }) => {
	const outcome = targetNotFound(found, target, 'Group', 'group');
	expect('reason' in outcome ? `${outcome.reason}: ${outcome.detail}` : '').toBe(told);
});

describe('two outcomes of a row', () => {
	const fault = (detail: string, reason: 'targetNotFound' | 'otherPerson' = 'targetNotFound'): Outcome => ({
		kind: 'invalid',
		reason,
		detail,
	});
	const failed: Outcome = { kind: 'notAttempted', reason: 'requestRefused', detail: 'No answer.' };
	it.each<{ name: string; first: Outcome | undefined; second: Outcome; expected: Outcome }>([
		{ name: 'two faults are both told', first: fault('A.', 'otherPerson'), second: fault('B.'), expected: fault('A. B.', 'otherPerson') },
		{ name: 'one is told', first: undefined, second: fault('B.'), expected: fault('B.') },
		{ name: 'what was not looked up counts before a fault', first: failed, second: fault('B.'), expected: failed },
		{ name: 'a fault counts before what was not looked up', first: fault('A.'), second: failed, expected: fault('A.') },
	])('$name', ({ first, second, expected }) => {
		expect(together(first, second)).toStrictEqual(expected);
	});
});
