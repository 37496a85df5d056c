import { recordAt, type RunState } from '../state';
import type { Finding } from './traces';

/**
 * Findings without those that the answer to their request speaks against. Rows that name no operation tell how many were refused:
 * where more show no trace than that, one of them was carried out and does not show, and none of those that are not seen is
 * known. Who met an older resource was refused in any case.
 */
export function withoutContradicted(
	state: RunState,
	indexes: readonly number[],
	findings: ReadonlyMap<number, Finding>,
): ReadonlyMap<number, Finding> {
	const excess = new Map<number, number>();
	const unseen: { readonly index: number; readonly request: number }[] = [];
	for (const index of indexes) {
		const { standing } = recordAt(state, index);
		const otherwise = standing.kind === 'unsure' ? standing.doubt.otherwise : undefined;
		const refusals = otherwise === undefined || otherwise.kind === 'putOff' ? undefined : otherwise.refusals;
		if (standing.kind !== 'unsure' || refusals === undefined) continue;
		const { request } = standing;
		const kind = findings.get(index)?.kind;
		if (kind === 'happened') continue;
		excess.set(request, (excess.get(request) ?? -refusals) + 1);
		if (kind === 'notSeen') unseen.push({ index, request });
	}
	const contradicted = unseen.filter(({ request }) => (excess.get(request) ?? 0) > 0);
	return new Map([...findings, ...contradicted.map(({ index }) => [index, { kind: 'open' }] as const)]);
}
