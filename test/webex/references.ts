import { isObject } from './json';
import { good, refuse, type Checked } from './refusal';

/** The `bulkId:` references within one bulk request (RFC 7644 3.7.2). */
export interface References {
	/** Remembers what became of an operation. */
	add(bulkId: string, id: string): void;
	/** The data with each reference replaced, or the refusal. */
	resolve(data: unknown): Checked<unknown>;
	/** The same for the id in a path; an unknown one stays and is then no resource's id. */
	resolveId(id: string): string;
}

/**
 * Whether Webex resolves references is unproven: its page names them, no example shows one. Switched off, every text of the form `bulkId:x` is
 * refused, so that a client that leaves one in cannot pass. Switched on, one to an operation not carried out yet is 409.
 */
export function createReferences(isOn: boolean): References {
	const ids = new Map<string, string>();

	function resolve(data: unknown): Checked<unknown> {
		if (typeof data === 'string') return resolveText(data);
		if (Array.isArray(data)) return resolveList(data);
		if (!isObject(data)) return good(data);
		const values = resolveList(Object.values(data));
		if (values.kind === 'refused') return values;
		return good(Object.fromEntries(Object.keys(data).map((key, index) => [key, values.value[index]])));
	}

	function resolveList(list: readonly unknown[]): Checked<readonly unknown[]> {
		const resolved: unknown[] = [];
		for (const entry of list) {
			const checked = resolve(entry);
			if (checked.kind === 'refused') return checked;
			resolved.push(checked.value);
		}
		return good(resolved);
	}

	function resolveText(text: string): Checked<string> {
		const bulkId = /^bulkId:(\S+)$/.exec(text)?.[1];
		if (bulkId === undefined) return good(text);
		const id = ids.get(bulkId);
		if (!isOn) return refuse(400, `The reference ${text} is not resolved.`, 'invalidValue');
		return id === undefined ? refuse(409, `The reference ${text} leads to no resource.`, 'invalidValue') : good(id);
	}

	return {
		add: (bulkId, id) => void ids.set(bulkId, id),
		resolve,
		resolveId: (id) => (isOn && id.startsWith('bulkId:') ? (ids.get(id.slice('bulkId:'.length)) ?? id) : id),
	};
}
