import { versionOf } from '../../nodes/WebexScim/scim/version';

it.each([
	['as Webex shows it', { meta: { version: 'W/"1"' } }, 'W/"1"'],
	['not shown', { meta: {} }, undefined],
	['without meta', {}, undefined],
	['of another type', { meta: { version: 1 } }, undefined],
	['with a meta that is no object', { meta: 'W/"1"' }, undefined],
])('the version of a resource: %s', (_case, resource, version) => {
	expect(versionOf(resource)).toBe(version);
});
