import { headerKeys, readHeader } from '../../../nodes/WebexScim/scim/columns/header';

describe('the ways to read a header', () => {
	it.each<readonly [name: string, keys: readonly string[]]>([
		['First Name', ['firstname']],
		['\uFEFFFirst Name', ['firstname']],
		['First Name [Required]', ['firstname']],
		['Status [READ ONLY]', ['status']],
		['Email (Required)', ['email']],
		['E-Mail *', ['email']],
		['Last Name - Required', ['lastname']],
		['Last name [surname] Required', ['lastname']],
		['Block sign in (Yes/No) [accountEnabled] Required', ['blocksignin']],
		['[Active]', []],
		['Recovery Phone [MUST BE IN THE E.164 FORMAT]', ['recoveryphone']],
		['Phone (Home)', ['phonehome']],
		['Mobile phone [mobile]', ['mobilephone']],
		['氏名（カナ）', ['氏名カナ']],
		['Employee #', ['employeenumber', 'number']],
		['Emp No.', ['empnumber', 'number']],
		['Personal-Nr.', ['personalnumber']],
		['N° téléphone', ['numbertelephone']],
		['No of Reports', ['noofreports']],
		['EMAIL_ADDR', ['emailaddress']],
		['TERMINATION_DT', ['terminationdate']],
		['Cost Centre', ['costcenter']],
		["Manager's Email", ['manageremail']],
		['Work Contact: Work Email', ['workcontactworkemail', 'workemail']],
		['profile.firstName', ['profilefirstname', 'firstname']],
		['work.reportsTo.email', ['workreportstoemail', 'reportstoemail']],
		['spouse.firstName', ['spousefirstname']],
		['personal.email', ['personalemail']],
		['Manager - Work email', ['managerworkemail']],
		['Job Title Description', ['jobtitledescription', 'jobtitle']],
		['Employee Title', ['employeetitle', 'title']],
		['Straße', ['strasse']],
		['Pre\u0301nom', ['prenom']],
		['Phone [homePhone]', ['phone']],
		['Phone [ homePhone2 ]', ['phone']],
		['Phone [aB]', ['phone']],
		['Phone [a homePhone]', ['phonehome']],
		['Phone [homePhone x]', ['phonehome']],
		['Phone [home]', ['phonehome']],
		['Phone [HomeFax]', ['phonehomefax']],
		['Phone [home] (fax)', ['phonehomefax']],
		['Home Phone (Home)', ['homephone']],
		['Is_Active__c', ['isactive']],
		['Department__pc', ['department']],
		['Vitamin__C2', ['vitaminc2']],
		['Addr1Line', ['address1line']],
		['1stName', ['1stname']],
		['HTTPName', ['httpname']],
		['No', ['no']],
		['No. Required', ['no']],
		['Required', ['required']],
		['', []],
		['###', ['numbernumbernumber']],
		['x'.repeat(300), ['x'.repeat(300)]],
		['x'.repeat(301), []],
	])('%p', (name, keys) => {
		expect(readHeader(name).map(({ key }) => key)).toEqual(keys);
	});

	it('a word for the person that was left away is told', () => {
		expect(readHeader('Employee Address')).toEqual([
			{ key: 'employeeaddress', isOfPerson: false, group: [] },
			{ key: 'address', isOfPerson: true, group: [] },
		]);
	});

	it.each<readonly [name: string, groups: ReadonlyArray<readonly string[]>]>([
		['First Name', [[]]],
		['data.attributes.name', [[], ['data', 'attributes']]],
		['Employment Details Name', [[], ['employment', 'details']]],
		['Work: Job Details Name', [[], ['work'], ['work', 'job', 'details']]],
	])('the group that was left away is told: %p', (name, groups) => {
		expect(readHeader(name).map(({ group }) => group)).toEqual(groups);
	});
});

it.each([
	['Nº empleado', 'numberempleado'],
	['', ''],
])('the key of %p is %p', (word, key) => {
	expect([...headerKeys(word)]).toEqual(key === '' ? [] : [key]);
});
