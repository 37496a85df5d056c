import type { JsonValue } from '../../nodes/WebexScim/scim/json';
import { maskSecrets } from '../../nodes/WebexScim/scim/secrets';

describe('secrets in what would be sent', () => {
	it.each<{ name: string; data: JsonValue; shown: JsonValue }>([
		{
			name: 'by the key',
			data: { password: 'x', Password: 'x', clientSecret: 'x', access_token: 'x', title: 'x' },
			shown: { password: '********', Password: '********', clientSecret: '********', access_token: '********', title: 'x' },
		},
		{
			name: 'by the key of an interface, however it is written',
			data: { apiKey: 'x', api_key: 'x', 'x-api-key': 'x', apikeys: 'x' },
			shown: { apiKey: '********', api_key: '********', 'x-api-key': '********', apikeys: 'x' },
		},
		{ name: 'of any type', data: { password: { value: ['x'] }, token: 5 }, shown: { password: '********', token: '********' } },
		{
			name: 'none to hide',
			data: { password: null, secret: '', passwordPolicy: 'x' },
			shown: { password: null, secret: '', passwordPolicy: 'x' },
		},
		{
			name: 'by the path of a PATCH',
			data: {
				Operations: [
					{ op: 'replace', path: 'password', value: 'x' },
					{ op: 'add', path: 'title', value: 'y' },
				],
			},
			shown: {
				Operations: [
					{ op: 'replace', path: 'password', value: '********' },
					{ op: 'add', path: 'title', value: 'y' },
				],
			},
		},
		{
			name: 'by a path with its URN',
			data: { Op: 'add', Path: 'urn:ietf:params:scim:schemas:core:2.0:User:password', Value: 'x' },
			shown: { Op: 'add', Path: 'urn:ietf:params:scim:schemas:core:2.0:User:password', Value: '********' },
		},
		{
			name: 'by a path with spaces around it',
			data: { op: 'add', path: ' password ', value: 'x' },
			shown: { op: 'add', path: ' password ', value: '********' },
		},
		{
			name: 'not by what is no path, and no path that is no text',
			data: {
				list: [
					{ type: 'token', value: 'x' },
					{ path: ['password'], value: 'y' },
					{ path: 'name', type: 'password', value: 'z' },
				],
			},
			shown: {
				list: [
					{ type: 'token', value: 'x' },
					{ path: ['password'], value: 'y' },
					{ path: 'name', type: 'password', value: 'z' },
				],
			},
		},
		{
			name: 'in a PATCH without a path',
			data: { op: 'replace', value: { password: 'x' } },
			shown: { op: 'replace', value: { password: '********' } },
		},
		{ name: 'nothing at all', data: null, shown: null },
	])('$name', ({ data, shown }) => {
		expect(maskSecrets(data)).toEqual(shown);
	});
});
