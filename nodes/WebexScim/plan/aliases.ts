import type { Alias, Step } from './step';

/**
 * What each bulkId of the steps stands for; one that is given twice stands for the first. An alias may name an operation whose path is
 * a reference itself. Linear in aliases: what lies on a way is found once.
 */
export function aliasesOf(steps: readonly Step[]): ReadonlyMap<string, Alias> {
	const indexes = new Map<string, number>();
	steps.forEach((step, index) => {
		for (const alias of aliasesOfStep(step)) if (!indexes.has(alias)) indexes.set(alias, index);
	});
	const roots = new Map<string, Alias['root']>();
	return new Map([...indexes].map(([alias, index]) => [alias, { index, root: rootOf(alias, steps, indexes, roots) }]));
}

/** The bulkIds by which others may refer to a step: its own, and those of rows that share it. */
export function aliasesOfStep({ alias, sharedAliases = [] }: Pick<Step, 'alias' | 'sharedAliases'>): readonly string[] {
	return alias === undefined ? sharedAliases : [alias, ...sharedAliases];
}

function rootOf(
	alias: string,
	steps: readonly Step[],
	indexes: ReadonlyMap<string, number>,
	roots: Map<string, Alias['root']>,
): Alias['root'] {
	const passed: string[] = [];
	let current = alias;
	let root = roots.get(current);
	while (root === undefined) {
		passed.push(current);
		const index = indexes.get(current);
		const step = index === undefined ? undefined : steps[index];
		const target = step?.kind === 'operation' ? step.target : undefined;
		if (target?.kind === 'id') root = target;
		else if (target?.kind !== 'reference') root = index === undefined ? { kind: 'nowhere', alias: current } : { kind: 'step', index };
		else {
			roots.set(current, { kind: 'nowhere', alias: current });
			current = target.alias;
			root = roots.get(current);
		}
	}
	for (const each of passed) roots.set(each, root);
	return root;
}
