import { switches, type World } from '../webex/doubts';
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

/** What a token of its kind cannot tell: a person is no service app, and whether somebody has roles that nobody sees is not known. */
function expected(world: World, owner: 'person' | 'serviceApp'): World {
	const whole = Object.fromEntries(switches.map(({ key, answers }) => [key, world[key] ?? answers[0]?.key ?? '']));
	const { me = '', roles = '', ...rest } = whole;
	return {
		...rest,
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
			for (const secret of [order.token, ground.webex.orgId, ground.webex.url, '@example.com', 'Olga', 'Nurses']) {
				expect(text).not.toContain(secret);
			}
			expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/i);
		});
	},
);

/** What the ledger made and did not take away again; and no more was made than was promised. */
function leftBehind(): readonly string[] {
	const { ledger } = ground.webex;
	const made = ledger.filter(({ method }) => method === 'POST');
	const count = (type: string): number => made.filter(({ resourceType }) => resourceType === type).length;
	const faults = [
		...(count('Users') > 10 ? [`${count('Users')} users made`] : []),
		...(count('Groups') > 2 ? [`${count('Groups')} groups made`] : []),
		...made
			.filter(
				({ data }) =>
					(data as { active?: boolean; userName?: string }).userName !== undefined && (data as { active?: boolean }).active !== false,
			)
			.map(({ id }) => `${id} is active`),
		...made
			.filter(({ userName, displayName }) => !String(userName ?? displayName).startsWith(prefix))
			.map(({ id }) => `${id} has another name`),
	];
	const gone = new Set(ledger.filter(({ method }) => method === 'DELETE').map(({ id }) => id));
	return [...faults, ...made.filter(({ id }) => !gone.has(id)).map(({ id }) => `${id} is left`)];
}
