import { sumOfDeeds } from '../../../nodes/WebexScim/plan/deeds';
import type { RemovalLimit } from '../../../nodes/WebexScim/plan/brake';
import { planRun } from '../../../nodes/WebexScim/plan/plan';
import { readEmptied, withMembersHeld } from '../../../nodes/WebexScim/resolve/members/emptied';
import { finish } from '../../../nodes/WebexScim/scim/work';
import type { HttpResult } from '../../../nodes/WebexScim/webex/http';
import { deletion, labelled, patch, type Row } from '../../plan/steps';
import { answer, scriptedPorts } from '../../webexRoom/ports';

const ofGroup = (row: Row): Row => ({ ...row, resourceType: 'Groups' }) as Row;
const emptying = ofGroup(patch('G1', { Operations: [{ op: 'remove', path: 'members' }] }));
const replacing = ofGroup(patch('G1', { Operations: [{ op: 'replace', path: 'members', value: [{ value: 'K' }] }] }));
const oneOut = ofGroup(patch('G1', { Operations: [{ op: 'remove', path: 'members[value eq "K"]' }] }));
const rebased = { ...emptying, rebase: { wanted: {}, current: {}, emptyValues: 'remove' } } as Row;
const three = [
	answer(200, { memberSize: 3, members: ['K', 'L', 'M'].map((value) => ({ value })) }),
	answer(200, { memberSize: 3, members: [] }),
];
const [none, hundred]: readonly RemovalLimit[] = [{ kind: 'none' }, { kind: 'count', count: 100 }];

it.each<{
	name: string;
	rows: readonly Row[];
	limit?: RemovalLimit | undefined;
	answers?: readonly HttpResult[];
	reads: number;
	does: object;
}>([
	{ name: 'all members of one that is emptied', rows: [emptying], reads: 2, does: { changed: 0, membersRemoved: 3 } },
	{ name: 'and without a limit', rows: [emptying], limit: none, reads: 2, does: { changed: 0, membersRemoved: 3 } },
	{ name: 'those who are not among the new ones', rows: [replacing], reads: 2, does: { changed: 0, membersRemoved: 2 } },
	{ name: 'each once, though two messages take all', rows: [emptying, replacing], reads: 2, does: { changed: 1, membersRemoved: 3 } },
	{ name: 'one who is named is known without a read', rows: [oneOut], reads: 0, does: { changed: 0, membersRemoved: 1 } },
	{ name: 'nobody where Webex does not tell', rows: [emptying], answers: [answer(403)], reads: 1, does: { changed: 1, membersRemoved: 0 } },
	{ name: 'a deletion is read for the limit', rows: [ofGroup(deletion('G1'))], reads: 2, does: { deleted: 1, membersRemoved: 0 } },
	{ name: 'a deletion is not read without one', rows: [ofGroup(deletion('G1'))], limit: none, reads: 0, does: { deleted: 1 } },
	{ name: 'what was read for its row is not read again without one', rows: [rebased], limit: none, reads: 0, does: { changed: 1 } },
])('members of groups are told one by one: $name', async ({ rows, limit = hundred, answers = three, reads, does }) => {
	const plan = finish(planRun(labelled(rows), 'op'));
	const ports = scriptedPorts(answers);
	const held = finish(withMembersHeld(plan, await readEmptied(plan, limit ?? { kind: 'none' }, 'org', ports)));
	const operations = held.steps.flatMap((step) => (step.kind === 'planned' ? [step.operation] : []));
	expect(ports.asked).toHaveLength(reads);
	expect(finish(sumOfDeeds(operations))).toMatchObject(does);
});

it('a read that fails without a limit leaves the reads of the run alone', async () => {
	const plan = finish(planRun(labelled([emptying]), 'op'));
	const ports = scriptedPorts([answer(403)]);
	await readEmptied(plan, { kind: 'none' }, 'org', ports);
	expect(ports.state.over()).toBeUndefined();
});
