import { secretsFor } from '../../nodes/WebexScim/n8n/secretsFor';

it.each<{ name: string; answers: ReadonlyArray<readonly [status: number, atMs: number]>; reads: readonly number[] }>([
	{
		name: 'successes within ten seconds share one reading',
		answers: [
			[200, 0],
			[201, 9_999],
		],
		reads: [1, 1],
	},
	{
		name: 'a success later than that reads anew',
		answers: [
			[200, 0],
			[200, 10_000],
			[200, 19_999],
		],
		reads: [1, 2, 2],
	},
	{
		name: 'an error reads anew, and so does what comes after it',
		answers: [
			[200, 0],
			[401, 1],
			[200, 2],
			[200, 3],
		],
		reads: [1, 2, 3, 3],
	},
	{
		name: 'each error reads anew',
		answers: [
			[400, 0],
			[500, 0],
		],
		reads: [1, 2],
	},
	{
		name: 'a clock that was set back reads anew',
		answers: [
			[200, 5_000],
			[200, 0],
		],
		reads: [1, 2],
	},
])('$name', async ({ answers, reads }) => {
	let [count, atMs] = [0, 0];
	const secrets = secretsFor(
		async () => await Promise.resolve([`secret ${++count}`]),
		() => atMs,
	);
	const seen: (readonly string[])[] = [];
	for (const [status, when] of answers) {
		atMs = when;
		seen.push(await secrets(status));
	}
	expect(seen).toEqual(reads.map((read) => [`secret ${read}`]));
});
