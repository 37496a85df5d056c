import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Missing } from '../../e2e/missing';

/** What a group of processes has used: n8n's main process and its task runners. */
export interface ProcessGroup {
	/** Processor seconds since they began, with those of members that have ended. It moves in steps of 10 ms. */
	cpuSeconds(): number;
	/** Forgets the peaks so far. */
	resetPeaks(): void;
	/** The most memory that each member held since then (VmHWM), added up; they need not have held it at one moment. */
	peakMegabytes(): number;
}

/** Linux counts the times in /proc/PID/stat in hundredths of a second, whatever the machine. */
const ticksPerSecond = 100;

/** Throws `Missing` on a machine that has no /proc as Linux has it. */
export function requireProcFolder(): void {
	if (existsSync('/proc/self/stat')) return;
	throw new Missing("n8n's processor time and memory are read from /proc, which only Linux has.", 'Run it on Linux.');
}

/** The group of processes of which this is the first; `requireProcFolder` before. */
export function openProcessGroup(group: number): ProcessGroup {
	const members = (): readonly Member[] => readMembers(group);
	return {
		cpuSeconds: () => sum(members().map(({ ticks }) => ticks)) / ticksPerSecond,
		resetPeaks: () => members().forEach(({ pid }) => writeFileSync(`/proc/${pid}/clear_refs`, '5')),
		peakMegabytes: () => sum(members().map(({ pid }) => peakKilobytes(pid))) / 1024,
	};
}

interface Member {
	readonly pid: string;
	/** Its own, and those of its children that have ended. */
	readonly ticks: number;
}

function readMembers(group: number): readonly Member[] {
	const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	return pids.flatMap((pid) => {
		// The name of the program is in brackets and may hold anything; the columns after it are proc_pid_stat(5)'s from the third.
		const columns = readIfThere(`/proc/${pid}/stat`)
			.replace(/^.*\) /s, '')
			.split(' ');
		const isMember = Number(columns[2]) === group;
		return isMember ? [{ pid, ticks: sum(columns.slice(11, 15).map(Number)) }] : [];
	});
}

function peakKilobytes(pid: string): number {
	return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** A process may end between being listed and being read. */
function readIfThere(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
