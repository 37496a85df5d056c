import { isObject, memberOf } from '../webex/json';
import { switches } from '../webex/doubts';
import { patchForms } from '../webex/patchForms';
import { schemas } from '../webex/urns';
import { clearUp } from './clearUp';
import { openDoor, Stopped, type Door, type Reply, type Shown, type Surroundings } from './door';
import { groupsSeen } from './groups';
import { firstUser, formSeen, oddUsersSeen } from './people';
import { readOnly } from './reading';
import { createsSeen, workOrderSeen } from './creates';
import { harmlessSeen } from './requests';
import { seen, type Seen, type Visit } from './visit';

/** What a probe is told. */
export interface Order {
	readonly baseUrl: string;
	readonly token: string;
	/** Where the probe cannot find it by itself. */
	readonly organizationId?: string;
	/** For the test users; not needed where nothing is written. */
	readonly domain?: string;
	readonly isReadOnly: boolean;
	/** The token is of a service app, which the probe cannot tell from outside. */
	readonly isServiceApp: boolean;
}

/** What a probe found out. */
export interface Findings {
	readonly isReadOnly: boolean;
	readonly isWhole: boolean;
	/** Why it did not come to its end. */
	readonly ended?: string;
	/** One for each doubt that has a switch. */
	readonly seen: readonly (Seen & { readonly exchanges: readonly Shown[] })[];
	readonly leftovers: number;
}

/** Looks, tries, takes everything away again, and says what it saw; whatever happens in between. Throws only when it could not begin or clear up. */
export async function probe(order: Order, surroundings: Surroundings): Promise<Findings> {
	const door = openDoor(order.baseUrl, order.token, surroundings);
	const visit = await begin(order, door, surroundings);
	const all: (Seen & { readonly exchanges: readonly Shown[] })[] = [];
	const note = (found: readonly Seen[]): void => {
		const exchanges = door.takeShown().slice(0, maxShown);
		all.push(...found.map((one, index) => ({ ...one, exchanges: index === 0 ? exchanges : [] })));
	};
	let ended: string | undefined;
	let leftovers = 0;
	try {
		if (!order.isReadOnly) leftovers = await clearUp(visit);
		if (leftovers > 0) surroundings.say(`Took away ${leftovers} that an earlier probe had left.`);
		door.takeShown();
		note(await readOnly(visit));
		if (!order.isReadOnly) await write(visit, note);
	} catch (error) {
		ended = error instanceof Stopped ? 'Stopped.' : wordsOf(error);
		surroundings.say(ended);
	} finally {
		door.clearUp();
		if (!order.isReadOnly) await clearUp(visit, { afterFailure: ended !== undefined });
	}
	const known = new Map(all.map((one) => [one.key, one]));
	return {
		isReadOnly: order.isReadOnly,
		isWhole: ended === undefined,
		...(ended === undefined ? {} : { ended }),
		seen: switches.map(({ key }) => known.get(key) ?? { ...seen(key, undefined, 'Not tried.'), exchanges: [] }),
		leftovers,
	};
}

/** Enough to see what answers look like. */
const maxShown = 12;

async function write(visit: Visit, note: (found: readonly Seen[]) => void): Promise<void> {
	visit.say('Making the first test user …');
	const { id, seen: first } = await firstUser(visit);
	note(first);
	visit.say('Bulk requests …');
	note(await harmlessSeen(visit));
	note(await createsSeen(visit));
	note([await workOrderSeen(visit)]);
	visit.say('Forms of changes …');
	for (const form of patchForms) note([await formSeen(visit, id, form)]);
	note(await oddUsersSeen(visit));
	visit.say('Groups …');
	note(await groupsSeen(visit, id));
	const isLimited = visit.door.wasLimited();
	note([seen('rateLimit', isLimited ? 'limited' : 'none', `${isLimited ? 'Some request was' : 'No request was'} answered with 429.`)]);
}

async function begin(order: Order, door: Door, surroundings: Surroundings): Promise<Visit> {
	const me = await door.send('GET', '/identity/scim/v2/Users/me');
	if (me.status === 401) throw new Error('Webex does not take the token (401).');
	const organizationId = order.organizationId === undefined ? organizationOf(me, order.token) : idIn(order.organizationId);
	if (organizationId === undefined)
		throw new Error('The organization cannot be told from the token. Give its ID in WEBEX_ORGANIZATION_ID.');
	return {
		...surroundings,
		door,
		organizationId,
		domain: order.domain ?? 'example.com',
		me,
		isServiceApp: order.isServiceApp,
		made: { Users: new Set(), Groups: new Set() },
		lagMs: 0,
		isReversed: false,
	};
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** As a UUID, or as `/v1` shows ids: in Base64 behind an address of its own. */
function idIn(text: string): string | undefined {
	return (uuid.exec(text) ?? uuid.exec(Buffer.from(text, 'base64').toString()))?.[0];
}

/** The organization of the own record, else the third part of the token. */
function organizationOf({ body }: Reply, token: string): string | undefined {
	const cisco = isObject(body) ? memberOf(body, schemas.ciscoUser) : undefined;
	const meta = isObject(cisco) ? cisco['meta'] : undefined;
	const told = isObject(meta) ? meta['organizationId'] : undefined;
	if (typeof told === 'string') return uuid.exec(told)?.[0];
	return uuid.exec(token.split('_')[2] ?? '')?.[0];
}

/** No word of Webex's or of the system's is in it that could name somebody. */
function wordsOf(error: unknown): string {
	if (!(error instanceof Error)) return 'It failed.';
	return /^(?:No test user|Webex did not|Something that)/.test(error.message) ? error.message : `It failed: ${error.name}.`;
}
