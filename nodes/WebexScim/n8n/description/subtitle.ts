import { bulkOperations, type BulkOperationEntry } from '../../operations';
import { assertNever } from '../../scim/assertNever';

/** Operation and whom it is about, by the operation's value; `*` stands for what the panel chooses. */
const titles = {
	...Object.fromEntries(Object.entries(bulkOperations).map(([value, entry]) => [value, `${entry.label}: ${aboutOf(entry)}`])),
	get: 'Get: *',
	getAll: 'Get Many: *',
	getMembers: 'Get Members: *',
};

const chosen =
	'($parameter["resource"] === "bulk" ? $parameter["resourceType"] || "Users" : $parameter["resource"] === "user" ? "User" : "Group")';

/** On in all forms in which the run takes it; only SCIM Bulk has it. */
const isDryRun = '($parameter["resource"] === "bulk" && [true, "true", 1, "1"].includes($parameter["dryRun"]))';

/** Under the node on the canvas: the operation, whom it is about, and whether it only shows what it would do. */
export const subtitle = `={{ ((${JSON.stringify(titles)})[$parameter["operation"]] || "").replace("*", ${chosen}) + (${isDryRun} ? " (Dry Run)" : "") }}`;

function aboutOf({ about }: BulkOperationEntry): string {
	switch (about) {
		case 'chosen':
			return '*';
		case 'users':
			return 'Users';
		case 'members':
			return 'Group Members';
		case 'anything':
			return 'SCIM Bulk';
		default:
			return assertNever(about);
	}
}
