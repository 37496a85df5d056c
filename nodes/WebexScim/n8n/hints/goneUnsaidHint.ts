import type { NodeExecutionHint } from 'n8n-workflow';
import { quotedName } from '../../scim/columns/shown';
import { counted } from '../../scim/counted';
import { listed } from './listed';

/** Rows of people who are gone by their items, though what is mapped does not say so: how many, by the column's name. Nothing where there are none. */
export function goneUnsaidHint(gone: ReadonlyMap<string, number>): readonly NodeExecutionHint[] {
	const count = [...gone.values()].reduce((sum, rows) => sum + rows, 0);
	if (count === 0) return [];
	const columns = [...gone.keys()].map((name) => quotedName(name));
	const one = count === 1;
	const rows = `${counted(count, 'row')} ${one ? 'is of a person who is' : 'are of people who are'} gone by ${listed(columns)}`;
	const message = `${rows}, and what is mapped does not say so, so ${one ? 'it counts' : 'they count'} like any other. Map Active as well, or keep such rows from this node.`;
	return [{ message, location: 'outputPane', type: 'warning' }];
}
