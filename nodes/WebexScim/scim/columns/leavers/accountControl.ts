import { cleanName } from '../../names/names';
import { saidIn, withoutRemarks } from '../shapes';

/**
 * What AD's userAccountControl says: bit 2 is ACCOUNTDISABLE. It is a number, also a hexadecimal one and with what spreadsheets and people add
 * ("66,050", "514.0", "514 (disabled)"), or names of flags. `unknown`: neither.
 */
export function sayingOfAccountControl(value: unknown): 'gone' | 'unknown' | 'other' {
	const text = typeof value === 'number' ? String(value) : saidIn(value);
	if (text === undefined) return 'other';
	const plain = withoutRemarks(cleanName(text).normalize('NFKC'));
	const flags = flagsIn(plain);
	if (flags !== undefined) return (flags & accountDisable) === 0 ? 'other' : 'gone';
	const names = plain.toUpperCase().split(/[^A-Z_]+/);
	if (names.includes('ACCOUNTDISABLE')) return 'gone';
	return names.includes('NORMAL_ACCOUNT') ? 'other' : 'unknown';
}

const accountDisable = 2;

function flagsIn(text: string): number | undefined {
	const digits = text.replace(/[.,]0+$/, '').replace(/[.,' ](?=\d{3}(?:\D|$))/g, '');
	return /^(?:\d{1,10}|0x[\da-f]{1,8})$/i.test(digits) ? Number(digits) : undefined;
}
