import type { Answer } from '../webex/call';
import { isObject } from '../webex/json';
import type { Oddity } from './troubles';

/** The answer to a search or to a reading of members, made odd; any other answer stays as it is. */
export function oddAnswer(answer: Answer, how: Oddity, everybody: () => readonly object[]): Answer {
	const { body } = answer;
	if (!isObject(body) || answer.status !== 200) return answer;
	const [list, total] = Array.isArray(body['Resources']) ? (['Resources', 'totalResults'] as const) : (['members', 'memberSize'] as const);
	const entries = body[list];
	if (!Array.isArray(entries) || typeof body[total] !== 'number') return answer;
	const given = (odd: readonly unknown[], told: number): Answer => ({ ...answer, body: { ...body, [list]: odd, [total]: told } });
	switch (how) {
		case 'filterIgnored':
			return list === 'members' ? answer : given(everybody(), everybody().length);
		case 'twice':
			return given([...entries, ...entries], 2 * entries.length);
		case 'empty':
			return list === 'members' ? answer : given([], 0);
		case 'oddIds':
			return given(
				entries.map((entry: unknown, index) => (index === 0 ? withId(entry, () => 7) : entry)),
				entries.length,
			);
		case 'otherCaseIds':
			return given(
				entries.map((entry: unknown) => withId(entry, (id) => id.toUpperCase())),
				entries.length,
			);
		case 'moreTold':
			return given(entries, entries.length + 1);
	}
}

function withId(entry: unknown, change: (id: string) => unknown): unknown {
	if (!isObject(entry)) return entry;
	const key = 'id' in entry ? 'id' : 'value';
	return { ...entry, [key]: change(String(entry[key])) };
}
