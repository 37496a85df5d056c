import type { Intent } from '../intents/intents';
import { aliasesOf } from '../plan/aliases';
import { findReferences } from '../plan/references';
import type { Alias, Operation, Step } from '../plan/step';
import { sameIdKey } from '../scim/names/identifiers';

/** What users' own operations of a run mean by the bulkIds that they give. */
export interface OwnReferences {
	/** Key of the resource that an operation is about, by ID or as the work of another; undefined for a create and for a reference to nothing. */
	readonly keyOf: (operation: Operation) => string | undefined;
	/** True where the bulkId of an operation has to stay its own: another row refers to it, or gave it before. */
	readonly isNeeded: (operation: Operation) => boolean;
}

/** Linear in the intents, and only where it is asked for. */
export function ownReferences(intents: readonly Intent[]): OwnReferences {
	let own: { readonly steps: readonly Step[]; readonly aliases: ReadonlyMap<string, Alias> } | undefined;
	const known = (): NonNullable<typeof own> => {
		const steps = own?.steps ?? intents.filter((intent) => intent.kind === 'operation' || intent.kind === 'decided');
		return (own ??= { steps, aliases: aliasesOf(steps) });
	};
	let referred: ReadonlySet<string> | undefined;
	return {
		keyOf({ resourceType, target }) {
			if (target.kind === 'new') return undefined;
			const root = target.kind === 'id' ? target : known().aliases.get(target.alias)?.root;
			if (root === undefined || root.kind === 'nowhere') return undefined;
			return `${resourceType} ${root.kind === 'id' ? sameIdKey(root.id) : `step ${root.index}`}`;
		},
		isNeeded(operation) {
			const { alias } = operation;
			if (alias === undefined) return false;
			const { steps, aliases } = known();
			referred ??= new Set(steps.flatMap(referencesIn));
			return referred.has(alias) || steps[aliases.get(alias)?.index ?? -1] !== operation;
		},
	};
}

function referencesIn(step: Step): readonly string[] {
	if (step.kind === 'decided') return [];
	const { target, data } = step;
	const inPath = target.kind === 'reference' ? [target.alias] : [];
	return data === undefined ? inPath : [...inPath, ...findReferences(data).map(({ alias }) => alias)];
}
