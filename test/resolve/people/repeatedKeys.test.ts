import type { Intent } from '../../../nodes/WebexScim/intents/intents';
import { refuseRepeatedKeys } from '../../../nodes/WebexScim/resolve/people/repeatedKeys';
import { finish } from '../../../nodes/WebexScim/scim/work';
import { decided, row, type Names } from '../listRows';

it('a row with a repeated key still names its manager', () => {
	const intents = [
		row({ userName: 'ann' }),
		{ ...row({ userName: 'ann' }, 1), manager: { kind: 'name', attribute: 'userName', value: 'boss' } } as Intent,
	];
	expect(finish(refuseRepeatedKeys(intents, 'userName'))[1]).toMatchObject({
		kind: 'decided',
		named: { userName: 'ann' },
		namedManagers: ['boss'],
	});
});

it('keys given twice are refused, whatever the case, but name somebody all the same; the first one counts, also where it cannot be used, and others stay as they are', () => {
	const intents = [
		row({ userName: 'ann' }, 0),
		decided(1, { userName: 'ann' }),
		row({ userName: 'Bob' }, 2),
		row({ userName: 'ANN', externalId: 'E9' }, 3),
		row({ userName: 'bob' }, 4),
		decided(5, { userName: 'Cyd', externalId: 'E9' }),
		row({ userName: 'cyd' }, 6),
	];
	const refused = (index: number, first: number, named: Names): Intent => ({
		kind: 'decided',
		label: `item ${index}`,
		named,
		isSureWhom: true,
		outcome: {
			kind: 'invalid',
			reason: 'badValue',
			detail: `'User Name' is the same as that of item ${first}. Each user may appear only once: remove one of the two rows.`,
		},
	});
	expect(finish(refuseRepeatedKeys(intents, 'userName'))).toStrictEqual([
		intents[0],
		intents[1],
		intents[2],
		refused(3, 0, { userName: 'ANN', externalId: 'E9' }),
		refused(4, 2, { userName: 'bob' }),
		intents[5],
		refused(6, 5, { userName: 'cyd' }),
	]);
});
