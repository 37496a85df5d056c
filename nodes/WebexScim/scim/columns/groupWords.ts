import { webexGroupSchema } from '../schemas';
import { wordTable } from './words';

/** The everyday names of a group's attributes. */
export const groupWords = wordTable([
	['displayName', ['group name', 'group display name', 'team name', 'display name']],
	['displayName', ['name', 'group', 'team'], { rank: 1 }],
	['externalId', ['external id', 'external identifier', 'external group id']],
	['members.value', ['members', 'member ids', 'user members']],
	['members.value', ['users'], { rank: 1 }],
	[`${webexGroupSchema}:usage`, ['group usage']],
	[`${webexGroupSchema}:owners.value`, ['owner', 'owner ids', 'group owners']],
	[`${webexGroupSchema}:memberFilter.value`, ['member filter']],
]);
