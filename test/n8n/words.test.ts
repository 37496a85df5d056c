import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';
import { WebexScimOAuth2Api } from '../../credentials/WebexScimOAuth2Api.credentials';
import { WebexServiceAppApi } from '../../credentials/WebexServiceAppApi.credentials';
import { faultsOf } from '../texts';
import { properties } from './shown';

/** Every text that a person reads on the panel and in the credentials, with where it stands. */
function textsOf(property: INodeProperties, place: string): readonly (readonly [place: string, text: string])[] {
	const here = `${place} > ${property.name}`;
	const own = [property.displayName, property.description, property.hint, property.placeholder];
	const ofModes = (property.modes ?? []).flatMap(({ displayName, hint, placeholder }: INodePropertyMode) => [
		displayName,
		hint,
		placeholder,
	]);
	const choices = property.options ?? [];
	const ofChoices = choices.flatMap((choice) => ('value' in choice ? [choice.name, choice.description, choice.action] : []));
	const inner = choices.flatMap((choice) => ('type' in choice ? textsOf(choice, here) : []));
	return [...[...own, ...ofModes, ...ofChoices].flatMap((text) => (text === undefined ? [] : [[here, text] as const])), ...inner];
}

describe('the words on the panel', () => {
	const credentials = [new WebexScimOAuth2Api(), new WebexServiceAppApi()];
	const texts = [
		...properties.flatMap((property) => textsOf(property, 'node')),
		...credentials.flatMap(({ name, properties: its }) =>
			its.filter(({ type }) => type !== 'hidden').flatMap((each) => textsOf(each, name)),
		),
	];

	const found = (pattern: RegExp): readonly string[] =>
		texts.filter(([, text]) => pattern.test(text)).map(([place, text]) => `${place}: ${text}`);

	it('have nothing in them that no text may have', () => {
		expect(texts.length).toBeGreaterThan(150);
		expect(texts.flatMap(([place, text]) => faultsOf({ kind: 'label', text }).map((fault) => `${place}: ${fault} in: ${text}`))).toEqual(
			[],
		);
	});

	it.each([
		['jargon', /SCIM resource|SCIM operation:|\bpayload\b|\bin flight\b|\bprovision/i],
		[
			'the dialect of the house',
			/\bshall\b|\bOnes\b|\bmend\b|\btold\b|\bnone that\b|\bnothing that\b|\bMost (?:requests|operations|deletions)\b/,
		],
		['British spelling', /(?:organ|author|recogn)is(?:e|ation)|colour|licence|behaviour/i],
		['"in bulk" where one would do as well', /\bin bulk\b/],
	])('are free of %s', (_kind, pattern) => {
		expect(found(pattern)).toEqual([]);
	});

	it('examples begin with e.g.', () => {
		const placeholders = (property: INodeProperties): readonly string[] => [
			...(property.placeholder === undefined ? [] : [property.placeholder]),
			...(property.modes ?? []).flatMap(({ placeholder }) => placeholder ?? []),
			...(property.options ?? []).flatMap((option) => ('type' in option ? placeholders(option) : [])),
		];
		const all = [...properties, ...credentials.flatMap(({ properties: its }) => its)].flatMap(placeholders);
		expect(all.filter((text) => !/^(?:e\.g\. |Add option$)/.test(text))).toEqual([]);
	});
});
