import { browser } from './scenarios/browser';
import { credentialTest } from './scenarios/credentialTest';
import { demo } from './scenarios/demo';
import { dryRunAsText } from './scenarios/dryRunAsText';
import { errorOutput } from './scenarios/errorOutput';
import { groupMembersExample } from './scenarios/examples/groupMembers';
import { joinersExample } from './scenarios/examples/joiners';
import { joinersFormExample } from './scenarios/examples/joinersForm';
import { leaversExample } from './scenarios/examples/leavers';
import { moversExample } from './scenarios/examples/movers';
import { nightlySyncEmpty, nightlySyncExample, nightlySyncOverLimit } from './scenarios/examples/nightlySync';
import { exampleOnCanvas } from './scenarios/examples/onCanvas';
import { retryExample } from './scenarios/examples/retry';
import { joinersSheetExample } from './scenarios/examples/joinersSheet';
import { moversWebhookExample } from './scenarios/examples/moversWebhook';
import { leaversExportExample } from './scenarios/examples/leaversExport';
import { licensesExample } from './scenarios/examples/licenses';
import { licensesByApiExample } from './scenarios/examples/licensesByApi';
import { onePersonExample } from './scenarios/examples/onePerson';
import { organizationsExample } from './scenarios/examples/organizations';
import { runRecordExample } from './scenarios/examples/runRecord';
import { expiredToken } from './scenarios/expiredToken';
import { memberships2000, upsert500 } from './scenarios/operations/manyRows';
import { reading } from './scenarios/operations/reading';
import { roundTrip } from './scenarios/operations/roundTrip';
import { serviceApp } from './scenarios/operations/serviceApp';
import { writing } from './scenarios/operations/writing';
import { otherHost } from './scenarios/otherHost';
import { mainJob } from './scenarios/panel/mainJob';
import { mapColumns } from './scenarios/panel/mapColumns';
import { pickTarget } from './scenarios/panel/pickTarget';
import { seen } from './scenarios/panel/seen';
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
import type { Scenario } from './stage';

/** All that is shown in a whole n8n, in the order in which it is played. */
export const scenarios: readonly Scenario[] = [
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
	joinersFormExample,
	moversExample,
	leaversExample,
	nightlySyncExample,
	nightlySyncOverLimit,
	nightlySyncEmpty,
	groupMembersExample,
	retryExample,
	runRecordExample,
	onePersonExample,
	licensesExample,
	licensesByApiExample,
	organizationsExample,
	leaversExportExample,
	moversWebhookExample,
	joinersSheetExample,
	writing,
	reading,
	roundTrip,
	upsert500,
	memberships2000,
	serviceApp,
	mapColumns,
	pickTarget,
	seen,
	mainJob,
	browser,
	exampleOnCanvas,
];
