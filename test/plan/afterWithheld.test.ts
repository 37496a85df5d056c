import { afterWithheld } from '../../nodes/WebexScim/plan/afterWithheld';
import type { Operation, Step } from '../../nodes/WebexScim/plan/step';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { finish } from '../../nodes/WebexScim/scim/work';

const outcome = { kind: 'notAttempted', reason: 'protected', detail: 'No.' } as const;
const current: JsonObject = { id: 'u1', active: true, title: 'Old' };
const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
const set = (path: string, value: string | boolean): JsonObject => ({ op: 'replace', path, value });

/** A change of a user, of which `planned` is left to do once the rows before went through. */
const change = (wanted: JsonObject, planned: readonly JsonObject[], id = 'u1'): Operation => ({
	kind: 'operation',
	label: 'item 1',
	method: 'PATCH',
	resourceType: 'Users',
	target: { kind: 'id', id },
	rebase: { wanted, current, emptyValues: 'ignore' },
	...(planned.length === 0 ? {} : { data: { schemas, Operations: planned } }),
});
const clearing = (operation: Operation): Operation => ({
	...operation,
	rebase: { wanted: {}, current, ...operation.rebase, emptyValues: 'remove' },
});
const withheld: Step = { kind: 'decided', label: 'item 0', outcome, refused: { operation: change({}, [], 'U1') } };
const refused = (operation: Operation): Step => ({ kind: 'decided', label: 'item 1', outcome, refused: { operation } });

const names = { name: 'ann@example.com', alias: 'ann', isAliasHidden: true } as const;
const own: Operation = {
	kind: 'operation',
	label: 'item 1',
	method: 'PATCH',
	resourceType: 'Users',
	target: { kind: 'id', id: 'u1' },
	data: {},
};
const byReference: Operation = { ...change({ active: false }, []), target: { kind: 'reference', alias: 'a' } };

describe('a change after a row on its resource that was withheld', () => {
	it.each<{ name: string; before: readonly Step[]; given: Operation; made: Step }>([
		{
			name: 'makes true all that it asks for by itself',
			before: [withheld],
			given: change({ title: 'New', nickName: 'A' }, [set('nickName', 'A')]),
			made: change({ title: 'New', nickName: 'A' }, [set('title', 'New'), set('nickName', 'A')]),
		},
		{
			name: 'is withheld too when it would take the account away, though that was left to the row before',
			before: [withheld],
			given: change({ active: false }, []),
			made: refused(change({ active: false }, [set('active', false)])),
		},
		{
			name: 'keeps its names when it is withheld too',
			before: [withheld],
			given: { ...change({ active: false }, []), ...names },
			made: {
				...refused({ ...change({ active: false }, [set('active', false)]), ...names }),
				name: names.name,
				alias: names.alias,
			} as Step,
		},
		{
			name: 'without what it is made of stays as it is',
			before: [withheld],
			given: own,
			made: own,
		},
		{
			name: 'by a reference stays as it is',
			before: [{ ...withheld, refused: { operation: byReference } }],
			given: byReference,
			made: byReference,
		},
		{
			name: 'also where another change stands between',
			before: [change({ title: 'New' }, [set('title', 'New')]), withheld],
			given: change({ active: false, title: 'Newer' }, [set('title', 'Newer')]),
			made: refused(change({ active: false, title: 'Newer' }, [set('active', false), set('title', 'Newer')])),
		},
		{
			name: 'stays as it is behind a change that is sent',
			before: [change({ title: 'New' }, [set('title', 'New')]), withheld],
			given: change({ title: 'Newer' }, [set('title', 'Newer')]),
			made: change({ title: 'Newer' }, [set('title', 'Newer')]),
		},
		{
			name: 'stays as it is behind a change that is sent, also where it would have nothing to do by itself',
			before: [change({ title: 'New' }, [set('title', 'New')]), withheld],
			given: change({ title: 'Old' }, [set('title', 'Old')]),
			made: change({ title: 'Old' }, [set('title', 'Old')]),
		},
		{
			name: 'makes true all that it asks for behind one that is withheld for that row',
			before: [withheld, change({ active: false }, [])],
			given: change({ title: 'New', active: true }, []),
			made: change({ title: 'New', active: true }, [set('title', 'New')]),
		},
		{
			name: 'clears what shall be cleared',
			before: [withheld],
			given: clearing(change({ title: '' }, [])),
			made: clearing(change({ title: '' }, [{ op: 'remove', path: 'title' }])),
		},
		{
			name: 'of a group with the ID of the user stays as it is',
			before: [withheld],
			given: { ...change({ title: 'New' }, []), resourceType: 'Groups' },
			made: { ...change({ title: 'New' }, []), resourceType: 'Groups' },
		},
		{
			name: 'has nothing to do',
			before: [withheld],
			given: change({ title: 'Old' }, [set('title', 'Old')]),
			made: change({ title: 'Old' }, []),
		},
		{
			name: 'of another resource stays as it is',
			before: [withheld],
			given: change({ active: false }, [], 'u2'),
			made: change({ active: false }, [], 'u2'),
		},
		{
			name: 'stays as it is after a row that is settled in another way',
			before: [{ ...withheld, outcome: { kind: 'invalid', reason: 'badValue', detail: 'No.' } } as Step],
			given: change({ active: false }, []),
			made: change({ active: false }, []),
		},
	])('$name', ({ before, given, made }) => {
		expect(finish(afterWithheld([...before, given])).at(-1)).toStrictEqual(made);
	});
});
