/**
 * How the names of columns are read: without the number of their input where n8n's Merge put one behind all of them, and no two of them are then the
 * same: the inputs may be of two people. Beside other names "email_2" is a second address.
 */
export function readerOf(names: readonly string[]): (name: string) => string {
	const isNumbered = names.length > 2 && names.every((name) => inputNumber.test(name));
	const plain = (name: string): string => name.replace(inputNumber, '');
	return isNumbered && new Set(names.map(plain)).size === names.length ? plain : (name) => name;
}

/** Of `profile_1.email` the number is that of the object. */
const inputNumber = /_[1-9](?=\.|$)/;
