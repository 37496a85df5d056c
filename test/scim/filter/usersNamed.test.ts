import { usersNamed } from '../../../nodes/WebexScim/scim/filter/usersNamed';
import type { JsonObject } from '../../../nodes/WebexScim/scim/json';

const ann: JsonObject = { id: 'A1', userName: 'ann@example.com', externalId: 'H1', emails: [{ value: 'a.low@example.com' }] };

it.each<{ filter: string; isAnn: readonly boolean[] }>([
	{ filter: 'userName eq "ANN@example.com"', isAnn: [true] },
	{ filter: 'userName eq "bob@example.com" or externalId eq "h1"', isAnn: [false, true] },
	{ filter: 'id eq "A2" or (emails eq "a.low@example.com" or emails.value eq "x@example.com")', isAnn: [false, true, false] },
	{ filter: 'userName eq "" or title eq "Boss" or userName sw "ann" or active eq true', isAnn: [] },
	{ filter: 'userName eq "ann@example.com" and active eq true', isAnn: [] },
	{ filter: 'not (userName eq "ann@example.com") or id eq "A1"', isAnn: [true] },
	{ filter: 'ann@example.com', isAnn: [] },
	{ filter: 'emails[value eq "A.LOW@example.com"] or emails[value eq "x@example.com"]', isAnn: [true, false] },
	{ filter: 'emails[type eq "work" and value eq "x@example.com"] or userName eq "ann@example.com"', isAnn: [false, true] },
	{ filter: 'emails[type eq "work"] or emails[value ew "example.com"] or emails[value eq "]"]', isAnn: [false] },
	{ filter: 'emails[type eq "work" or value eq "x@example.com"] or phoneNumbers[value eq "1"]', isAnn: [] },
	{
		filter: `urn:ietf:params:scim:schemas:core:2.0:User:userName eq "ann@example.com" or URN:ietf:params:scim:schemas:core:2.0:user:emails[value eq "x"]`,
		isAnn: [true, false],
	},
	{ filter: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq "1"', isAnn: [] },
])('whom a filter names: $filter', ({ filter, isAnn }) => {
	expect(usersNamed(filter).map((isNamed) => isNamed(ann))).toStrictEqual(isAnn);
});
