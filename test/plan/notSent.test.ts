import { notSent } from '../../nodes/WebexScim/plan/notSent';
import type { BulkId, Operation } from '../../nodes/WebexScim/plan/step';

const outcome = { kind: 'notAttempted', reason: 'protected' } as const;
const operation: Operation = {
	kind: 'operation',
	label: 'row 2',
	method: 'DELETE',
	resourceType: 'Users',
	target: { kind: 'id', id: 'A' },
};
const bulkId = 'op1' as BulkId;

describe('an operation that is not sent', () => {
	it('keeps its names, by which others know and refer to it', () => {
		const named = { ...operation, name: 'ann@example.com', alias: 'a', sharedAliases: ['b'] };
		expect(notSent(named, outcome, bulkId)).toStrictEqual({
			kind: 'decided',
			label: 'row 2',
			name: 'ann@example.com',
			alias: 'a',
			sharedAliases: ['b'],
			outcome,
			refused: { operation: named, bulkId },
		});
	});

	it('has no names that it never had', () => {
		expect(notSent(operation, outcome)).toStrictEqual({ kind: 'decided', label: 'row 2', outcome, refused: { operation } });
	});
});
