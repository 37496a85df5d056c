import { unreadScope } from '../../nodes/WebexScim/resolve/unresolved';
import type { FailedRead } from '../../nodes/WebexScim/webex/reads/pages';
import { failureOf, type ReadFailureCause } from '../../nodes/WebexScim/webex/reads/readFailure';

const later = ' Nothing was sent. Run the workflow again later';
const asFailed = (cause: ReadFailureCause): FailedRead => failureOf(cause, 'So it is.', true);

/** A refusal of all that is asked tells itself what to do. */
it.each<{ name: string; read: FailedRead; description: string }>([
	{
		name: 'a filter that Webex refuses',
		read: asFailed('refused'),
		description: "So it is. Check 'Scope Filter', which takes a domain such as example.com or a SCIM filter.",
	},
	{
		name: 'a wait that is too long',
		read: asFailed('waitLimit'),
		description: `So it is.${later}, or raise 'Max Wait Seconds' under Options.`,
	},
	{
		name: 'an error of the server',
		read: asFailed('unavailable'),
		description: `So it is.${later}. If this stays so, ask Webex support.`,
	},
	{
		name: 'an answer that is no list',
		read: asFailed('unusable'),
		description: `So it is.${later}. If this stays so, ask Webex support.`,
	},
	{ name: 'no connection', read: asFailed('unreachable'), description: `So it is.${later}.` },
	{ name: 'a login that is refused', read: asFailed('login'), description: 'So it is.' },
	{ name: 'rights that are missing', read: asFailed('forbidden'), description: 'So it is.' },
	{ name: 'an organization that is not there', read: asFailed('organization'), description: 'So it is.' },
	{ name: 'a run that was stopped', read: asFailed('cancelled'), description: 'So it is.' },
	{ name: 'no such list', read: { kind: 'absent' }, description: 'There is no such list.' },
])('a scope that cannot be read tells what helps: $name', ({ read, description }) => {
	expect(unreadScope(read)).toStrictEqual({
		kind: 'unresolved',
		message: 'Webex did not give the users of the scope',
		description,
	});
});
