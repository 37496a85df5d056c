import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { labelOf } from '../../intents/source';
import { isJsonObject, ownEntry, type JsonObject } from '../../scim/json';
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
	/** A number that was cleared on the panel is saved as null, and is not given. */
	readonly mayBeCleared?: boolean;
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
	const parameters = context.getNode().parameters as JsonObject;
	const itemCount = Math.max(1, context.getInputData().length);
	return <T>(setting: Setting<T>) => {
		const raw = rawOf(parameters, setting.name);
		if (isAbsent(raw, setting)) return undefined;
		const isOfItem = holdsExpression(raw) && (typeof raw !== 'string' || mayDependOnItem(raw));
		let first: { readonly value: T; readonly given: unknown } | undefined;
		for (let itemIndex = 0; itemIndex < (isOfItem ? itemCount : 1); itemIndex++) {
			const given = holdsExpression(raw) ? evaluate(context, setting, raw, itemIndex) : raw;
			const value = understood(context, setting, given);
			first ??= { value, given };
			if (JSON.stringify(first.value) !== JSON.stringify(value)) throw differs(context, setting, first.given, given, itemIndex);
		}
		return first?.value;
	};
}

/** Reads a parameter that each item may set for itself, with the same checks; undefined where it was not given. */
export function readParameter<T>(context: IExecuteFunctions, setting: Setting<T>, itemIndex: number): T | undefined {
	const raw = rawOf(context.getNode().parameters as JsonObject, setting.name);
	if (isAbsent(raw, setting)) return undefined;
	return understood(context, setting, holdsExpression(raw) ? evaluate(context, setting, raw, itemIndex) : raw);
}

function isAbsent(raw: unknown, { mayBeCleared }: Setting<unknown>): boolean {
	return raw === undefined || (raw === null && mayBeCleared === true);
}

/** A parameter as it was typed, expressions as their text. */
function rawOf(parameters: JsonObject, name: string): unknown {
	const [outer = '', inner] = name.split('.');
	const value = ownEntry(parameters, outer);
	if (inner === undefined) return value;
	return isJsonObject(value) ? ownEntry(value, inner) : undefined;
}

function evaluate<T>(context: IExecuteFunctions, { name, label, emptyMeans }: Setting<T>, raw: unknown, itemIndex: number): unknown {
	const failed = (): NodeOperationError =>
		wrong(
			context,
			`The expression in '${label}' could not be evaluated for ${labelOf(itemIndex)}`,
			'Correct the expression. Nothing was sent.',
		);
	let value: unknown;
	try {
		value = context.getNodeParameter(name, itemIndex);
	} catch {
		throw failed();
	}
	const isEmpty = value === undefined || value === null || (emptyMeans !== undefined && typeof value === 'string' && holdsNothing(value));
	const parts = typeof raw === 'string' ? expressionsWithin(raw) : [];
	if (!isEmpty && parts.every((part) => givesSomething(context, part, itemIndex))) return value;
	if (typeof raw === 'string' && (parts.length === 0 ? [raw.slice(1)] : parts).some((part) => fails(context, part, itemIndex)))
		throw failed();
	const advice =
		emptyMeans === undefined ? 'Make it give a value for each item.' : `For ${emptyMeans}, leave the field empty without an expression.`;
	throw wrong(context, `The expression in '${label}' gives nothing for ${labelOf(itemIndex)}`, `${advice} Nothing was sent.`);
}

/** True for blanks and for what a list joins nobody with. */
function holdsNothing(text: string): boolean {
	return /^[\s,;]*$/.test(text);
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

/** n8n gives nothing for an expression that throws, as for one whose value is nothing. So it is asked again in a place where that shows. */
function fails(context: IExecuteFunctions, part: string, itemIndex: number): boolean {
	const expression = part.trim().slice('{{'.length, -'}}'.length);
	const probe = `{{ (() => { try { (${expression}\n); return 'works'; } catch (error) { return 'fails'; } })() }}`;
	try {
		return context.evaluateExpression(probe, itemIndex) === 'fails';
	} catch {
		return false;
	}
}

function understood<T>(context: IExecuteFunctions, { label, parse, isFreeText }: Setting<T>, raw: unknown): T {
	const parsed = parse(raw);
	if (parsed.kind === 'value') return parsed.value;
	const value = isFreeText === true ? 'a value' : show(raw);
	throw wrong(context, `'${label}' is set to ${value}, ${parsed.because}`, `It takes: ${parsed.takes}. Nothing was sent.`);
}

function differs<T>(
	context: IExecuteFunctions,
	{ label, isFreeText }: Setting<T>,
	first: unknown,
	other: unknown,
	itemIndex: number,
): NodeOperationError {
	const values = isFreeText === true ? '' : `: ${show(first)} for ${labelOf(0)}, ${show(other)} for ${labelOf(itemIndex)}`;
	const advice = 'It is one setting for the whole run. Use a value that is the same for all items, or split the items before this node.';
	return wrong(context, `'${label}' is not the same for all items${values}`, `${advice} Nothing was sent.`);
}

/** A value for a message; whatever is long or looks like an address is no word of a setting and may be a person's. */
function show(value: unknown): string {
	if (typeof value === 'string') return value.length > 30 || value.includes('@') ? 'a text' : JSON.stringify(value);
	if (value === null || value === undefined) return 'nothing';
	return typeof value === 'object' ? 'an object' : String(value);
}

function wrong(context: IExecuteFunctions, message: string, description: string): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, { description });
}
