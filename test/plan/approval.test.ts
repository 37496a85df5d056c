import { unapproved, whyNotApproved } from '../../nodes/WebexScim/plan/approval';
import { planRun } from '../../nodes/WebexScim/plan/plan';
import { finish } from '../../nodes/WebexScim/scim/work';
import { deletion, invalid, labelled, user } from './steps';

const print = '0a'.repeat(16);
const other = '0b'.repeat(16);
const same = (deeds: string): string =>
	`Nothing was sent: Both plans have ${deeds}, but not for the same users and groups, with other values or in another order. Look at a new dry run, and approve its plan.`;

describe('the numbers of a plan in words', () => {
	it.each([
		{ name: 'no deed', plan: '', deeds: 'nothing to do' },
		{ name: 'one', plan: '1-created.', deeds: '1 creation' },
		{ name: 'several', plan: '2-created.', deeds: '2 creations' },
		{ name: 'many', plan: '12345-created.', deeds: '12,345 creations' },
		{
			name: 'one of each, in their order',
			plan: '1-membersRemoved.1-membersAdded.1-deleted.1-reactivated.1-deactivated.1-changed.1-created.',
			deeds: '1 creation, 1 change, 1 deactivation, 1 reactivation, 1 deletion, 1 added member and 1 removed member',
		},
		{
			name: 'several of each',
			plan: '2-created.2-changed.2-deactivated.2-reactivated.2-deleted.2-membersAdded.2-membersRemoved.',
			deeds: '2 creations, 2 changes, 2 deactivations, 2 reactivations, 2 deletions, 2 added members and 2 removed members',
		},
	])('$name', ({ plan, deeds }) => {
		expect(whyNotApproved(`${plan}${print}`, `${plan}${other}`)).toBe(same(deeds));
	});

	it('a plan that does nothing is not one that does something', () => {
		expect(whyNotApproved(print, `1-created.${other}`)).toBe(
			'Nothing was sent: The approved plan has 1 creation, this one 0 creations. Look at a new dry run, and approve its plan.',
		);
	});
});

it('every row of a plan that was not approved says so, and nothing was sent', () => {
	const plan = finish(planRun(labelled([user({}), invalid(), deletion('A')]), 'op'));
	const settlement = { outcome: { kind: 'notAttempted', reason: 'planChanged', detail: 'Another plan.' }, attempts: 0 };
	expect(unapproved(plan, 'Another plan.')).toStrictEqual({
		steps: plan.steps,
		settlements: [settlement, settlement, settlement],
		requests: 0,
	});
});
