import { wireOperation } from '../../bulk/operationText';
import type { Plan } from '../../bulk/plan';
import { createSchedule, type BatchLimits } from '../../bulk/schedule';
import type { RunReport } from './runState';

/**
 * What a run would send, request by request, by the same schedule as the live run. Ids of resources that it would create
 * are not known yet, so references to them stay, by the bulkId that the row of the create shows.
 */
export function planRequests(plan: Plan, limits: BatchLimits): RunReport {
	const schedule = createSchedule(plan, limits);
	let requests = 0;
	for (let batch = schedule.next(); batch !== undefined; batch = schedule.next()) {
		requests++;
		for (const place of batch.places) {
			const { data } = wireOperation(schedule.operation(place), (alias) => schedule.idOf(alias) ?? referenceTo(plan, alias));
			schedule.settle(place, { kind: 'planned', ...(data === undefined ? {} : { data }) }, requests);
		}
	}
	return { entries: schedule.entries(), settlements: schedule.settlements(), requests };
}

function referenceTo({ operations, places }: Plan, alias: string): string | undefined {
	const place = places.get(alias);
	const entry = place === undefined ? undefined : operations[place];
	return entry !== undefined && 'spec' in entry && entry.spec.isAliasHidden === true ? `bulkId:${entry.bulkId}` : undefined;
}
