import { shownAttribute } from '../../nodes/WebexScim/scim/shownAttribute';
import { attributesIn } from '../../nodes/WebexScim/scim/typed/schema';
import { coreSchema, enterpriseSchema, webexUserSchema } from '../../nodes/WebexScim/scim/schemas';

it.each<{ path: string; schema?: string; type?: string; shown: string }>([
	{ path: 'title', shown: 'Job Title' },
	{ path: 'name.givenName', shown: 'First Name' },
	{ path: 'name', shown: 'Name' },
	{ path: 'manager.value', schema: enterpriseSchema, shown: 'Manager' },
	{ path: 'manager', schema: enterpriseSchema, shown: 'Manager' },
	{ path: 'phoneNumbers', shown: 'Phone Numbers' },
	{ path: 'phoneNumbers.type', type: 'pager', shown: 'Phone Type' },
	{ path: 'PHONENUMBERS.Value', shown: 'Phone Number' },
	{ path: 'PHONENUMBERS', shown: 'Phone Numbers' },
	{ path: 'PASSWORD', shown: 'Password' },
	{ path: 'MANAGEDORGS.ORGID', schema: webexUserSchema, shown: 'Managed Orgs Org Id' },
	{ path: 'phoneNumbers.value', type: 'mobile', shown: 'Mobile Phone' },
	{ path: 'phoneNumbers.value', type: 'pager', shown: 'Phone Number' },
	{ path: 'emails.value', type: 'home', shown: 'Home Email' },
	{ path: 'emails.value', shown: 'Email' },
	{ path: 'emails.primary', shown: 'Email Primary' },
	{ path: 'addresses.country', type: 'home', shown: 'Home Country' },
	{ path: 'addresses.postalCode', shown: 'Address Postal Code' },
	{ path: 'addresses.streetAddress', shown: 'Address Street' },
	{ path: 'sipAddresses.value', schema: webexUserSchema, type: 'enterprise', shown: 'Enterprise SIP Address' },
	{ path: 'sipAddresses.value', schema: webexUserSchema, shown: 'SIP Address' },
	{ path: 'managedOrgs.orgId', schema: webexUserSchema, shown: 'Managed Orgs Org Id' },
	{ path: 'externalAttribute1.value', schema: webexUserSchema, shown: 'External Attribute 1' },
])('$path of type $type is shown as $shown', ({ path, schema = coreSchema('Users'), type, shown }) => {
	const [name = '', sub] = path.toLowerCase().split('.');
	const whole = attributesIn('Users', schema)?.get(name);
	expect(shownAttribute(sub === undefined ? whole : whole?.parts.get(sub), path, type)).toBe(shown);
});
