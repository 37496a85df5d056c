import { saidIn } from '../shapes';
import { fold } from '../words/fold';
import { wordsIn } from '../words/wordsIn';

/**
 * True for the values of a status that tells who is at the desk, as Webex's own list of people has it: there "inactive" is somebody who is away for
 * some minutes. Each value is a word for presence, and one at least is a word for nothing else.
 */
export function arePresenceStates(values: readonly unknown[]): boolean {
	let isSure = false;
	for (const value of values) {
		const text = saidIn(value);
		if (text === undefined) continue;
		const word = fold(text);
		if (sureWords.has(word)) isSure = true;
		else if (!otherWords.has(word)) return false;
	}
	return isSure;
}

/** Of Webex's status of a person, and of Microsoft's presence. */
const sureWords = folded('OutOfOffice, DoNotDisturb, meeting, call, presenting, BeRightBack, InACall, InAMeeting');
const otherWords = folded('active, inactive, pending, unknown, available, away, busy, offline, PresenceUnknown');

function folded(text: string): ReadonlySet<string> {
	return new Set(wordsIn(text).map(fold));
}
