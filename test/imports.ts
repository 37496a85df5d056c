import ts from 'typescript';

/** A module that a file reaches for, in whatever way. */
export interface Import {
	/** Undefined when it is no plain text, so that nobody can tell what it is. */
	readonly specifier: string | undefined;
	/** True when nothing of it is left when the file runs. */
	readonly typeOnly: boolean;
	readonly line: number;
}

/** Every import of a file: `import` and `export … from` in all their forms, `import()`, `import(…)` types and `require()`. */
export function importsOf(text: string, fileName = 'file.ts'): readonly Import[] {
	const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.ESNext, true);
	const found: Import[] = [];
	const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean) => {
		const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
		found.push({
			specifier: specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier.text : undefined,
			typeOnly,
			line,
		});
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeImport(node));
		else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) add(node, node.moduleSpecifier, node.isTypeOnly);
		else if (ts.isExternalModuleReference(node)) add(node, node.expression, false);
		else if (ts.isImportTypeNode(node)) add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
		else if (ts.isCallExpression(node) && isImportCall(node)) add(node, node.arguments[0], false);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
	if (importClause === undefined) return false;
	const { isTypeOnly, name, namedBindings } = importClause;
	if (isTypeOnly) return true;
	if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
	return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function isImportCall({ expression }: ts.CallExpression): boolean {
	return expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');
}
