import { isJsonObject, ownEntry } from '../../scim/json';

/** n8n marks an expression by a leading `=`, also inside objects such as a resource locator. */
export function holdsExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(holdsExpression);
}

/** What a parameter has under a path, as it was typed; an expression for all that is under it comes as its text. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
	return path.reduce((outer, name) => (isJsonObject(outer) ? ownEntry(outer, name) : outer), value);
}

/**
 * False when an expression plainly comes out the same for each item, so that one evaluation tells its value: it names
 * nothing of n8n but what belongs to the whole run, such as `$vars.limit` or `$('Config').first().json.limit`.
 */
export function mayDependOnItem(expression: string): boolean {
	const rest = expression.replace(ofWholeNode, '(');
	const names: readonly string[] = rest.match(/\$\w*/g) ?? [];
	return /\bthis\b/.test(rest) || names.some((name) => !ofWholeRun.has(name));
}

/** The items of a node by their place in its output, which is the same seen from each item. */
const ofWholeNode = /\$(?:\('[^'\\]*'\)|\("[^"\\]*"\)|input)\.(?:first|last|all)\(/g;

/** n8n's names for what does not change from item to item, and for functions of their arguments alone. */
const ofWholeRun: ReadonlySet<string> = new Set([
	'$vars',
	'$env',
	'$secrets',
	'$workflow',
	'$execution',
	'$now',
	'$today',
	'$runIndex',
	'$nodeVersion',
	'$if',
	'$ifEmpty',
	'$max',
	'$min',
]);

/** The expressions inside a text such as `=userName ew "{{ $json.domain }}"`; none when one expression is the whole of it. */
export function expressionsWithin(text: string): readonly string[] {
	const parts: string[] = [];
	for (let start = text.indexOf('{{'); start !== -1; ) {
		const end = text.indexOf('}}', start);
		if (end === -1) break;
		if (start === 1 && end + 2 === text.length) return [];
		parts.push(text.slice(start, end + 2));
		start = text.indexOf('{{', end);
	}
	return parts;
}
