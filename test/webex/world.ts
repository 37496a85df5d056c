import { readFileSync } from 'node:fs';
import { isObject, parseJson } from './json';
import { optionsOf } from './doubts';
import type { WebexOptions } from './options';

/** The options of the world that a probe's report tells, or a plain object of doubts and answers. Throws with words for people. */
export function readWorld(path: string): WebexOptions {
	const report = parseJson(readFileSync(path, 'utf8'));
	const world = isObject(report) && isObject(report['world']) ? report['world'] : report;
	if (!isObject(world)) throw new Error(`${path} is no report of a probe.`);
	return optionsOf(Object.fromEntries(Object.entries(world).map(([key, answer]) => [key, String(answer)])));
}
