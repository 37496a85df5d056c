import { playAll } from './playAll';
import { startN8nWithPackage } from './prepare';
import { browser } from './scenarios/browser';
import { credentialTest } from './scenarios/credentialTest';
import { demo } from './scenarios/demo';
import { dryRunAsText } from './scenarios/dryRunAsText';
import { errorOutput } from './scenarios/errorOutput';
import { groupMembersExample } from './scenarios/examples/groupMembers';
import { joinersExample } from './scenarios/examples/joiners';
import { leaversExample } from './scenarios/examples/leavers';
import { moversExample } from './scenarios/examples/movers';
import { nightlySyncEmpty, nightlySyncExample, nightlySyncStopped } from './scenarios/examples/nightlySync';
import { exampleOnCanvas } from './scenarios/examples/onCanvas';
import { retryExample } from './scenarios/examples/retry';
import { expiredToken } from './scenarios/expiredToken';
import { memberships2000, upsert500 } from './scenarios/operations/manyRows';
import { reading } from './scenarios/operations/reading';
import { serviceApp } from './scenarios/operations/serviceApp';
import { writing } from './scenarios/operations/writing';
import { otherHost } from './scenarios/otherHost';
import { mapColumns } from './scenarios/panel/mapColumns';
import { pickTarget } from './scenarios/panel/pickTarget';
import { refusedLookup } from './scenarios/refusedLookup';
import { retryOnFail } from './scenarios/retryOnFail';
import { retryWithErrorOutput } from './scenarios/retryWithErrorOutput';
import { retryWithFailWorkflow } from './scenarios/retryWithFailWorkflow';
import { sameRowsTwice } from './scenarios/sameRowsTwice';
import { separateFailed } from './scenarios/separateFailed';
import { syncBrake } from './scenarios/sync/brake';
import { emptyList } from './scenarios/sync/emptyList';
import { manyUsers } from './scenarios/sync/manyUsers';
import { ownUser } from './scenarios/sync/ownUser';
import { protectedUsers } from './scenarios/sync/protectedUsers';
import { truncatedRead } from './scenarios/sync/truncatedRead';
import { withStage, type Scenario } from './stage';

const scenarios: readonly Scenario[] = [
	demo,
	separateFailed,
	errorOutput,
	retryOnFail,
	retryWithErrorOutput,
	retryWithFailWorkflow,
	sameRowsTwice,
	expiredToken,
	credentialTest,
	otherHost,
	dryRunAsText,
	refusedLookup,
	manyUsers,
	syncBrake,
	emptyList,
	truncatedRead,
	protectedUsers,
	ownUser,
	joinersExample,
	moversExample,
	leaversExample,
	nightlySyncExample,
	nightlySyncStopped,
	nightlySyncEmpty,
	groupMembersExample,
	retryExample,
	writing,
	reading,
	upsert500,
	memberships2000,
	serviceApp,
	mapColumns,
	pickTarget,
	browser,
	exampleOnCanvas,
];

/** `npm run test:e2e [-- words] [-- --n8n=version]`: plays the scenarios in one real n8n. */
playAll(scenarios, async (progress, version) => {
	const n8n = await startN8nWithPackage(progress, version);
	return { play: async ({ play }) => await withStage(n8n, progress, play), close: n8n.stop };
});
