import type { NodeOperationError } from 'n8n-workflow';
import type { TargetName } from '../../intents/intents';
import { nouns, readTarget, targetLabels } from '../../intents/target';
import type { JsonObject } from '../../scim/json';
import type { ResourceType } from '../../scim/messages';
import { sameNameKey } from '../../scim/names/names';
import { findByValue } from '../../webex/reads/findByValue';
import { readBody, scimPath } from '../../webex/reads/lookup';
import { apiError, operationError } from './readErrors';
import type { Reading } from './reading';

/** The one resource that the item's `target` names, in full. Throws when there is none, or more than one. */
export async function readOne(reading: Reading, resourceType: ResourceType, itemIndex: number): Promise<JsonObject> {
	const { context, organizationId, ports, parameter } = reading;
	const label = targetLabels[resourceType];
	const target = readTarget(parameter, 'target', label, itemIndex);
	if (target.kind === 'problem') throw operationError(context, itemIndex, target.detail);
	if (target.kind === 'name') return await findOne(reading, resourceType, target, itemIndex);
	const read = await readBody(scimPath(organizationId, resourceType, target.id), ports);
	if (read.kind === 'body') return read.body;
	throw read.kind === 'absent' ? noMatch(reading, resourceType, itemIndex) : apiError(context, itemIndex, read);
}

async function findOne(
	{ context, organizationId, ports }: Reading,
	resourceType: ResourceType,
	{ attribute, value }: Extract<TargetName, { kind: 'name' }>,
	itemIndex: number,
): Promise<JsonObject> {
	const includesMembers = resourceType === 'Groups';
	const search = { collectionPath: scimPath(organizationId, resourceType), attribute, includesMembers };
	const found = (await findByValue(search, [value], ports)).get(sameNameKey(value)) ?? [];
	if ('kind' in found) throw apiError(context, itemIndex, found);
	const [first, second] = found;
	if (first === undefined) throw noMatch({ context }, resourceType, itemIndex);
	if (second !== undefined)
		throw operationError(
			context,
			itemIndex,
			`'${targetLabels[resourceType]}' matches more than one ${nouns[resourceType]} in Webex. Give the ID instead.`,
		);
	return first;
}

function noMatch({ context }: Pick<Reading, 'context'>, resourceType: ResourceType, itemIndex: number): NodeOperationError {
	const problem = `No ${nouns[resourceType]} in Webex matches '${targetLabels[resourceType]}'. Check it, and that it belongs to this organization.`;
	return operationError(context, itemIndex, problem);
}
