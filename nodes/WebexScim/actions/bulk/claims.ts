/** Ids that are taken. */
export interface Claims {
	add(id: string): void;
	has(id: string): boolean;
}

/** Nobody asks unless an answer was lost, so the ids are only kept until then. */
export function createClaims(): Claims {
	const known = new Set<string>();
	const added: string[] = [];
	return {
		add: (id) => void added.push(id),
		has(id) {
			for (const each of added.splice(0)) known.add(each);
			return known.has(id);
		},
	};
}
