/** Why a column means no attribute. */
export type UnusedReason =
	| 'unknown'
	| 'givesRights'
	| 'otherWords'
	| 'otherValues'
	| 'noAddresses'
	| 'private'
	| 'saysWhoLeft'
	| 'severalColumns';

/** A column that means an attribute, the more telling the lower its rank; or one that means none that can be matched. */
export type ColumnMeaning =
	| { readonly kind: 'means'; readonly id: string; readonly rank: number; readonly hasRemarks?: true }
	| { readonly kind: 'unused'; readonly reason: UnusedReason };
