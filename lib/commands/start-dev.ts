import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { freePort, readProcessStat } from "./machine";

/** A development server for a test or a measurement. */
export interface Dev {
	url: string;
	/** Resolves after a request to a path succeeds. Throws an Error with its output if it exits first. */
	serves(path: string): Promise<void>;
	/** Returns its terminal output so far. */
	output(): string;
	/** Asks npm to stop, as a process supervisor does. */
	terminate(): void;
	/** Returns the IDs of the processes that it started. Reads /proc, so it works only on Linux. */
	processes(): string[];
	/** Kills it and all processes that it started. */
	stop(): Promise<unknown>;
}

/** Starts `npm run dev` in a folder on a free port. */
export async function startDev(folder: string): Promise<Dev> {
	const port = await freePort();
	const url = `http://localhost:${port}`;
	// Authors do not set NODE_ENV.
	const own = { PORT: String(port), NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" } as const;
	// A separate process group allows killing all child processes.
	const child = spawn("npm", ["run", "dev"], {
		cwd: folder,
		env: { ...process.env, ...own },
		detached: true,
	});
	let isOver = false;
	const ended = new Promise((resolve) => child.once("close", resolve)).then(() => (isOver = true));
	let output = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
	// SIGKILL, because npm does not forward signals and there is nothing to save.
	const end = () => {
		try {
			process.kill(-Number(child.pid), "SIGKILL");
		} catch {
			// All processes have exited.
		}
	};
	process.once("exit", end);
	return {
		url,
		output: () => output,
		async serves(path) {
			while (!(await fetch(url + path).catch(() => undefined))?.ok) {
				if (isOver) throw new Error(`npm run dev in ${folder} ended:\n${output}`);
				await setTimeout(200);
			}
		},
		terminate: () => void child.kill("SIGTERM"),
		processes: () => readdirSync("/proc").filter((pid) => readProcessStat(pid)[2] === String(child.pid)),
		stop() {
			end();
			return ended;
		},
	};
}
