import type { Operation } from '../../nodes/WebexScim/plan/step';
import { schemas } from '../webex/urns';
import { calm } from './scenario';
import { openStage, type Record, type Stage } from './subject';
import type { Trouble } from './troubles';

let stage: Stage;
beforeAll(async () => {
	stage = await openStage();
});
afterAll(async () => await stage.close());

const none: Trouble = { kind: 'none' };
const expired: Trouble = { kind: 'fault', fault: { kind: 'expireToken' } };

/** Thirty creates, five in a request, of which the third meets an expired token. */
async function perform(parallelRequests: number, token: readonly Trouble[], latenciesMs: readonly number[] = [200]): Promise<Record> {
	const steps = Array.from(
		{ length: 30 },
		(_, number): Operation => ({
			kind: 'operation',
			label: `item ${number}`,
			method: 'POST',
			resourceType: 'Users',
			target: { kind: 'new' },
			data: { schemas: [schemas.user], userName: `person${number}@example.com` },
		}),
	);
	const settings = { ...calm.settings, operationsPerRequest: 5, parallelRequests };
	const troubles = { ...calm.troubles, bulk: [none, none, expired], token };
	return await stage.perform({ ...calm, settings, latenciesMs, troubles }, steps);
}

function renewalsOf({ requests }: Record): readonly (number | string | null)[] {
	return requests.filter(({ kind }) => kind === 'token').map(({ status }) => status);
}

function expectAllApplied({ report, ledger }: Record): void {
	expect(report.settlements.map(({ outcome }) => outcome.kind)).toEqual(report.settlements.map(() => 'applied'));
	expect(ledger).toHaveLength(30);
}

const failures: readonly { readonly name: string; readonly trouble: Trouble; readonly renewals: readonly (number | string)[] }[] = [
	{ name: 'is cut before it', trouble: { kind: 'fault', fault: { kind: 'cut', when: 'before' } }, renewals: ['cut', 200] },
	{ name: 'is cut after it', trouble: { kind: 'fault', fault: { kind: 'cut', when: 'after' } }, renewals: ['cut', 200] },
	{ name: 'meets a 503', trouble: { kind: 'fault', fault: { kind: 'status', status: 503 } }, renewals: [503, 200] },
	{ name: 'does not reach Webex', trouble: { kind: 'unreachable' }, renewals: [200] },
];

describe('a token that expires in the middle of a run', () => {
	it.each([[1], [3], [5]])('is renewed once for all of %d requests at a time that met it', async (parallelRequests) => {
		const run = await perform(parallelRequests, []);
		expect(renewalsOf(run)).toEqual([200]);
		expectAllApplied(run);
	});

	it.each(failures)('is renewed a moment later when the renewal $name', async ({ trouble, renewals }) => {
		const run = await perform(1, [trouble]);
		expect(renewalsOf(run)).toEqual(renewals);
		expectAllApplied(run);
	});

	it.each(failures)('and so for three requests that met it together, when the renewal $name', async ({ trouble, renewals }) => {
		const run = await perform(3, [trouble]);
		expect(renewalsOf(run)).toEqual(renewals);
		expectAllApplied(run);
	});

	it.each(failures)('and so for one whose 401 comes back when the renewal is over, which $name', async ({ trouble, renewals }) => {
		const run = await perform(3, [trouble], [100, 200, 900]);
		expect(renewalsOf(run)).toEqual(renewals);
		expectAllApplied(run);
	});
});
