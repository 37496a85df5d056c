import { wireOperation } from '../../bulk/operationText';
import type { Plan } from '../../bulk/plan';
import { createSchedule, type BatchLimits } from '../../bulk/schedule';
import type { RunReport } from './run';

/**
 * What a run would send, request by request, by the same schedule as the live run. Ids of resources that it would create
 * are not known yet, so references to them stay as they are.
 */
export function planRequests(plan: Plan, limits: BatchLimits): RunReport {
	const schedule = createSchedule(plan, limits);
	let requests = 0;
	for (let batch = schedule.next(); batch !== undefined; batch = schedule.next()) {
		requests++;
		for (const place of batch.places) {
			const { data } = wireOperation(schedule.operation(place), schedule.idOf);
			schedule.settle(place, { kind: 'planned', ...(data === undefined ? {} : { data }) }, requests);
		}
	}
	return { entries: schedule.entries(), settlements: schedule.settlements(), requests };
}
