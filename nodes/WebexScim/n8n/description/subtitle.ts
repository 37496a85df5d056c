import { bulkOperations } from '../../operations';

/** Names of the operations that read. */
const reading = { get: 'Get', getAll: 'Get Many', getMembers: 'Get Members' };

const labels = { ...Object.fromEntries(Object.entries(bulkOperations).map(([value, { label }]) => [value, label])), ...reading };

/** Under the node on the canvas: the operation and what it is about. */
export const subtitle =
	`={{ (${JSON.stringify(labels)})[$parameter["operation"]] + ": " + ` +
	'($parameter["resource"] === "bulk" ? $parameter["resourceType"] || "SCIM Bulk" : $parameter["resource"] === "user" ? "User" : "Group") }}';
