import type { Operation } from '../../../nodes/WebexScim/plan/step';
import type { Otherwise } from '../../../nodes/WebexScim/run/standing';
import { refusedAgain, type SharedRefusal } from '../../../nodes/WebexScim/run/answers/sharedRefusal';

const refused = (more: Partial<SharedRefusal> = {}): SharedRefusal => ({ status: 409, words: {}, refusals: 2, isOfAll: false, ...more });
const met: Otherwise = { kind: 'conflict', result: { status: 409, words: {} }, refusals: 2 };
const unproven: Otherwise = { kind: 'unproven', refusals: 2 };
const user: Partial<Operation> = { method: 'POST', resourceType: 'Users' };
const group: Partial<Operation> = { method: 'POST', resourceType: 'Groups' };

it.each<{ name: string; refusal: SharedRefusal; operation: Partial<Operation>; is: Otherwise }>([
	{ name: 'a new user, whose name only one may have', refusal: refused(), operation: user, is: met },
	{ name: 'a new group, since there may be two of a name', refusal: refused(), operation: group, is: unproven },
	{ name: 'a new group where all were refused', refusal: refused({ isOfAll: true }), operation: group, is: met },
	{ name: 'a change, which makes no name', refusal: refused(), operation: { ...user, method: 'PATCH' }, is: unproven },
	{ name: 'another refusal', refusal: refused({ status: 400, isOfAll: true }), operation: user, is: unproven },
])('a refusal that nobody can attribute, after a send without an answer: $name', ({ refusal, operation, is }) => {
	expect(refusedAgain(refusal, operation as Operation)).toStrictEqual(is);
});
