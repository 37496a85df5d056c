import { withOpenExtensions } from '../../scim/extensions';
import { readData, type DataReading } from './data';

/** A resource out of a parameter, as `readData` has it, with its extensions opened. */
export function readResource(value: unknown): DataReading {
	const reading = readData(value);
	return reading.kind === 'ok' ? { ...reading, data: withOpenExtensions(reading.data) } : reading;
}
