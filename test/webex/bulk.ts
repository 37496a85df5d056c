import { runOperation, type BulkSetting } from './bulkOperation';
import { checkBulkRequest, type BulkRequest } from './bulkRequest';
import { bulkRow } from './bulkRow';
import type { RowStatus } from './faults';
import { isObject, memberOf, type JsonObject } from './json';
import { createReferences, type References } from './references';
import type { Written } from './directory';
import { refuse, type Refusal } from './refusal';
import { messages } from './urns';

/** How a fault bends the work on a bulk request. */
export interface BulkPlan {
	/** The work breaks off after so many operations. */
	readonly stopAfter?: number;
	/** Rows that get this status, by their index. */
	readonly rowStatus?: ReadonlyMap<number, RowStatus>;
}

/** The body of the answer to a bulk request that was carried out. */
export interface BulkAnswer {
	readonly kind: 'bulkAnswer';
	readonly body: JsonObject;
}

/**
 * Carries out a bulk request (RFC 7644 3.7, Webex's bulk page) in the order sent and gives the answer's rows. Once
 * failOnErrors operations have failed the rest is left alone and left out.
 */
export function runBulk(setting: BulkSetting, body: unknown, plan: BulkPlan): BulkAnswer | Refusal {
	const request = checkBulkRequest(setting.options, body);
	if (request.kind === 'refused') return request;
	const { poison } = setting.options;
	if (poison !== undefined && request.operations.some((operation) => JSON.stringify(operation).includes(poison))) {
		return refuse(400, 'The request is not understood.', 'invalidSyntax');
	}
	const rows = rowsOf(setting, request, plan);
	const key = setting.options.operationsKey ?? 'operations';
	return { kind: 'bulkAnswer', body: { schemas: [messages.bulkResponse], [key]: rows } };
}

/** The operations are carried out in the order of work, and have their rows in the order sent. */
function rowsOf(setting: BulkSetting, { operations, failOnErrors }: BulkRequest, plan: BulkPlan): readonly JsonObject[] {
	const { afterStop, resolveReferences, workOrder } = setting.options;
	const references = createReferences(resolveReferences ?? false);
	const rows = new Map<number, JsonObject>();
	const turns = [...operations.entries()];
	const most = afterStop === 'oneMore' ? failOnErrors + 1 : failOnErrors;
	let errors = 0;
	for (const [turn, [index, operation]] of (workOrder === 'reversed' ? turns.reverse() : turns).entries()) {
		if (turn >= (plan.stopAfter ?? Infinity)) break;
		if (errors >= most && afterStop !== 'listed') break;
		const outcome = errors >= most ? untried : outcomeOf(setting, references, operation, forcedStatus(setting, plan, turn, index));
		if (outcome === undefined) continue;
		if (outcome.kind === 'refused') errors += 1;
		rows.set(index, bulkRow(setting, operation, outcome));
	}
	return [...rows].sort(([left], [right]) => left - right).map(([, row]) => row);
}

/** What servers that list everything answer for what they did not try after the stop. */
const untried = refuse(412, 'Not carried out, since too many operations before it failed.');

function forcedStatus({ options: { busyRows } }: BulkSetting, { rowStatus }: BulkPlan, turn: number, index: number): RowStatus | undefined {
	if (busyRows !== undefined && turn >= busyRows.most) return { index, status: busyRows.status };
	return rowStatus?.get(index);
}

function outcomeOf(
	setting: BulkSetting,
	references: References,
	operation: JsonObject,
	forced: RowStatus | undefined,
): Written | Refusal | undefined {
	const refused = forced ?? setting.options.refuse?.find(({ has }) => JSON.stringify(operation).includes(has));
	const done = refused === undefined || forced?.isDone === true ? runOperation(setting, references, operation) : undefined;
	if (refused === undefined) return done;
	return refuse(refused.status, `The service answered ${refused.status} for this operation.`, refused.scimType);
}

/** How many operations a body holds, under either spelling of the key. */
export function operationsIn(body: unknown): number {
	const operations = isObject(body) ? memberOf(body, 'operations') : undefined;
	return Array.isArray(operations) ? operations.length : 0;
}
