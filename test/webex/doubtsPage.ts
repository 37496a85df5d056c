import type { Doubt, DoubtTopic, Evidence } from './doubt';
import { doubts } from './doubts';

/** docs/doubts.md: what was never run against the live service, by topic, with what is known and how the probe tells. */
export function doubtsPage(): string {
	const topics = [...new Set(doubts.map(({ about }) => about))];
	return `${head}\n\n${topics.map(section).join('\n\n')}\n`;
}

const head = `# What was never run against the live service

All tests run against a stand-in that was built from Webex's documentation, the SCIM standard and what other clients of Webex do. What
follows rests on such reading, and nobody here has seen it live. The node is tried in worlds with each of these answers. Begin with
a dry run, then with a few test users.

**Do you have an organization to try things in?** \`npm run probe\` finds out most of this in a few minutes: it makes at most ten inactive test
users and two groups, tries each point, takes everything away again, and writes a report without names, ids or tokens. \`npm run probe -- --read-only\`
writes nothing to Webex. Please open an issue with the report.

This page is made from \`test/webex/doubts.ts\`. Where it says "assumed", the stand-in does so unless it is told otherwise.`;

const marks: Readonly<Record<Evidence['mark'], string>> = {
	doc: "Webex's or a vendor's page",
	sdk: 'a client that runs live',
	user: 'a report',
	guess: 'a guess',
};

/** What the node makes of it, where that is more than an answer can say. */
const words: Readonly<Partial<Record<DoubtTopic, string>>> = {
	Changes: `The node sends an attribute with its path. Where Webex refuses that form, or confirms it and gives the version that the user or
group had before, the node sends the change once in the other form, and keeps to the form that works for the rest of the run. Where neither
form changes anything, the row is \`applied\`, as Webex said, and its detail says that the change may not have been made. The node knows the
version of everybody whom it looked up, but not of users and groups that are given by ID.`,
	'Searches and reads': `Where a search passes over some of its names in silence, they look absent, and nothing tells the node that they are
not. A create is then refused by Webex, since the user exists; a row that changes or removes the user is \`invalid\`, or \`unchanged\` where
users who are not found are to be ignored. Nobody is removed for that.`,
};

function section(topic: DoubtTopic): string {
	const said = words[topic];
	return [`## ${topic}`, '', ...(said === undefined ? [] : [said, '']), ...doubts.filter(({ about }) => about === topic).map(entry)].join(
		'\n',
	);
}

function entry({ question, answers, evidence, probe }: Doubt): string {
	const [first, ...others] = answers.map(({ says }) => says);
	const known = evidence.map(({ mark, says }) => `${says} (${marks[mark]})`).join('; ');
	return [
		`- **${question}**`,
		...(first === undefined ? [] : [`  - Assumed: ${first}. Or: ${others.join('; ')}.`]),
		`  - Known: ${known}.`,
		`  - ${probe === undefined ? 'The probe does not try it.' : `Probe: ${probe}`}`,
	].join('\n');
}
