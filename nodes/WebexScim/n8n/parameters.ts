import type { IExecuteFunctions } from 'n8n-workflow';
import type { ParameterReader, ParameterReading } from '../intents/source';

/**
 * Reads parameters item by item. A parameter without an expression is the same for all items and is read once, since n8n
 * takes about a hundred times as long to evaluate it anew.
 */
export function createParameterReader(context: IExecuteFunctions): ParameterReader {
	const fixed = new Map<string, ParameterReading>();
	const parameters = context.getNode().parameters;

	return (name, itemIndex) => {
		const known = fixed.get(name);
		if (known !== undefined) return known;
		const reading = read(context, name, itemIndex);
		if (!holdsExpression(parameters[name])) fixed.set(name, reading);
		return reading;
	};
}

function read(context: IExecuteFunctions, name: string, itemIndex: number): ParameterReading {
	try {
		return { kind: 'value', value: context.getNodeParameter(name, itemIndex, undefined) };
	} catch {
		return { kind: 'failed' };
	}
}

/** n8n marks an expression by a leading `=`, also inside objects such as a resource locator. */
export function holdsExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(holdsExpression);
}
