import { bulkOperations } from '../operations';
import { damageIn } from '../scim/columns/damage';
import type { JsonObject } from '../scim/json';
import { addressFault } from '../scim/names/addresses';
import { besidesOf } from './besides';
import { managerColumn } from './columns/manager';
import type { DecidedIntent } from './intents';
import { managersInJson, namesInJson } from './json/namesInJson';
import { readResource } from './json/readResource';
import { textsIn } from './managersSaid';
import type { InputItem, IntentSource, TextReading } from './source';
import { readTarget, targetLabels } from './target';

/** Whom, and which group, an item names that is otherwise not to be used, as far as that can be read. */
export function namedBy(
	item: InputItem,
	itemIndex: number,
	source: IntentSource,
): Pick<DecidedIntent, 'named' | 'target' | 'namedManagers' | 'besides' | 'isSureWhom' | 'group' | 'member'> {
	const { about, hasAttributes, isSync } = bulkOperations[source.operation];
	if (about === 'members') {
		if (isSync !== true) return {};
		const [group, member] = [
			readTarget(source.parameter, 'group', 'Group', itemIndex),
			readTarget(source.parameter, 'member', 'Member', itemIndex),
		];
		return { ...(group.kind === 'problem' ? {} : { group }), ...(member.kind === 'problem' ? {} : { member }) };
	}
	if (hasAttributes !== true || source.resourceType !== 'Users') return {};
	const readings = namesIn(item, itemIndex, source);
	const [userName, externalId] = [textIn(readings?.userName), textIn(readings?.externalId)];
	const namedManagers = isSync === true ? managersIn(item, itemIndex, source) : [];
	const besides = isSync === true ? besidesOf(item, itemIndex, source, dataOf(itemIndex, source)) : undefined;
	const others = {
		...(namedManagers.length === 0 ? {} : { namedManagers }),
		...(besides === undefined ? {} : { besides }),
	};
	if (readings === undefined) return others;
	const names = { ...(userName === undefined ? {} : { userName }), ...(externalId === undefined ? {} : { externalId }) };
	const named = userName === undefined && externalId === undefined ? {} : { named: names };
	if (source.operation === 'update') return { ...named, ...targetOf(itemIndex, source, readings) };
	if (named.named === undefined) return others;
	const isSureWhom = userName !== undefined && isName(readings.externalId) && (source.key === 'userName' || externalId !== undefined);
	return { ...named, ...others, ...(isSureWhom && addressFault(userName) === undefined ? { isSureWhom } : {}) };
}

/** The user whom an update gives names, even one that cannot be read; absent where it gives none, and where nothing of it can be read. */
function targetOf(itemIndex: number, { parameter }: IntentSource, given: Names): Pick<DecidedIntent, 'target' | 'isSureWhom'> {
	if (given.userName === given.externalId) return {};
	const target = readTarget(parameter, 'target', targetLabels.Users, itemIndex);
	if (target.kind === 'problem') return {};
	return { target, ...(isName(given.externalId) ? { isSureWhom: true } : {}) };
}

function dataOf(itemIndex: number, { attributesMode, parameter }: IntentSource): JsonObject | undefined {
	const reading = attributesMode === 'json' ? parameter('data', itemIndex) : undefined;
	const data = reading?.kind === 'value' ? readResource(reading.value) : undefined;
	return data?.kind === 'ok' ? data.data : undefined;
}

function managersIn(item: InputItem, itemIndex: number, source: IntentSource): readonly string[] {
	if (source.attributesMode === 'map') return source.columns.allSaid(item, itemIndex, managerColumn).flatMap((value) => textsIn(value));
	const reading = source.parameter('data', itemIndex);
	return reading.kind === 'value' ? managersInJson(reading.value) : [];
}

type Names = NonNullable<ReturnType<typeof namesInJson>>;

/** Undefined for a row that names two people at once, so that nobody knows whom it means. */
function namesIn(item: InputItem, itemIndex: number, source: IntentSource): Names | undefined {
	if (source.attributesMode === 'map') {
		const textOf = (attribute: string): TextReading => source.columns.text(item, itemIndex, attribute);
		return { userName: textOf('userName'), externalId: textOf('externalId') };
	}
	const reading = source.parameter('data', itemIndex);
	return reading.kind === 'value' ? namesInJson(reading.value) : { userName: 'unread', externalId: 'unread' };
}

function textIn(reading: TextReading): string | undefined {
	return typeof reading === 'object' ? reading.text : undefined;
}

/** True for no External ID as well as for one that a row may have. */
function isName(reading: TextReading): boolean {
	if (reading === 'unread') return false;
	return reading === undefined || damageIn({ attribute: 'externalId', place: { kind: 'simple' } }, reading.text) === undefined;
}
