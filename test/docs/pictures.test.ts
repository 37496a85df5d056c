import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ILoadOptionsFunctions, INodeParameters, INodeProperties } from 'n8n-workflow';
import { getAttributes } from '../../nodes/WebexScim/n8n/mapper';
import type { TextsSeen } from '../e2e/textsSeen';
import { operations } from '../n8n/contract';
import { optionsOf, outputs, properties, shownFor, subtitleOf } from '../n8n/shown';
import { root } from '../package/package';
import { simpleKeys } from '../resultKeys';

const folder = join(root, 'docs', 'images');
const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));

/** What `npm run pictures` wrote beside a picture. */
function seenOn(picture: string): TextsSeen & { readonly sha256: string } {
	return JSON.parse(readFileSync(join(folder, picture.replace('.png', '.json')), 'utf8')) as TextsSeen & { readonly sha256: string };
}

const choicesOf = ({ options = [] }: INodeProperties) => options.flatMap((choice) => ('value' in choice ? [choice] : []));

/** The parameters that a panel was shown with, as far as its lists tell: top to bottom, since the upper ones decide about the lower. */
function parametersOf({ fields }: TextsSeen): INodeParameters {
	return fields.reduce<INodeParameters>((given, { name, choice }) => {
		const property = shownFor(given).find((each) => each.name === name);
		const value = property === undefined ? undefined : choicesOf(property).find((each) => each.name === choice)?.value;
		return value === undefined ? given : { ...given, [name]: value };
	}, {});
}

/** Those that have a label with their name; a notice has none, the mapper one of n8n's, and the credential's list chooses its kind too. */
const isField = ({ name, type }: INodeProperties): boolean => !['notice', 'resourceMapper'].includes(type) && name !== 'authentication';

/** What the mapper calls the attributes of users, by their ids; "columns" is n8n's name for the whole. */
async function mapperLabels(): Promise<ReadonlyMap<string, string>> {
	const { fields } = await getAttributes.call({ getCurrentNodeParameter: () => undefined } as unknown as ILoadOptionsFunctions);
	return new Map([['columns', 'Values to Send'], ...fields.map(({ id, displayName }) => [id, displayName] as const)]);
}

describe.each(pictures)('docs/images/%s shows the panel of today; else run npm run pictures', (picture) => {
	const seen = seenOn(picture);
	const given = parametersOf(seen);
	const shown = shownFor(given);
	const options = optionsOf(String(given['operation'] ?? 'create'));

	it('is the picture that its texts were read with', () => {
		expect(
			createHash('sha256')
				.update(readFileSync(join(folder, picture)))
				.digest('hex'),
		).toBe(seen.sha256);
		expect([seen.fields, seen.subtitles].filter(({ length }) => length > 0)).toHaveLength(1);
	});

	it('has the labels and choices of its fields', async () => {
		const attributes = await mapperLabels();
		const now = seen.fields.map(({ name, choice }) => {
			const property = shown.find((each) => each.name === name) ?? options.find((each) => each.name === name);
			const label = property?.displayName ?? attributes.get(name);
			const choices = property?.type === 'options' ? choicesOf(property).map((each) => each.name) : [choice];
			return { name, label, ...(choice === undefined ? {} : { choice: choices.includes(choice) ? choice : choices }) };
		});
		expect(seen.fields).toEqual(now);
	});

	it('has all fields that there are, in their order, and the notices', () => {
		if (seen.fields.length === 0) return;
		const names = shown.filter(isField).map(({ name }) => name);
		expect(seen.fields.map(({ name }) => name).filter((name) => properties.some((each) => each.name === name))).toEqual(names);
		const notices = shown.filter(({ type }) => type === 'notice').map(({ displayName }) => displayName.replace(/<[^>]*>/g, ''));
		expect(notices.filter((notice) => !seen.notices.includes(notice))).toEqual([]);
	});

	it('has the columns of results', () => {
		expect(simpleKeys.slice(0, seen.columns.length)).toEqual(seen.columns.slice(0, simpleKeys.length));
	});

	it('has what stands under the nodes and at their outputs', async () => {
		const possible = await Promise.all(
			operations.flatMap((operation) =>
				['Users', 'Groups'].flatMap((resourceType) =>
					[true, false].map(async (dryRun) => await subtitleOf({ operation, resourceType, dryRun })),
				),
			),
		);
		expect(seen.subtitles.filter((subtitle) => !possible.includes(subtitle))).toEqual([]);
		expect(seen.outputs.filter((label) => !String(outputs).includes(`displayName: "${label}"`))).toEqual([]);
	});
});
