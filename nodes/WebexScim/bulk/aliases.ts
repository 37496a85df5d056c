import type { Plan } from './plan';

/**
 * Gives the id of the resource that an alias stands for, as far as it is known; `resourceId` tells it of a settled operation.
 * An alias may name an operation whose path is a reference itself; references in a circle lead nowhere.
 */
export function createAliases(
	{ operations, places }: Plan,
	resourceId: (place: number) => string | undefined,
): (alias: string) => string | undefined {
	return (alias) => {
		let current = alias;
		for (const passed = new Set<string>(); !passed.has(current); ) {
			passed.add(current);
			const place = places.get(current);
			const entry = place === undefined ? undefined : operations[place];
			if (place === undefined || entry === undefined) return undefined;
			const target = 'spec' in entry ? entry.spec.target : undefined;
			if (target?.kind === 'id') return target.id;
			if (target?.kind !== 'reference') return resourceId(place);
			current = target.alias;
		}
		return undefined;
	};
}
