import type { INodeProperties } from 'n8n-workflow';
import { assertNever } from '../../scim/assertNever';
import { bulkOptions, syncOperations, type BulkOption } from '../settings/options';
import { builderHint } from './builderHint';

/** The collection of options of SCIM Bulk. Names and defaults are part of the package's contract. */
export const optionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	displayOptions: { show: { resource: ['bulk'] } },
	default: {},
	options: Object.entries(bulkOptions).flatMap(([name, option]) => propertiesOf(name, option)),
};

function propertiesOf(name: string, option: BulkOption): INodeProperties[] {
	const { label: displayName, description, operations } = option;
	const common = { displayName, name, description, ...(operations && { displayOptions: { show: { '/operation': [...operations] } } }) };
	switch (option.kind) {
		case 'number':
			return [{ ...common, type: 'number', typeOptions: { minValue: option.min, maxValue: option.max }, default: option.default }];
		case 'switch':
			return [{ ...common, type: 'boolean', default: false }];
		case 'text':
			return [{ ...common, type: 'string', placeholder: option.placeholder, default: '' }];
		case 'choice': {
			const options = option.choices.map(({ value, label, description: meaning }) => ({ name: label, value, description: meaning }));
			return [{ ...common, type: 'options', options, default: option.default }];
		}
		case 'limit': {
			const syncs = { '/operation': [...syncOperations] };
			const hint = builderHint('The safeguard against accidents. Keep the default or less, and never leave it empty.');
			const limit = { ...common, type: 'string', placeholder: `e.g. ${option.default}`, default: option.default, ...hint } as const;
			return [
				{ ...limit, displayOptions: { hide: syncs } },
				{
					...limit,
					displayOptions: { show: syncs },
					placeholder: `e.g. ${option.syncDefault}`,
					default: option.syncDefault,
					description: option.syncDescription,
				},
			];
		}
		default:
			return assertNever(option);
	}
}
