import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { findCycles } from '../nodes/WebexScim/plan/cycles';
import { importsOf } from './imports';

const root = join(__dirname, '..');
const house = 'nodes/WebexScim';

/** Rooms that a room may reach into. Data flows one way: n8n, then the stages of a run, then the standard's words. */
const reach: Readonly<Record<string, readonly string[]>> = {
	'the node': ['the node', 'n8n', 'operations'],
	n8n: ['n8n', 'report', 'run', 'resolve', 'intents', 'webex', 'plan', 'scim', 'operations', 'credentials'],
	report: ['report', 'plan', 'scim'],
	run: ['run', 'webex', 'plan', 'scim'],
	resolve: ['resolve', 'intents', 'webex', 'plan', 'scim', 'operations'],
	intents: ['intents', 'plan', 'scim', 'operations'],
	webex: ['webex', 'scim'],
	plan: ['plan', 'scim'],
	scim: ['scim'],
	operations: [],
	credentials: ['credentials'],
	'test/webex': ['test/webex'],
};

/** Files outside n8n/ that wait for something: the look-ups, and the loop and looks of a run. Webex's room may too. */
const mayAwait: ReadonlySet<string> = new Set(
	[
		'WebexScim.node',
		'resolve/directory/nestedGroups',
		'resolve/protection/ownUser',
		'resolve/members/emptied',
		'resolve/preview/conflicts',
		'resolve/members/groupsAsHeld',
		'resolve/directory/groupsById',
		'resolve/directory/lookUp',
		'resolve/members/membersRead',
		'resolve/nameRows',
		'resolve/protection/protection',
		'resolve/protection/protectedUsers',
		'resolve/readScope',
		'resolve/members/resolveMembers',
		'resolve/resolveRows',
		'run/looks/look',
		'run/looks/withMembers',
		'run/run',
	].map((name) => `${house}/${name}.ts`),
);

/** The room of a file of the package or of the stand-in, by its path from the top. */
function roomOf(path: string): string {
	if (path.startsWith(`${house}/`)) {
		const [room = '', ...rest] = path.slice(house.length + 1).split('/');
		if (rest.length > 0) return room;
		return room.startsWith('operations') ? 'operations' : 'the node';
	}
	if (path.startsWith('test/webex/')) return 'test/webex';
	return path.split('/')[0] ?? '';
}

/** What a file reaches for although it may not, each as a sentence. */
function faultsOf(path: string, text: string): readonly string[] {
	const room = roomOf(path);
	const allowed = reach[room];
	if (allowed === undefined) return [`${path} is in no room that is known`];
	return importsOf(text, path).flatMap(({ specifier, typeOnly, line }) => {
		const place = `${path}:${line}`;
		if (specifier === undefined) return [`${place} imports what cannot be told`];
		if (!specifier.startsWith('.')) {
			return mayImportModule(path, room, specifier, typeOnly) ? [] : [`${place} imports ${specifier}`];
		}
		const target = roomOf(posix.join(posix.dirname(path), specifier));
		return allowed.includes(target) ? [] : [`${place} reaches from ${room} into ${target}`];
	});
}

/** Values of n8n belong into its room and the node; what sends, and the credentials, may use its types. */
function mayImportModule(path: string, room: string, specifier: string, typeOnly: boolean): boolean {
	if (room === 'test/webex') return !/(?:^|\/)(?:nodes|credentials|dist)\/|^n8n-nodes-webex-scim/.test(specifier);
	// Hashing is the one thing of Node's that the package uses; n8n allows it.
	if (specifier === 'node:crypto') return path === `${house}/plan/fingerprint.ts`;
	if (specifier !== 'n8n-workflow') return false;
	if (room === 'n8n' || room === 'the node') return true;
	return typeOnly && (path === `${house}/webex/webexRequest.ts` || room === 'credentials');
}

/** Switches without a last arm: a member that is added to a union later would be passed over in silence. */
function openSwitches(path: string, text: string): readonly string[] {
	return nodesOf(path, text).flatMap((node) => {
		if (!ts.isSwitchStatement(node) || node.caseBlock.clauses.some(ts.isDefaultClause)) return [];
		return [`${path}: switch (${node.expression.getText()}) has no last arm`];
	});
}

function awaits(path: string, text: string): readonly string[] {
	return nodesOf(path, text).some(ts.isAwaitExpression) ? [`${path} awaits`] : [];
}

function nodesOf(path: string, text: string): readonly ts.Node[] {
	const found: ts.Node[] = [];
	const visit = (node: ts.Node): void => {
		found.push(node);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true));
	return found;
}

/** Files that reach each other in a circle, types included. */
function circles(): readonly string[] {
	const paths = files.filter((path) => !path.startsWith('test/'));
	const index = new Map(paths.map((path, each) => [path, each]));
	const edges = paths.map((path) =>
		importsOf(readFileSync(join(root, path), 'utf8'), path).flatMap(({ specifier }) => {
			if (specifier === undefined || !specifier.startsWith('.')) return [];
			return index.get(`${posix.join(posix.dirname(path), specifier)}.ts`) ?? [];
		}),
	);
	return [...findCycles(edges)].map((each) => paths[each] ?? '').sort();
}

function filesIn(folder: string): readonly string[] {
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => posix.join(folder, name.replaceAll('\\', '/')));
}

const files = [...filesIn(house), ...filesIn('credentials'), ...filesIn('test/webex')];

describe('the rooms of the house', () => {
	it('have files in each, so that the check looks at something', () => {
		expect(new Set(files.map(roomOf))).toEqual(new Set(Object.keys(reach)));
	});

	it.each(files)('%s reaches only where it may', (path) => {
		expect(faultsOf(path, readFileSync(join(root, path), 'utf8'))).toEqual([]);
	});

	it.each(files.filter((path) => path.startsWith(house)))('%s closes every switch', (path) => {
		expect(openSwitches(path, readFileSync(join(root, path), 'utf8'))).toEqual([]);
	});

	it.each(files.filter((path) => path.startsWith(house) && !['n8n', 'webex'].includes(roomOf(path)) && !mayAwait.has(path)))(
		'%s waits for nothing',
		(path) => {
			expect(awaits(path, readFileSync(join(root, path), 'utf8'))).toEqual([]);
		},
	);

	it('has no circle of files', () => {
		expect(circles()).toEqual([]);
	});
});

describe('the check itself', () => {
	it.each([
		['scim/x.ts', "import { plan } from '../plan/plan';", 'reaches from scim into plan'],
		['scim/x.ts', "import type { Plan } from '../plan/step';", 'reaches from scim into plan'],
		['scim/x.ts', "import type { IDataObject } from 'n8n-workflow';", 'imports n8n-workflow'],
		['plan/x.ts', "import { send } from '../webex/send';", 'reaches from plan into webex'],
		['plan/x.ts', "import type { HttpResult } from '../webex/http';", 'reaches from plan into webex'],
		['plan/x.ts', "export { run } from '../run/run';", 'reaches from plan into run'],
		['plan/x.ts', "import { sleep } from 'n8n-workflow';", 'imports n8n-workflow'],
		['webex/x.ts', "import { planRun } from '../plan/plan';", 'reaches from webex into plan'],
		['webex/x.ts', "import { type Plan, planRun } from '../plan/plan';", 'reaches from webex into plan'],
		['webex/x.ts', "import type { Run } from '../run/state';", 'reaches from webex into run'],
		['webex/x.ts', "import type { INode } from 'n8n-workflow';", 'imports n8n-workflow'],
		['webex/webexRequest.ts', "import { sleep } from 'n8n-workflow';", 'imports n8n-workflow'],
		['webex/x.ts', "import '../plan/plan';", 'reaches from webex into plan'],
		['run/x.ts', "import { lookUp } from '../resolve/directory/lookUp';", 'reaches from run into resolve'],
		['run/x.ts', "import type { BulkOperation } from '../operations';", 'reaches from run into operations'],
		['resolve/x.ts', "import { runPlan } from '../run/run';", 'reaches from resolve into run'],
		['intents/x.ts', "import type { Directory } from '../resolve/directory';", 'reaches from intents into resolve'],
		['report/x.ts', "import { runPlan } from '../run/run';", 'reaches from report into run'],
		['operations.ts', "import { planRun } from './plan/plan';", 'reaches from operations into plan'],
		['n8n/x.ts', "import axios from 'axios';", 'imports axios'],
		['n8n/x.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
		['n8n/x.ts', "import { WebexScim } from '../WebexScim.node';", 'reaches from n8n into the node'],
		['n8n/description/x.ts', "import { startWebex } from '../../../../test/webex/webex';", 'reaches from n8n into test/webex'],
		['n8n/x.ts', "const fs = require('fs');", 'imports fs'],
		['n8n/x.ts', "const fs = await import('node:fs');", 'imports node:fs'],
		['n8n/x.ts', "type Fs = import('node:fs').Stats;", 'imports node:fs'],
		['n8n/x.ts', 'const some = require(name);', 'imports what cannot be told'],
		['n8n/x.ts', "import fs = require('fs');", 'imports fs'],
		['WebexScim.node.ts', "import { planRun } from './plan/plan';", 'reaches from the node into plan'],
		['attic/x.ts', '', 'is in no room that is known'],
	])('finds in %s: %s', (path, line, fault) => {
		expect(faultsOf(`${house}/${path}`, line)).toEqual([expect.stringContaining(fault)]);
	});

	it.each([
		['test/webex/x.ts', "import { WebexScim } from '../../nodes/WebexScim/WebexScim.node';", 'reaches from test/webex into the node'],
		['test/webex/x.ts', "import type { BulkId } from '../../nodes/WebexScim/plan/step';", 'reaches from test/webex into plan'],
		['test/webex/x.ts', "export * from '../../credentials/WebexScimOAuth2Api.credentials';", 'reaches from test/webex into credentials'],
		['credentials/x.ts', "import { sleep } from 'n8n-workflow';", 'imports n8n-workflow'],
	])('finds in %s: %s', (path, line, fault) => {
		expect(faultsOf(path, line)).toEqual([expect.stringContaining(fault)]);
	});

	it.each([
		['nodes/WebexScim/scim/x.ts', "import { isJsonObject } from './json';"],
		['nodes/WebexScim/plan/x.ts', "import type { JsonObject } from '../scim/json';"],
		['nodes/WebexScim/run/x.ts', "import { planRun } from '../plan/plan';"],
		['nodes/WebexScim/webex/webexRequest.ts', "import type { INode } from 'n8n-workflow';"],
		['nodes/WebexScim/n8n/x.ts', "import { sleep } from 'n8n-workflow';\nimport { planRun } from '../plan/plan';"],
		[
			'nodes/WebexScim/WebexScim.node.ts',
			"import { NodeConnectionTypes } from 'n8n-workflow';\nimport { executeBulk } from './n8n/execute';",
		],
		['nodes/WebexScim/scim/x.ts', "// import { planRun } from '../plan/plan';\nconst text = \"require('fs')\";"],
		['test/webex/x.ts', "import fastify from 'fastify';"],
	])('finds nothing in %s: %s', (path, line) => {
		expect(faultsOf(path, line)).toEqual([]);
	});
});

describe('the checks of a file by itself', () => {
	it.each([
		['switch (x.kind) { case "a": f(); }', ['x.ts: switch (x.kind) has no last arm']],
		['switch (x.kind) { case "a": f(); break; default: assertNever(x); }', []],
	])('of its switches: %s', (text, found) => {
		expect(openSwitches('x.ts', text)).toEqual(found);
	});

	it.each([
		['const f = async () => { await g(); };', ['x.ts awaits']],
		['const f = () => g().then(h);', []],
	])('of its waits: %s', (text, found) => {
		expect(awaits('x.ts', text)).toEqual(found);
	});
});
