import type { Intent, UpsertIntent } from '../../intents/intents';
import { managerText } from '../../scim/managerText';
import { uuidOfWebexId } from '../../scim/names/identifiers';

/** The managers of a row; of a text that names several, which nobody can use, each of them. */
export function managersIn(intent: Intent): readonly string[] {
	const manager = intent.kind === 'upsert' ? managerOf(intent) : undefined;
	const texts = intent.kind === 'decided' ? (intent.namedManagers ?? []) : manager === undefined ? [] : [manager];
	return texts.flatMap((text) => {
		const parts = text.split(/[\s,;|/&<>()[\]"]+/).map((part) => part.replace(/^\.+|\.+$/g, ''));
		return [text, ...parts.filter((part) => part !== text && (part.includes('@') || uuidOfWebexId(part) !== undefined))];
	});
}

/** The manager of a row's user, by address or ID. */
export function managerOf({ manager, resource }: UpsertIntent): string | undefined {
	return manager?.value ?? managerText(resource);
}
