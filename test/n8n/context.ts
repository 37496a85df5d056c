import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';

/** An expression of the script: what it gives for each item, or an error where it fails. */
export type Script = Readonly<Record<string, readonly unknown[]>>;

/** A node's context that gives scripted values for expressions, by their text, and counts their evaluations. */
export interface ScriptedContext {
	readonly context: IExecuteFunctions;
	readonly evaluations: () => number;
}

/** The parameters as a workflow has them; an expression that the script lacks fails. */
export function scriptedContext(parameters: INodeParameters, itemCount = 1, script: Script = {}, type = 'webexScim'): ScriptedContext {
	let evaluations = 0;
	const resolve = (value: unknown, itemIndex: number): unknown => {
		if (typeof value === 'string' && value.startsWith('=')) {
			evaluations++;
			const given = script[value];
			if (given === undefined || given[itemIndex] instanceof Error) throw new Error('secret words of the expression');
			return given[itemIndex];
		}
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolve(entry, itemIndex)]));
	};
	const context = {
		getNode: () => ({ id: '1', name: 'Node', type, typeVersion: 1, position: [0, 0], parameters }),
		getInputData: () => Array.from({ length: itemCount }, () => ({ json: {} })),
		getNodeParameter(name: string, itemIndex: number) {
			const value = name.split('.').reduce<unknown>((holder, key) => (holder as Record<string, unknown>)[key], parameters);
			return resolve(value, itemIndex);
		},
		evaluateExpression(part: string, itemIndex: number) {
			return resolve(`=${part}`, itemIndex);
		},
	};
	return { context: context as unknown as IExecuteFunctions, evaluations: () => evaluations };
}
