/**
 * What an AI that builds workflows has to know about a parameter. Spread into it: the types of the n8n line that the package is
 * compiled with do not have it yet, newer lines read it, and older ones leave it aside.
 */
export function builderHint(propertyHint: string): { readonly builderHint: { readonly propertyHint: string } } {
	return { builderHint: { propertyHint } };
}

/** The same for the node as a whole, where an AI searches for one. */
export function searchHint(hint: string): { readonly builderHint: { readonly searchHint: string } } {
	return { builderHint: { searchHint: hint } };
}
