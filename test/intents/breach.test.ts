import { breachOf } from '../../nodes/WebexScim/intents/breach';
import { problem } from '../../nodes/WebexScim/intents/problem';
import { sourceOf } from './source';

const ann = 'ann@example.com';

describe('the breach of an intent', () => {
	const source = sourceOf([{ parameters: { data: { userName: ann } } }], { operation: 'upsert' });
	const wanted = { kind: 'wanted', resources: [] } as const;
	const refused = {
		kind: 'decided',
		outcome: { kind: 'invalid', reason: 'badValue', detail: 'Wrong.' },
		named: { userName: ann },
		isSureWhom: true,
	};

	it('is none without one', () => {
		expect(breachOf(wanted, { json: {} }, 0, source)).toEqual({});
	});

	it('is what was typed, and the row as refused', () => {
		const breach = { asTyped: { locale: 'narnian' }, problem: problem('Wrong.') };
		expect(breachOf({ ...wanted, breach }, { json: {} }, 0, source)).toMatchObject({ breach: { asTyped: breach.asTyped, refused } });
		const changed = breachOf({ ...wanted, breach }, { json: {} }, 0, source, () => ({ title: 'Lead' }));
		expect(changed).toMatchObject({ breach: { asTyped: { title: 'Lead' }, refused } });
	});
});
