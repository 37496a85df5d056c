import { objectOf, type JsonObject } from '../../scim/json';
import { readBody, type ReadPorts, type ReadResult } from './lookup';
import { readMembers } from './pages';
import { failureOf } from './readFailure';

/** A resource, with all its members where the change names members: by itself a group shows only some of them. */
export async function readWhole(path: string, data: JsonObject | undefined, ports: ReadPorts): Promise<ReadResult> {
	const read = await readBody(path, ports);
	if (read.kind !== 'body' || !path.includes('/Groups/') || data === undefined || !namesMembers(data)) return read;
	const pages = await readMembers(path, Infinity, ports);
	if (pages.kind === 'failed') return pages.read;
	if (pages.kind === 'truncated') return failureOf('unusable', 'The members could not be read in full.', true);
	const others = Object.entries(read.body).filter(([key]) => key.toLowerCase() !== 'members');
	return { kind: 'body', body: objectOf([...others, ['members', pages.resources]]) };
}

function namesMembers(data: JsonObject): boolean {
	return /members/i.test(JSON.stringify(data));
}
