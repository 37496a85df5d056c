import { switches, type World } from '../webex/doubts';
import { patchForms } from '../webex/patchForms';
import { nameOf, worlds } from '../worlds/worlds';
import { prefix } from './names';
import { probe, type Order } from './probe';
import { pageOf, reportOf } from './report';
import { openGround, type Ground } from './standIn';

let ground: Ground;
beforeAll(async () => {
	ground = await openGround();
});
afterAll(async () => await ground.close());

function orderFor(owner: 'person' | 'serviceApp', more: Partial<Order> = {}): Order {
	const { access_token: token } = ground.webex.issueTokens(undefined, owner);
	return { baseUrl: ground.webex.url, token, domain: 'example.com', isReadOnly: false, isServiceApp: owner === 'serviceApp', ...more };
}

/** Who and what is there, as it was before: a probe may change nothing of it. */
const standing = (): string => JSON.stringify([ground.webex.users(), ground.webex.groups()]);

/** One world for each single answer that is not the stand-in's own, and those of the pairwise choice. */
const single = switches.flatMap(({ key, answers }) => answers.slice(1).map((answer): World => ({ [key]: answer.key })));
const all = [{}, ...single, ...worlds];

/** What nobody can try without harm. */
const untold = new Set(switches.flatMap(({ key, probe: how }) => (how === undefined ? [key] : [])));

/** What hides an answer: without PATCH its forms, without times the clocks. */
function isHidden(key: string, { methods, date, created }: World): boolean {
	if ((patchForms as readonly string[]).includes(key)) return methods === 'noPatch';
	return untold.has(key) || (key === 'clocks' && (date === 'absent' || created === 'absent'));
}

/** What a token of its kind cannot tell: a person is no service app, and whether somebody has roles that nobody sees is not known. */
function expected(world: World, owner: 'person' | 'serviceApp'): World {
	const whole = Object.fromEntries(switches.map(({ key, answers }) => [key, world[key] ?? answers[0]?.key ?? '']));
	const { me = '', roles = '', ...rest } = whole;
	return {
		...Object.fromEntries(Object.entries(rest).filter(([key]) => !isHidden(key, whole))),
		...(owner === 'serviceApp' ? { me } : { roles }),
		...(owner === 'serviceApp' && roles === 'all' ? { roles } : {}),
	};
}

it(`is tried in ${all.length} worlds, which are 30 at least`, () => {
	expect(all.length).toBeGreaterThanOrEqual(30);
});

describe.each(['person', 'serviceApp'] as const)(
	'the probe with a token of a %s tells what can be told and leaves nothing behind',
	(owner) => {
		const some = owner === 'person' ? all : [...all.filter((world) => 'me' in world)];
		it.each(
			some.map((world) => [
				nameOf({ ...Object.fromEntries(switches.map(({ key, answers }) => [key, answers[0]?.key ?? ''])), ...world }),
				world,
			]),
		)('%s', async (_name, world) => {
			ground.become(world);
			const before = standing();
			const order = orderFor(owner);
			const findings = await probe(order, ground.surroundings);
			const report = reportOf(findings);
			expect(report.ended).toBeUndefined();
			expect(report.world).toEqual(expected(world, owner));
			expect(standing()).toBe(before);
			expect(leftBehind()).toEqual([]);
			const text = JSON.stringify(report) + pageOf(report);
			for (const secret of [
				order.token,
				ground.webex.orgId,
				ground.webex.encodedOrgId,
				ground.webex.url,
				'@example.com',
				'Olga',
				'Nurses',
			]) {
				expect(text).not.toContain(secret);
			}
			expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/i);
		});
	},
);

describe('the organization', () => {
	it.each([
		['of the own record', 'person', undefined],
		['of the token, where there is no own record', 'serviceApp', undefined],
		['as it is given, in the form of /v1', 'serviceApp', 'encoded'],
	] as const)('is that %s', async (_where, owner, given) => {
		ground.become({});
		const organizationId = given === undefined ? {} : { organizationId: ground.webex.encodedOrgId };
		const { isWhole } = await probe(orderFor(owner, { isReadOnly: true, ...organizationId }), ground.surroundings);
		expect(isWhole).toBe(true);
		const { orgId, requests } = ground.webex;
		expect(requests.slice(1).every(({ path, status }) => path.startsWith(`/identity/scim/${orgId}/v2/`) && status === 200)).toBe(true);
		expect(requests.every(({ method }) => method === 'GET')).toBe(true);
	});
});

describe('whatever happens in the middle, all is taken away', () => {
	it.each(
		(
			[
				{ kind: 'cut', when: 'after' },
				{ kind: 'cut', when: 'before' },
				{ kind: 'html', status: 502, effect: 'all' },
				{ kind: 'status', status: 403 },
				{ kind: 'truncatedJson', effect: 'all' },
			] as const
		).flatMap((fault) => [1, 2, 5, 9, 14, 20].map((number) => ({ fault, number, name: `${fault.kind} at write ${number}` }))),
	)('$name', async ({ fault, number }) => {
		ground.become({ usersLag: 'lags', groupsLag: 'lags' });
		const before = standing();
		let writes = 0;
		ground.webex.faultPlan = ({ kind }) => (kind !== 'read' && ++writes === number ? fault : undefined);
		const { seen: found } = await probe(orderFor('person'), ground.surroundings);
		expect(found).toHaveLength(switches.length);
		expect(standing()).toBe(before);
		expect(leftBehind()).toEqual([]);
	});

	it('a delete that fails is tried again', async () => {
		ground.become({});
		const before = standing();
		const bad = new Set(['Groups', 'Users']);
		ground.webex.faultPlan = ({ kind, path }) => {
			const type = /v2\/(Users|Groups)\/[0-9a-f-]+$/.exec(path)?.[1] ?? '';
			return kind === 'write' && bad.delete(type) ? { kind: 'status', status: 500 } : undefined;
		};
		await probe(orderFor('person'), ground.surroundings);
		expect(bad.size).toBe(0);
		expect(standing()).toBe(before);
	});
});

/** What the ledger made and did not take away again; nothing else was made, and no more at a time than was promised. */
function leftBehind(): readonly string[] {
	const standing = { Users: new Set<string>(), Groups: new Set<string>() };
	const faults: string[] = [];
	for (const { method, resourceType, id, data, userName, displayName } of ground.webex.ledger) {
		if (method === 'DELETE') standing[resourceType].delete(id);
		if (method !== 'POST') continue;
		standing[resourceType].add(id);
		if (standing.Users.size > 10 || standing.Groups.size > 2) faults.push(`${id} is one too many`);
		if (resourceType === 'Users' && (data as { active?: boolean }).active !== false) faults.push(`${id} is active`);
		if (!String(userName ?? displayName).startsWith(prefix)) faults.push(`${id} has another name`);
	}
	return [...faults, ...[...standing.Users, ...standing.Groups].map((id) => `${id} is left`)];
}
