import { idAttributeOf, mapIdsInPath, pathOfOperation } from '../../nodes/WebexScim/scim/idPaths';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

it.each<readonly [path: string, attribute: string | undefined]>([
	['members', 'members'],
	['Members.Value', 'members'],
	['members[value eq "x"]', 'members'],
	['members[value eq "x"].value', 'members'],
	['members[value eq "a]b"]', 'members'],
	[`${enterprise}:manager`, 'manager'],
	[`${enterprise}:manager.value`, 'manager'],
	[`${enterprise}:owners[value eq "x"]`, 'owners'],
	['enterprise.manager', 'manager'],
	['members[value eq "x"].display', undefined],
	['members.display', undefined],
	['members.value.value', undefined],
	['members]', undefined],
	['members[value', undefined],
	[']members[', undefined],
	['teammembers', undefined],
	['team-members', undefined],
	['manager.displayName', undefined],
	['title', undefined],
	['', undefined],
	[':members'.padStart(1024, 'x'), 'members'],
	[':members'.padStart(1025, 'x'), undefined],
])('the path %s is one of the IDs under %s', (path, attribute) => {
	expect(idAttributeOf(path)).toBe(attribute);
});

it.each<readonly [object: JsonObject, path: string | undefined]>([
	[{ op: 'add', path: 'members' }, 'members'],
	[{ OP: 'add', Path: 'members' }, 'members'],
	[{ op: 'add', path: 7 }, undefined],
	[{ op: 'add' }, undefined],
	[{ path: 'members' }, undefined],
])('the operation %j has the path %s', (object, path) => {
	expect(pathOfOperation(object)).toBe(path);
});

it.each<readonly [path: string, mapped: string]>([
	['members[value eq "a"]', 'members[value eq "MEMBERS a"]'],
	['members [value eq "a"]', 'members [value eq "MEMBERS a"]'],
	['members[VALUE Eq "a"].value', 'members[VALUE Eq "MEMBERS a"].value'],
	['members[(value eq "a") or not (value ne "b")]', 'members[(value eq "MEMBERS a") or not (value ne "MEMBERS b")]'],
	['members[value eq "a" and type eq "b"]', 'members[value eq "MEMBERS a" and type eq "b"]'],
	['members[type eq "value" and value sw "a"]', 'members[type eq "value" and value sw "MEMBERS a"]'],
	['members[value eq a]', 'members[value eq "MEMBERS a"]'],
	['members[value eq a"b"]', 'members[value eq "MEMBERS a""b"]'],
	['members[value eq "a b"]', 'members[value eq "MEMBERS a b"]'],
	['members[value eq "a\\"b"]', 'members[value eq "MEMBERS a\\"b"]'],
	['members[value eq "a', 'members[value eq "MEMBERS \\"a"'],
	['members[value eq "\\q"]', 'members[value eq "MEMBERS \\"\\\\q\\""]'],
	['members[value eq 7]', 'members[value eq "MEMBERS 7"]'],
	['members[value eq "unknown"]', 'members[value eq "unknown"]'],
	['members[value pr "a"]', 'members[value pr "a"]'],
	['members[value]', 'members[value]'],
	['members["a"]', 'members["a"]'],
	['members[eq "a"]', 'members[eq "a"]'],
	[`${enterprise}:manager[value eq "a"]`, `${enterprise}:manager[value eq "MANAGER a"]`],
	['emails[value eq "a"]', 'emails[value eq "a"]'],
	['members', 'members'],
	['[value eq "a"]', '[value eq "a"]'],
	['', ''],
])('IDs in the path %s are changed to %s', (path, mapped) => {
	expect(mapIdsInPath(path, (text, attribute) => (text === 'unknown' ? undefined : `${attribute.toUpperCase()} ${text}`))).toBe(mapped);
});
