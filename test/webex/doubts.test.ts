import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerOf, doubts, optionsOf, switches } from './doubts';
import { doubtsPage } from './doubtsPage';

const page = join(__dirname, '..', '..', 'docs', 'doubts.md');

describe('the list of doubts', () => {
	it('is what docs/doubts.md says; npm run docs writes the page anew', () => {
		if (process.env['WRITE_DOCS'] === '1') writeFileSync(page, doubtsPage());
		expect(readFileSync(page, 'utf8')).toBe(doubtsPage());
	});

	it('has each switch once, each with two answers at least, the first of which changes nothing', () => {
		expect(new Set(switches.map(({ key }) => key)).size).toBe(switches.length);
		expect(switches.filter(({ answers }) => answers.length < 2)).toEqual([]);
		expect(switches.map(({ answers }) => answers[0]?.switches)).toEqual(switches.map(() => ({})));
		const others = switches.flatMap(({ answers }) => answers.slice(1));
		expect(others.filter((answer) => Object.keys(answer.switches).length === 0)).toEqual([]);
	});

	it('says for each doubt where something is known from', () => {
		expect(doubts.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
	});
});

describe('a world', () => {
	it('is the options of its answers, joined where several set one', () => {
		const world = {
			listPath: 'refused',
			ciscoDot: 'ignored',
			searchEw: 'refused',
			searchExternalId: 'refused',
			membersLag: 'lags',
			usersLag: 'lags',
		};
		expect(optionsOf({ ...world, groupNames: 'repeated', date: 'sent' })).toEqual({
			patchForms: { listPath: 'refuse', ciscoDot: 'ignore' },
			unsearchable: ['ew', 'externalId'],
			lagMs: { members: 4000, users: 4000 },
			uniqueGroupNames: false,
		});
	});

	it.each([
		['date', 'sometimes'],
		['weather', 'fine'],
	])('knows no %s %s', (key, answer) => {
		expect(() => answerOf(key, answer)).toThrow(`'${answer}'`);
	});
});
