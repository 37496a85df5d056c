import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { columnsOf } from '../../nodes/WebexScim/scim/columns/attributes';
import { faultsOf, type Told } from '../texts';
import type { EngineRun } from './engine';

/** A text of a run in which something is wrong, and the test that met it. */
export interface Faulty {
	readonly text: string;
	readonly faults: readonly string[];
	readonly test: string;
}

/** All different texts that the runs of this file gave to people, and those of them in which something is wrong. */
export const told = { texts: new Set<string>(), faulty: [] as Faulty[] };

/** Judges every text that a run of the node gave: details, hints, and the error if it ended with one. */
export function judgeTexts(parameters: INodeParameters, items: readonly IDataObject[], run: Omit<EngineRun, 'storedTokens'>): void {
	let given: string | undefined;
	let values: readonly string[] | undefined;
	const { currentTestName: test = '' } = expect.getState();
	const judge = (text: Omit<Told, 'given'>): void => {
		const key = `${text.kind} ${text.name === null ? 'no name' : ''} ${text.text.replace(/\d+/g, '0').replace(/[\w.+-]+@[\w.-]+/g, '@')}`;
		if (text.text === '' || told.texts.has(key)) return;
		told.texts.add(key);
		given ??= JSON.stringify([parameters, items]);
		values ??= text.kind === 'detail' ? undefined : valuesOf(items);
		const seen = text.kind === 'detail' ? undefined : values?.find((value) => isIn(value, text.text.split(/ Webex says: /)[0] ?? ''));
		const faults = [...faultsOf({ ...text, given }), ...(seen === undefined ? [] : [`value of a row: ${seen}`])];
		if (faults.length > 0) told.faulty.push({ text: text.text, faults, test });
	};
	for (const { json } of run.outputs.flat()) for (const text of detailsOf(json)) judge(text);
	for (const text of run.hints) judge({ kind: isList(text) ? 'list' : 'hint', text });
	if (run.error === undefined) return;
	judge({ kind: 'title', text: run.error.message });
	for (const text of (run.error.description ?? '').split('\n')) judge({ kind: 'description', text });
}

/** The detail of a result, wherever the output has it. What Webex said of a refused row is its own affair. */
function detailsOf(json: IDataObject): readonly Omit<Told, 'given'>[] {
	const result = [json['result'], json['error'], json].find(isResult);
	if (result === undefined || result['outcome'] === 'rejected') return [];
	const { detail, name } = result;
	return typeof detail === 'string'
		? [{ kind: 'detail', text: detail, ...(typeof name === 'string' || name === null ? { name } : {}) }]
		: [];
}

function isResult(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && 'outcome' in value && 'detail' in value;
}

/** Sums, and names of columns, are no sentences. */
function isList(hint: string): boolean {
	return /^(?:Dry run, nothing was sent: )?[\d,]+ (?!user|cell)[a-z]|^(?:Columns used|Members not used): /.test(hint);
}

/** Texts in the items that are long enough to be somebody's; names of columns and words in small letters are nobody's. */
function valuesOf(items: readonly IDataObject[]): readonly string[] {
	const names = new Set<string>();
	const values = new Set<string>();
	const waiting: unknown[] = [...items];
	for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
		if (typeof each === 'object' && each !== null) {
			for (const [name, value] of Object.entries(each)) {
				// What kind of entry it is makes part of its column's name, and a PATCH names an attribute in its path.
				if (name === 'type' || (name === 'path' && 'op' in each)) continue;
				if (!Array.isArray(each)) names.add(name.toLowerCase());
				if (value !== null && value !== undefined) waiting.push(value);
			}
		} else if (typeof each === 'string' && each.length > 4 && !/^[a-z]+$/.test(each)) values.add(each);
	}
	return [...values].filter((value) => !names.has(value.toLowerCase()) && !attributeLabels.has(value));
}

/** Words of the panel, which a row may have as well. */
const attributeLabels: ReadonlySet<string> = new Set([...columnsOf('Users'), ...columnsOf('Groups')].map(({ displayName }) => displayName));

function isIn(value: string, text: string): boolean {
	const at = text.indexOf(value);
	const isInWord = (sign: string | undefined): boolean => sign !== undefined && /\w/.test(sign);
	return at >= 0 && !isInWord(text[at - 1]) && !isInWord(text[at + value.length]);
}
