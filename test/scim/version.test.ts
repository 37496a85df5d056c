import { versionOf, withVersion } from '../../nodes/WebexScim/scim/version';

it.each([
	{ name: 'none', resource: {}, version: undefined },
	{ name: 'no object for meta', resource: { meta: 'W/"1"' }, version: undefined },
	{ name: 'not shown', resource: { meta: {} }, version: undefined },
	{ name: 'no text', resource: { meta: { version: 1 } }, version: undefined },
	{ name: 'one', resource: { meta: { version: 'W/"1"' } }, version: 'W/"1"' },
])('the version of a resource: $name', ({ resource, version }) => {
	expect(versionOf(resource)).toBe(version);
});

describe('a resource with another version', () => {
	const resource = { id: 'A', meta: { created: 'x', version: 'W/"1"' } };

	it.each([
		{ name: 'a later one', version: 'W/"2"', meta: { created: 'x', version: 'W/"2"' } },
		{ name: 'one that nobody knows', version: undefined, meta: { created: 'x' } },
	])('$name', ({ version, meta }) => {
		expect(withVersion(resource, version)).toStrictEqual({ id: 'A', meta });
	});

	it('the same one', () => {
		expect(withVersion(resource, 'W/"1"')).toBe(resource);
	});

	it('where it had none', () => {
		expect(withVersion({ id: 'A' }, 'W/"1"')).toStrictEqual({ id: 'A', meta: { version: 'W/"1"' } });
	});
});
