import { inspect } from 'node:util';
import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import { schemas } from '../webex/urns';
import type { Fault } from '../webex/webex';
import type { EngineRun } from './engine';
import { connectedCredential, setScene } from './scene';

const scene = setScene();

/** What is told about a person here; nobody else has it. */
export const personal = {
	userName: 'zebulon.quark@example.com',
	givenName: 'Zebulon',
	familyName: 'Quarkworth',
	title: 'Unmentionable Officer',
	phone: '+1 555 0199 7734',
	password: 'S3cret-Passw0rd!',
	employee: 'EMP-90210-X',
};

/** A user who is all of that. */
export const person: IDataObject = {
	schemas: [schemas.user, schemas.enterprise],
	userName: personal.userName,
	name: { givenName: personal.givenName, familyName: personal.familyName },
	title: personal.title,
	phoneNumbers: [{ type: 'work', value: personal.phone }],
	password: personal.password,
	[schemas.enterprise]: { employeeNumber: personal.employee },
};

/** A run that has the person in its items, the organization or both. */
export interface Case {
	readonly name: string;
	/** What became of it, so that each case is known to go where it is meant to. */
	readonly shows: string;
	readonly parameters: INodeParameters;
	readonly items: readonly IDataObject[];
	readonly credential?: IDataObject;
	readonly faults?: readonly Fault[];
	readonly isSeeded?: boolean;
	readonly prepare?: 'revoked' | 'expired';
}

/** Plays each case, once with what n8n does by itself and once with a workflow that goes on after errors, and looks for the person and the secrets in all that is told. */
export function tellNothingOf(cases: readonly Case[]): void {
	describe.each([
		{ ends: 'ends with what n8n does by itself', settings: {} },
		{ ends: 'goes on after errors', settings: { onError: 'continueErrorOutput' as const } },
	])('no token, secret or person is told when the workflow $ends', ({ settings }) => {
		it.each(cases)('$name', async (given) => {
			const { webex } = scene;
			const credential = connectedCredential(webex, given.credential);
			const log: string[] = [];
			if (given.isSeeded === true) webex.seedUsers([person]);
			if (given.prepare !== undefined) webex.expireAccessTokens();
			if (given.prepare === 'revoked') webex.revokeRefreshTokens();
			webex.inject(...(given.faults ?? []));
			const run = await scene.run(given.parameters, given.items, { credential, log, ...settings });
			if (!('onError' in settings)) expect(summaryOf(run)).toBe(given.shows);
			const text = `${told(run, log)}\n${ownWords(run)}`;
			expect(marks(credential, run.storedTokens).filter((mark) => text.includes(mark))).toEqual([]);
			expect(text).not.toMatch(/Bearer |wr0ng-s3cret/);
		});
	});
}

/** Everything that must not be told: the person, and what opens the door. */
function marks(credential: ICredentialDataDecryptedObject, renewed: readonly string[]): readonly string[] {
	const { access_token, refresh_token } = credential['oauthTokenData'] as IDataObject;
	return [...Object.values(personal), String(access_token), String(refresh_token), String(credential['clientSecret']), ...renewed];
}

/** All that people may see beside the rows: log lines, hints, the error with all that it holds, and Webex's words left aside. */
function told({ hints, error }: EngineRun, log: readonly string[]): string {
	return [...log, ...hints, error === undefined ? '' : inspect(error, { depth: 12, showHidden: true, maxStringLength: null })].join('\n');
}

/** What became of the rows, or the message with which the workflow ended. */
function summaryOf({ outputs, error }: EngineRun): string {
	const rows = outputs.flat().map(({ json }) => (typeof json['error'] === 'object' ? (json['error'] as IDataObject) : json));
	return (
		error?.message ??
		rows.map(({ outcome, reason, message, userName }) => [outcome ?? message ?? userName, reason].filter(Boolean).join('/')).join(', ')
	);
}

/** What the package itself says in rows; the details of what Webex refused quote Webex, and who depends on somebody is told whom. */
function ownWords({ outputs }: EngineRun): string {
	const rows = outputs.flat().map(({ json }) => (typeof json['error'] === 'object' ? (json['error'] as IDataObject) : json));
	return rows
		.filter(({ outcome }) => outcome === 'invalid' || outcome === 'notAttempted' || outcome === 'unconfirmed')
		.filter(({ reason }) => reason !== 'dependencyFailed')
		.map(({ detail }) => String(detail))
		.join('\n');
}
