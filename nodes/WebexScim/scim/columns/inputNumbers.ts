/**
 * How the names of columns are read: without the number of their input where n8n's Merge put one behind all of them. Then "email_2" is no second
 * address; beside other names it is.
 */
export function readerOf(names: readonly string[]): (name: string) => string {
	const areNumbered = names.length > 2 && names.every((name) => inputNumber.test(name));
	return areNumbered ? (name) => name.replace(inputNumber, '') : (name) => name;
}

/** Of `profile_1.email` the number is that of the object. */
const inputNumber = /_[1-9](?=\.|$)/;
