import { wireOperation } from './operationText';
import { idOfAlias, operationAt, type RunState, type Sent } from './state';
import type { Transition } from './transitions';

/**
 * The answer of a dry run: each operation is planned, with what would be sent. Ids of resources that it would create are not
 * known yet, so references to them stay, by the bulkId that the row of the create shows.
 */
export function onPreview(state: RunState, { indexes, request }: Sent): readonly Transition[] {
	return indexes.map((index) => {
		const { data } = wireOperation(operationAt(state, index), (alias) => idOfAlias(state, alias) ?? referenceTo(state, alias));
		return { kind: 'settled', index, outcome: { kind: 'planned', ...(data === undefined ? {} : { data }) }, request };
	});
}

function referenceTo({ plan, records }: RunState, alias: string): string | undefined {
	const named = plan.aliases.get(alias);
	const step = named === undefined ? undefined : records[named.index]?.step;
	return step?.kind === 'planned' && step.operation.isAliasHidden === true ? `bulkId:${step.bulkId}` : undefined;
}
