import assert from 'node:assert/strict';
import { resultKeys, simpleKeys } from '../resultKeys';
import type { Webex } from '../webex/webex';
import type { OutputItem } from './execution';

/** What a result item says about its row, and which input item it is paired with. */
export function saying({ json, pairedItem }: OutputItem): object {
	return { outcome: json['outcome'], reason: json['reason'], status: json['status'], item: itemOf(pairedItem) };
}

/** What an item of the Failed output says about its row, and which input item it is paired with. */
export function failing({ json, pairedItem }: OutputItem): object {
	return { outcome: json['outcome'], reason: json['reason'], item: itemOf(pairedItem) };
}

/** Asserts that an ordinary result has the promised keys in the promised order and no others, so none named `error` either. */
export function assertSimpleKeys(json: Readonly<Record<string, unknown>>): void {
	assert.deepEqual(Object.keys(json), simpleKeys);
}

/** The index of the input item that a result is paired with. */
export function itemOf(pairedItem: unknown): unknown {
	return typeof pairedItem === 'object' && pairedItem !== null && 'item' in pairedItem ? pairedItem.item : pairedItem;
}

/** Asserts that an item on the Error branch holds the whole result under `error` and a sentence under `message`. */
export function assertErrorShape({ json }: OutputItem): void {
	const { error, message } = json;
	assert.ok(typeof error === 'object' && error !== null, 'the Error branch carries an object under "error"');
	assert.deepEqual(Object.keys(error).slice(0, resultKeys.length), resultKeys);
	assert.ok(typeof message === 'string' && message.length > 0, 'the Error branch carries a sentence under "message"');
}

/** The result that an item on the Error branch carries, as an item of its own. */
export function errorOf({ json, pairedItem }: OutputItem): OutputItem {
	return { json: json['error'] as OutputItem['json'], pairedItem };
}

/** The user names for which a create took effect in this Webex, in that order; one that was carried out twice is there twice. */
export function createdUserNames(webex: Webex): readonly unknown[] {
	return webex.ledger.filter(({ method }) => method === 'POST').map(({ userName }) => userName);
}
