import { webexGroupSchema } from '../schemas';
import { rowsOf } from './attributeRows';
import type { Column } from './column';

const core = rowsOf();
const webex = rowsOf(webexGroupSchema);

/**
 * A group's columns. Left out, and set with JSON: `managedBy` and `inheritances`, whose entries have several parts.
 * A member without another type is a user; Webex's examples write the type in lower case.
 */
export const groupColumns: readonly Column[] = [
	core.simple('displayName', 'Group Name', { maxLength: 512, required: true, common: true }),
	core.simple('externalId', 'External ID', { maxLength: 256, common: true }),
	core.entries('members', 'User Members', { entryType: 'user', maxItems: 500, common: true }),
	webex.simple('usage', 'Usage', { enum: ['distribution', 'location', 'policy'], common: true }),
	webex.entries('owners', 'Owners', { maxItems: 30 }),
	webex.simple('groupType', 'Group Type', {
		enum: ['dynamic', 'flat_static', 'nested_static', 'unique_flat_static'],
		onlyKnownWords: true,
	}),
	webex.onlyEntry('memberFilter', 'value', 'Member Filter', ['type', 'user']),
];
