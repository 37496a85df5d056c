import { withoutReadOnly } from '../../nodes/WebexScim/scim/readOnly';

it('a new resource has neither ID nor meta, whatever their case', () => {
	const resource = { ID: 'a', Meta: {}, displayName: 'Sales', externalId: 'E1' };
	expect(withoutReadOnly(resource)).toStrictEqual({ displayName: 'Sales', externalId: 'E1' });
});

it('one without them is given back as it is', () => {
	const resource = { displayName: 'Sales', identity: 1 };
	expect(withoutReadOnly(resource)).toBe(resource);
});
