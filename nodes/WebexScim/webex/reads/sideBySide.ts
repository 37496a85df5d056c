/** Does the jobs in their order, `width` of them under way at a time, and gives what each gave, in the order of the jobs. */
export async function sideBySide<J, R>(width: number, jobs: readonly J[], work: (job: J) => Promise<R>): Promise<readonly R[]> {
	const results: R[] = [];
	const left = jobs.entries();
	const worker = async (): Promise<void> => {
		for (const [index, job] of left) results[index] = await work(job);
	};
	await Promise.all(Array.from({ length: Math.min(width, jobs.length) }, worker));
	return results;
}
