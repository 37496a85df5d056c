/** What is wrong with the value of an attribute. `words` follow the name of the field: what is wrong and what to do, never the value. */
export interface Fault {
	/** The column's id. */
	readonly id: string;
	readonly reason: 'missingField' | 'badValue';
	readonly words: string;
}
