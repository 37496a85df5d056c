import { aliasesOf } from '../../nodes/WebexScim/plan/aliases';
import type { Alias } from '../../nodes/WebexScim/plan/step';
import { cpuMs } from './cpu';
import { deletion, invalid, labelled, patch, unchanged, user, type Row } from './steps';

const step = (index: number): Alias['root'] => ({ kind: 'step', index });
const id = (value: string): Alias['root'] => ({ kind: 'id', id: value });
const nowhere = (alias: string): Alias['root'] => ({ kind: 'nowhere', alias });

describe('what a bulkId of the run stands for', () => {
	it.each<{ name: string; rows: readonly Row[]; aliases: Readonly<Record<string, Alias>> }>([
		{ name: 'no rows', rows: [], aliases: {} },
		{ name: 'rows without one', rows: [user({}), patch('x'), invalid()], aliases: {} },
		{
			name: 'a create is the work of its step',
			rows: [user({}), user({}, 'a'), user({}, 'b')],
			aliases: { a: { index: 1, root: step(1) }, b: { index: 2, root: step(2) } },
		},
		{
			name: 'a change or deletion by id is that id',
			rows: [patch('x', {}, 'a'), deletion('Y', 'b')],
			aliases: { a: { index: 0, root: id('x') }, b: { index: 1, root: id('Y') } },
		},
		{
			name: 'that of a row which shares a deletion is what the deletion has',
			rows: [{ ...deletion('Y', 'a'), sharedAliases: ['b', 'c'] } as Row, { ...deletion('Z'), sharedAliases: ['d'] } as Row, user({}, 'c')],
			aliases: {
				a: { index: 0, root: id('Y') },
				b: { index: 0, root: id('Y') },
				c: { index: 0, root: id('Y') },
				d: { index: 1, root: id('Z') },
			},
		},
		{
			name: 'a change by reference is what the reference stands for',
			rows: [user({}, 'a'), patch('bulkId:a', {}, 'b')],
			aliases: { a: { index: 0, root: step(0) }, b: { index: 1, root: step(0) } },
		},
		{
			name: 'a chain leads to a create, in whatever order its rows stand',
			rows: [patch('bulkId:b', {}, 'c'), patch('bulkId:a', {}, 'b'), user({}, 'a'), deletion('bulkId:c', 'd')],
			aliases: {
				c: { index: 0, root: step(2) },
				b: { index: 1, root: step(2) },
				a: { index: 2, root: step(2) },
				d: { index: 3, root: step(2) },
			},
		},
		{
			name: 'a chain leads to an id',
			rows: [patch('x', {}, 'a'), patch('bulkId:a', {}, 'b'), patch('bulkId:b', {}, 'c')],
			aliases: { a: { index: 0, root: id('x') }, b: { index: 1, root: id('x') }, c: { index: 2, root: id('x') } },
		},
		{
			name: 'an item that was decided before is the work of its step',
			rows: [invalid('a'), unchanged('x', 'b')],
			aliases: { a: { index: 0, root: step(0) }, b: { index: 1, root: step(1) } },
		},
		{
			name: 'a reference to what nobody has leads nowhere',
			rows: [patch('bulkId:z', {}, 'a')],
			aliases: { a: { index: 0, root: nowhere('z') } },
		},
		{
			name: 'two references to what nobody has lead nowhere together',
			rows: [patch('bulkId:z', {}, 'a'), patch('bulkId:z', {}, 'b')],
			aliases: { a: { index: 0, root: nowhere('z') }, b: { index: 1, root: nowhere('z') } },
		},
		{ name: 'one that is itself leads nowhere', rows: [patch('bulkId:a', {}, 'a')], aliases: { a: { index: 0, root: nowhere('a') } } },
		{
			name: 'a circle leads nowhere, and so does whoever leads into it: all of them to one place',
			rows: [patch('bulkId:c', {}, 'd'), patch('bulkId:b', {}, 'a'), patch('bulkId:c', {}, 'b'), patch('bulkId:a', {}, 'c')],
			aliases: {
				d: { index: 0, root: nowhere('c') },
				a: { index: 1, root: nowhere('c') },
				b: { index: 2, root: nowhere('c') },
				c: { index: 3, root: nowhere('c') },
			},
		},
		{
			name: 'two circles lead to two places',
			rows: [patch('bulkId:b', {}, 'a'), patch('bulkId:a', {}, 'b'), patch('bulkId:c', {}, 'c')],
			aliases: { a: { index: 0, root: nowhere('a') }, b: { index: 1, root: nowhere('a') }, c: { index: 2, root: nowhere('c') } },
		},
		{
			name: 'one that is given twice stands for the first',
			rows: [patch('x', {}, 'a'), patch('y', {}, 'a')],
			aliases: { a: { index: 0, root: id('x') } },
		},
		{
			name: 'case counts',
			rows: [patch('x', {}, 'a'), patch('y', {}, 'A')],
			aliases: { a: { index: 0, root: id('x') }, A: { index: 1, root: id('y') } },
		},
		{
			name: 'names that every object has are names like others',
			rows: [user({}, 'constructor'), patch('bulkId:constructor', {}, 'toString'), patch('bulkId:valueOf', {}, 'b')],
			aliases: {
				constructor: { index: 0, root: step(0) },
				toString: { index: 1, root: step(0) },
				b: { index: 2, root: nowhere('valueOf') },
			},
		},
	])('$name', ({ rows, aliases }) => {
		expect([...aliasesOf(labelled(rows))]).toStrictEqual(Object.entries(aliases));
	});

	const size = 20_000;
	const links = Array.from({ length: size }, (_, index) => patch(`bulkId:a${index + 1}`, {}, `a${index}`));

	it.each<{ name: string; rows: readonly Row[]; root: Alias['root'] }>([
		{ name: 'to a create behind it', rows: [...links, user({}, `a${size}`)], root: step(size) },
		{ name: 'to a create in front of it', rows: [user({}, `a${size}`), ...links.toReversed()], root: step(0) },
		{ name: 'to nobody', rows: links, root: nowhere(`a${size}`) },
		{ name: 'back to its first', rows: [...links, patch('bulkId:a0', {}, `a${size}`)], root: nowhere('a0') },
	])('a chain of 20,000 is followed once: $name', ({ rows, root }) => {
		const steps = labelled(rows);
		const takenMs = cpuMs(() => {
			const aliases = aliasesOf(steps);
			expect(new Set([...aliases.values()].map((alias) => JSON.stringify(alias.root)))).toStrictEqual(new Set([JSON.stringify(root)]));
		});
		expect(takenMs).toBeLessThan(1_000);
	});
});
