import { usableBaseUrl } from '../../nodes/WebexScim/webex/baseUrl';
import { addresses } from './addresses';

const ofLength = (length: number): string => `https://webexapis.com/${'a'.repeat(length - 22)}`;

it.each<readonly [string, string | null]>([...addresses, [ofLength(2_048), ofLength(2_048)], [ofLength(2_049), null]])(
	'the address of the API that is typed as %j',
	(baseUrl, used) => {
		expect(usableBaseUrl(baseUrl) ?? null).toBe(used);
	},
);
