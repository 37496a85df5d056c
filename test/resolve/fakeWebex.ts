import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import type { HttpResult } from '../../nodes/WebexScim/webex/http';
import type { ReadPorts } from '../../nodes/WebexScim/webex/reads/lookup';
import { answer, scriptedPorts } from '../webexRoom/ports';

export const ownId = '7f5b0a0e-1c1d-4c50-9d0e-2f6f3a1b5c77';
export const owner: JsonObject = {
	id: ownId,
	userName: 'owner@example.com',
	active: true,
	roles: [{ value: 'id_full_admin', type: 'cirole' }],
};

/** What Webex has, and how it answers where that is not as it should be; undefined: as it should be. */
export interface FakeWebex {
	readonly users?: readonly JsonObject[];
	readonly groups?: readonly JsonObject[];
	/** Members by the id of their group. */
	readonly members?: Readonly<Record<string, readonly JsonObject[]>>;
	readonly own?: HttpResult;
	readonly odd?: (path: string) => HttpResult | undefined;
}

export interface FakePorts extends ReadPorts {
	/** What was asked for, shortened: "scope", "me", "Users userName ann@example.com", "Groups/g/Members". */
	readonly asked: string[];
}

/** Reads of a Webex that is data: searches by `eq`, the users of a scope given by a domain, groups' members, and the own record. */
export function fakePorts({
	users = [owner],
	groups = [],
	members = {},
	own = answer(200, owner),
	odd = () => undefined,
}: FakeWebex): FakePorts {
	const asked: string[] = [];
	return {
		...scriptedPorts([]),
		asked,
		send: async ({ path }) => {
			const { name, result } = answerTo(path);
			asked.push(name);
			return odd(decodeURIComponent(path)) ?? result;
		},
	};

	function answerTo(path: string): { readonly name: string; readonly result: HttpResult } {
		if (path.endsWith('/Users/me')) return { name: 'me', result: own };
		const groupId = /\/Groups\/([^/]+)\/Members/.exec(path)?.[1];
		if (groupId !== undefined) {
			const held = members[groupId];
			return {
				name: `Groups/${groupId}/Members`,
				result: held === undefined ? answer(404) : answer(200, { memberSize: held.length, members: held }),
			};
		}
		const ownGroup = /\/Groups\/([^/?]+)$/.exec(path)?.[1];
		if (ownGroup !== undefined) return { name: `Groups/${ownGroup}`, result: answer(200, { id: ownGroup }) };
		const type = path.includes('/Groups?') ? 'Groups' : 'Users';
		const filter = new URLSearchParams(path.slice(path.indexOf('?'))).get('filter') ?? '';
		const domain = /^userName ew "(.*)"$/.exec(filter)?.[1];
		if (domain !== undefined)
			return { name: 'scope', result: list(users.filter((user) => String(user['userName']).toLowerCase().endsWith(domain))) };
		const terms = [...filter.matchAll(/(\w+) eq ("(?:[^"\\]|\\.)*")/g)].map(([, attribute = '', value = '']) => ({
			attribute,
			value: String(JSON.parse(value)),
		}));
		const fits = (resource: JsonObject): boolean =>
			terms.some(({ attribute, value }) => String(resource[attribute]).toLowerCase() === value.toLowerCase());
		const result = list((type === 'Users' ? users : groups).filter(fits));
		return { name: `${type} ${terms[0]?.attribute} ${terms.map(({ value }) => value).join(' ')}`, result };
	}
}

export const list = (resources: readonly JsonObject[], totalResults = resources.length): HttpResult =>
	answer(200, { totalResults, Resources: resources });
