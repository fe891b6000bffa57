import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { readProcessStat } from "@/lib/commands/machine";

export interface Cost {
	/** Wall time in s. */
	time: number;
	/** Peak memory of the program and its child processes in MB: proportional set sizes, from /proc. */
	memory: number;
}

/** Interval in ms. Reading the memory of a process pauses it for some 10 ms. */
const SAMPLE = 500;

/** Runs an npm script in a folder. Throws with its output if it fails. */
export async function runScript(folder: string, script: string): Promise<Cost> {
	const started = performance.now();
	// A session of its own, to which its child processes belong.
	const child = spawn("npm", ["run", script], {
		cwd: folder,
		env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
		detached: true,
	});
	let output = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
	let memory = 0;
	const sampling = setInterval(() => (memory = Math.max(memory, memoryOf(Number(child.pid)))), SAMPLE);
	const code = await new Promise((resolve) => child.once("close", resolve));
	clearInterval(sampling);
	if (code !== 0) throw new Error(`npm run ${script} in ${folder} failed:\n${output.slice(-4000)}`);
	return { time: (performance.now() - started) / 1000, memory };
}

function memoryOf(session: number): number {
	const SESSION = 3;
	const members = readdirSync("/proc").filter(
		(name) => /^\d+$/.test(name) && Number(readProcessStat(name)[SESSION]) === session,
	);
	return members.reduce((sum, pid) => sum + proportionalSize(pid), 0);
}

function proportionalSize(pid: string): number {
	try {
		const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
		return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1000;
	} catch {
		return 0;
	}
}
