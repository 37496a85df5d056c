import { invalidFilter, type Filter } from './filter';
import type { WebexOptions } from './options';
import { good, type Checked } from './refusal';
import { schemas, type ResourceType } from './urns';

type Operator = Filter['op'];

interface Searchable {
	readonly path: string;
	readonly operators: readonly Operator[];
}

const eq: readonly Operator[] = ['eq'];
const eqSw: readonly Operator[] = ['eq', 'sw'];
const eqSwEw: readonly Operator[] = ['eq', 'sw', 'ew'];

function table(prefix: string, operators: readonly Operator[], ...names: readonly string[]): readonly Searchable[] {
	return names.map((name) => ({ path: prefix + name, operators }));
}

/**
 * Webex's list of searchable attributes and operators (Search users). `phoneNumbers.value` is on the documented list
 * but answers 400 in practice; externalId is not, but works with eq only. Group search shows displayName by example.
 */
const searchable: Readonly<Record<ResourceType, readonly Searchable[]>> = {
	Users: [
		...table('', eq, 'id', 'externalId'),
		...table('', eqSwEw, 'userName', 'displayName', 'nickName', 'emails.value', 'emails.display'),
		...table('', eqSwEw, 'name.familyName', 'phoneNumbers.display'),
		...table('', eqSw, 'name.givenName', 'name.middleName', 'name.formatted'),
		...table(`${schemas.enterprise}:`, eqSwEw, 'employeeNumber', 'costCenter', 'organization', 'division'),
		...table(`${schemas.enterprise}:`, eqSwEw, 'department', 'manager.displayName'),
		...table(`${schemas.enterprise}:`, eq, 'manager.value'),
		...table(`${schemas.ciscoUser}:`, eq, 'meta.organizationId'),
		...table('', ['[]'], 'emails', 'phoneNumbers'),
	],
	Groups: [...table('', eq, 'id', 'externalId', 'displayName')],
};

/**
 * The filter with each attribute under its full exact name, or the refusal. Extension attributes may stand with or
 * without their URN, core ones too; inside brackets every part is allowed with every operator.
 */
export function checkSearchable(
	type: ResourceType,
	filter: Filter,
	unsearchable: NonNullable<WebexOptions['unsearchable']> = [],
): Checked<Filter> {
	switch (filter.op) {
		case 'and':
		case 'or': {
			const filters: Filter[] = [];
			for (const part of filter.filters) {
				const checked = checkSearchable(type, part, unsearchable);
				if (checked.kind === 'refused') return checked;
				filters.push(checked.value);
			}
			return good({ ...filter, filters });
		}
		case 'not': {
			const checked = checkSearchable(type, filter.filter, unsearchable);
			return checked.kind === 'refused' ? checked : good({ ...filter, filter: checked.value });
		}
		default: {
			const found = findSearchable(type, filter.attrPath);
			const isOff = unsearchable.some((each) => each === filter.op || each === found?.path);
			if (found?.operators.includes(filter.op) === true && !isOff) return good({ ...filter, attrPath: found.path });
			const operator = filter.op.toUpperCase();
			if (found === undefined) return invalidFilter(`No table name found for attribute ${filter.attrPath}.`);
			return invalidFilter(`The ${operator} operator is not supported for ${filter.attrPath.toLowerCase()}.`);
		}
	}
}

function findSearchable(type: ResourceType, path: string): Searchable | undefined {
	const core = `${type === 'Users' ? schemas.user : schemas.group}:`.toLowerCase();
	const lower = path.toLowerCase();
	const wanted = lower.startsWith(core) ? lower.slice(core.length) : lower;
	return searchable[type].find((entry) => {
		const name = entry.path.toLowerCase();
		return name === wanted || (!wanted.includes(':') && name.endsWith(`:${wanted}`));
	});
}
