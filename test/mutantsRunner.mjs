/**
 * What runs the tests for `npm run test:mutants`, as a plugin of Stryker: the test files of a room are loaded once, and for each change in
 * that room only those of its tests run that reach the change, up to the first that notices it. jest loads everything anew for every
 * change, which is a hundred times the work. This knows what these tests use, `describe`, `it` and their `each`, with jest's matchers and tables.
 * What a file computes once and keeps, as the names of countries, stays from one change to the next, so that the score of such a file is rough.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import process from 'node:process';
import { transformSync } from '@swc/core';
import fc from 'fast-check';
import { roomOf, rooms, testFolder } from './stryker.config.mjs';

const require = createRequire(import.meta.url);
const ofJest = createRequire(require.resolve('jest'));
const { bind } = ofJest('jest-each');
const { expect } = ofJest('expect');

/** Tests that take more of the processor's time, and this file's, tell how quick the code is or try very many inputs. Thousands of changes do without them. */
const longestMs = 100;
const quickness = 'linear.test.ts';

/** File to the tests that noticed changes in it: they are the likeliest to notice the next one. */
const noticing = new Map();

/** Room to name to test; the name begins with the file, since two files may have a test of one name. */
const loaded = new Map();

function testsOf(room) {
	if (!loaded.has(room)) loaded.set(room, collect(testFolder(room)));
	return loaded.get(room);
}

function collect(folder) {
	const tests = new Map();
	const path = [];
	const describe = (name, body) => {
		path.push(name);
		body();
		path.pop();
	};
	const it = (name, run) => tests.set([...path, name].join(' '), run);
	Object.assign(globalThis, { expect, describe, it });
	for (const block of [describe, it]) block.each = bind(block, false);
	const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.test.ts') && !file.endsWith(quickness));
	for (const file of files.sort()) describe(`${folder}/${file}`, () => require(resolve(folder, file)));
	return tests;
}

class RoomsRunner {
	/** Where Stryker's changed code looks for the change that is active, and counts how often each was reached. */
	context = (globalThis.__stryker__ ??= {});

	capabilities() {
		return { reloadEnvironment: false };
	}

	async init() {
		const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
		const compiled = (filename) => transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code;
		require.extensions['.ts'] = (module, filename) => module._compile(compiled(filename), filename);
		/** The one snapshot is of tables that are not changed here. */
		expect.extend({ toMatchSnapshot: () => ({ pass: true, message: () => '' }) });
		fc.configureGlobal({ endOnFailure: true, seed: 1 });
	}

	async dryRun({ files }) {
		const tests = [];
		for (const room of rooms.filter((each) => files.some((file) => roomOf(file) === each))) {
			for (const [id, run] of testsOf(room)) {
				this.context.currentTestId = id;
				const start = process.cpuUsage();
				try {
					await run();
				} catch (error) {
					return { status: 'error', errorMessage: `${id}: ${error.message}` };
				}
				this.context.currentTestId = undefined;
				const { user, system } = process.cpuUsage(start);
				const timeSpentMs = (user + system) / 1_000;
				if (timeSpentMs <= longestMs) tests.push({ id, name: id, timeSpentMs, status: 0 });
				else delete this.context.mutantCoverage?.perTest[id];
			}
		}
		return { status: 'complete', tests, mutantCoverage: this.context.mutantCoverage };
	}

	async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
		const tests = testsOf(roomOf(sandboxFileName));
		const first = noticing.get(sandboxFileName) ?? new Set();
		noticing.set(sandboxFileName, first);
		const reaching = new Set(testFilter.filter((id) => tests.has(id)));
		const ids = [...new Set([...[...first].filter((id) => reaching.has(id)), ...reaching])];
		Object.assign(this.context, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
		for (const [index, id] of ids.entries()) {
			try {
				await tests.get(id)();
			} catch (error) {
				if (this.context.hitCount > hitLimit) return { status: 'timeout', reason: 'It runs without an end.' };
				first.add(id);
				return { status: 'killed', killedBy: [id], failureMessage: String(error), nrOfTests: index + 1 };
			}
		}
		return { status: 'survived', nrOfTests: ids.length };
	}
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'rooms', injectableClass: RoomsRunner }];
