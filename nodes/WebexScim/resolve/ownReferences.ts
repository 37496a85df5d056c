import type { Intent } from '../intents/intents';
import { aliasesOf } from '../plan/aliases';
import { findReferences } from '../plan/references';
import type { Alias, Operation, Step } from '../plan/step';
import { sameIdKey } from '../scim/names/identifiers';

/** What users' own operations of a run mean by the bulkIds that they give. */
export interface OwnReferences {
	/** Key of the resource that an operation is about, by ID or as the work of another; undefined for a create and for a reference to nothing. */
	readonly keyOf: (operation: Operation) => string | undefined;
	/** True for an operation whose bulkId another row gave before, so that it is refused. */
	readonly isGivenBefore: (operation: Operation) => boolean;
	/** The bulkId of an operation, where a row refers to it. */
	readonly referredTo: (operation: Operation) => string | undefined;
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
		isGivenBefore(operation) {
			if (operation.alias === undefined) return false;
			const { steps, aliases } = known();
			return steps[aliases.get(operation.alias)?.index ?? -1] !== operation;
		},
		referredTo({ alias }) {
			if (alias === undefined) return undefined;
			referred ??= new Set(known().steps.flatMap(referencesIn));
			return referred.has(alias) ? alias : undefined;
		},
	};
}

function referencesIn(step: Step): readonly string[] {
	if (step.kind === 'decided') return [];
	const { target, data } = step;
	const inPath = target.kind === 'reference' ? [target.alias] : [];
	return data === undefined ? inPath : [...inPath, ...findReferences(data).map(({ alias }) => alias)];
}
