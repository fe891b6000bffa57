import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { freePort, readProcessStat } from "./machine";

/** A development server, started for a test or a measurement. */
export interface Dev {
	url: string;
	/** Resolves when it has served a path. Throws with its output if it ends first. */
	serves(path: string): Promise<void>;
	/** Its terminal output so far. */
	output(): string;
	/** Asks npm to stop, as a process supervisor does. */
	terminate(): void;
	/** Ids of the processes that it started. Reads /proc, so it works on Linux only. */
	processes(): string[];
	/** Ends it and all processes that it started. */
	stop(): Promise<unknown>;
}

/** Starts `npm run dev` of a folder on a free port. */
export async function startDev(folder: string): Promise<Dev> {
	const port = await freePort();
	const url = `http://localhost:${port}`;
	// Authors do not set the NODE_ENV of a test.
	const own = { PORT: String(port), NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" } as const;
	// A process group of its own, so that all child processes can be ended.
	const child = spawn("npm", ["run", "dev"], {
		cwd: folder,
		env: { ...process.env, ...own },
		detached: true,
	});
	let isOver = false;
	const ended = new Promise((resolve) => child.once("close", resolve)).then(() => (isOver = true));
	let output = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
	// SIGKILL, because npm passes no signal on and nothing needs saving.
	const end = () => {
		try {
			process.kill(-Number(child.pid), "SIGKILL");
		} catch {
			// All processes have ended.
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
