import { bulkOperations, type BulkOperation } from '../operations';
import type { Purpose } from '../scim/columns/build';
import { isPatchOp } from '../scim/typed/messageForm';
import { mapped, type Work } from '../scim/work';
import { besidesOf } from './besides';
import { besidesTarget, prepareNames } from './besidesTarget';
import { breachOf } from './breach';
import type { ActivationIntent, CreateIntent, DeleteIntent, Intent, UpdateIntent, UpsertIntent } from './intents';
import { invalid } from './invalid';
import { keyAttributes, readAskableKey, readKey, unusableKey } from './keys';
import { namedBy } from './named';
import { readOperation } from './own/readOperation';
import { nothingAsked, together, type Problem } from './problem';
import { readMember } from './readMember';
import { readSync } from './readSync';
import { readWanted } from './readWanted';
import { refuseSameForAll } from './sameForAll';
import { withoutSharedAddresses } from './sharedAddresses';
import { labelOf, type InputItem, type IntentSource, type Wanted } from './source';
import { nouns, readTarget, targetLabels } from './target';

/** What each item asks for, in item order; an item that asks for nothing possible becomes `invalid` and says why. */
export function* readIntents(items: readonly InputItem[], source: IntentSource): Work<readonly Intent[]> {
	const read = readers[source.operation];
	if (bulkOperations[source.operation].hasAttributes !== true) yield* prepareNames(source);
	else if (source.attributesMode === 'map') yield* source.columns.prepare();
	const intents = yield* mapped(items, (item, itemIndex): Intent => {
		const result = read(item, itemIndex, source);
		return result.kind === 'problem' ? invalid(itemIndex, result, namedBy(item, itemIndex, source)) : result;
	});
	return yield* withoutSharedAddresses(yield* refuseSameForAll(intents, source));
}

type Reader = (item: InputItem, itemIndex: number, source: IntentSource) => Intent | Problem;

const readers: Readonly<Record<BulkOperation, Reader>> = {
	changeMembers: readMember,
	create: readCreate,
	deactivate: (item, itemIndex, source) => readTargeted(item, itemIndex, source, { kind: 'activation', active: false }),
	delete: (item, itemIndex, source) => readTargeted(item, itemIndex, source, { kind: 'delete' }),
	reactivate: (item, itemIndex, source) => readTargeted(item, itemIndex, source, { kind: 'activation', active: true }),
	run: readRun,
	sync: readSync,
	syncMembers: readMember,
	update: readUpdate,
	upsert: readUpsert,
};

function readRun(item: InputItem, itemIndex: number, { inputMode, parameter }: IntentSource): Intent {
	const { operation, ...alias } = readOperation(item, itemIndex, inputMode, parameter);
	if (operation.kind === 'problem') return invalid(itemIndex, operation, alias);
	return { ...operation, label: labelOf(itemIndex), ...alias };
}

function readCreate(item: InputItem, itemIndex: number, source: IntentSource): Intent | Problem {
	const wanted = readWanted(item, itemIndex, source, toCreate);
	if (wanted.kind === 'problem') return wanted;
	const { resourceType, existing } = source;
	const [resource = {}] = wanted.resources;
	const key = readKey(resource, keyAttributes[resourceType], `a new ${nouns[resourceType]} needs it`);
	if (key.kind === 'problem') return key;
	const besides = besidesOf(item, itemIndex, source, resource);
	return withPeople({ kind: 'create', label: labelOf(itemIndex), resourceType, resource, existing, ...(besides && { besides }) }, wanted);
}

function readUpsert(item: InputItem, itemIndex: number, source: IntentSource): Intent | Problem {
	const wanted = readWanted(item, itemIndex, source, toCreateOrChange);
	if (wanted.kind === 'problem') return wanted;
	const { resourceType } = source;
	const [resource = {}, change = resource] = wanted.resources;
	const key = readAskableKey(resource, keyAttributes[resourceType]);
	if (key.kind === 'problem') return unusableKey(key, keyAttributes[resourceType], wanted);
	const besides = besidesOf(item, itemIndex, source, resource);
	const more = { ...(besides && { besides }), ...breachOf(wanted, item, itemIndex, source) };
	return withPeople({ kind: 'upsert', label: labelOf(itemIndex), resourceType, resource, key: key.key, wanted: change, ...more }, wanted);
}

function readUpdate(item: InputItem, itemIndex: number, source: IntentSource): Intent | Problem {
	const target = readTarget(source.parameter, 'target', targetLabels[source.resourceType], itemIndex);
	const wanted = readWanted(item, itemIndex, source, toChange);
	if (target.kind === 'problem' || wanted.kind === 'problem') {
		return together([target, wanted.kind === 'problem' ? wanted : (wanted.breach?.problem ?? wanted)]) ?? nothingAsked;
	}
	const [data = {}] = wanted.resources;
	const isEmpty = Object.keys(data).every((key) => key.toLowerCase() === 'schemas');
	if (isEmpty && wanted.manager === undefined && wanted.breach === undefined) return nothingAsked;
	const isPatch = source.attributesMode === 'json' && isPatchOp(data);
	const change: UpdateIntent['change'] = isPatch ? { kind: 'patch', message: data } : { kind: 'wanted', wanted: data };
	const { resourceType } = source;
	const besides = besidesOf(item, itemIndex, source, data);
	const more = { ...(besides && { besides }), ...breachOf(wanted, item, itemIndex, source) };
	return withPeople({ kind: 'update', label: labelOf(itemIndex), resourceType, target, change, ...more }, wanted);
}

function readTargeted(
	item: InputItem,
	itemIndex: number,
	source: IntentSource,
	wish: Pick<DeleteIntent, 'kind'> | Pick<ActivationIntent, 'kind' | 'active'>,
): Intent | Problem {
	const { parameter, resourceType, missing } = source;
	const target = readTarget(parameter, 'target', targetLabels[resourceType], itemIndex);
	if (target.kind === 'problem') return target;
	const besides = besidesTarget(item, target, source);
	return { ...wish, label: labelOf(itemIndex), resourceType, target, missing, ...(besides && { besides }) };
}

function withPeople(intent: CreateIntent | UpsertIntent | UpdateIntent, { manager, people, peopleColumns }: Wanted): Intent {
	if (manager === undefined && people === undefined) return intent;
	const named = people === undefined ? {} : { people, ...(peopleColumns === undefined ? {} : { peopleColumns }) };
	return { ...intent, ...(manager === undefined ? {} : { manager }), ...named };
}

const toCreate: readonly Purpose[] = ['create'];
const toChange: readonly Purpose[] = ['change'];
const toCreateOrChange: readonly Purpose[] = ['create', 'change'];
