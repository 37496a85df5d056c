import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { isJsonObject, ownEntry } from '../scim/json';
import { expressionsWithin, holdsExpression, mayDependOnItem } from './expressions';
import type { Parse } from './settingValues';

/** A setting of the whole run: where it is, how the panel calls it, and how it is understood. */
export interface Setting<T> {
	/** Its parameter, for an option behind `options.`. */
	readonly name: string;
	readonly label: string;
	readonly parse: Parse<T>;
	/** Its values are people's own words, which no error message quotes. */
	readonly isFreeText?: boolean;
	/** What an expression must not come out as, since typed in it turns a safeguard off. */
	readonly emptyMeans?: string;
}

/** Reads settings of the run; undefined where a setting was not given. */
export type SettingReader = <T>(setting: Setting<T>) => T | undefined;

/**
 * Reads settings that are one value for the run. One with an expression is evaluated for every item, unless it plainly
 * cannot depend on the item. Throws a NodeOperationError that names the setting as the panel does when it fails, gives
 * nothing, is not understood, or comes out differently; free texts are not quoted.
 */
export function createSettingReader(context: IExecuteFunctions): SettingReader {
	const { parameters } = context.getNode();
	const itemCount = Math.max(1, context.getInputData().length);
	return <T>(setting: Setting<T>) => {
		const given = placeOf(parameters, setting.name);
		if (given.raw === undefined || given.raw === null) return undefined;
		const isExpression = holdsExpression(given.raw);
		const isOfItem = isExpression && (typeof given.raw !== 'string' || mayDependOnItem(given.raw));
		let first: { readonly value: T | undefined; readonly shown: string } | undefined;
		for (let itemIndex = 0; itemIndex < (isOfItem ? itemCount : 1); itemIndex++) {
			const raw = isExpression ? evaluate(context, setting, given, itemIndex) : given.raw;
			const value = raw === undefined && given.isWhole ? undefined : understood(context, setting, raw);
			const shown = show(raw);
			first ??= { value, shown };
			if (JSON.stringify(first.value) !== JSON.stringify(value)) throw differs(context, setting, first.shown, shown, itemIndex);
		}
		return first?.value;
	};
}

/** Reads a parameter that each item may set for itself, with the same checks; undefined where it was not given. */
export function readParameter<T>(context: IExecuteFunctions, setting: Setting<T>, itemIndex: number): T | undefined {
	const place = placeOf(context.getNode().parameters, setting.name);
	if (place.raw === undefined || place.raw === null) return undefined;
	return understood(context, setting, holdsExpression(place.raw) ? evaluate(context, setting, place, itemIndex) : place.raw);
}

interface Place {
	readonly raw: unknown;
	/** All options together are one expression, so that a single one may be left out of what it gives. */
	readonly isWhole: boolean;
}

function placeOf(parameters: Readonly<Record<string, unknown>>, name: string): Place {
	const option = optionIn(name);
	if (option === undefined) return { raw: parameters[name], isWhole: false };
	const { options } = parameters;
	if (!isJsonObject(options)) return { raw: options, isWhole: true };
	return { raw: ownEntry(options, option), isWhole: false };
}

function optionIn(name: string): string | undefined {
	return name.startsWith('options.') ? name.slice('options.'.length) : undefined;
}

function evaluate<T>(context: IExecuteFunctions, { name, label, emptyMeans }: Setting<T>, place: Place, itemIndex: number): unknown {
	let value: unknown;
	try {
		value = context.getNodeParameter(place.isWhole ? 'options' : name, itemIndex);
	} catch {
		throw wrong(context, `The expression in '${label}' could not be evaluated for item ${itemIndex}`, 'Correct the expression. Nothing was sent.');
	}
	if (place.isWhole && isJsonObject(value)) value = ownEntry(value, optionIn(name) ?? '');
	if (place.isWhole && value === undefined) return value;
	const isEmpty = value === undefined || value === null || (emptyMeans !== undefined && value === '');
	if (!isEmpty && (typeof place.raw !== 'string' || expressionsWithin(place.raw).every((part) => givesSomething(context, part, itemIndex)))) return value;
	const advice = emptyMeans === undefined ? 'Make it give a value for each item.' : `For ${emptyMeans}, leave the field empty without an expression.`;
	throw wrong(context, `The expression in '${label}' gives nothing for item ${itemIndex}`, `${advice} Nothing was sent.`);
}

/** n8n puts an empty text where an expression inside a text gives nothing. One that only works in its place counts as something. */
function givesSomething(context: IExecuteFunctions, part: string, itemIndex: number): boolean {
	try {
		const value: unknown = context.evaluateExpression(part, itemIndex);
		return value !== undefined && value !== null;
	} catch {
		return true;
	}
}

function understood<T>(context: IExecuteFunctions, { label, parse, isFreeText }: Setting<T>, raw: unknown): T {
	const parsed = parse(raw);
	if (parsed.kind === 'value') return parsed.value;
	const value = isFreeText === true ? 'a value' : show(raw);
	throw wrong(context, `'${label}' is set to ${value}, ${parsed.because}`, `It takes: ${parsed.takes}. Nothing was sent.`);
}

function differs<T>(context: IExecuteFunctions, { label, isFreeText }: Setting<T>, first: string, other: string, itemIndex: number): NodeOperationError {
	const values = isFreeText === true ? '' : `: ${first} for item 0, ${other} for item ${itemIndex}`;
	const advice = 'It is one setting for the whole run. Use a value that is the same for all items, or split the items before this node.';
	return wrong(context, `'${label}' is not the same for all items${values}`, `${advice} Nothing was sent.`);
}

/** A value for a message; whatever is long or looks like an address is no word of a setting and may be a person's. */
function show(value: unknown): string {
	if (typeof value === 'string') return value.length > 30 || value.includes('@') ? 'a text' : JSON.stringify(value);
	return typeof value === 'object' ? 'an object' : String(value);
}

function wrong(context: IExecuteFunctions, message: string, description: string): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, { description });
}
