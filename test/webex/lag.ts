import { membersOf, withMembers } from './members';
import { now, type WebexOptions } from './options';
import type { Stored, Table, View } from './table';
import type { ResourceType } from './urns';

/** How far behind the writes reads of a type are, in ms of the clock; for groups also how far their members are. */
export function lagOf(
	{ lagMs = {}, visibilityLagMs = 0 }: WebexOptions,
	type: ResourceType,
): { readonly ownMs: number; readonly membersMs: number } {
	const ownMs = (type === 'Users' ? lagMs.users : lagMs.groups) ?? visibilityLagMs;
	return { ownMs, membersMs: type === 'Users' ? ownMs : (lagMs.members ?? visibilityLagMs) };
}

/** What reads see of a table now: each resource as old as its type's lag, and who is in a group as old as that of members. */
export function visible(options: WebexOptions, type: ResourceType, table: Table): View {
	const { ownMs, membersMs } = lagOf(options, type);
	const view = table.asOf(now(options), ownMs);
	if (ownMs === membersMs) return view;
	const older = table.asOf(now(options), membersMs);
	const shown = (stored: Stored): Stored => {
		const members = membersOf(older.get(stored.id)?.attributes ?? {});
		return { ...stored, attributes: withMembers(stored.attributes, members) };
	};
	return {
		get(id) {
			const stored = view.get(id);
			return stored === undefined ? undefined : shown(stored);
		},
		all: () => [...view.all()].map(shown),
		get size() {
			return view.size;
		},
		find: (attribute, value) => view.find(attribute, value)?.map(shown),
	};
}
