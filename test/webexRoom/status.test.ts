import { isPutOff, meaningOf, type StatusMeaning } from '../../nodes/WebexScim/webex/status';

describe('what a status means, for a request and for a row', () => {
	it.each<{ status: number | undefined; scimType?: string; meaning: StatusMeaning }>([
		{ status: undefined, meaning: 'unsaid' },
		{ status: 0, meaning: 'unsaid' },
		{ status: 199, meaning: 'unsaid' },
		{ status: 200, meaning: 'done' },
		{ status: 202, meaning: 'unsaid' },
		{ status: 204, meaning: 'done' },
		{ status: 299, meaning: 'done' },
		{ status: 300, meaning: 'redirected' },
		{ status: 399, meaning: 'redirected' },
		{ status: 400, meaning: 'refused' },
		{ status: 400, scimType: 'invalidValue', meaning: 'refused' },
		{ status: 400, scimType: 'invalidPath', meaning: 'wrongForm' },
		{ status: 400, scimType: 'INVALIDSYNTAX', meaning: 'wrongForm' },
		{ status: 400, scimType: 'noTarget', meaning: 'wrongForm' },
		{ status: 403, scimType: 'noTarget', meaning: 'refused' },
		{ status: 400, scimType: 'uniqueness', meaning: 'exists' },
		{ status: 422, scimType: 'Uniqueness', meaning: 'exists' },
		{ status: 500, scimType: 'uniqueness', meaning: 'unsaid' },
		{ status: 401, meaning: 'refused' },
		{ status: 404, meaning: 'missing' },
		{ status: 408, meaning: 'unsaid' },
		{ status: 409, meaning: 'exists' },
		{ status: 413, meaning: 'tooLarge' },
		{ status: 422, meaning: 'refused' },
		{ status: 423, meaning: 'deferred' },
		{ status: 429, meaning: 'deferred' },
		{ status: 499, meaning: 'refused' },
		{ status: 500, meaning: 'unsaid' },
		{ status: 502, meaning: 'unsaid' },
		{ status: 503, meaning: 'busy' },
		{ status: 504, meaning: 'unsaid' },
	])('$status $scimType: $meaning', ({ status, scimType, meaning }) => {
		expect(meaningOf(status, scimType)).toBe(meaning);
		expect(isPutOff(meaning)).toBe(status === 423 || status === 429 || status === 503);
	});
});
