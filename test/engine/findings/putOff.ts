import { byEmail, type Finding, people } from './shared';

const doneOrMet = ([503, 429, 423] as const).flatMap((status): readonly Finding[] => [
	{
		kind: `a create that was done though its row says ${status}`,
		input: {
			parameters: { operation: 'create' },
			items: [{ Email: 'a@example.com' }],
			faults: [{ nth: 1, do: { kind: 'rowStatus', status, effect: 'all' } }],
		},
		told: ['0 applied confirmedByLookup'],
		users: ['a@example.com'],
		sent: 2,
	},
	{
		kind: `a deletion that was done though its row says ${status}`,
		input: {
			parameters: { operation: 'delete', target: byEmail },
			seed: people('a'),
			items: [{ email: 'a@example.com' }],
			faults: [{ nth: 1, do: { kind: 'rowStatus', status, effect: 'all' } }],
		},
		told: ['0 applied confirmedByLookup'],
		users: [],
		sent: 2,
	},
	{
		kind: `a create that meets an older user after ${status}`,
		input: {
			parameters: { operation: 'create' },
			seed: people('a'),
			items: [{ Email: 'a@example.com' }],
			faults: [{ nth: 1, do: { kind: 'rowStatus', status } }],
		},
		told: ['0 rejected'],
		sent: 2,
	},
]);

const untilTheLimit = [false, true].map(
	(failWorkflow): Finding => ({
		kind: `Webex's words about a row that waited until the limit are lost${failWorkflow ? ', or are told with names where the workflow fails' : ''}`,
		input: {
			parameters: { operation: 'update', target: byEmail, simplify: false, options: { maxWaitSeconds: 0, failWorkflow } },
			seed: people('a'),
			items: [{ email: 'a@example.com', Title: 'Nurse' }],
			faults: [{ do: { kind: 'rowStatus', status: 423 } }],
		},
		...(failWorkflow ? { stops: /^Not every row went through/ } : { told: ['0 notAttempted waitLimit'] }),
		sent: 1,
		more: ({ details, run }) => {
			const said = 'Webex says: The service answered 423 for this operation.';
			expect(details).toStrictEqual(failWorkflow ? [] : [expect.stringContaining(`raise the limit. ${said}`)]);
			if (failWorkflow) expect(run.error?.description).toMatch(/^Row 2: To go on, [^:]+ raise the limit\.$/);
			else expect(run.outputs[0]?.[0]?.json).toMatchObject({ status: 423, errorCode: '423001', attempts: 1 });
		},
	}),
);

export const putOff: readonly Finding[] = [...doneOrMet, ...untilTheLimit];
