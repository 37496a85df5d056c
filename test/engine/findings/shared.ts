import type { NeutralInput, Played } from '../play';
import { setScene } from '../scene';

export const scene = setScene();
export type Seed = NonNullable<NeutralInput['seed']>;
export interface Finding {
	/** What must not happen, whatever the input. */
	readonly kind: string;
	readonly input: NeutralInput;
	/** Each row as `item outcome reason`; `-` for a removal that has no item. */
	readonly told?: readonly string[];
	/** The message with which the workflow stops. */
	readonly stops?: RegExp;
	/** Who is there afterwards beside the owner; all of the seed, active, unless told. */
	readonly users?: readonly string[];
	readonly members?: Played['members'];
	/** How many operations were sent. */
	readonly sent?: number;
	readonly more?: (played: Played) => void;
}
export const sync = { operation: 'sync', scopeFilter: 'example.com' };
export const noLimit = { maxRemovals: '' };
export const byEmail = ['userName', '={{ $json.email }}'];
export const data = '={{ $json }}';
/** The row of the person of the credential, who is missing in the list. */
export const ownerStays = '- notAttempted protected';
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const coreGroup = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const people = (...names: readonly string[]): Seed => ({ users: names.map((name) => ({ userName: `${name}@example.com` })) });
export const admin = { userName: 'root.admin@example.com', roles: [{ value: 'id_full_admin', type: 'cirole' }] };
export const sales: Seed = { ...people('a', 'b'), groups: [{ displayName: 'Sales', members: ['a@example.com', 'b@example.com'] }] };
export const both = { Sales: ['a@example.com', 'b@example.com'] };
export const syncSales = { operation: 'syncMembers', group: ['displayName', 'Sales'], member: byEmail, options: noLimit };
export const userNamed = (name: string): Record<string, unknown> => scene.webex.userByName(name) as Record<string, unknown>;
export const managerOf = (name: string): unknown =>
	(userNamed(name)[enterprise] as { manager?: { value?: unknown } } | undefined)?.manager?.value;
export const patch = (path: string, operation: object, more: object = {}): Record<string, unknown> => ({
	method: 'PATCH',
	path,
	...more,
	data: { schemas: ['PatchOp'], Operations: [operation] },
});
export const message = (...operations: readonly object[]): object => ({ schemas: ['PatchOp'], Operations: operations });
export const newUser = { method: 'POST', path: '/Users', data: { schemas: [coreUser], userName: 'n@example.com' } };
export const staff = Array.from({ length: 30 }, (_, number) => `s${String(number).padStart(2, '0')}`);
export const everyone = staff.map((name) => `${name}@example.com`);
export const usesOf = ({ run }: Played): string => run.hints.find((hint) => hint.startsWith('Columns used')) ?? '';
export const updateBy = { operation: 'update', target: ['userName', '={{ $json.e }}'] };
/** The first row gives the External ID 5 or the address n@example.com to somebody, and cannot be carried out for another reason. */
export const spoiled = { 'External ID': '5', Active: 'perhaps' };
