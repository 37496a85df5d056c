import { shownAttribute } from '../shownAttribute';
import type { Attribute } from './schema';

/** What was met on the way to Webex's types. */
export interface Found {
	/** Paths of members that no attribute of Webex has, as the data writes them. */
	readonly unknown: string[];
	/** Sentences that name the attribute and say what to do, never a value. */
	readonly faults: string[];
	/** Paths of texts that became others. */
	readonly cleaned?: string[];
	/** Texts stay as they were typed, also those that break our rules, where Webex may have them all the same. */
	readonly takesAsTyped?: true;
	/** The type of the entry that is being read. */
	readonly entryType?: string;
}

/** Notes what is wrong with an attribute, in words that follow its name. */
export function fault({ faults, entryType }: Found, attribute: Attribute | undefined, path: string, wrong: string): undefined {
	faults.push(`'${shownAttribute(attribute, path, entryType)}' in 'Data' ${wrong}`);
}
