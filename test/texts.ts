import { columnsOf } from '../nodes/WebexScim/scim/columns/attributes';
import { options, parameters } from './n8n/contract';
import { properties } from './n8n/shown';

/** A text that the node gives to people, and what it is about. */
export interface Told {
	/** A `title` is the head of an error, which has no period; a `list` is sums, or names of columns. */
	readonly kind: 'detail' | 'hint' | 'list' | 'title' | 'description' | 'label';
	readonly text: string;
	/** Whom it is about, where the result says so beside it. */
	readonly name?: string | null;
	/** What the person gave: names and words of the person's own may be told back. */
	readonly given?: string;
}

const allNames = [...parameters.map(({ name }) => name), ...options.map(({ name }) => name), ...properties.map(({ name }) => name)];

/** Names that workflows hold and no person sees; `bulkId` is a field of the items, so people write it. */
const internalNames: readonly string[] = [
	...new Set([...allNames, 'autoMapInputData', 'defineBelow', 'webexScim'].filter((name) => /[a-z][A-Z]/.test(name) && name !== 'bulkId')),
];

/** Attributes that the panel has a name for. */
const attributeNames = [...columnsOf('Users'), ...columnsOf('Groups')].flatMap(({ attribute, place }) =>
	place.kind === 'simple' ? [attribute] : place.kind === 'sub' ? [`${attribute}.${place.sub}`] : [],
);

/** Names in quotes that are no column's are what the panel calls a field, so none of these. */
const quotedNames = [...new Set([...allNames, ...attributeNames])].filter((name) => /^[a-z]/.test(name));

const nouns =
	'row|user|group|request|operation|deletion|deactivation|reactivation|creation|change|member|removal|item|cell|column|entry|account|second|membership|level|value|byte|character';
/** What texts count, in the plural. */
export const pluralNouns = nouns.replace('entry', 'entrie').split('|').join('s|') + 's';

const endless = 'ends without a period';

/** What is wrong in a text, by its kind; a match is told with it. */
const faults: readonly (readonly [fault: string, pattern: RegExp, kinds?: readonly Told['kind'][]])[] = [
	['internal name', new RegExp(`\\b(?:${internalNames.join('|')})\\b`)],
	['name of a parameter or attribute', new RegExp(`(?<!olumns? (?:'[^']*'(?:, | and ))*)'(?:${quotedNames.join('|')})'`)],
	['item by its number from 0', /\bitem \d/i],
	['word of the machine', /\bundefined\b|\bNaN\b|\bInfinity\b|\bnull\b|\[object /i],
	['one of many', new RegExp(`(?<![\\d.,]|row )\\b1 (?:[a-z]+ (?:of )?)?(?:${pluralNouns})\\b`)],
	['many of one', new RegExp(`(?<![\\d.,] ?)\\b(?:0|[2-9]|\\d[\\d,]*\\d) (?:refused |group )?(?:${nouns})\\b(?!s)(?! \\w+s\\b)`)],
	['spaces or points', / {2}|^\s|\s$|\.\.(?!\.)|\. \.| [.,;:](?!\w|\/)|[?!]\.|\(\)|''/],
	['begins in lower case', /^[a-z]/, ['detail', 'hint', 'title', 'description']],
	[endless, /[^.!?…]$/, ['detail', 'hint', 'description']],
	['a period in a title', /\.$/, ['title']],
	[
		'dialect',
		/\bshall\b|\bmend(?:s|ed)?\b|\bnone that\b|\bthat is none\b|\bnothing that\b|\banew\b|\blook-ups?\b|\bto be gone\b|\bthe resource\b(?! SCIM)/,
	],
	['British spelling', /(?:organ|author|recogn)is(?:e|ation)(?!seinheit)|colour|licence|behaviour|favour/i],
];

/** What is wrong with a text; what Webex said is its own affair. */
export function faultsOf({ kind, text, name, given = '' }: Told): readonly string[] {
	const [head = ''] = text.split(/ Webex says: /);
	const isCut = head !== text;
	// What a dry run would write is the person's own.
	const own = head.startsWith('Would ') ? head.replace(/'[^']*'/g, "'…'") : head;
	const found = faults.flatMap(([fault, pattern, kinds]) => {
		if (kinds !== undefined && !kinds.includes(kind)) return [];
		if (isCut && fault === endless) return [];
		const match = pattern.exec(own);
		return match === null ? [] : [`${fault}: ${match[0]}`];
	});
	const urn = /urn:[\w:.]+/.exec(own)?.[0];
	return [
		...found,
		...(urn === undefined || given.includes(urn) ? [] : [`URN: ${urn}`]),
		...(kind === 'detail' && name !== undefined && name !== null && /^(?:Item|Row) \d/.test(own) ? ['number beside a name'] : []),
	];
}
