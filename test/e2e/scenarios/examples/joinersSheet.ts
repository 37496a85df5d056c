import assert from 'node:assert/strict';
import { openExample } from '../../example';
import { createdUserNames } from '../../expect';
import type { Scenario } from '../../stage';

/** What became of each row goes back into its line of the sheet. Google itself is not asked: its two nodes give what is written here. */
export const joinersSheetExample: Scenario = {
	name: 'example: joiners from Google Sheets, without Google',
	async play(stage) {
		const { webex } = stage;
		const sheet = [
			{ row_number: 2, 'E-Mail': 'mara.lind@example.com', 'First Name': 'Mara', 'Last Name': 'Lind', Webex: '', 'What to Do': '' },
			{ row_number: 3, 'E-Mail': 'jon.park@example', 'First Name': 'Jon', 'Last Name': 'Park', Webex: 'invalid', 'What to Do': 'old' },
			{ row_number: 4, 'E-Mail': 'lea.roux@example.com', 'First Name': 'Léa', 'Last Name': 'Roux', Webex: '', 'What to Do': '' },
		];
		const pinned = {
			'Read the Sheet': sheet.map((json) => ({ json })),
			'Write Results': [{ json: {} }],
		};
		const example = await openExample(stage, 'joiners-from-google-sheets', { pinned });
		await example.set('Create or Update Joiners', { dryRun: false });
		const run = await example.run();
		assert.equal(run.error, undefined);
		assert.deepEqual(
			run.output('What to Write').map(({ json }) => [json['row_number'], json['Webex'], json['What to Do'] !== '']),
			[
				[2, 'applied', false],
				[3, 'invalid', true],
				[4, 'applied', false],
			],
		);
		assert.match(
			run.hints('Create or Update Joiners')[1] ?? '',
			/; not used: row_number \(left out\), Webex \(left out\), What to Do \(left out\)$/,
		);
		assert.deepEqual(createdUserNames(webex), ['mara.lind@example.com', 'lea.roux@example.com']);
	},
};
