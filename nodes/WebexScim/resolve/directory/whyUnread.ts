import type { ReadResult } from '../../webex/reads/lookup';
import type { PagesResult } from '../../webex/reads/pages';

/** What Webex said of a list that could not be read, to follow what that means and without the last full stop; empty for nothing. */
export function whyListUnread(pages: PagesResult): string {
	return pages.kind === 'failed' ? whyUnread(pages.read) : '';
}

/** The same of any read. */
export function whyUnread(read: ReadResult): string {
	return read.kind === 'failed' ? `. ${read.detail.replace(/\.$/, '')}` : '';
}
