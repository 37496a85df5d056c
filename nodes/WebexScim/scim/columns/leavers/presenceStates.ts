/**
 * True for a status that tells who is at the desk, as Webex's own list of people has it under this name and in this spelling: there "inactive" is
 * somebody who is away for some minutes. One value at least is none that an account or an employment has. Any other status is no such one,
 * whatever stands in it: "Out of Office" is a leave as well.
 */
export function arePresenceStates(name: string, values: readonly unknown[]): boolean {
	if (name !== 'status') return false;
	const said = values.filter((value) => value !== '' && value !== null && value !== undefined);
	return said.some((value) => ofPresence.has(value)) && said.every((value) => ofPresence.has(value) || ofBoth.has(value));
}

const ofPresence: ReadonlySet<unknown> = new Set(['OutOfOffice', 'DoNotDisturb', 'call', 'meeting', 'presenting']);
const ofBoth: ReadonlySet<unknown> = new Set(['active', 'inactive', 'pending', 'unknown']);
