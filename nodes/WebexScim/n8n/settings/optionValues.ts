import { bulkOperations, type BulkOperation } from '../../operations';
import type { RemovalLimit } from '../../plan/brake';
import { assertNever } from '../../scim/assertNever';
import { bulkOptions, type BulkOption, type ChoiceOption } from './options';
import type { SettingReader } from './settingReader';
import { parseLimit, parseSwitch, parseText, parseWhole, parseWord } from './settingValues';

/** What an option is read as, by its kind. */
interface ValueOf {
	readonly number: number;
	readonly switch: boolean;
	readonly limit: RemovalLimit;
	readonly text: string;
}

type OptionValue<O extends BulkOption> = O extends ChoiceOption<infer V> ? V : ValueOf[Exclude<O['kind'], 'choice'>];

/** The options of SCIM Bulk, as they are read. */
export type OptionValues = { readonly [K in keyof typeof bulkOptions]: OptionValue<(typeof bulkOptions)[K]> };

/** All options; one that the operation does not have is as if it were not given. */
export function readOptions(read: SettingReader, operation: BulkOperation): OptionValues {
	const isSync = bulkOperations[operation].isSync === true;
	const values = Object.entries<BulkOption>(bulkOptions).map(([name, option]) => {
		const isOfOperation = option.operations?.includes(operation) ?? true;
		return [name, readOption(isOfOperation ? read : () => undefined, `options.${name}`, option, isSync)];
	});
	return Object.fromEntries(values) as OptionValues;
}

function readOption(read: SettingReader, name: string, option: BulkOption, isSync: boolean): OptionValue<BulkOption> {
	const { label } = option;
	switch (option.kind) {
		case 'number':
			return read({ name, label, parse: parseWhole(option.min, option.max), mayBeCleared: true }) ?? option.default;
		case 'switch':
			return read({ name, label, parse: parseSwitch }) ?? false;
		case 'choice':
			return read({ name, label, parse: parseWord(option.choices.map(({ value }) => value)) }) ?? option.default;
		case 'text':
			return read({ name, label, parse: parseText, isFreeText: true, ...(option.emptyMeans && { emptyMeans: option.emptyMeans }) }) ?? '';
		case 'limit':
			return (
				read({ name, label, parse: parseLimit(isSync), emptyMeans: 'no limit', mayBeCleared: true }) ??
				defaultLimit(isSync ? option.syncDefault : option.default, isSync)
			);
		default:
			return assertNever(option);
	}
}

function defaultLimit(text: string, isSync: boolean): RemovalLimit {
	const parsed = parseLimit(isSync)(text);
	return parsed.kind === 'value' ? parsed.value : { kind: 'count', count: 0 };
}
