import type { Answer } from './request';
import { forever, has, lost, person, refuses, rows, says, spoiledBy, status } from './script';
import { change, play, playScene, type Data, type Scene, type Step } from './stage';

/** A PATCH that the node wrote and Webex does not read goes once more in the other form, which the run remembers. */

const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const own = (who: string, attributes?: Data): Step => ({ ...change(who, attributes), isOwnForm: true }) as Step;
const refused = (scimType: string) => refuses(400, 'Not like this.', scimType);
const withPaths = { schemas: [patchOp], Operations: [{ op: 'replace', path: 'title', value: 'Chief' }] };
const withoutPaths = { schemas: [patchOp], Operations: [{ op: 'replace', value: { title: 'Chief' } }] };

/** 200, but a row whose PATCH has a path is refused for that. */
const readsNoPaths: Answer = {
	to: 'bulk',
	give(asked) {
		const bad = asked.operations.filter(({ data }) => JSON.stringify(data).includes('"path"'));
		return rows(Object.fromEntries(bad.map(({ name }) => [name, refused('invalidPath')]))).give(asked);
	},
};

describe('E24: a form that Webex does not read', () => {
	it.each<Scene>([
		...['invalidPath', 'invalidSyntax', 'noTarget', 'INVALIDPATH'].map(
			(scimType): Scene => ({
				name: `refused with ${scimType}: sent once more in the other form`,
				steps: [own('ann')],
				script: [rows({ ann: refused(scimType) }), rows()],
				told: { items: ['applied 200 id-ann'], attempts: [2], data: { 'PATCH /Users/id-ann': withoutPaths } },
			}),
		),
		{
			name: 'both forms are refused: rejected',
			steps: [own('ann')],
			script: [rows({ ann: refused('invalidPath') }), rows({ ann: refused('invalidSyntax') })],
			told: { items: ['rejected 400'], attempts: [2] },
		},
		{
			name: "a user's own message is sent as it is",
			steps: [change('ann')],
			script: [rows({ ann: refused('invalidPath') })],
			told: { items: ['rejected 400'], attempts: [1], data: { 'PATCH /Users/id-ann': withPaths } },
		},
		{
			name: 'what is about the values is a refusal',
			steps: [own('ann')],
			script: [rows({ ann: refused('invalidValue') })],
			told: { items: ['rejected 400'], attempts: [1] },
		},
		{
			name: 'a whole request of one that is refused for its form',
			steps: [own('ann')],
			script: [status(400, { body: { scimType: 'invalidPath' } }), rows()],
			told: { items: ['applied 200 id-ann'], attempts: [2] },
		},
		{
			name: 'the other form is put off, and lost: it is the one that is sent again',
			steps: [own('ann')],
			script: [
				rows({ ann: refused('invalidPath') }),
				rows({ ann: says(429) }),
				lost(),
				...[1, 2, 3, 4].map(() => has(person('ann'))),
				rows(),
			],
			told: { items: ['applied 200 id-ann'], attempts: [4], data: { 'PATCH /Users/id-ann': withoutPaths } },
		},
		{
			name: 'the form that went through is the one for those to come, and a message of the user still goes as it is',
			steps: [own('ann'), own('bob'), own('cyd'), change('dan')],
			script: [rows({ ann: refused('invalidPath') }), rows(), rows(), rows(), rows()],
			setting: { operationsPerRequest: 1 },
			told: {
				items: ['applied 200 id-ann', 'applied 200 id-bob', 'applied 200 id-cyd', 'applied 200 id-dan'],
				attempts: [2, 1, 1, 1],
				data: {
					'PATCH /Users/id-ann': withoutPaths,
					'PATCH /Users/id-bob': withoutPaths,
					'PATCH /Users/id-cyd': withoutPaths,
					'PATCH /Users/id-dan': withPaths,
				},
			},
		},
	])('$name', async (scene) => {
		expect(await playScene(scene)).toStrictEqual(scene.told);
	});

	it('250 changes cost one batch more', async () => {
		const names = Array.from({ length: 250 }, (_, index) => `u${index}`);
		const { items, attempts, requests } = await play(
			names.map((name) => own(name)),
			[forever(readsNoPaths)],
		);
		expect(items).toStrictEqual(names.map((name) => `applied 200 id-${name}`));
		expect(attempts).toStrictEqual(names.map((_, index) => (index < 100 ? 2 : 1)));
		expect(requests).toBe(4);
	});

	it('a bad row among them is found all the same', async () => {
		const names = Array.from({ length: 20 }, (_, index) => `u${index}`);
		const { items } = await play(
			names.map((name) => own(name)),
			[forever(spoiledBy('u7'))],
		);
		expect(items).toStrictEqual(names.map((name) => (name === 'u7' ? 'rejected 400' : `applied 200 id-${name}`)));
	});
});
