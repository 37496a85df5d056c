import type { AddressFault } from './addresses';

/** What is wrong with an address and what to do, behind the name of its field; never the address itself. */
export const addressFaultWords: Readonly<Record<AddressFault, string>> = {
	notAnAddress: 'is not an e-mail address. Use the form name@example.com.',
	brokenCharacter: "was damaged by a wrong encoding. Check 'Encoding' in the node that read the file.",
	hiddenCharacter: 'holds a blank or an invisible character. Type the address again.',
	lookalike: 'holds a letter that only looks like another one. Type the address again.',
	guestName: "is the name of a guest in Entra ID (#EXT#). Give the person's e-mail address.",
	tooLong: 'is too long for an e-mail address. Use the form name@example.com.',
};
