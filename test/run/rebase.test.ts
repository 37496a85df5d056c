import type { Outcome } from '../../nodes/WebexScim/plan/outcome';
import type { Operation } from '../../nodes/WebexScim/plan/step';
import { asWanted, baseAfter, firstBases, heldBy, rebased, withState } from '../../nodes/WebexScim/run/rebase';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { afterChange, afterDoubt, baseOf, type Base } from '../../nodes/WebexScim/scim/patch/base';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import { finish } from '../../nodes/WebexScim/scim/work';
import { deletion, labelled, patch, user, type Row } from '../plan/steps';

const inactive = "The account is inactive, so this person cannot sign in. To change that, use Reactivate, or set 'Active' to true.";
const ann: JsonObject = { userName: 'ann@example.com', title: 'Clerk', active: false, meta: { version: 'W1' } };
const active: JsonObject = { ...ann, active: true };
const message = (attributes: JsonObject): JsonObject => ({
	schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
	Operations: Object.entries(attributes).map(([path, value]) => ({ op: 'replace', path, value })),
});
const change: Operation = {
	kind: 'operation',
	label: 'item 1',
	method: 'PATCH',
	resourceType: 'Users',
	target: { kind: 'id', id: 'x' },
	data: message({ title: 'Chief' }),
};
const madeOf = (wanted: JsonObject, current: JsonObject = active): Pick<Operation, 'rebase'> => ({
	rebase: { wanted, current, emptyValues: 'ignore' },
});
const unnamed = Object.fromEntries(Object.entries(change).filter(([key]) => key !== 'data')) as unknown as Operation;

describe('what is known of an account of which a row says nothing', () => {
	it.each<{ name: string; operation?: Partial<Operation>; wanted: JsonObject; base: Base; note: string | undefined }>([
		{ name: 'it is inactive', wanted: { title: 'Chief' }, base: baseOf(ann), note: inactive },
		{ name: 'so it is, behind another note', operation: { note: 'Look.' }, wanted: {}, base: baseOf(ann), note: `Look. ${inactive}` },
		{ name: 'it is active', wanted: { title: 'Chief' }, base: baseOf(active), note: undefined },
		{ name: 'the row says it itself', wanted: { active: false }, base: baseOf(ann), note: undefined },
		{ name: 'a group is no account', operation: { resourceType: 'Groups' }, wanted: {}, base: baseOf(ann), note: undefined },
		{ name: 'nobody knows anything', wanted: {}, base: afterDoubt(baseOf(ann), undefined), note: undefined },
		{ name: 'nobody knows just that', wanted: {}, base: afterDoubt(baseOf(ann), message({ active: true })), note: undefined },
		{ name: 'nobody knows something else', wanted: {}, base: afterDoubt(baseOf(ann), message({ title: 'x' })), note: inactive },
	])('$name', ({ operation, wanted, base, note }) => {
		const given = { ...change, ...operation };
		expect(withState(given, wanted, base)).toStrictEqual(note === undefined ? given : { ...given, note });
	});
});

describe('who a group loses by a message behind earlier rows', () => {
	const group: Operation = { ...change, resourceType: 'Groups' };
	const sales = baseOf({ displayName: 'Sales', members: [{ value: 'A' }] });
	const adds: JsonObject = { Operations: [{ op: 'add', path: 'members', value: [{ value: 'B' }] }] };
	const empties: JsonObject = { Operations: [{ op: 'remove', path: 'members' }] };

	it.each<{ name: string; operation?: Operation; message?: JsonObject; base: Base; held: ReturnType<typeof heldBy> }>([
		{ name: 'those whom Webex had', base: sales, held: { membersHeld: new Set(['a']) } },
		{ name: 'those who were added since too', base: afterChange(sales, adds), held: { membersHeld: new Set(['a', 'b']) } },
		{ name: 'nobody where an earlier row took them', base: afterChange(sales, empties), held: { membersHeld: new Set() } },
		{ name: 'who knows, where nobody knows who was added', base: afterDoubt(sales, adds), held: {} },
		{ name: 'who knows, where nobody knows whether they are gone', base: afterDoubt(sales, empties), held: {} },
		{ name: 'who knows, where nobody knows anything', base: afterDoubt(sales, undefined), held: {} },
		{ name: 'nobody by a message that takes nobody', message: adds, base: sales, held: {} },
		{ name: 'a user has no members', operation: change, base: sales, held: {} },
	])('$name', ({ operation = group, message: given = empties, base, held }) => {
		expect(heldBy(given, operation, base)).toStrictEqual(held);
	});

	it('is told with the change', () => {
		const rebase = { wanted: { members: [] }, current: { members: [{ value: 'A' }] }, emptyValues: 'remove' } as const;
		const made = rebased({ ...group, rebase }, afterChange(sales, adds));
		expect(made).toMatchObject({ data: { Operations: [{ op: 'remove', path: 'members' }] }, membersHeld: new Set(['a', 'b']) });
	});
});

describe('a change behind others on its resource', () => {
	it.each<{ name: string; operation: Operation; base?: Base; made: Operation | null }>([
		{ name: 'that somebody worded goes as it is', operation: change, base: baseOf(active), made: change },
		{
			name: 'that is alone goes as it was planned',
			operation: { ...change, ...madeOf({ title: 'Boss' }) },
			made: { ...change, ...madeOf({ title: 'Boss' }) },
		},
		{
			name: 'that is alone and not yet worded is made of what Webex had',
			operation: { ...unnamed, ...madeOf({ title: 'Boss' }) },
			made: { ...change, data: message({ title: 'Boss' }), readVersion: 'W1' },
		},
		{
			name: 'is made of what is known now',
			operation: { ...change, ...madeOf({ title: 'Clerk', nickName: 'A' }, { ...active, title: 'Chief' }) },
			base: baseOf(active),
			made: { ...change, data: message({ nickName: 'A' }), readVersion: 'W1' },
		},
		{
			name: 'tells no version where nobody knows one',
			operation: { ...change, ...madeOf({ title: 'Boss' }) },
			base: baseOf({ title: 'Clerk' }),
			made: { ...change, data: message({ title: 'Boss' }) },
		},
		{
			name: 'is not needed where all is so by now',
			operation: { ...change, ...madeOf({ title: 'Clerk' }, { ...active, title: 'Chief' }) },
			base: baseOf(active),
			made: null,
		},
		{
			name: 'tells of the account as it is now, and not as it was',
			operation: { ...change, ...madeOf({ title: 'Boss' }), read: active },
			base: baseOf(ann),
			made: { ...change, data: message({ title: 'Boss' }), readVersion: 'W1', note: inactive },
		},
		{
			name: 'tells of the account as Webex had it where nothing happened to it',
			operation: { ...change, read: ann },
			made: { ...change, note: inactive },
		},
		{
			name: 'tells nothing of the account where its message says how it shall be',
			operation: { ...change, data: message({ active: true }), read: ann },
			made: { ...change, data: message({ active: true }) },
		},
		{
			name: 'tells nothing of the account where its row says how it shall be',
			operation: { ...change, ...madeOf({ active: true, title: 'Boss' }, ann), read: ann },
			base: baseOf(ann),
			made: { ...change, data: message({ active: true, title: 'Boss' }), readVersion: 'W1' },
		},
		{
			name: 'that has no message yet tells of the account too',
			operation: { ...unnamed, read: ann },
			made: { ...unnamed, note: inactive },
		},
	])('$name', ({ operation, base, made }) => {
		expect(rebased(operation, base)).toStrictEqual(made);
	});

	it.each<{ name: string; operation: Operation; base?: Base; outcome: Outcome }>([
		{ name: 'by its id', operation: change, outcome: { kind: 'unchanged', resourceId: 'x' } },
		{
			name: 'without an id where it is only made in this run',
			operation: { ...change, target: { kind: 'reference', alias: 'a' } },
			outcome: { kind: 'unchanged' },
		},
		{
			name: 'with what is so of the account',
			operation: { ...change, data: message({}), read: active },
			base: baseOf(ann),
			outcome: { kind: 'unchanged', resourceId: 'x', detail: inactive },
		},
	])('that is not needed is told $name', ({ operation, base, outcome }) => {
		expect(asWanted(operation, base)).toStrictEqual(outcome);
	});
});

describe('what is known of a resource after an operation', () => {
	const before = baseOf(active);
	const unsureOf = (unsure: Base['unsure'], now: JsonObject = { ...active, meta: {} }): Base => ({ ...before, now, unsure });
	const chief: JsonObject = { ...active, title: 'Chief' };

	it.each<{ name: string; operation?: Operation; outcome: Outcome; after: Base }>([
		{
			name: 'a change that Webex confirmed with a version',
			outcome: { kind: 'applied', status: 200, version: 'W2' },
			after: unsureOf(new Set(), { ...chief, meta: { version: 'W2' } }),
		},
		{
			name: 'one that it confirmed without a version: nobody knows which it has',
			outcome: { kind: 'applied', status: 200 },
			after: unsureOf(new Set(), { ...chief, meta: {} }),
		},
		{
			name: 'one of a dry run',
			outcome: { kind: 'planned', method: 'PATCH', path: '/Users/x' } as Outcome,
			after: unsureOf(new Set(), { ...chief, meta: {} }),
		},
		{
			name: 'one that nobody confirmed',
			outcome: { kind: 'unconfirmed', reason: 'noResult', detail: '' },
			after: unsureOf(new Set(['title'])),
		},
		{
			name: 'a removal',
			operation: { ...unnamed, method: 'DELETE' },
			outcome: { kind: 'applied', status: 204 },
			after: { ...before, unsure: 'all' },
		},
		{
			name: 'a removal that nobody confirmed',
			operation: { ...unnamed, method: 'DELETE' },
			outcome: { kind: 'unconfirmed', reason: 'noResult', detail: '' },
			after: unsureOf('all'),
		},
		{
			name: 'a create, which nobody can follow',
			operation: { ...change, method: 'POST', data: { userName: 'x' } },
			outcome: { kind: 'applied', status: 201 },
			after: { ...before, unsure: 'all' },
		},
		{ name: 'one that was not needed', outcome: { kind: 'unchanged' }, after: before },
		{ name: 'one that was refused', outcome: { kind: 'rejected', status: 400, detail: '' }, after: before },
		{ name: 'one that was bad from the start', outcome: { kind: 'invalid', reason: 'badValue', detail: '' }, after: before },
		{ name: 'one that was not sent', outcome: { kind: 'notAttempted', reason: 'dependencyFailed', detail: '' }, after: before },
	])('$name', ({ operation = change, outcome, after }) => {
		expect(baseAfter(before, operation, outcome)).toEqual(after);
	});
});

it('before anything is sent, what Webex had is known of whoever has a second row, by the first that tells it', () => {
	const told = (id: string, more: Partial<Operation>): Row => ({ ...(patch(id) as Operation), ...more });
	const rows: readonly Row[] = [
		told('alone', { read: ann }),
		told('X', { read: ann }),
		told('x', madeOf({}, active)),
		told('x', { read: ann }),
		told('untold', {}),
		deletion('untold'),
		user({ userName: 'new' }, 'a'),
		told('bulkId:a', { read: ann }),
		told('bulkId:a', { read: ann }),
		{ kind: 'decided', outcome: { kind: 'unchanged', resourceId: 'y' } },
	];
	expect([...firstBases(finish(planRun(labelled(rows), 'op')))]).toStrictEqual([['Users x', baseOf(active)]]);
});
