import { noted } from '../../nodes/WebexScim/plan/noted';
import type { Operation } from '../../nodes/WebexScim/plan/step';

const operation = { kind: 'operation', label: 'row 2' } as Operation;

it.each([
	{ name: 'one that had nothing to say', before: operation, note: 'It is so.' },
	{ name: 'one that had', before: { ...operation, note: 'First.' }, note: 'First. It is so.' },
])('a further note of $name', ({ before, note }) => {
	expect(noted(before, 'It is so.')).toStrictEqual({ ...operation, note });
});
