import { fold } from './fold';
import { goneWords } from './leaverWords';
import { yesNoOrState } from './yesNo';

/** True for a value that says somebody is gone. "Terminated - Voluntary" and "4: Left" count as well; who is on leave or only about to go is not gone. */
export function isGoneWord(text: string): boolean {
	if (goneWords.has(fold(text))) return true;
	const parts = text.split(/[-\u2013\u2014(/:;,|)]/);
	const isHere = stillHere.test(text) || parts.some((part) => part.trim().length > 1 && yesNoOrState(part) === true);
	return !isHere && parts.some((part) => goneWords.has(fold(part)));
}

/** True for a word that says an account or a person is in use, or not yet. Short ones are left aside: ON is Ontario. */
export function isHereWord(text: string): boolean {
	return hereWords.has(fold(text));
}

const stillHere = /(?<!\p{L})(?:leave|pending|onboarding|elternzeit|congé|conge|excedencia|permiso)(?!\p{L})|休職|休業/iu;

const hereWords: ReadonlySet<string> = new Set(
	[
		...['active', 'activated', 'enabled', 'staged', 'provisioned', 'pending', 'invited', 'employed', 'on leave', 'hired', 'onboarding'],
		...['verified', 'not verified', 'unverified', 'approved', 'locked', 'locked out', 'password expired', 'recovery', 'current'],
		...['aktiv', 'angestellt', 'actif', 'active', 'en poste', 'activo', 'activa', 'de alta', '在籍', '在職', '有効'],
	].map(fold),
);
