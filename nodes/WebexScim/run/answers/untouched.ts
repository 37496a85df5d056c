import type { Operation } from '../../plan/step';
import type { OperationResult } from '../../scim/parse';
import { versionOf } from '../../scim/version';

/** What a person has to know of a change that Webex confirmed and may have passed over. */
export const untouchedNote =
	'Webex confirmed the change, but shows the same version as before, so it may not have made the change. Check it in Webex.';

/**
 * True when Webex confirms a change and gives the version that the resource had before, although something was to be changed: it
 * may have passed over what it does not read in this form.
 */
export function isUntouched({ method, rebase, readVersion }: Operation, { version }: OperationResult): boolean {
	const before = rebase === undefined ? readVersion : versionOf(rebase.current);
	return method === 'PATCH' && version !== undefined && version === before;
}
