import { told } from './told';

/** Comes last: it judges what all suites before it have seen. */
describe('every text that a run gives to people', () => {
	it('names fields as the panel does, is a sentence, and tells what everybody may see', () => {
		expect(told.faulty).toEqual([]);
	});
});
