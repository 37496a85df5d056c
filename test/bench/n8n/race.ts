import type { StoredCredential } from '../../e2e/credential';
import type { OutputItem } from '../../e2e/execution';
import type { WorkflowNode } from '../../e2e/workflow';
import type { Webex } from '../../webex/webex';

export type RaceId = 'joiners' | 'joinersAsJson' | 'movers' | 'manyMovers';

export type WayId = 'rowsOnly' | 'node' | 'nodeParallel' | 'oneByOne' | 'byHand';

/** What the stand-in takes for a request, and for each operation of a bulk request. */
export const speed = { latencyMs: 50, perOperationMs: 2 } as const;

/** A stand-in, and the credentials that are connected to it: the package's, and n8n's own OAuth2 API. */
export interface Connected {
	readonly webex: Webex;
	readonly scim: StoredCredential;
	readonly generic: StoredCredential;
}

/** One way to bring the rows into Webex inside n8n. */
export interface Way {
	readonly id: WayId;
	readonly name: string;
	/** The way's own nodes, which follow the one that makes the rows. */
	nodes(connected: Connected): readonly WorkflowNode[];
	/** The least time that the stand-in's answers leave room for; only for the ways that are held against it. */
	readonly boundMs?: number;
}

/** Rows that several ways bring into Webex, each in an organization of its own. */
export interface Race {
	readonly id: RaceId;
	/** What is done, to follow the number of rows. */
	readonly name: string;
	readonly rowCount: number;
	/** The node that makes the rows, one so that n8n keeps them once: each names its user as `email` or `userName`, and has a `title`. */
	readonly rows: WorkflowNode;
	/** Users that are in Webex before. */
	readonly seeds: readonly object[];
	/** The first has no nodes of its own, so that the cost of the rows can be taken off the others. */
	readonly ways: readonly Way[];
	/** Whether each way runs once more under a limit of requests. */
	readonly isLimitedToo: boolean;
}

/** The way that every race begins with. */
export const rowsOnly: Way = { id: 'rowsOnly', name: 'the rows alone', nodes: () => [] };

/** A user as the stand-in shows it, as far as races look at it. */
export interface RacedUser {
	readonly id: string;
	readonly userName: string;
	readonly title?: string;
}

/** The user name that a row is about. */
export function userNameOf({ json }: OutputItem): string {
	return String(json['email'] ?? json['userName']);
}

/** Whether a row has come through: its user is in Webex and has the row's title, which no user had before. */
export function isThrough(user: RacedUser | undefined, row: OutputItem): boolean {
	return user !== undefined && user.title === row.json['title'];
}
