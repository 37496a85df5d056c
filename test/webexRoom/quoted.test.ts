import { quoted } from '../../nodes/WebexScim/webex/quoted';

it.each([
	{ name: 'nothing', words: {}, text: '' },
	{ name: 'a sentence', words: { detail: 'Not here.' }, text: ' Webex says: Not here.' },
	{ name: 'a question', words: { detail: 'Who?' }, text: ' Webex says: Who?' },
	{ name: 'words with a point inside', words: { detail: 'see e.g. userName' }, text: ' Webex says: see e.g. userName.' },
	{ name: 'a sentence and a space', words: { detail: 'Not here. ' }, text: ' Webex says: Not here. ' },
	{ name: 'words without an end', words: { detail: 'the filter cannot be read' }, text: ' Webex says: the filter cannot be read.' },
])('$name', ({ words, text }) => {
	expect(quoted(words)).toBe(text);
});
