import { sameIdKey } from '../scim/names/identifiers';
import { sameNameKey } from '../scim/names/names';
import { each, mapped, type Work } from '../scim/work';
import type { Intent, TargetName } from './intents';
import type { NamedBesides } from './namedBesides';

/**
 * Rows without the addresses that rows about different users give beside whom they name: one of a shop, of the company or of who filled in a form is
 * nobody's own.
 */
export function* withoutSharedAddresses(intents: readonly Intent[]): Work<readonly Intent[]> {
	const targets = new Map<string, string>();
	const shared = new Set<string>();
	yield* each(intents, (intent) => {
		const target = userNamedIn(intent);
		if (target === undefined) return;
		for (const address of addressesIn(intent)) {
			if ((targets.get(address) ?? target) !== target) shared.add(address);
			targets.set(address, target);
		}
	});
	if (shared.size === 0) return intents;
	return yield* mapped(intents, (intent) =>
		userNamedIn(intent) === undefined || !addressesIn(intent).some((address) => shared.has(address)) ? intent : withoutAddresses(intent),
	);
}

function addressesIn(intent: Intent): readonly string[] {
	return (besidesIn(intent)?.names ?? []).flatMap(({ attribute, value }) => (attribute === 'userName' ? [sameNameKey(value)] : []));
}

function besidesIn(intent: Intent): NamedBesides | undefined {
	return 'besides' in intent ? intent.besides : undefined;
}

function withoutAddresses<I extends Intent>(intent: I): I {
	const names = (besidesIn(intent)?.names ?? []).filter(({ attribute }) => attribute !== 'userName');
	return { ...intent, besides: { ...besidesIn(intent), names } };
}

/** The key of whom a row removes, activates, or gives or takes a membership. */
function userNamedIn(intent: Intent): string | undefined {
	if (intent.kind === 'delete' || intent.kind === 'activation') return keyOf(intent.target);
	return intent.kind === 'member' ? keyOf(intent.member) : undefined;
}

function keyOf(name: TargetName): string {
	return name.kind === 'id' ? sameIdKey(name.id) : sameNameKey(name.value);
}
