import type { Intent } from '../intents/intents';
import { needsCurrent } from '../scim/patch/diff';
import { askTarget, type Ask } from './ask';
import { resolveCreate, resolveUpsert } from './create';
import { resolveMember } from './member';
import { resolveActivation, resolveDelete } from './removal';
import { resolveUpdate } from './update';
import type { Lookups, Resolution, Rows } from './resolution';

interface Kind<I> {
	/** What has to be looked up before the intent can become an operation. */
	readonly asks: (intent: I, ask: Ask) => void;
	readonly resolve: (intent: I, lookups: Lookups, rows: Rows, index: number) => Resolution;
}

type Kinds = { readonly [K in Intent['kind']]: Kind<Extract<Intent, { kind: K }>> };

const nothing = (): void => undefined;

const kinds: Kinds = {
	decided: { asks: nothing, resolve: (intent) => intent },
	operation: { asks: nothing, resolve: (intent) => intent },
	create: { asks: nothing, resolve: resolveCreate },
	upsert: { asks: ({ resourceType, key }, ask) => ask(resourceType, key.attribute, key.value), resolve: resolveUpsert },
	update: {
		asks: ({ resourceType, target, change }, ask) =>
			askTarget(ask, resourceType, target, change.kind === 'wanted' && needsCurrent(change.wanted)),
		resolve: resolveUpdate,
	},
	delete: { asks: ({ resourceType, target }, ask) => askTarget(ask, resourceType, target, false), resolve: resolveDelete },
	activation: { asks: ({ resourceType, target }, ask) => askTarget(ask, resourceType, target, false), resolve: resolveActivation },
	member: {
		asks({ group, member }, ask) {
			askTarget(ask, 'Groups', group, false);
			askTarget(ask, 'Users', member, true);
		},
		resolve: (intent, { directory }) => resolveMember(intent, directory),
	},
};

/** Asks for all that the intent names. */
export function asksOf<I extends Intent>(intent: I, ask: Ask): void {
	if ('manager' in intent && intent.manager !== undefined) askTarget(ask, 'Users', intent.manager, false);
	(kinds[intent.kind] as unknown as Kind<I>).asks(intent, ask);
}

/** What the intent becomes with what was looked up. */
export function resolveIntent<I extends Intent>(intent: I, lookups: Lookups, rows: Rows, index: number): Resolution {
	return (kinds[intent.kind] as unknown as Kind<I>).resolve(intent, lookups, rows, index);
}
