import { whyOtherWorkEmail } from '../../../nodes/WebexScim/resolve/people/workEmail';
import type { JsonObject, JsonValue } from '../../../nodes/WebexScim/scim/json';
import { baseOf } from '../../../nodes/WebexScim/scim/patch/base';
import { patchMessage } from '../../../nodes/WebexScim/scim/patch/patchOp';

const work = (value: string, more: JsonObject = { primary: true }): JsonObject => ({ type: 'work', value, ...more });
const user = (...emails: readonly JsonObject[]): JsonObject => ({ userName: 'a@example.com', emails });
const set = (path: string, value: JsonValue) => ({ op: 'replace', path, value }) as const;
const ofWork = 'emails[type eq "work"].value';

it.each<{ name: string; now?: JsonObject; message: JsonObject; isRefused: boolean }>([
	{ name: 'another address', message: patchMessage([set(ofWork, 'b@example.com')]), isRefused: true },
	{ name: 'another address in the whole list', message: patchMessage([set('emails', [work('b@example.com')])]), isRefused: true },
	{
		name: 'another address without a path',
		message: patchMessage([{ op: 'replace', value: { emails: [{ ...work('b@example.com'), Type: 'Work' }] } }]),
		isRefused: true,
	},
	{
		name: 'one that becomes primary',
		now: user(work('b@example.com', {})),
		message: patchMessage([set('emails[type eq "work"].primary', true)]),
		isRefused: true,
	},
	{
		name: 'the former name beside a new one',
		message: patchMessage([set('userName', 'b@example.com'), set('emails', [work('c@example.com')])]),
		isRefused: true,
	},
	{ name: 'the same in other letters', message: patchMessage([set(ofWork, 'A@Example.com')]), isRefused: false },
	{
		name: 'the new name',
		message: patchMessage([set(ofWork, 'b@example.com'), set('userName', 'b@example.com')]),
		isRefused: false,
	},
	{
		name: 'one that is not primary',
		now: user(work('a@example.com', {})),
		message: patchMessage([set(ofWork, 'b@example.com')]),
		isRefused: false,
	},
	{
		name: 'an e-mail of another type',
		message: patchMessage([{ op: 'add', path: 'emails', value: { type: 'home', value: 'h@home.example' } }]),
		isRefused: false,
	},
	{
		name: 'one that Webex has so, beside another e-mail',
		now: user(work('b@example.com')),
		message: patchMessage([set('emails', [work('b@example.com'), { type: 'home', value: 'h@home.example' }])]),
		isRefused: false,
	},
	{ name: 'no e-mail', now: user(work('b@example.com')), message: patchMessage([set('title', 'Lead')]), isRefused: false },
	{ name: 'a message beyond reading', message: { Operations: 'x' }, isRefused: false },
])('the primary work e-mail of a change is the user name: $name', ({ now = user(work('a@example.com')), message, isRefused }) => {
	const outcome = whyOtherWorkEmail(message, baseOf(now), now);
	expect(outcome?.kind).toBe(isRefused ? 'invalid' : undefined);
});

it.each(['emails', 'username'])('nothing is said where nobody knows how %s is', (key) => {
	const message = patchMessage([set(ofWork, 'b@example.com')]);
	const now = user(work('a@example.com'));
	expect(whyOtherWorkEmail(message, { ...baseOf(now), unsure: new Set([key]) }, now)).toBeUndefined();
	expect(whyOtherWorkEmail(message, { ...baseOf(now), unsure: 'all' }, now)).toBeUndefined();
});

it('the name that Webex has fits as well, since an earlier row that gives another may fail', () => {
	const before = user(work('a@example.com'));
	const renamed = { ...user(), userName: 'b@example.com' };
	const message = patchMessage([set('emails', [work('a@example.com'), { type: 'home', value: 'h@home.example' }])]);
	expect(whyOtherWorkEmail(message, baseOf(renamed), before)).toBeUndefined();
	expect(whyOtherWorkEmail(message, baseOf(renamed), renamed)?.kind).toBe('invalid');
});
