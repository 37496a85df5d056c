import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMapped } from '../../../nodes/WebexScim/scim/columns/columnUse';
import { hrFiles, itemsOf, matchOf, otherFiles, type HrFile } from './files';

const path = join(__dirname, '../../../docs/columns-and-files.md');
const [begin, end] = ['<!-- files -->\n', '<!-- /files -->'];

/** In languages that are not known: shown only to be taken for nothing else. */
const strange = new Set(['italian', 'dutch', 'portuguese', 'polish']);

/** What has to be done before a file goes through; nothing where it goes as it is. */
function stepsOf(file: HrFile): readonly string[] {
	const match = matchOf(file);
	if (!isMapped(match, 'userName')) return ['Not a list of users: no column is the address of a person of the own organization'];
	const names = (reason: string): readonly string[] =>
		[...match].flatMap(([name, use]) => (use.kind === 'unused' && use.reason === reason ? [`\`${name}\``] : []));
	const hasCells = (name: string): boolean => itemsOf(file).some((item) => item[name.slice(1, -1)] !== undefined);
	const hasManager = [...match.values()].some((use) => use.kind === 'used' && use.id.endsWith(':manager.value'));
	const leavers = isMapped(match, 'active') ? [] : names('saysWhoLeft');
	const managers = hasManager ? [] : names('noAddresses').filter(hasCells);
	return [
		...(file.startingLine === undefined ? [] : [`Starting Line ${file.startingLine}`]),
		...(file.delimiter === ',' ? [] : [`Delimiter \`${file.delimiter}\``]),
		...(leavers.length === 0 ? [] : [`Who left: ${leavers.join(', ')}`]),
		...(managers.length === 0 ? [] : [`Managers: ${managers.join(', ')}`]),
	];
}

function usedOf(file: HrFile): string {
	const uses = [...matchOf(file).values()];
	return `${uses.filter(({ kind }) => kind === 'used').length} of ${uses.length}`;
}

function tableOf(files: readonly HrFile[]): string {
	const rows = files.map((file) => ({ file, steps: stepsOf(file) }));
	const inOrder = [...rows.filter(({ steps }) => steps.length === 0), ...rows.filter(({ steps }) => steps.length > 0)];
	return [
		'| File | Columns used | To do |',
		'| --- | --- | --- |',
		...inOrder.map(
			({ file, steps }) =>
				`| ${file.title.replaceAll('|', '\\|')} | ${usedOf(file)} | ${steps.length === 0 ? 'Nothing' : steps.join('. ')} |`,
		),
		'',
	].join('\n');
}

it('the table of files in the docs is what comes out of them; WRITE_DOCS=1 writes it', () => {
	const text = readFileSync(path, 'utf8');
	const [before = '', rest = ''] = text.split(begin);
	const made = `${before}${begin}${tableOf([...hrFiles, ...otherFiles].filter(({ id }) => !strange.has(id)))}${end}${rest.split(end)[1] ?? ''}`;
	if (process.env['WRITE_DOCS'] === '1') writeFileSync(path, made);
	else expect(text).toBe(made);
});
