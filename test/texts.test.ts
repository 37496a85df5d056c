import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { faultsOf, pluralNouns, type Told } from './texts';

describe('the judge of texts finds', () => {
	it.each<{ name: string; told: Partial<Told> & { text: string }; found: readonly string[] }>([
		{ name: 'nothing in a sentence', told: { text: "No user in Webex matches 'User'. Check it, or create the user first." }, found: [] },
		{ name: 'an internal name', told: { text: 'Raise maxWaitSeconds.' }, found: ['internal name: maxWaitSeconds'] },
		{
			name: 'a parameter by its name',
			told: { text: "'target' is empty." },
			found: ["name of a parameter or attribute: 'target'"],
		},
		{
			name: 'an attribute by its name in SCIM',
			told: { text: "'name.givenName' in 'Data' is not a text." },
			found: ["name of a parameter or attribute: 'name.givenName'"],
		},
		{ name: 'nothing in the names of columns', told: { text: "The columns 'status', 'title' and 'data' say who left." }, found: [] },
		{ name: 'an item by its number', told: { text: 'It differs for item 0.' }, found: ['item by its number from 0: item 0'] },
		{ name: 'a word of the machine', told: { text: 'The value is undefined.' }, found: ['word of the machine: undefined'] },
		{ name: 'one as many', told: { text: 'It would be 1 deletions.' }, found: ['one of many: 1 deletions'] },
		{
			name: 'one as many behind a word',
			told: { text: 'It stopped after 1 refused operations.' },
			found: ['one of many: 1 refused operations'],
		},
		{ name: 'many as one', told: { text: 'There were 1,200 deletion.' }, found: ['many of one: 1,200 deletion'] },
		{
			name: 'nothing in numbers that are right',
			told: { text: '1 row, 2 rows, 1,001 rows, row 1 says 21 changes and 1 member added.' },
			found: [],
		},
		{ name: 'two spaces', told: { text: 'It  is.' }, found: ['spaces or points:   '] },
		{ name: 'two points', told: { text: 'It is.. So.' }, found: ['spaces or points: ..'] },
		{ name: 'no capital', told: { text: 'it is.' }, found: ['begins in lower case: i'] },
		{ name: 'no period', told: { text: 'It is' }, found: ['ends without a period: s'] },
		{ name: 'a period in a title', told: { kind: 'title', text: 'It is.' }, found: ['a period in a title: .'] },
		{ name: 'a URN', told: { text: 'No urn:scim:x:User there.' }, found: ['URN: urn:scim:x:User'] },
		{ name: 'no URN that the row has', told: { text: 'No urn:scim:x:User there.', given: '"urn:scim:x:User"' }, found: [] },
		{ name: 'a number beside a name', told: { text: 'Row 2: It is.', name: 'ann@example.com' }, found: ['number beside a name'] },
		{ name: 'no number beside no name', told: { text: 'Row 2: It is.', name: null }, found: [] },
		{ name: 'nothing in what Webex said', told: { text: "It is. Webex says: 'target' is undefined" }, found: [] },
		{ name: 'nothing in what a dry run would write', told: { text: "Would set Job Title to 'title'." }, found: [] },
	])('$name', ({ told, found }) => {
		expect(faultsOf({ kind: 'detail', ...told })).toEqual(found);
	});
});

/** Texts in the package's sources that are sentences, or parts of some, with `…` for what is filled in. */
function sentencesIn(path: string): readonly string[] {
	const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) return;
		if (ts.isStringLiteralLike(node)) found.push(node.text);
		else if (ts.isTemplateExpression(node)) {
			found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found.filter((text) => /[a-z]{2,} [a-z…]+ [a-z…']+/i.test(text) && !/^[\w-]+( [\w-]+)*$/.test(text));
}

const files = readdirSync('nodes/WebexScim', { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.ts') && !/(?:Words|languages|header)\.ts$/.test(path))
	.map((path) => `nodes/WebexScim/${path}`)
	.concat(readdirSync('credentials').map((path) => `credentials/${path}`));

it('sources hold no text in which something is wrong, whether a test meets it or not', () => {
	const texts = files.flatMap((path) => sentencesIn(path).map((text) => ({ path, text })));
	expect(texts.length).toBeGreaterThan(250);
	expect(
		texts.flatMap(({ path, text }) => faultsOf({ kind: 'label', text: text.trim() }).map((fault) => `${path}: ${fault} in: ${text}`)),
	).toEqual([]);
});

/** What is counted has one word for one and another for many; a constant needs only one. */
it('sources count nothing in the plural alone', () => {
	const counted = new RegExp(`… (?:[a-z]+ )?(?:${pluralNouns})\\b`);
	const found = files.flatMap((path) => sentencesIn(path).flatMap((text) => counted.exec(text)?.[0] ?? []));
	// Sizes and lengths beyond a limit, numbers that are branched on, and constants.
	expect(found.sort()).toEqual(['… bytes', '… characters', '… levels', '… operations', '… values']);
});
