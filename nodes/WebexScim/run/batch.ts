import type { Outcome } from '../plan/outcome';
import type { Operation } from '../plan/step';
import { envelopeBytes } from '../scim/messages';
import { baseKeyAt } from './baseKey';
import { isBehind } from './changed';
import { afterMade } from './made';
import { operationText } from './operationText';
import { asWanted, rebased } from './rebase';
import { sourcesOf, type Source } from './source';
import { asSent, idOfAlias, recordAt, resourceAt, type RunState } from './state';

/** Operations that go into one bulk request, in sending order: their indexes in the plan and their JSON text. */
export interface Batch {
	readonly indexes: readonly number[];
	readonly texts: readonly string[];
}

/** A batch, with what is left to be sent after it; or an operation that needs no sending, or is too large for any request. */
export type Gathered =
	| (ReturnType<Source['rest']> &
			Batch & {
				readonly kind: 'send';
				readonly rebased: ReadonlyMap<number, Operation>;
				/** Creates that become changes of what another step made, by index that step's. */
				readonly made: ReadonlyMap<number, number>;
			})
	| { readonly kind: 'settle'; readonly index: number; readonly outcome: Outcome; readonly maker?: number };

/** Takes what goes together, or finds an operation that is not to be sent; undefined when nothing may go now. */
export function gather(state: RunState): Gathered | undefined {
	const locked = state.notes.hasChanged ? resourcesUnderWay(state) : undefined;
	for (const source of sourcesOf(state)) {
		const gathered = gatherFrom(source, state, locked);
		if (gathered !== undefined) return gathered;
	}
	return undefined;
}

function gatherFrom(source: Source, state: RunState, locked: Set<string> | undefined): Gathered | undefined {
	const { limits } = state;
	const indexes: number[] = [];
	const texts: string[] = [];
	const changes = new Map<number, Operation>();
	const makers = new Map<number, number>();
	let bytes = envelopeBytes;
	while (indexes.length < limits.operationsPerRequest) {
		const index = source.peek();
		if (index === undefined) break;
		if (recordAt(state, index).standing.kind !== 'free' || indexes.at(-1) === index) {
			source.take();
			continue;
		}
		const resource = locked === undefined ? undefined : resourceAt(state, index);
		if (resource !== undefined && (locked?.has(resource) === true || isBehind(state, index, resource))) {
			source.skip();
			continue;
		}
		const text = written(state, index);
		if (text.kind === 'settle') return text;
		const more = text.bytes + (indexes.length > 0 ? 1 : 0);
		if (bytes + more > limits.maxBytes) break;
		bytes += more;
		indexes.push(index);
		texts.push(text.text);
		if (text.change !== undefined) changes.set(index, text.change);
		if (text.maker !== undefined) makers.set(index, text.maker);
		if (resource !== undefined) locked?.add(resource);
		source.take();
	}
	if (indexes.length === 0) return undefined;
	return { kind: 'send', ...inItemOrder({ indexes, texts }), rebased: changes, made: makers, ...source.rest() };
}

/** Webex carries a request out from its beginning, so that what frees a name goes before what takes it there. */
function inItemOrder({ indexes, texts }: Batch): Batch {
	if (indexes.every((index, place) => place === 0 || index > (indexes[place - 1] ?? 0))) return { indexes, texts };
	const places = [...indexes.keys()].sort((one, other) => (indexes[one] ?? 0) - (indexes[other] ?? 0));
	return { indexes: places.map((place) => indexes[place] ?? 0), texts: places.map((place) => texts[place] ?? '') };
}

/** Resources that operations under way are about. */
function resourcesUnderWay(state: RunState): Set<string> {
	return new Set([...state.open].flatMap((index) => resourceAt(state, index) ?? []));
}

interface Written {
	readonly kind: 'written';
	readonly text: string;
	readonly bytes: number;
	/** The operation, where it was made anew from what is known now. */
	readonly change: Operation | undefined;
	/** The step whose resource it now changes, where it was to make the same. */
	readonly maker: number | undefined;
}

function written(state: RunState, index: number): Written | Extract<Gathered, { kind: 'settle' }> {
	const { step, form } = recordAt(state, index);
	if (step.kind !== 'planned') throw new RangeError(`No operation at index ${index}`);
	const { operation } = step;
	const made = afterMade(state, index);
	if (made?.kind === 'settle') return { ...made, index };
	const base = baseAt(state, index);
	const change = made?.operation ?? rebased(operation, base);
	if (change === null) return { kind: 'settle', index, outcome: asWanted(operation, base) };
	const sent = asSent(state, change === operation ? step : { ...step, operation: change }, form);
	const text = operationText(sent, (alias) => idOfAlias(state, alias));
	const bytes = Buffer.byteLength(text);
	const { maxBytes } = state.limits;
	if (envelopeBytes + bytes > maxBytes) return { kind: 'settle', index, outcome: tooLarge(bytes, maxBytes) };
	return { kind: 'written', text, bytes, change: change === operation ? undefined : change, maker: made?.maker };
}

function baseAt(state: RunState, index: number): ReturnType<RunState['bases']['get']> {
	const key = state.bases.size === 0 ? undefined : baseKeyAt(state, index);
	return key === undefined ? undefined : state.bases.get(key);
}

function tooLarge(size: number, limit: number): Outcome {
	return {
		kind: 'invalid',
		reason: 'tooLarge',
		detail: `The operation has ${size.toLocaleString('en')} bytes; a request may have ${limit.toLocaleString('en')}. Shorten its longest values, or leave them out.`,
	};
}
