import { createGate } from '../../../nodes/WebexScim/webex/reads/gate';
import { sideBySide } from '../../../nodes/WebexScim/webex/reads/sideBySide';

/** Work that ends when it is told to, and how much of it was under way. */
function createWork() {
	const ends = new Map<string, () => void>();
	let most = 0;
	return {
		begun: () => [...ends.keys()],
		most: () => most,
		async work(job: string): Promise<string> {
			await new Promise<void>((end) => {
				ends.set(job, end);
				most = Math.max(most, ends.size);
			});
			ends.delete(job);
			return `${job} done`;
		},
		end: async (job: string): Promise<void> => {
			ends.get(job)?.();
			for (let turn = 0; turn < 5; turn++) await Promise.resolve();
		},
	};
}

describe('jobs side by side', () => {
	it('give their results in their own order, whichever ends first', async () => {
		const { work, begun, end, most } = createWork();
		const results = sideBySide(2, ['a', 'b', 'c'], work);
		expect(begun()).toEqual(['a', 'b']);
		await end('b');
		expect(begun()).toEqual(['a', 'c']);
		await end('c');
		await end('a');
		expect(await results).toEqual(['a done', 'b done', 'c done']);
		expect(most()).toBe(2);
	});

	it.each([
		{ width: 1, jobs: [] },
		{ width: 10, jobs: ['a', 'b', 'c'] },
	])('are all done: $jobs at width $width', async ({ width, jobs }) => {
		expect(await sideBySide(width, jobs, async (job) => await Promise.resolve(job))).toEqual(jobs);
	});
});

describe('a gate', () => {
	it('lets the first through alone, then as many as may be, in the order in which they came', async () => {
		const { work, begun, end } = createWork();
		const gate = createGate(2);
		const all = Promise.all(['a', 'b', 'c', 'd'].map((job) => gate.pass(async () => await work(job))));
		expect(begun()).toEqual(['a']);
		await end('a');
		expect(begun()).toEqual(['b', 'c']);
		await end('c');
		expect(begun()).toEqual(['b', 'd']);
		await end('b');
		await end('d');
		expect(await all).toEqual(['a done', 'b done', 'c done', 'd done']);
	});

	it('stays open behind work that fails', async () => {
		const gate = createGate(1);
		const failed = gate.pass(async () => await Promise.reject(new Error('broken')));
		const next = gate.pass(async () => await Promise.resolve('next'));
		await expect(failed).rejects.toThrow('broken');
		expect(await next).toBe('next');
	});
});
