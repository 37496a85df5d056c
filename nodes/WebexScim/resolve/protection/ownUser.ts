import type { JsonObject } from '../../scim/json';
import { uuidOfWebexId } from '../../scim/names/identifiers';
import { textOf } from '../../scim/names/names';
import { ownRecordPath, readBody, type ReadPorts } from '../../webex/reads/lookup';
import { whyUnread } from '../directory/whyUnread';

/** The credential's own user; `why` Webex did not tell, as a further sentence. */
export type Own =
	| { readonly kind: 'own'; readonly id: string; readonly record: JsonObject }
	| { readonly kind: 'unknown'; readonly why: string };

/** Reads who that is. */
export async function readOwn(ports: ReadPorts): Promise<Own> {
	const read = await readBody(ownRecordPath, ports);
	const id = read.kind === 'body' ? uuidOfWebexId(textOf(read.body, 'id') ?? '') : undefined;
	return read.kind === 'body' && id !== undefined ? { kind: 'own', id, record: read.body } : { kind: 'unknown', why: whyUnread(read) };
}
