import { clearedHint } from '../../../nodes/WebexScim/n8n/hints/clearedHint';
import type { ResourceType } from '../../../nodes/WebexScim/scim/messages';

const told = (fields: string): string =>
	`No row has anything for ${fields}, and 'Empty Cells' is Remove, so what Webex has there goes. Check the spelling in the expression.`;

it.each<{
	name: string;
	ids: readonly string[];
	emptyValues?: 'ignore' | 'remove';
	resourceType?: ResourceType;
	hints: readonly string[];
}>([
	{ name: 'one attribute', ids: ['title'], hints: [told("'Job Title'")] },
	{ name: 'several', ids: ['title', 'nickName'], hints: [told("'Job Title', 'Nick Name'")] },
	{ name: 'what is never cleared', ids: ['userName', 'userType', 'active', 'emails.work.value'], hints: [] },
	{ name: 'the name of a group', ids: ['displayName'], resourceType: 'Groups', hints: [] },
	{ name: 'the display name of a user', ids: ['displayName'], hints: [told("'Display Name'")] },
	{ name: 'what is no attribute', ids: ['shoeSize'], hints: [] },
	{ name: 'empty cells that say nothing', ids: ['title'], emptyValues: 'ignore', hints: [] },
	{ name: 'nothing', ids: [], hints: [] },
])('what no row gives and is cleared: $name', ({ ids, emptyValues = 'remove', resourceType = 'Users', hints }) => {
	expect(clearedHint(ids, { emptyValues, resourceType }).map(({ message }) => message)).toEqual(hints);
});
