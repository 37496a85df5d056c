import { bulkOperations } from '../operations';
import { assertNever } from '../scim/assertNever';
import { isJsonObject, ownEntryAnyCase } from '../scim/json';
import { cleanName, nameAttribute, typeNameOf } from '../scim/names/names';
import { mapped, type Work } from '../scim/work';
import type { Intent, MemberIntent, NamingAttribute, TargetName } from './intents';
import { readResource } from './json/readResource';
import type { InputItem, IntentSource } from './source';

/**
 * Whom each item is about, in the words of its row: a user name or group name, else whatever names it; for members `group: member`.
 * Undefined where a row names nobody.
 */
export function* saidNames(
	items: readonly InputItem[],
	intents: readonly Intent[],
	source: IntentSource,
): Work<readonly (string | undefined)[]> {
	return yield* mapped(intents, (intent, itemIndex) => {
		const item = items[itemIndex];
		if (intent.kind !== 'decided' || item === undefined) return saidName(intent);
		return nameOfItem(item, itemIndex, source);
	});
}

function saidName(intent: Intent): string | undefined {
	switch (intent.kind) {
		case 'decided':
			return undefined;
		case 'operation':
			return intent.target.kind === 'id' ? intent.target.id : intent.data && typeNameOf(intent.resourceType, intent.data);
		case 'create':
			return typeNameOf(intent.resourceType, intent.resource);
		case 'upsert':
			return typeNameOf(intent.resourceType, intent.resource) ?? intent.key.value;
		case 'update':
		case 'delete':
		case 'activation':
			return targetText(intent.target);
		case 'member':
			return memberName(intent);
		default:
			return assertNever(intent);
	}
}

/** Whom an item names that cannot become an intent, as far as that can be read. */
function nameOfItem(item: InputItem, itemIndex: number, source: IntentSource): string | undefined {
	const { about, hasTarget, hasAttributes } = bulkOperations[source.operation];
	if (about === 'members') return joined([targetSaid('group', itemIndex, source), targetSaid('member', itemIndex, source)]);
	if (about === 'anything') return nameOfOperation(item, itemIndex, source);
	const text = hasTarget === true ? targetSaid('target', itemIndex, source) : undefined;
	if (text !== undefined || hasAttributes !== true) return text;
	const said = (attribute: NamingAttribute): string | undefined =>
		source.attributesMode === 'map' ? source.columns.said(item, itemIndex, attribute) : saidInData(itemIndex, source, attribute);
	return said(nameAttribute(source.resourceType)) ?? said('externalId');
}

/** What stands in the JSON of a row, whatever is wrong with it. */
function saidInData(itemIndex: number, { parameter }: IntentSource, attribute: NamingAttribute): string | undefined {
	const reading = parameter('data', itemIndex);
	const data = reading.kind === 'value' ? readResource(reading.value) : undefined;
	return data?.kind === 'ok' ? saidText(ownEntryAnyCase(data.data, attribute)) : undefined;
}

function saidText(value: unknown): string | undefined {
	const text = typeof value === 'string' || typeof value === 'number' ? cleanName(String(value)) : '';
	return text === '' ? undefined : text;
}

/** What stands in a resource locator, whatever is wrong with it. */
function targetSaid(name: string, itemIndex: number, { parameter }: IntentSource): string | undefined {
	const reading = parameter(name, itemIndex);
	const value =
		reading.kind === 'value' && isJsonObject(reading.value) ? reading.value['value'] : reading.kind === 'value' && reading.value;
	return saidText(value);
}

function nameOfOperation(item: InputItem, itemIndex: number, { inputMode, parameter }: IntentSource): string | undefined {
	const reading =
		inputMode === 'fields' ? { kind: 'value' as const, value: ownEntryAnyCase(item.json, 'data') } : parameter('data', itemIndex);
	const data = reading.kind === 'value' ? readResource(reading.value) : undefined;
	if (data?.kind !== 'ok') return undefined;
	return typeNameOf('Users', data.data) ?? typeNameOf('Groups', data.data);
}

/** A group and its member, or what of them is named. */
function memberName({ group, member }: MemberIntent): string | undefined {
	return joined([targetText(group), targetText(member)]);
}

function joined(texts: readonly (string | undefined)[]): string | undefined {
	const parts = texts.filter((text) => text !== undefined);
	return parts.length === 0 ? undefined : parts.join(': ');
}

function targetText(target: TargetName): string {
	switch (target.kind) {
		case 'id':
			return target.id;
		case 'name':
			return target.value;
		default:
			return assertNever(target);
	}
}
