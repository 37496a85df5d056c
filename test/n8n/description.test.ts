import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { bulkOperations } from '../../nodes/WebexScim/operations';
import { operations, options, parameters } from './contract';
import { namesIn, optionsOf, properties, shownFor, tool } from './shown';

const valuesOf = ({ options: choices = [] }: INodeProperties): readonly unknown[] =>
	choices.flatMap((choice) => ('value' in choice ? [choice.value] : []));

describe('a parameter has its name, default and choices, and is shown by its operations', () => {
	it.each(parameters)('$name, by default $default', ({ name, operations: its, default: expected, choices, given = {} }) => {
		expect(operations.filter((operation) => namesIn({ operation, ...given }).includes(name))).toEqual(
			expect.arrayContaining([...its]) as string[],
		);
		for (const operation of its) {
			const [property, ...more] = shownFor({ operation, ...given }).filter((each) => each.name === name);
			expect(more).toEqual([]);
			const value = property?.type === 'resourceLocator' ? { ...(property.default as object), __rl: true } : property?.default;
			expect(value).toEqual(expected);
			if (choices !== undefined) expect([...valuesOf(property as INodeProperties)].sort()).toEqual([...choices].sort());
		}
	});

	it.each(operations)('%s shows nothing else', (operation) => {
		const modes = [{}, { inputMode: 'define' }, { attributesMode: 'json' }, { resourceType: 'Groups' }, { whenMissing: 'delete' }];
		const known = parameters.filter(({ operations: its }) => its.includes(operation)).map(({ name }) => name);
		const shown = new Set(
			modes
				.flatMap((mode) => shownFor({ operation, ...mode }))
				.filter(({ type }) => type !== 'notice')
				.map(({ name }) => name),
		);
		expect([...shown].filter((name) => !['authentication', 'resource', 'operation', ...known].includes(name))).toEqual([]);
	});

	it.each(options)('option $name, by default $default', ({ name, operations: its = operations, default: expected, choices, range }) => {
		for (const operation of its) {
			const [option, ...more] = optionsOf(operation).filter((each) => each.name === name);
			expect(more).toEqual([]);
			expect(option?.default).toEqual(expected);
			if (choices !== undefined) expect([...valuesOf(option as INodeProperties)].sort()).toEqual([...choices].sort());
			if (range !== undefined) expect(option?.typeOptions).toMatchObject({ minValue: range[0], maxValue: range[1] });
		}
	});

	it.each(operations)('%s has no other options', (operation) => {
		const known = options.filter(({ operations: its }) => its?.includes(operation) ?? true).map(({ name }) => name);
		expect(optionsOf(operation).flatMap(({ name }) => (known.includes(name) ? [] : [name]))).toEqual([]);
	});

	it('resource and operation begin with creating users', () => {
		expect(namesIn({ resource: 'bulk' })).toContain('resourceType');
		expect(properties.find(({ name }) => name === 'resource')).toMatchObject({ default: 'bulk' });
		const [operation] = shownFor({}).filter(({ name }) => name === 'operation');
		expect(operation?.default).toBe('create');
		expect([...valuesOf(operation as INodeProperties)].sort()).toEqual([...operations].sort());
	});
});

describe('a locator says whom it is about, and names it in these ways', () => {
	const userModes = ['list', 'userName', 'id', 'externalId'];
	const groupModes = ['list', 'displayName', 'id', 'externalId'];
	it.each([
		{ operation: 'update', resourceType: 'Users', label: 'User to Update', modes: userModes },
		{ operation: 'update', resourceType: 'Groups', label: 'Group to Update', modes: groupModes },
		{ operation: 'delete', resourceType: 'Users', label: 'User to Delete', modes: userModes },
		{ operation: 'delete', resourceType: 'Groups', label: 'Group to Delete', modes: groupModes },
		{ operation: 'deactivate', resourceType: 'Users', label: 'User to Deactivate', modes: userModes },
		{ operation: 'reactivate', resourceType: 'Users', label: 'User to Reactivate', modes: userModes },
	])('$label', ({ operation, resourceType, label, modes }) => {
		const [target, ...more] = shownFor({ operation, resourceType }).filter(({ name }) => name === 'target');
		expect(more).toEqual([]);
		expect(target?.displayName).toBe(label);
		expect(target?.modes?.map(({ name }) => name)).toEqual(modes);
		expect(target?.modes?.filter(({ type, hint = '' }) => type === 'string' && !hint.includes('Drag') && !hint.includes('drag'))).toEqual(
			[],
		);
	});
});

describe('notices', () => {
	const noticesIn = (given: INodeParameters): readonly string[] =>
		shownFor(given).flatMap(({ type, displayName }) => (type === 'notice' ? [displayName] : []));

	it.each(['user', 'group'])('%s says that writing is SCIM Bulk, also for one', (resource) => {
		const [notice, ...more] = noticesIn({ resource });
		expect(more).toEqual([]);
		expect(notice).toBe(
			`This resource only reads. To create, change or delete ${resource}s, choose the resource SCIM Bulk, also for a single ${resource}.`,
		);
	});

	it('Sync speaks of its scope, Sync Members of the members of a group', () => {
		expect(noticesIn({ operation: 'sync' })).toEqual([expect.stringContaining('Scope Filter')]);
		expect(noticesIn({ operation: 'syncMembers' })).toEqual([
			expect.stringMatching(/^(?!.*Scope).*members of a group who are not in the list/),
		]);
	});

	it.each(['create', 'update', 'upsert'])('under automatic mapping %s has no box beside the one of n8n', (operation) => {
		expect(noticesIn({ operation })).toEqual([]);
	});
});

describe('as a tool of an AI agent', () => {
	it.each(operations)('%s has no second output', (operation) => {
		expect(namesIn({ operation })).toContain('separateFailed');
		expect(namesIn({ operation }, tool)).not.toContain('separateFailed');
	});

	it.each(operations)('%s says how attributes are filled, where it has some', (operation) => {
		const says = shownFor({ operation }, tool).filter(({ displayName }) => displayName.includes("'Map Each Column Manually'"));
		expect(says).toHaveLength(bulkOperations[operation as 'create'].hasAttributes === true ? 1 : 0);
	});
});
