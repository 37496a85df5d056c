import assert from 'node:assert/strict';
import { openExample, samplePath } from '../../example';
import { endOfExecution, type Execution } from '../../execution';
import { openForm, submitForm } from '../../form';
import { connectTo, type Scenario } from '../../stage';

/** The credential's token, with more scopes, also gives licenses; where Webex gives only some, the missing ones are named. */
export const licensesByApiExample: Scenario = {
	name: "example: joiners with licenses by Webex's licenses API",
	async play(stage) {
		const { webex, n8n } = stage;
		webex.options.licenses = [
			{ name: 'Messaging', totalUnits: 9 },
			{ name: 'Meetings', totalUnits: 1 },
		];
		const credential = await connectTo(webex, n8n, 'Webex (stand-in) with licenses', scopes);
		const example = await openExample({ ...stage, credential }, 'joiners-with-licenses-by-api');
		await example.set('List Licenses', { url: `${webex.url}/v1/licenses` });
		await example.set('Assign Licenses', { url: `${webex.url}/v1/licenses/users` });
		const upload = async (): Promise<Execution> => {
			await example.publish();
			const page = await openForm(`${n8n.url}/form/webex-joiners-licenses-api`);
			await submitForm(page, [{ path: samplePath('joiners-with-license-names.csv') }]);
			return await endOfExecution(n8n, await example.newest());
		};
		const isOfLicenses = ({ path }: { readonly path: string }): boolean => path.startsWith('/v1/licenses');

		const dry = await upload();
		assert.equal(dry.error, undefined);
		assert.deepEqual(
			dry.output('Create or Update Joiners').map(({ json }) => json['outcome']),
			Array.from({ length: 5 }, () => 'planned'),
		);
		assert.deepEqual(webex.bulkRequests(), []);
		assert.deepEqual(webex.requests.filter(isOfLicenses), [], 'a dry run gives nobody a license');

		await example.set('Create or Update Joiners', { dryRun: false });
		const live = await upload();
		assert.equal(live.error, undefined);
		assert.deepEqual(
			live.output('Licenses Are Given').map(({ json }) => json),
			['mara.lind', 'jon.park'].map((name) => ({ name: `${name}@example.com`, status: '200', missing: '', detail: '' })),
		);
		assert.deepEqual(
			live.output('Not All Given').map(({ json }) => json),
			[
				{ name: 'lea.roux@example.com', status: '206', missing: 'Meetings', detail: '' },
				{ name: 'tom.berg@example.com', status: '400', missing: 'Whiteboards', detail: 'No license could be assigned.' },
			],
		);
		const licensesOf = (name: string): readonly string[] =>
			webex.licensesOf((webex.userByName(`${name}@example.com`) as { readonly id: string }).id);
		assert.deepEqual(['mara.lind', 'jon.park', 'lea.roux', 'tom.berg', 'uma.hale'].map(licensesOf), [
			['Messaging', 'Meetings'],
			['Messaging'],
			['Messaging'],
			[],
			[],
		]);
		assert.deepEqual(
			webex.requests.filter(isOfLicenses).map(({ method, status }) => [method, status]),
			[
				['GET', 200],
				['PATCH', 200],
				['PATCH', 200],
				['PATCH', 206],
				['PATCH', 400],
			],
		);
	},
};

/** What the field for them shows as an example. */
const scopes = 'identity:people_rw spark-admin:licenses_read spark-admin:people_read spark-admin:people_write';
