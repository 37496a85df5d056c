import { webexGroupSchema } from '../../schemas';
import { wordTable } from './words';

/** The everyday names of a group's attributes. */
export const groupWords = wordTable([
	['displayName', 'group name, group display name, team name, display name'],
	['displayName', 'Gruppenname, Nom du groupe, Nombre del grupo, グループ名'],
	['displayName', 'name, group, team, Gruppe, Groupe, Équipe, Grupo, Equipo, グループ, チーム', { rank: 1 }],
	['externalId', 'external id, external identifier, external group id'],
	['members.value', 'members, member ids, user members'],
	['members.value', 'Mitglieder, Gruppenmitglieder, Membres, Miembros, メンバー'],
	['members.value', 'users', { rank: 1 }],
	[`${webexGroupSchema}:usage`, 'group usage'],
	[`${webexGroupSchema}:owners.value`, 'owner, owner ids, group owners'],
	[`${webexGroupSchema}:memberFilter.value`, 'member filter'],
]);
