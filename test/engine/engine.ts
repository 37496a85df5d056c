import './time';
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IRun,
	type OnError,
} from 'n8n-workflow';
import { WebexScim } from '../../nodes/WebexScim/WebexScim.node';
import { judgeTexts } from './told';
import { MemoryCredentials, type CredentialType } from './credentials';

/** What a run of the node is given beside its parameters. */
export interface EngineSettings {
	readonly credential: ICredentialDataDecryptedObject;
	/** Default: the OAuth2 credential. */
	readonly credentialType?: CredentialType;
	readonly items: readonly IDataObject[];
	readonly onError?: OnError;
	readonly retryOnFail?: boolean;
	/** Called with the run as it starts, so that a test can stop it. */
	readonly onStart?: (cancel: () => void) => void;
	/** The node as an AI agent has it: n8n keeps it under a type of its own. */
	readonly isTool?: boolean;
	/** Every line that the node logs, with its level. */
	readonly log?: string[];
}

/** The node's outputs after n8n has routed and paired them, or the error with which the node ended the workflow. */
export interface EngineRun {
	readonly outputs: readonly (readonly INodeExecutionData[])[];
	readonly error?: Error & { readonly description?: string | null };
	readonly hints: readonly string[];
	/** Tokens that n8n stored, in order. */
	readonly storedTokens: readonly string[];
}

/** Gives its input items to the node under test. */
function startType(items: readonly IDataObject[]): INodeType {
	return {
		description: {
			displayName: 'Start',
			name: 'start',
			group: ['trigger'],
			version: 1,
			description: '',
			defaults: {},
			inputs: [],
			outputs: ['main'],
			properties: [],
		},
		async execute() {
			return [items.map((json) => ({ json }))];
		},
	};
}

/** The node under test; what it logs goes into the list if there is one. */
function subjectType(log: string[] | undefined): INodeType {
	const type = new WebexScim();
	if (log === undefined) return type;
	const { execute } = type;
	const line = (level: string) => (message: string, meta?: object) => void log.push(`${level}: ${message} ${JSON.stringify(meta ?? {})}`);
	const logger = { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
	type.execute = async function (this: IExecuteFunctions) {
		return await execute.call(Object.defineProperty(this, 'logger', { value: logger }));
	};
	return type;
}

/** Runs the node once with n8n-core's own engine: its parameters, request code, token renewal, error routing and pairing. */
export async function runNode(parameters: INodeParameters, settings: EngineSettings): Promise<EngineRun> {
	const subject = subjectType(settings.log);
	const types: Record<string, INodeType> = { start: startType(settings.items), webexScim: subject, webexScimTool: subject };
	const credentialType = settings.credentialType ?? 'webexScimOAuth2Api';
	const nodes: INode[] = [
		{ id: '1', name: 'Start', type: 'start', typeVersion: 1, position: [0, 0], parameters: {} },
		{
			id: '2',
			name: 'Subject',
			type: settings.isTool === true ? 'webexScimTool' : 'webexScim',
			typeVersion: 1,
			position: [200, 0],
			parameters,
			credentials: { [credentialType]: { id: 'c', name: 'Webex' } },
			...(settings.onError === undefined ? {} : { onError: settings.onError }),
			...(settings.retryOnFail === true ? { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } : {}),
		},
	];
	const connections = { Start: { main: [[{ node: 'Subject', type: 'main' as const, index: 0 }]] } };
	const nodeTypes = {
		getByName: (name: string) => types[name],
		getByNameAndVersion: (name: string) => types[name],
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({
		id: 'w',
		nodes,
		connections,
		active: false,
		nodeTypes: nodeTypes as never,
		settings: { executionOrder: 'v1' },
	});
	const credentialsHelper = new MemoryCredentials(settings.credential, credentialType);
	const hooks = new ExecutionLifecycleHooks('manual', 'e', { id: 'w', name: 'w', nodes, connections } as never);
	const additionalData = {
		credentialsHelper,
		hooks,
		executionId: 'e',
		currentNodeExecutionIndex: 0,
		variables: {},
		webhookWaitingBaseUrl: 'http://localhost/webhook-waiting',
		formWaitingBaseUrl: 'http://localhost/form-waiting',
		restApiUrl: '',
		instanceBaseUrl: '',
		webhookBaseUrl: '',
		webhookTestBaseUrl: '',
		logAiEvent: () => undefined,
	};
	await (workflow.expression as { acquireIsolate?: () => Promise<void> }).acquireIsolate?.();
	const run = await execute(new WorkflowExecute(additionalData as never, 'manual'), workflow, nodes[0] as INode, settings);
	const [task] = run.data.resultData.runData['Subject'] ?? [];
	const error = run.data.resultData.error;
	const told = {
		outputs: (task?.data?.['main'] ?? []).map((items) => items ?? []),
		...(error === undefined ? {} : { error: error as Error }),
		hints: (task?.hints ?? []).map(({ message }) => message),
	};
	judgeTexts(parameters, settings.items, told);
	return { ...told, storedTokens: credentialsHelper.stored };
}

/** n8n-core 1 takes the workflow and its start as two arguments, later ones as one. */
async function execute(engine: WorkflowExecute, workflow: Workflow, startNode: INode, settings: EngineSettings): Promise<IRun> {
	const run = engine.run as unknown as (...args: unknown[]) => Promise<IRun> & { cancel?: () => void };
	const promise = run.length > 1 ? run.call(engine, workflow, startNode) : run.call(engine, { workflow, startNode });
	settings.onStart?.(() => promise.cancel?.());
	return await promise;
}
