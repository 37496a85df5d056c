import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { importsOf } from './imports';

const root = join(__dirname, '..');
const house = 'nodes/WebexScim';

/** Rooms that a room may reach into; `types` only for types, which are gone when the code runs. */
const reach: Readonly<Record<string, { readonly values: readonly string[]; readonly types: readonly string[] }>> = {
	'the node': { values: ['the node', 'actions'], types: [] },
	actions: { values: ['actions', 'transport', 'bulk', 'scim'], types: [] },
	transport: { values: ['transport', 'scim'], types: ['bulk'] },
	bulk: { values: ['bulk', 'scim'], types: [] },
	scim: { values: ['scim'], types: [] },
	credentials: { values: ['credentials'], types: [] },
	'test/webex': { values: ['test/webex'], types: [] },
};

/** The room of a file of the package or of the stand-in, by its path from the top. */
function roomOf(path: string): string {
	if (path.startsWith(`${house}/`)) {
		const [room = '', ...rest] = path.slice(house.length + 1).split('/');
		return rest.length === 0 ? 'the node' : room;
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
		const mayReach = allowed.values.includes(target) || (typeOnly && allowed.types.includes(target));
		return mayReach ? [] : [`${place} reaches from ${room} into ${target}`];
	});
}

/** n8n belongs into the actions, the node and the one file that sends; the transport may use its types. */
function mayImportModule(path: string, room: string, specifier: string, typeOnly: boolean): boolean {
	if (room === 'test/webex') return !/(?:^|\/)(?:nodes|credentials|dist)\/|^n8n-nodes-webex-scim/.test(specifier);
	if (specifier !== 'n8n-workflow') return false;
	if (room === 'actions' || room === 'the node' || path === `${house}/transport/webexRequest.ts`) return true;
	return typeOnly && (room === 'transport' || room === 'credentials');
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
});

describe('the check itself', () => {
	it.each([
		['scim/x.ts', "import { plan } from '../bulk/plan';", 'reaches from scim into bulk'],
		['scim/x.ts', "import type { Plan } from '../bulk/plan';", 'reaches from scim into bulk'],
		['scim/x.ts', "import type { IDataObject } from 'n8n-workflow';", 'imports n8n-workflow'],
		['bulk/x.ts', "import { send } from '../transport/send';", 'reaches from bulk into transport'],
		['bulk/x.ts', "import type { HttpResult } from '../transport/http';", 'reaches from bulk into transport'],
		['bulk/x.ts', "export { run } from '../actions/bulk/run';", 'reaches from bulk into actions'],
		['bulk/x.ts', "import { sleep } from 'n8n-workflow';", 'imports n8n-workflow'],
		['transport/x.ts', "import { planRun } from '../bulk/plan';", 'reaches from transport into bulk'],
		['transport/x.ts', "import { type Plan, planRun } from '../bulk/plan';", 'reaches from transport into bulk'],
		['transport/x.ts', "import type { Run } from '../actions/bulk/run';", 'reaches from transport into actions'],
		['transport/x.ts', "import { sleep } from 'n8n-workflow';", 'imports n8n-workflow'],
		['transport/x.ts', "import '../bulk/plan';", 'reaches from transport into bulk'],
		['actions/x.ts', "import axios from 'axios';", 'imports axios'],
		['actions/x.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
		['actions/x.ts', "import { WebexScim } from '../WebexScim.node';", 'reaches from actions into the node'],
		[
			'actions/bulk/x.ts',
			"import { startWebex } from '../../../../test/webex/webex';",
			'reaches from actions into test/webex',
		],
		['actions/x.ts', "const fs = require('fs');", 'imports fs'],
		['actions/x.ts', "const fs = await import('node:fs');", 'imports node:fs'],
		['actions/x.ts', "type Fs = import('node:fs').Stats;", 'imports node:fs'],
		['actions/x.ts', 'const some = require(name);', 'imports what cannot be told'],
		['actions/x.ts', "import fs = require('fs');", 'imports fs'],
		['WebexScim.node.ts', "import { planRun } from './bulk/plan';", 'reaches from the node into bulk'],
		['attic/x.ts', '', 'is in no room that is known'],
	])('finds in %s: %s', (path, line, fault) => {
		expect(faultsOf(`${house}/${path}`, line)).toEqual([expect.stringContaining(fault)]);
	});

	it.each([
		[
			'test/webex/x.ts',
			"import { WebexScim } from '../../nodes/WebexScim/WebexScim.node';",
			'reaches from test/webex into the node',
		],
		[
			'test/webex/x.ts',
			"import type { BulkId } from '../../nodes/WebexScim/bulk/types';",
			'reaches from test/webex into bulk',
		],
		[
			'test/webex/x.ts',
			"export * from '../../credentials/WebexScimOAuth2Api.credentials';",
			'reaches from test/webex into credentials',
		],
		['credentials/x.ts', "import { sleep } from 'n8n-workflow';", 'imports n8n-workflow'],
	])('finds in %s: %s', (path, line, fault) => {
		expect(faultsOf(path, line)).toEqual([expect.stringContaining(fault)]);
	});

	it.each([
		['nodes/WebexScim/scim/x.ts', "import { isJsonObject } from './json';"],
		['nodes/WebexScim/bulk/x.ts', "import type { JsonObject } from '../scim/json';"],
		['nodes/WebexScim/transport/x.ts', "import type { Plan } from '../bulk/plan';"],
		['nodes/WebexScim/transport/x.ts', "import { type Plan, type Spec } from '../bulk/plan';"],
		['nodes/WebexScim/transport/x.ts', "import type { INode } from 'n8n-workflow';"],
		['nodes/WebexScim/transport/webexRequest.ts', "import { NodeApiError } from 'n8n-workflow';"],
		[
			'nodes/WebexScim/actions/bulk/x.ts',
			"import { sleep } from 'n8n-workflow';\nimport { planRun } from '../../bulk/plan';",
		],
		[
			'nodes/WebexScim/WebexScim.node.ts',
			"import { NodeConnectionTypes } from 'n8n-workflow';\nimport { executeBulk } from './actions/bulk/execute';",
		],
		['nodes/WebexScim/scim/x.ts', "// import { planRun } from '../bulk/plan';\nconst text = \"require('fs')\";"],
		['test/webex/x.ts', "import fastify from 'fastify';"],
	])('finds nothing in %s: %s', (path, line) => {
		expect(faultsOf(path, line)).toEqual([]);
	});
});
