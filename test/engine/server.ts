import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { startWebex, type Webex } from '../webex/webex';
import { operationsOf, type SentOperation } from './results';
import { connectedCredential } from './scene';

/** Kinds of resources that every server of the shared cases has. */
export type ServerType = 'Users' | 'Groups';

/** A server before which the shared cases run the node: all that they need to know of it and to do to it. */
export interface CaseServer {
	readonly name: string;
	start(): Promise<void>;
	/** Nobody in it, no record of anything. */
	reset(): void;
	close(): Promise<void>;
	/** A credential of the node that is connected to it. */
	credential(): ICredentialDataDecryptedObject;
	/** Puts resources in without a record; gives their ids. */
	seed(type: ServerType, resources: readonly IDataObject[]): readonly string[];
	/** Resources as they are now. */
	stored(type: ServerType): readonly IDataObject[];
	/** The operations of each bulk request that arrived. */
	bulkRequests(): readonly (readonly SentOperation[])[];
	/** What took effect, in order: method, type and name, such as `POST Users a@example.com`. */
	effects(): readonly string[];
	/** More operations in a request than this are answered with 413. */
	limitOperations(most: number): void;
	/** The next bulk request breaks off without an answer, before or after the work is done. */
	cutNext(when: 'before' | 'after'): void;
}

/** The stand-in Webex as a server of the shared cases. */
export function standIn(): CaseServer {
	let webex: Webex;
	return {
		name: 'the stand-in Webex',
		async start() {
			webex = await startWebex({ tooManyStatus: 413 });
		},
		reset: () => webex.reset(),
		close: async () => await webex.close(),
		credential: () => connectedCredential(webex),
		seed: (type, resources) => (type === 'Users' ? webex.seedUsers(resources) : webex.seedGroups(resources)),
		stored: (type) => (type === 'Users' ? webex.users() : webex.groups()) as readonly IDataObject[],
		bulkRequests: () => webex.bulkRequests().map(operationsOf),
		effects: () =>
			webex.ledger
				.filter(({ changed }) => changed)
				.map(({ method, resourceType, userName, displayName }) => `${method} ${resourceType} ${userName ?? displayName ?? ''}`),
		limitOperations(most) {
			webex.options.maxOperations = most;
		},
		cutNext: (when) => webex.inject({ kind: 'cut', when }),
	};
}
