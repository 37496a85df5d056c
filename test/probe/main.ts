/** `npm run probe`: finds out how a live organization does what nobody here has seen. See docs/doubts.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { groupName, maxUsers, userName } from './names';
import { probe, type Order } from './probe';
import { promptFor } from './prompt';
import { pageOf, reportOf } from './report';

const usage = `npm run probe -- [--read-only] [--domain example.com] [--service-app] [--yes] [--out folder]

The token is asked for, or taken from WEBEX_TOKEN; never give it as an argument. WEBEX_BASE_URL (https://webexapis.com) and
WEBEX_ORGANIZATION_ID (found by itself) may be set. The scope is identity:people_rw, with --read-only identity:people_read.`;

void main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			'read-only': { type: 'boolean', default: false },
			domain: { type: 'string' },
			'service-app': { type: 'boolean', default: false },
			yes: { type: 'boolean', default: false },
			out: { type: 'string', default: '.' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) return console.log(usage);
	const order = await orderFrom({ isReadOnly: values['read-only'], isServiceApp: values['service-app'], domain: values.domain });
	console.log(planOf(order));
	if (!values.yes && (await promptFor('Go on? Type yes: ')) !== 'yes')
		return console.log('Nothing was done. Without a terminal, --yes says yes.');

	let isStopped = false;
	const stop = (): void => {
		isStopped = true;
		console.log('\nStopping; what was made is taken away first …');
	};
	process.on('SIGINT', stop).on('SIGTERM', stop);
	const findings = await probe(order, { sleep, say: (line) => console.log(line), isStopped: () => isStopped });
	const report = reportOf(findings);
	const page = pageOf(report);
	writeFileSync(join(values.out, 'webex-probe.json'), `${JSON.stringify(report, undefined, 1)}\n`);
	writeFileSync(join(values.out, 'webex-probe.md'), page);
	console.log(`\n${page}\n${closing(values.out)}`);
	process.exitCode = findings.isWhole ? 0 : 1;
}

async function orderFrom(given: {
	readonly isReadOnly: boolean;
	readonly isServiceApp: boolean;
	readonly domain: string | undefined;
}): Promise<Order> {
	const token = (process.env['WEBEX_TOKEN'] ?? (await promptFor('Access token (not shown): ', true)) ?? '').trim();
	if (token === '') throw new Error('There is no token. Set WEBEX_TOKEN, or run this at a terminal.');
	const { isReadOnly, isServiceApp } = given;
	const domain = isReadOnly ? undefined : (given.domain ?? (await promptFor('Domain for the test users: ')) ?? '').trim().toLowerCase();
	if (domain !== undefined && !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain))
		throw new Error('A domain for the test users is needed, such as example.com.');
	const organizationId = process.env['WEBEX_ORGANIZATION_ID'];
	return {
		baseUrl: (process.env['WEBEX_BASE_URL'] ?? 'https://webexapis.com').replace(/\/+$/, ''),
		token,
		isReadOnly,
		isServiceApp,
		...(domain === undefined ? {} : { domain }),
		...(organizationId === undefined ? {} : { organizationId }),
	};
}

function planOf({ baseUrl, isReadOnly, domain = '' }: Order): string {
	if (isReadOnly) return `Reads from ${baseUrl}: the own record, a page of users, a few searches. Nothing is written there.`;
	return `At ${baseUrl} this will
- make at most ${maxUsers} inactive test users, ${userName(1, domain)} and so on, one of them of a domain that nobody can verify,
- make at most two groups, both called ${groupName},
- try changes on them, and send changes of users whom nobody has, which are refused,
- take all of it away again, also after Ctrl+C or a failure, and first what an earlier probe left.
Nobody else is changed. It takes some minutes. Activation mails go only to users with a license, which these do not have; check first
that no license template gives licenses to new users by itself.`;
}

function closing(folder: string): string {
	return `Written to ${join(folder, 'webex-probe.json')} and webex-probe.md. Please look them through, then open an issue with them ("What a probe saw").
The stand-in becomes such a Webex with: npm run webex -- --world ${join(folder, 'webex-probe.json')}`;
}
