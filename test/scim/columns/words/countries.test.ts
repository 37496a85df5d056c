import { isCountryCode, mayNameCountry } from '../../../../nodes/WebexScim/scim/columns/words/countries';

it.each([
	['DE', true],
	['de', true],
	['nO', true],
	['EU', false],
	['UN', false],
	['XA', false],
	['ZZ', false],
	['QQ', false],
	['D', false],
	['DEU', false],
	['xde', false],
	['276', false],
	['4E', false],
	['', false],
])('%j is the code of a country: %p', (text, isOne) => {
	expect(isCountryCode(text)).toBe(isOne);
});

it.each([
	['Norway', true],
	['norwegen', true],
	['Noruega', true],
	['Österreich', true],
	['Republic of Moldova', true],
	['Korea, Republic of', true],
	['Bavaria - Germany', true],
	[' Norway', false],
	['Congo (Kinshasa)', true],
	['Myanmar', true],
	['Burma', true],
	['England', true],
	['United States', true],
	['the United States of America', true],
	['Côte d’Ivoire', true],
	['DEU', true],
	['xyz', true],
	['Германия', true],
	['日本', true],
	['Oslo', false],
	['Sales', false],
	['wxyz', false],
	['none', false],
	['nil', false],
	['EMEA', false],
	['EUR', false],
	['sea', false],
	['1 Norway', false],
	['Norway1', false],
	['Norway 47', false],
	['Norway?', false],
	['?Norway', false],
	['N', false],
	['', false],
])('%j may name a country: %p', (text, may) => {
	expect(mayNameCountry(text)).toBe(may);
});
