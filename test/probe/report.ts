import { answerOf, switches, type World } from '../webex/doubts';
import type { Findings } from './probe';

/** A report as JSON: what the stand-in can be started from, and issue templates take. */
export interface Report {
	readonly probe: 1;
	readonly isReadOnly: boolean;
	readonly isWhole: boolean;
	readonly ended?: string;
	/** Only what was told. */
	readonly world: World;
	readonly seen: Findings['seen'];
}

/** Everything in it is of the probe's own words, or a shape without values. */
export function reportOf({ isReadOnly, isWhole, ended, seen }: Findings): Report {
	const told = seen.flatMap(({ key, answer }) => (answer === undefined ? [] : [[key, answer] as const]));
	return { probe: 1, isReadOnly, isWhole, ...(ended === undefined ? {} : { ended }), world: Object.fromEntries(told), seen };
}

/** The same for people. */
export function pageOf({ isReadOnly, isWhole, ended, world, seen }: Report): string {
	const rows = switches.map(({ key, question, answers }) => {
		const answer = world[key];
		const says = answer === undefined ? 'not told' : answerOf(key, answer).says;
		const isNews = answer !== undefined && answer !== answers[0]?.key;
		return `| ${question} | ${isNews ? `**${says}**` : says} | ${seen.find((one) => one.key === key)?.says ?? ''} |`;
	});
	const shapes = seen.flatMap(({ key, exchanges }) =>
		exchanges.length === 0 ? [] : [`## ${key}`, '', '```json', ...exchanges.map(line), '```', ''],
	);
	return [
		'# What a probe of Webex SCIM saw',
		'',
		`${isReadOnly ? 'Read only. ' : ''}${isWhole ? 'It came to its end.' : `It did not come to its end: ${ended ?? ''}`} Bold: not as the stand-in assumes.`,
		'',
		'| Doubt | Answer | Seen |',
		'| --- | --- | --- |',
		...rows,
		'',
		'Below, what the answers looked like. Ids, addresses, tokens and texts are replaced by their kind.',
		'',
		...shapes,
	].join('\n');
}

function line(exchange: Findings['seen'][number]['exchanges'][number]): string {
	return JSON.stringify(exchange);
}
