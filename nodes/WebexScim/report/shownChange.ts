import type { JsonValue } from '../scim/json';

/** What a row changes in one attribute, named as in the panel; null where there is nothing. */
export interface ShownChange {
	readonly attribute: string;
	readonly from: JsonValue;
	readonly to: JsonValue;
}
