import { documents, proseOf } from './documents';

const pages = documents.filter((path) => path === 'README.md' || path.startsWith('docs/'));

it.each([
	['British spelling', /licence|colour|behaviour|favour|(?:organ|author|recogn|synchron)is(?:e|ation)/i],
	['words of the house', /\bshall\b|\bmends?\b|\bmended\b|\bnothing that\b|look-ups?\b/i],
	['claims about the live service', /live[ -]tested|tested (?:live|against Webex)|proven live/i],
])('the documents are free of %s', (_kind, pattern) => {
	const found = pages.flatMap((path) =>
		proseOf(path)
			.split('\n')
			.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line}`] : [])),
	);
	expect(found).toEqual([]);
});
