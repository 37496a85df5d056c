import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../package/package';
import { proseOf, rowsIn } from './documents';

const page = 'docs/verification.md';

describe("the checklist for n8n's verification", () => {
	it('names for each point tests that are there, or says that it is looked at by hand', () => {
		const shown = rowsIn(page).map(([point, , by = '']) => ({ point, by }));
		expect(shown.length).toBeGreaterThan(20);
		const known = (by: string): boolean =>
			by === 'by hand' ||
			by.split(', ').every((each) => {
				const [, code = ''] = /^`(.+)`$/.exec(each) ?? [];
				return /^npm (?:test|run [\w:]+)$/.test(code) || (/^test\//.test(code) && existsSync(join(root, code)));
			});
		expect(shown.filter(({ by }) => !known(by))).toEqual([]);
	});

	it("has a README in the order of n8n's template", () => {
		const headings = [...proseOf('README.md').matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
		const asked = ['Installation', 'Credentials', 'Operations', 'Compatibility', 'Resources', 'Version history'];
		expect(headings.filter((heading) => asked.includes(heading))).toEqual(asked);
	});
});
