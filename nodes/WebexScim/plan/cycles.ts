/**
 * Nodes of a graph that lie on a cycle, a node that names itself included (Tarjan's strongly connected components,
 * without recursion, so that a chain of any length fits). `next[i]` lists where node i leads. Linear in nodes and edges.
 */
export function findCycles(next: readonly (readonly number[])[]): ReadonlySet<number> {
	const cyclic = new Set<number>();
	/** When a node was entered: -1 before that, and Infinity once its component is closed, so that it lowers nobody. */
	const order: number[] = new Array<number>(next.length).fill(-1);
	const low = [...order];
	const open: number[] = [];
	let visited = 0;

	for (const [root, edges] of next.entries()) {
		if (order[root] !== -1 || edges.length === 0) continue;
		const path: { readonly node: number; edge: number }[] = [];
		enter(root, path);
		for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
			const { node } = frame;
			const child = next[node]?.[frame.edge++];
			if (child === undefined) {
				path.pop();
				const parent = path.at(-1);
				if (parent !== undefined) lower(parent.node, low[node]);
				if (low[node] === order[node]) closeComponent(node);
			} else if (order[child] === -1) {
				enter(child, path);
			} else {
				lower(node, order[child]);
			}
		}
	}
	return cyclic;

	function enter(node: number, path: { readonly node: number; edge: number }[]): void {
		order[node] = low[node] = visited++;
		open.push(node);
		path.push({ node, edge: 0 });
	}

	function lower(node: number, value: number | undefined): void {
		low[node] = Math.min(low[node] ?? 0, value ?? 0);
	}

	function closeComponent(root: number): void {
		const component = open.splice(open.lastIndexOf(root));
		for (const node of component) order[node] = Infinity;
		if (component.length > 1 || next[root]?.includes(root) === true) {
			for (const node of component) cyclic.add(node);
		}
	}
}
