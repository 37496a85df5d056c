import { play } from './play';
import { answers } from './findings/answers';
import { behindOthers } from './findings/behindOthers';
import { besides } from './findings/besides';
import { brake } from './findings/brake';
import { cellsAndMembers } from './findings/cellsAndMembers';
import { delimiters } from './findings/delimiters';
import { doneInPart } from './findings/doneInPart';
import { faultsTogether } from './findings/faultsTogether';
import { givenBySpoiled } from './findings/givenBySpoiled';
import { goneWithWords } from './findings/goneWithWords';
import { groupNames } from './findings/groupNames';
import { groups } from './findings/groups';
import { identities } from './findings/identities';
import { inactive } from './findings/inactive';
import { inOneRun } from './findings/inOneRun';
import { json } from './findings/json';
import { jsonValues } from './findings/jsonValues';
import { largeGroups } from './findings/largeGroups';
import { leavers } from './findings/leavers';
import { lists } from './findings/lists';
import { managers } from './findings/managers';
import { managersOfUpdates } from './findings/managersOfUpdates';
import { members } from './findings/members';
import { namedTwice } from './findings/namedTwice';
import { names } from './findings/names';
import { namesOfColumns } from './findings/namesOfColumns';
import { oneResource } from './findings/oneResource';
import { ordinaryLists } from './findings/ordinaryLists';
import { ownReferences } from './findings/ownReferences';
import { protectedPeople } from './findings/protectedPeople';
import { putOff } from './findings/putOff';
import { putOffAndDone } from './findings/putOffAndDone';
import { readAsBefore } from './findings/readAsBefore';
import { scopes } from './findings/scopes';
import { searches } from './findings/searches';
import { settings } from './findings/settings';
import { siblings } from './findings/siblings';
import { silence } from './findings/silence';
import { told } from './findings/told';
import { typedByNobody } from './findings/typedByNobody';
import { values } from './findings/values';
import { whoIsWho } from './findings/whoIsWho';
import { whoLeft } from './findings/whoLeft';
import { whoseColumns } from './findings/whoseColumns';
import { words } from './findings/words';
import { scene } from './findings/shared';

describe.each([
	{ about: 'complete lists', findings: lists },
	{ about: 'whom a list speaks for', findings: scopes },
	{ about: 'who a row means besides', findings: besides },
	{ about: 'own references', findings: ownReferences },
	{ about: 'what is told', findings: told },
	{ about: 'values', findings: values },
	{ about: 'who is who', findings: whoIsWho },
	{ about: 'leavers', findings: leavers },
	{ about: 'names', findings: names },
	{ about: 'names of columns', findings: namesOfColumns },
	{ about: 'names of groups', findings: groupNames },
	{ about: 'protected people', findings: protectedPeople },
	{ about: 'searches', findings: searches },
	{ about: 'members of groups', findings: members },
	{ about: 'large groups', findings: largeGroups },
	{ about: 'several rows, one resource', findings: oneResource },
	{ about: 'managers', findings: managers },
	{ about: 'who is named twice', findings: namedTwice },
	{ about: 'inactive people', findings: inactive },
	{ about: 'the brake', findings: brake },
	{ about: 'settings', findings: settings },
	{ about: 'answers', findings: answers },
	{ about: 'silence', findings: silence },
	{ about: 'what was put off', findings: putOff },
	{ about: 'words of columns', findings: words },
	{ about: 'JSON', findings: json },
	{ about: 'what was done in part', findings: doneInPart },
	{ about: 'identities', findings: identities },
	{ about: 'who left', findings: whoLeft },
	{ about: 'cells and members', findings: cellsAndMembers },
	{ about: 'what was put off and may have been done', findings: putOffAndDone },
	{ about: 'who is gone with more words', findings: goneWithWords },
	{ about: 'the same in other places', findings: siblings },
	{ about: 'what one run believes and does once', findings: inOneRun },
	{ about: 'what nobody typed', findings: typedByNobody },
	{ about: 'groups', findings: groups },
	{ about: 'names that a row gives which cannot be used', findings: givenBySpoiled },
	{ about: 'managers whom updates are about', findings: managersOfUpdates },
	{ about: 'what is known behind earlier rows', findings: behindOthers },
	{ about: 'values in JSON', findings: jsonValues },
	{ about: 'files read with another delimiter', findings: delimiters },
	{ about: 'all that is wrong with a row', findings: faultsTogether },
	{ about: 'ordinary lists', findings: ordinaryLists },
	{ about: 'whose a column is', findings: whoseColumns },
	{ about: 'what a name says beside other words', findings: readAsBefore },
])('what went wrong before, $about', ({ findings }) => {
	it.each(findings)('$kind', async ({ input, told, stops, users, members: expected, sent, more }) => {
		const played = await play(scene, input);
		if (stops === undefined) expect(played.run.error).toBeUndefined();
		else expect(played.run.error?.message).toMatch(stops);
		if (told !== undefined) expect(played.told).toEqual(told);
		const seeded = (input.seed?.users ?? []).map(({ userName, active }) => `${String(userName)}${active === false ? ' (inactive)' : ''}`);
		if (users !== undefined || more === undefined) expect(played.users).toEqual([...(users ?? seeded), 'owner@example.com'].sort());
		else expect(played.users).toEqual(expect.arrayContaining([...seeded, 'owner@example.com']));
		if (expected !== undefined) expect(played.members).toEqual(expected);
		if (sent !== undefined) expect(played.sent).toBe(sent);
		more?.(played);
	});
});
