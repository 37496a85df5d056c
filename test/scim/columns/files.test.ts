import { hasAttribute, hrFiles, matchOf, otherFiles, shortId, type HrFile } from './files';

/** Columns of a file by what is not as it should be. A column beaten by another one for the same attribute is as it should be. */
function judge(file: HrFile) {
	const match = matchOf(file);
	const idOf = (header: string): string | undefined => {
		const use = match.get(header);
		return use?.kind === 'used' ? shortId(use.id) : undefined;
	};
	const fed = new Set(file.columns.map(({ header }) => idOf(header)));
	const named = (header: string): string => `${file.id}: ${header}`;
	const withAttribute = file.columns.filter(({ lands }) => hasAttribute(lands));
	return {
		right: withAttribute.filter(({ header, lands }) => idOf(header) === lands || (idOf(header) === undefined && fed.has(lands ?? '')))
			.length,
		of: withAttribute.length,
		lost: withAttribute
			.filter(({ header, lands }) => idOf(header) === undefined && !fed.has(lands ?? ''))
			.map(({ header }) => named(header)),
		wrong: file.columns
			.filter(({ header, lands }) => idOf(header) !== undefined && lands !== 'either' && idOf(header) !== lands)
			.map(({ header }) => named(header)),
		unsaid: file.columns
			.filter(({ header, lands }) => {
				const use = match.get(header);
				return lands === 'status' && !(use?.kind === 'unused' && use.reason === 'saysWhoLeft');
			})
			.map(({ header }) => named(header)),
	};
}

/** A list of other firms' people: its columns fit, but none names a person of the own organization, so that no row goes through. */
const isOfUsers = ({ id }: HrFile): boolean => id !== 'webex-contacts';

it.each<{ name: string; files: readonly HrFile[]; lost: readonly string[]; of: number }>([
	{
		name: 'the files that the words were made for',
		files: hrFiles,
		// Managers by their names or distinguished names, which Webex cannot be asked for.
		lost: [
			...['ad-get-aduser: Manager', 'ad-csvde: manager', 'okta-csv: manager', 'french-hr: Manager', 'spanish-hr: Responsable'],
			'japanese-hr: 上司',
		],
		of: 249,
	},
	{ name: 'others of the same kinds', files: otherFiles, lost: [], of: 437 },
])('columns land where they belong: $name', ({ files, lost, of }) => {
	const judged = files.filter(isOfUsers).map(judge);
	const sum = (key: 'right' | 'of'): number => judged.reduce((total, each) => total + each[key], 0);
	expect(judged.flatMap((each) => each.wrong)).toEqual([]);
	expect(judged.flatMap((each) => each.unsaid)).toEqual([]);
	expect(judged.flatMap((each) => each.lost)).toEqual(lost);
	expect([sum('right'), sum('of')]).toEqual([of - lost.length, of]);
});

it('no column of a list of contacts is the user name', () => {
	const contacts = hrFiles.filter((file) => !isOfUsers(file)).map(matchOf);
	expect(contacts.flatMap((match) => [...match.values()]).filter((use) => use.kind === 'used' && use.id === 'userName')).toEqual([]);
});
