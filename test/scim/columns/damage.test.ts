import { columnOf } from '../../../nodes/WebexScim/scim/columns/attributes';
import { checkValue } from '../../../nodes/WebexScim/scim/columns/values';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const employeeNumber = `${enterprise}:employeeNumber`;

function check(id: string, value: unknown) {
	const column = columnOf('Users', id);
	if (column === undefined) throw new Error(`no column ${id}`);
	return checkValue(column, value);
}

const encoding = "was damaged by a wrong encoding. Set 'Encoding' in the Extract from File node to that of the file.";
const control =
	"holds a control character. Remove line breaks and hidden characters from the cell, or check 'Encoding' in the Extract from File node.";
const sheetError = 'holds an error of a spreadsheet. Correct the formula in the file, or empty the cell.';
const nothing = 'holds a word that programs write for no value. Empty the cell, or correct the expression.';
const mark = 'begins with the mark of a spreadsheet for a text or a formula. Remove it from the cell.';
const exponent = 'is a number with an exponent, so digits are lost. Format the column as text in the spreadsheet and export it again.';
const date =
	'holds a date, as spreadsheets and programs make one of other values. Format the column as text in the spreadsheet, enter the value again and export it, or choose another column.';

it.each<{ kind: string; id: string; values: readonly unknown[]; words: string }>([
	{
		kind: 'a wrong encoding',
		id: 'displayName',
		values: ['J\ufffdrg', '\ufffd', 'J\ufffd\ufffdrg M'],
		words: encoding,
	},
	{ kind: 'a wrong encoding', id: 'userName', values: ['j\ufffdrg@example.com'], words: encoding },
	{ kind: 'a wrong encoding', id: 'name.givenName', values: ['Ren\ufffd'], words: encoding },
	{
		kind: 'control characters',
		id: 'displayName',
		values: ['Mo\0Fink', 'Mo\u0007Fink', 'Mo\u0092s', 'Mo\u007fFink', 'Mo\tFink', 'Mo\nFink'],
		words: control,
	},
	{
		kind: 'control characters',
		id: 'addresses.work.streetAddress',
		values: ['Main\u0000 St', 'Main\tSt'],
		words: control,
	},
	{
		kind: 'errors of spreadsheets',
		id: 'title',
		values: [
			...['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', ' #n/a ', '#SPILL!', '#CALC!', '#ERROR!', '#GETTING_DATA'],
			...['#NV', '#BEZUG!', '#WERT!', '#ZAHL!', '#VALEUR!', '#NOM?', '#N/D', '#¡REF!', '#¿NOMBRE?', '#######'],
		],
		words: sheetError,
	},
	{ kind: 'errors of spreadsheets', id: employeeNumber, values: ['#N/A'], words: sheetError },
	{
		kind: 'errors of spreadsheets',
		id: employeeNumber,
		values: ['Err:502', '#N/A N/A', 'Error 2042', 'Fehler:522', '#NA'],
		words: sheetError,
	},
	{ kind: 'errors of spreadsheets', id: 'name.familyName', values: ['#N/A N/A', 'Err:502'], words: sheetError },
	{ kind: 'errors of spreadsheets', id: 'userName', values: ['#REF!'], words: sheetError },
	{
		kind: 'words for nothing',
		id: 'title',
		values: [
			'NULL',
			'null',
			'(null)',
			'undefined',
			'NaN',
			'[object Object]',
			'Lead [object Object]',
			'[object Array]',
			'Invalid Date',
			'\\N',
		],
		words: nothing,
	},
	{ kind: 'words for nothing', id: 'externalId', values: ['undefined', 'None', 'NONE', 'nan', 'n/a', '-', 'keine', 'NaT'], words: nothing },
	{ kind: 'words for nothing', id: employeeNumber, values: ['None', 'NAN', 'Null', 'N/A', '?'], words: nothing },
	{ kind: 'words for nothing', id: 'addresses.work.postalCode', values: ['none', 'n/a'], words: nothing },
	{ kind: 'words for nothing', id: 'title', values: ['None', 'nan', 'NAN', '<NA>', '-1.#IND', 'Undefined'], words: nothing },
	{ kind: 'words for nothing', id: `${enterprise}:department`, values: ['None', 'Nan'], words: nothing },
	{ kind: 'words for nothing', id: 'name.givenName', values: ['nan', '-nan', 'null'], words: nothing },
	{
		kind: 'exponents',
		id: 'phoneNumbers.mobile.value',
		values: ['4.91512E+11', '4,91512E+11', '4.9E11', '4e+11'],
		words: exponent,
	},
	{ kind: 'exponents', id: employeeNumber, values: ['1E+05', '1.23457E+12', 1e-7], words: exponent },
	{ kind: 'exponents', id: 'externalId', values: ['4.93E+11'], words: exponent },
	{ kind: 'exponents', id: 'userName', values: ['4.93E+11'], words: exponent },
	{ kind: 'exponents', id: 'addresses.work.postalCode', values: ['1.2E+05'], words: exponent },
	{ kind: 'marks of spreadsheets', id: employeeNumber, values: ["'0012", '=A1'], words: mark },
	{ kind: 'marks of spreadsheets', id: 'phoneNumbers.mobile.value', values: ["'+49 151", '=+49151'], words: mark },
	{
		kind: 'phones without a digit',
		id: 'phoneNumbers.work.value',
		values: ['-', 'n/a', 'none', '+'],
		words: 'holds no digits. Correct the number, or empty the cell.',
	},
	{
		kind: 'two phones',
		id: 'phoneNumbers.mobile.value',
		values: [
			...['+49151;+49152', '+49 151 1234567 +49 152 1234567', '030 1234567, 0171 1234567', '0301234567 | 01711234567'],
			...['030 1234567 / 0171 1234567', '030 12345 or 0171 12345', '(555) 0100-100 & (555) 0100-101'],
			...['12345,67890', '0301234567,01711234567', '0301234567,0171-1234567', '0301234567, 98765', '0301234567;98765;01711234567'],
		],
		words: 'holds more than one number. Leave one of them, or give each its own column.',
	},
	{
		kind: 'dates',
		id: 'phoneNumbers.work.value',
		values: [
			...['1/1/1970', '01.05.2026', '31-12-2020', '2020-01-31', '1970/1/1', '30.12.1899', '2020-01-31Z', '2020-01-31+01:00', '9999-12-31'],
			...['2020-01-01T00:00:00.000Z', '2020-01-01 00:00:00', '0000-00-00 00:00:00', '0001-01-01T00:00:00', '20200101T000000Z'],
			...[
				'1/1/70 0:00',
				'1/1/2020 12:00:00 AM',
				'1/1/2020, 12:00:00 AM',
				'31.12.2020, 08:15',
				'/Date(1577836800000)/',
				'2020年1月31日',
				'２０２０／０１／０１',
			],
			...['1-Jan-2020', '01-JAN-2020', '31. Dezember 2020', '1er janvier 2020', 'Jan 1, 2020', 'Wed, 01 Jan 2020 00:00:00 GMT'],
			...[new Date(0), String(new Date(0)), new Date(0).toUTCString(), new Date(0).toLocaleString('en-US'), '1 de enero de 2020'],
		],
		words: date,
	},
	{ kind: 'dates', id: 'externalId', values: ['01.05.2026', '2026-05-01', new Date(0)], words: date },
	{ kind: 'dates', id: employeeNumber, values: ['5/1/2026', '01.05.2026', '2026-05-01', '2020-01-01T00:00:00.000Z'], words: date },
	...[`${enterprise}:costCenter`, 'addresses.work.postalCode'].map((id) => ({
		kind: 'dates',
		id,
		values: ['2020-01-01T00:00:00.000Z', '20200101T000000Z', '1-Jan-2020', '31.12.2020, 08:15', new Date(0)],
		words: date,
	})),
	{ kind: 'dates', id: 'name.familyName', values: [new Date(0), '1/1/1970'], words: date },
	...['phoneNumbers.work.value', employeeNumber, 'externalId'].map((id) => ({
		kind: 'numbers with a time as fraction',
		id,
		values: [43831.458333333336, '43831.33333333', '44196.99998842593'],
		words:
			'is a number with a fraction, as spreadsheets have it for a date and time. Format the column as text in the spreadsheet, enter the value again and export it, or choose another column.',
	})),
	{
		kind: 'numbers that lost digits',
		id: employeeNumber,
		values: ['12345678901234567890.0', 1.2345678901234568e18],
		words:
			'is a number with more digits than numbers keep, so digits are lost. Format the column as text in the spreadsheet and export it again, or give the value as text.',
	},
])('$kind in $id are refused: $values', ({ id, values, words }) => {
	for (const value of values) expect(check(id, value)).toEqual({ kind: 'bad', words });
});

it('one in a list is refused', () => {
	expect(check('urn:scim:schemas:extension:cisco:webexidentity:2.0:User:trainSiteNames', 'a.webex.com\n#N/A')).toMatchObject({
		kind: 'bad',
	});
});

it.each<{ name: string; id: string; values: readonly string[] }>([
	{ name: 'a family that is called so', id: 'name.familyName', values: ['Null', 'Nan', 'Undefined', 'None', 'Nil'] },
	{ name: 'a village', id: 'addresses.work.locality', values: ['None'] },
	{ name: 'a word in a sentence', id: 'title', values: ['Second to None', 'Head of N/A', 'Error analyst'] },
	{ name: 'a cost center', id: `${enterprise}:costCenter`, values: ['NA', '0'] },
	{ name: 'signs and numbers in a title', id: 'title', values: ['C# Lead', '#1 Seller', 'Lead #2', '4.9E+11', '№ 5', 'Object'] },
	{ name: 'letters in an ID', id: employeeNumber, values: ['12E5', 'E+5', 'A1E+05', '00123', '1-E', 'NULL1'] },
	{ name: 'a number as people write it', id: 'phoneNumbers.mobile.value', values: ['+49 151 2345678', '#31#5550100', '*100', 'ext. 12'] },
	{
		name: 'one number with signs in it',
		id: 'phoneNumbers.work.value',
		values: [
			...['06221 / 123456', '030/1234567', '+1 555 0100,,4711', '+15550100;ext=4711', '+1 (555) 0100-100 x12345', '+1,555,010,0100', '0.5'],
			...['+15551234567,,98765#', '+15551234567,98765', '+1 (555) 123-4567;123456', '+15551234567,,123456789#,,987654#', '5551234,*12345#'],
			...['sip:1234567@example.com', '+49 (0) 30 123 45 67', 'tel. 555 01 00'],
		],
	},
	...['phoneNumbers.work.value', employeeNumber, 'externalId', `${enterprise}:costCenter`].map((id) => ({
		name: 'a number in groups that is no date',
		id,
		values: [
			...['01.23.45.67.89', '555.123.4567', '030/1234567', '2020-0012', '12-34-56', '12-34-5678', '31/02/2020', '01.02.20', '1/2/3'],
			...['12-2020', '2020/12', '20200101', '43831', '06221.12345678', '49151.1234567', '10023.01', '555.12345678', '10-12/2020'],
			...['10-12-2345', '2020-10-12-1', '2020.10.12.30', '12-34-56-2020', '030 1234567, 8:00', '2020-01-01-A', 'P-2020-01-01'],
		],
	})),
	...[`${enterprise}:costCenter`, 'addresses.work.postalCode'].map((id) => ({
		name: 'an account string',
		id,
		values: ['10-20-2030', '10.10.2010', '1/1/1970', '2020-01-31', '41000.25', '43831.458333333336'],
	})),
	...[employeeNumber, 'externalId'].map((id) => ({ name: 'a number with dashes', id, values: ['10-20-2030', '01-02-1999'] })),
	...['phoneNumbers.work.value', employeeNumber, 'externalId'].map((id) => ({
		name: 'a number with a fraction that is no time of ours',
		id,
		values: ['15550100.5', '43831.75', '43831,5', '44196.125', '41000.25', '10023.5', '5551234.25', '17999.12345678', '60001.12345678'],
	})),
	{ name: 'a plus before a date', id: 'phoneNumbers.work.value', values: ['+1.5.2020', '+1/1/1970', '+01-01-1970'] },
	{ name: 'a code with the name of a month', id: employeeNumber, values: ['MAR-1234', 'Jan-20', '1-Jan', 'DEC 2020', 'MARTIN-12-2020'] },
	{ name: 'a date elsewhere', id: 'title', values: ['1/1/1970', '2020-01-01T00:00:00.000Z', '43831.5'] },
	{ name: 'a fraction elsewhere', id: 'title', values: ['Level 2.0', '2.0'] },
	{ name: 'a fraction in what names a person', id: 'externalId', values: ['7.0'] },
	{ name: 'a number with a point', id: employeeNumber, values: ['1.5', '1.0.0', '.0', 'A1.0', '1.'] },
	{ name: 'lines in a street', id: 'addresses.work.streetAddress', values: ['Main St 1\nBuilding 2', 'Main St 1\r\nBuilding 2'] },
	{ name: 'signs of every script', id: 'displayName', values: ['Jörg Müller', '山田 太郎', 'Zoë O’Neil', 'Mia 👩\u200d💻'] },
])('$name stays: $values', ({ id, values }) => {
	expect(values.map((value) => check(id, value))).toEqual(values.map((value) => ({ kind: 'ok', value })));
});

it.each<{ name: string; id: string; value: string; sent: string }>([
	{ name: 'a phone', id: 'phoneNumbers.mobile.value', value: '15125550100.0', sent: '15125550100' },
	{ name: 'a phone with a plus', id: 'phoneNumbers.work.value', value: '+15125550100.00', sent: '+15125550100' },
	{ name: 'an extension', id: 'phoneNumbers.work_extension.value', value: '4711.0', sent: '4711' },
	{ name: 'a postal code', id: 'addresses.work.postalCode', value: '01067.0', sent: '01067' },
	{ name: 'an employee number', id: employeeNumber, value: ' 123.0 ', sent: '123' },
	{ name: 'a phone with signs that nobody sees', id: 'phoneNumbers.work.value', value: '+49\u200b 151\u2060\u00ad 1', sent: '+49 151 1' },
	{ name: 'an employee number with one', id: employeeNumber, value: '12\u200b3', sent: '123' },
])('$name is sent as the number that it was: $value', ({ id, value, sent }) => {
	expect(check(id, value)).toEqual({ kind: 'ok', value: sent });
});
